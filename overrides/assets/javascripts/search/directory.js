/* A large site: which shelves a query needs. The directory is kept in drawers, one for each
   syllable; a drawer gives, for a character and the one after it, the shelves that hold both. */
"use strict";
const Directory = (() => {
  const drawers = new Map();

  const files = new Map(); // syllable → its drawers: one, and one for each character that fills many pages

  const setup = (known) => {
    for (const name of Object.keys(known)) {
      const sound = /^[a-z]+/.exec(name)?.[0] ?? name;
      files.set(sound, [...(files.get(sound) ?? []), name]);
    }
  };
  const put = ({ drawer, pairs }) => drawers.set(drawer, pairs);

  const sounds = ({ sound, open }) => (open ? [...Shelf.classes.keys()].filter((each) => each.startsWith(sound)) : [sound]);
  const names = (place) => {
    if (typeof place !== "string") return sounds(place).flatMap((sound) => files.get(sound) ?? []);
    const home = Shelf.drawer(place);
    const all = files.get(home) ?? [];
    return all.includes(home + place) ? [home + place] : all.filter((name) => name === home);
  };
  const chars = (place) => new Set(typeof place === "string" ? [place] : sounds(place).flatMap((sound) => [...(Shelf.classes.get(sound) ?? [])]));

  /* Patterns of a query: for each word those that may find it; the strict ones, then the open. */
  const plans = (words) => {
    const latin = (word) => /\p{sc=Latin}/u.test(word.raw) && !word.quoted;
    const own = (word, open) => [Query.literal(word.text), ...(latin(word) ? Query.pinyin(word.raw, open) : [])];
    const found = [words.map((word) => own(word, false)), words.map((word) => own(word, true))];
    if (words.length > 1 && words.every((word) => word.latin && !word.quoted)) {
      const raw = words.map((word) => word.raw).join(" ");
      found.push([Query.pinyin(raw, false)], [Query.pinyin(raw, true)]);
    }
    return found;
  };

  /* Drawers that are wanted and not there yet. */
  const wanted = (plan) => {
    const found = new Set();
    for (const pattern of plan.flat()) {
      const firsts = pattern.places.length > 1 ? pattern.places.slice(0, -1) : pattern.places;
      for (const place of firsts) names(place).forEach((name) => !drawers.has(name) && found.add(name));
    }
    return [...found];
  };

  const unpack = (text) => {
    let last = 0;
    return text.split(",").map((distance) => (last += parseInt(distance, 36)));
  };

  /* Shelves that hold two neighbours; without a second, those that hold the first. */
  const holding = (first, second) => {
    const found = new Set();
    const seconds = second === undefined ? null : chars(second);
    const firsts = chars(first);
    for (const name of names(first)) {
      for (const [char, pairs] of Object.entries(drawers.get(name) ?? {})) {
        if (!firsts.has(char)) continue;
        for (const [other, shelves] of Object.entries(pairs)) {
          if (!seconds || seconds.has(other)) unpack(shelves).forEach((shelf) => found.add(shelf));
        }
      }
    }
    return found;
  };
  const both = (a, b) => (a ? new Set([...a].filter((each) => b.has(each))) : b);

  const ofPattern = ({ places }) => {
    if (places.length === 1) return holding(places[0]);
    let found = null;
    for (let at = 0; at + 1 < places.length && (!found || found.size); at++) found = both(found, holding(places[at], places[at + 1]));
    return found ?? new Set();
  };

  /* Shelves in which every word may stand. */
  const shelves = (plan) => {
    let found = null;
    for (const patterns of plan) {
      const own = new Set(patterns.flatMap((pattern) => [...ofPattern(pattern)]));
      found = both(found, own);
    }
    return found ?? new Set();
  };

  /* For the nearest: shelves by how many pairs of the query they hold. */
  const close = (words) => {
    const counts = new Map();
    for (const { text } of words) {
      for (let at = 0; at + 1 < text.length; at++) {
        for (const shelf of holding(text[at], text[at + 1])) counts.set(shelf, (counts.get(shelf) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([shelf]) => shelf);
  };

  return { setup, put, plans, wanted, shelves, close };
})();
