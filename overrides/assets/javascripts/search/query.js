/* What a query means: its words, and for each the patterns that find it.

   A pattern is { regex, heard, exact }: `regex` runs over folded text; `heard` holds the
   syllable wanted at each place (a class of characters may be read in several ways);
   `exact` is what must be printed there, letter for letter. */
"use strict";
const Query = (() => {
  const LIMIT = 600;
  const QUOTES = /^["\u201c\u201d\u300c\u300e\uff02](.+)["\u201c\u201d\u300d\u300f\uff02]$/u;
  const TOKENS = /["\u201c\u300c\u300e\uff02][^"\u201c\u201d\u300c\u300d\u300e\u300f\uff02]+["\u201d\u300d\u300f\uff02](?=\s|$)|\S+/gu;

  const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const literal = (text) => ({ regex: new RegExp(escape(text), "g"), heard: [], places: text.split("") });

  /* Words, quoted ones marked; at most LIMIT characters. */
  const words = (query) => {
    const found = [];
    for (const [token] of query.slice(0, LIMIT).matchAll(TOKENS)) {
      const quoted = QUOTES.exec(token);
      const raw = quoted ? quoted[1] : token;
      const text = Fold.fold(raw).text;
      if (text) found.push({ raw: raw.trim(), text, quoted: Boolean(quoted), latin: /^[a-z0-9]*[a-z][a-z0-9]*$/.test(text) });
    }
    return found;
  };

  /* The same words by their sound, for one that was typed with a wrong character (湖洲 for 湖州);
     none when a word has no reading, or is to be taken as it stands. */
  const heard = (typed) => {
    const spelt = typed.map((word) => (word.quoted || word.latin || word.text.length < 2 ? "" : Shelf.spelt(word.text)));
    return spelt.every(Boolean) ? words(spelt.join(" ")) : [];
  };

  /* Letters of pinyin with the places where a syllable must end: "xi'an", "yu2cun1". */
  const letters = (raw) => {
    let text = "";
    const ends = new Set();
    for (const char of raw.normalize("NFC").replace(/u:/gi, "u")) {
      const one = Fold.letter(char) === "v" ? "u" : Fold.letter(char);
      if (/^[a-z]$/.test(one)) text += one;
      else if (/^[1-5]$/.test(one) || /['\u2019\s-]/.test(char)) ends.add(text.length);
      else if (one) return null;
    }
    return { text, ends };
  };

  /* Every way to cut letters into syllables; `open` lets the last one be a beginning. */
  const cuts = ({ text, ends }, open) => {
    const found = [];
    const step = (at, parts) => {
      if (found.length >= 48) return;
      if (at === text.length) return void found.push(parts);
      for (let end = Math.min(text.length, at + 6); end > at; end--) {
        const part = text.slice(at, end);
        if ([...ends].some((stop) => stop > at && stop < end)) continue;
        if (Shelf.classes.has(part)) step(end, [...parts, { sound: part }]);
        else if (open && end === text.length && at > 0 && begins(part)) step(end, [...parts, { sound: part, open }]);
      }
    };
    step(0, []);
    return found;
  };
  const begins = (part) => [...Shelf.classes.keys()].some((sound) => sound.startsWith(part));

  const members = ({ sound, open }) => {
    const found = new Set();
    for (const [name, chars] of Shelf.classes) {
      if (open ? name.startsWith(sound) : name === sound) chars.forEach((char) => found.add(char));
    }
    return `[${[...found].map(escape).join("")}]`;
  };

  const pattern = (parts) => ({
    regex: new RegExp(parts.map((part) => (part.literal ? escape(part.literal) : members(part))).join(""), "gu"),
    heard: parts.flatMap((part) => (part.literal ? Array(part.literal.length).fill(null) : [part])),
    places: parts.flatMap((part) => (part.literal ? part.literal.split("") : [part])),
    syllables: parts.length,
  });

  /* Patterns of a run of Latin words, or of a word that mixes characters and pinyin. */
  const pinyin = (raw, open) => {
    let ways = [[]];
    const runs = raw.match(/[\p{sc=Latin}0-9'\u2019\p{M}:\s-]+|[^\p{sc=Latin}]/gu) ?? [];
    for (const [number, run] of runs.entries()) {
      if (!/\p{sc=Latin}/u.test(run)) {
        const text = Fold.fold(run).text;
        if (text) ways = ways.map((way) => [...way, { literal: text }]);
        continue;
      }
      const read = letters(run);
      const own = read && read.text ? cuts(read, open && number === runs.length - 1) : [];
      ways = ways.flatMap((way) => own.map((cut) => [...way, ...cut])).slice(0, 48);
    }
    return ways.filter((way) => way.length).map(pattern);
  };

  return { words, heard, literal, pinyin, letters };
})();
