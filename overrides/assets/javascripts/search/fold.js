/* Folding: one spelling for the text and the query. One UTF-16 unit becomes one unit or
   nothing, and `at` remembers where each came from. As scripts/edition/render/search_lexicon.py. */
"use strict";
const Fold = (() => {
  const BREAK = "\u2502";
  const KEPT = /[\p{L}\p{N}]/u;
  let spelling = new Map();
  let printed = new Map();
  let known = new Map();
  let simplified = new Set();

  const pairs = (text) => {
    const found = new Map();
    for (let at = 0; at < text.length; at += 2) found.set(text[at], text[at + 1]);
    return found;
  };

  const setup = (tables) => {
    spelling = pairs(tables.fold);
    printed = pairs(tables.print);
    simplified = new Set(printed.keys());
    known = new Map();
  };

  /* Width, case and accent of one character; what is no letter or digit gives "". */
  const plain = (char) => {
    if (char === BREAK) return char;
    if (!KEPT.test(char)) return "";
    if (char >= "\uff01" && char <= "\uff5e") char = String.fromCharCode(char.charCodeAt(0) - 0xfee0);
    const lower = char.toLowerCase();
    if (lower.length === char.length) char = lower;
    return char < "\u0250" ? char.normalize("NFD")[0] : char;
  };

  const letter = (char) => {
    let found = known.get(char);
    if (found === undefined) {
      found = plain(char);
      found = spelling.get(found) ?? found;
      known.set(char, found);
    }
    return found;
  };

  const isPoint = (text, at) =>
    (text[at] === "." || text[at] === "\uff0e") && /\p{Nd}/u.test(text[at - 1] ?? "") && /\p{Nd}/u.test(text[at + 1] ?? "");

  const walk = (text, one) => {
    let out = "";
    const at = [];
    let place = 0;
    for (const char of text) {
      const found = one(char) || (isPoint(text, place) ? "." : "");
      if (found) {
        for (let unit = 0; unit < found.length; unit++) at.push(place + unit);
        out += found;
      }
      place += char.length;
    }
    return { text: out, at };
  };

  /* The Traditional of a Simplified text: the usual counterparts, then the differences. */
  const traditional = (hans, differences) => {
    if (!differences) return convert(hans);
    if (differences[0] === "=") return differences.slice(1);
    const units = convert(hans).split("");
    let at = 0;
    for (const [, distance, char] of differences.matchAll(/([0-9a-z]+)([^0-9a-z])/g)) {
      at += parseInt(distance, 36);
      units[at] = char;
    }
    return units.join("");
  };
  const convert = (hans) => hans.replace(/[^\x00-\x7f]/g, (char) => printed.get(char) ?? char);

  return {
    BREAK,
    setup,
    letter,
    fold: (text) => walk(text, letter),
    /* The same without regard to script: what "as typed" means. */
    even: (text) => walk(text, plain).text,
    traditional,
    /* Whether a character is written in Traditional alone. */
    isTraditional: (char) => spelling.has(char) && !simplified.has(char),
  };
})();
