/* Finding: passages in which every word of the query stands, from the strictest reading of
   the query to the loosest; the first that finds anything is the answer. */
"use strict";
const Match = (() => {
  const LATIN = /[a-z0-9]/;

  /* Spans [start, end) of a pattern in the folded text of a passage. */
  const spans = (one, pattern, border) => {
    const found = [];
    pattern.regex.lastIndex = 0;
    for (let hit; (hit = pattern.regex.exec(one.text)); ) {
      const start = hit.index;
      const end = start + hit[0].length;
      if (right(one, start, pattern) && (!border || !inside(one, start))) found.push([start, end]);
      else pattern.regex.lastIndex = start + 1;
    }
    return found;
  };

  const right = (one, start, pattern) =>
    pattern.heard.every((part, at) => {
      if (!part) return true;
      const sound = Shelf.sound(one, start + at);
      return part.open ? sound.startsWith(part.sound) : sound === part.sound;
    });

  /* Whether a Latin match begins inside a word. */
  const inside = (one, start) =>
    start > 0 && LATIN.test(one.text[start]) && LATIN.test(one.text[start - 1]) && one.at[start] === one.at[start - 1] + 1;

  /* A quoted word: what is printed in either script, letter for letter; case does not count. */
  const quoted = (one, word) => {
    const wanted = word.raw.toLowerCase();
    const found = [];
    for (const script of ["hans", "hant"]) {
      const text = Shelf.printed(one, script).toLowerCase();
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const start = one.at.findIndex((place) => place >= at);
        let end = start;
        while (end < one.at.length && one.at[end] < at + wanted.length) end++;
        if (start >= 0 && end > start && !found.some((span) => span[0] === start)) found.push([start, end]);
      }
    }
    return found;
  };

  /* A word as a function from a passage to spans. */
  const finder = (word, { phonetic = [], border = true } = {}) => {
    if (word.quoted) return (one) => quoted(one, word);
    const own = Query.literal(word.text);
    const bounded = border && LATIN.test(word.text[0]);
    return (one) => merge([...spans(one, own, bounded), ...phonetic.flatMap((pattern) => spans(one, pattern))]);
  };

  const merge = (found) => {
    if (found.length < 2) return found;
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return found.filter((span, at) => !at || span[0] >= found[at - 1][1]);
  };

  const all = (passages, finders) => {
    const found = [];
    for (const one of passages) {
      const each = [];
      for (const find of finders) {
        const own = find(one);
        if (!own.length) break;
        each.push(own);
      }
      if (each.length === finders.length) found.push({ one, spans: merge(each.flat()), words: each.length });
    }
    return found;
  };

  /* Runs of Latin words read as one. */
  const joined = (words) => {
    const found = [];
    for (const word of words) {
      const last = found.at(-1);
      if (word.latin && !word.quoted && last?.run) last.run.push(word);
      else found.push(word.latin && !word.quoted ? { run: [word] } : { word });
    }
    return found;
  };
  const sounding = (words, open) =>
    joined(words).map(({ run, word }) => {
      if (word) return finder(word, { phonetic: mixed(word) ? Query.pinyin(word.raw, open) : [] });
      const patterns = Query.pinyin(run.map((each) => each.raw).join(" "), open);
      return (one) => merge(patterns.flatMap((pattern) => spans(one, pattern)));
    });
  const mixed = (word) => !word.quoted && /\p{sc=Latin}/u.test(word.raw) && !word.latin;

  const literally = (words, border) =>
    words.map((word) => {
      const patterns = word.latin && words.length > 1 && !word.quoted ? Query.pinyin(word.raw, false) : [];
      return finder(word, { phonetic: patterns.filter((pattern) => pattern.syllables > 1), border });
    });

  /* Names whose syllables begin with the letters of the query. */
  const initials = (passages, words) => {
    const wanted = words.map((word) => word.text).join("");
    if (!/^[a-z0-9]{2,}$/.test(wanted)) return [];
    const found = [];
    for (const one of passages) {
      if (!"na".includes(one.kind)) continue;
      const own = [...one.text].map((char, at) => (Shelf.sound(one, at) || char)[0]).join("");
      if (own.startsWith(wanted)) found.push({ one, spans: [[0, wanted.length]], words: 1 });
    }
    return found;
  };

  /* Every word somewhere on the page, though not in one passage. */
  const across = (passages, finders) => {
    const pages = new Map();
    for (const one of passages) {
      finders.forEach((find, number) => {
        const own = find(one);
        if (!own.length) return;
        const page = pages.get(one.page.address) ?? { words: new Set(), hits: [] };
        page.words.add(number);
        page.hits.push({ one, spans: own, words: 1 });
        pages.set(one.page.address, page);
      });
    }
    return [...pages.values()].filter((page) => page.words.size === finders.length).flatMap((page) => page.hits);
  };

  const union = (first, second) => {
    const seen = new Map(first.map((hit) => [hit.one, hit]));
    for (const hit of second) {
      const own = seen.get(hit.one);
      if (own) own.spans = merge([...own.spans, ...hit.spans]);
      else seen.set(hit.one, hit);
    }
    return [...seen.values()];
  };

  /* → hits; each reading of the query is tried only when those before found nothing. */
  const find = (passages, words) => {
    const phonetic = words.some((word) => !word.quoted && /\p{sc=Latin}/u.test(word.raw));
    const strict = literally(words, true);
    const readings = [() => all(passages, strict)];
    if (phonetic) {
      const heard = () => [false, true].map((open) => all(passages, sounding(words, open))).find((found) => found.length) ?? [];
      readings[0] = () => union(all(passages, strict), heard());
      readings.push(() => initials(passages, words));
    }
    if (words.length > 1) readings.push(() => across(passages, strict));
    if (phonetic) readings.push(() => all(passages, literally(words, false)));
    for (const reading of readings) {
      const found = reading();
      if (found.length) return found;
    }
    return [];
  };

  /* What nearest passages are measured by: pairs of characters; of letters and digits, which are few
     and everywhere, runs of four (a shorter word, whole). */
  const pieces = (words) => {
    const found = new Set();
    for (const { text } of words) {
      for (const [run] of text.matchAll(/[a-z0-9]+|[^a-z0-9]+/g)) {
        const size = /[a-z0-9]/.test(run) ? Math.min(4, run.length) : 2;
        for (let at = 0; at + size <= run.length; at++) found.add(run.slice(at, at + size));
      }
    }
    return [...found].filter((piece) => piece.length > 1);
  };

  /* The nearest passages when nothing matches: most pieces shared. */
  const nearest = (passages, words) => {
    const text = words.map((word) => word.text).join(" ");
    const grams = pieces(words);
    if (text.length < 3 || grams.length < 2) return [];
    const least = Math.max(1, Math.ceil(grams.length * 0.4));
    const found = [];
    for (const one of passages) {
      const shared = grams.filter((gram) => one.text.includes(gram));
      if (shared.length < least) continue;
      const own = shared.flatMap((gram) => spans(one, Query.literal(gram)));
      found.push({ one, spans: fuse(own), share: shared.length / grams.length, missing: missing(text, shared) });
    }
    return found.sort((a, b) => b.share - a.share || a.one.text.length - b.one.text.length).slice(0, 8);
  };
  const fuse = (found) => {
    const out = [];
    for (const span of found.sort((a, b) => a[0] - b[0])) {
      const last = out.at(-1);
      if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
      else out.push([...span]);
    }
    return out;
  };
  /* Runs of the query that no shared piece covers. */
  const missing = (query, shared) => {
    const covered = new Set();
    for (const piece of shared) {
      for (let at = query.indexOf(piece); at >= 0; at = query.indexOf(piece, at + 1)) {
        for (let place = at; place < at + piece.length; place++) covered.add(place);
      }
    }
    return query.split("").map((char, at) => (covered.has(at) ? " " : char)).join("").split(/\s+/).filter(Boolean);
  };

  return { find, nearest };
})();
