/* What is loaded of the index: pages and passages, unfolded from the lines of a file. */
"use strict";
const Shelf = (() => {
  const KINDS = { names: "nalm" };
  const usual = new Map(); // character → its usual syllable
  const classes = new Map(); // syllable → characters that are read so somewhere, folded

  const setup = (tables) => {
    usual.clear();
    classes.clear();
    for (const group of tables.read.split(" ")) {
      const [, sound, chars] = /^([a-z]+)(.*)$/su.exec(group) ?? [];
      if (!sound) continue;
      for (const char of chars) hear(char, sound), usual.set(char, sound);
    }
  };

  const hear = (char, sound) => {
    const own = classes.get(sound) ?? new Set();
    own.add(Fold.letter(char));
    classes.set(sound, own);
  };

  const soundings = (text, cell) => {
    const found = new Map();
    let at = 0;
    for (const [, distance, sound] of (cell ?? "").matchAll(/([0-9A-Z]+)([a-z]+)/g)) {
      at += parseInt(distance, 36);
      found.set(at, sound);
      hear(String.fromCodePoint(text.codePointAt(at)), sound);
    }
    return found;
  };

  /* One passage; `place` is its rank in the edition. */
  const passage = (line, pages, place) => {
    const [head, anchor = "", label = "", hans = "", differences = "", cell = ""] = line.split("\t");
    const { text, at } = Fold.fold(hans);
    const kind = head[0];
    return {
      kind, label, hans, differences, text, at, place,
      page: pages[parseInt(head.slice(1), 36)],
      anchor: anchor || (/^\d/.test(label) && "hs".includes(kind) ? `s${label.replace(".", "p")}` : ""),
      sounds: soundings(hans, cell),
    };
  };

  const open = ({ name, pages, passages }, first) => {
    const sheets = pages.split("\n").map((line) => {
      const [address, hans, differences] = line.split("\t");
      return { address, hans, differences };
    });
    const found = passages.split("\n").map((line, number) => passage(line, sheets, first + number));
    return { name, passages: found };
  };

  /* How the character at a place of the folded text is read there. */
  const sound = (one, place) => {
    const at = one.at[place];
    return one.sounds.get(at) ?? usual.get(String.fromCodePoint(one.hans.codePointAt(at))) ?? "";
  };

  return { KINDS, setup, open, sound, classes, printed: (one, script) => (script === "hant" ? Fold.traditional(one.hans, one.differences) : one.hans) };
})();
