/* What is loaded of the index: pages and passages, unfolded from the lines of a file. */
"use strict";
const Shelf = (() => {
  const usual = new Map(); // character → its usual syllable
  const classes = new Map(); // syllable → characters that are read so somewhere, folded
  const homes = new Map(); // folded character → the drawer of the directory it is filed in

  const setup = (tables) => {
    for (const [char, sound] of readings(tables.read)) {
      usual.set(char, sound);
      if (!homes.has(Fold.letter(char))) homes.set(Fold.letter(char), sound);
      hear(char, sound);
    }
    for (const [char, sound] of readings(tables.also)) hear(char, sound);
  };

  const readings = function* (table) {
    for (const group of table.split(" ")) {
      const [, sound, chars] = /^([a-z]+)(.*)$/su.exec(group) ?? ["", "", ""];
      for (const char of chars) yield [char, sound];
    }
  };

  const hear = (char, sound) => {
    const own = classes.get(sound) ?? new Set();
    own.add(Fold.letter(char));
    classes.set(sound, own);
  };

  const drawer = (char) => homes.get(char) ?? (/^[a-z0-9]$/.test(char) ? `0${char}` : "0");

  const soundings = (cell) => {
    const found = new Map();
    let at = 0;
    for (const [, distance, sound] of (cell ?? "").matchAll(/([0-9A-Z]+)([a-z]+)/g)) {
      at += parseInt(distance, 36);
      found.set(at, sound);
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
      sounds: soundings(cell),
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

  const printed = (one, script) => (script === "hant" ? Fold.traditional(one.hans, one.differences) : one.hans);

  /* A word as it is usually read, cut into syllables; nothing where a character has no reading. */
  const spelt = (text) => {
    const sounds = [...text].map((char) => usual.get(char));
    return sounds.every(Boolean) ? sounds.join("'") : "";
  };

  return { setup, open, sound, spelt, printed, drawer, classes };
})();
