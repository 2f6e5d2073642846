/* The site's search, in the place of the theme's worker and speaking its protocol:
   { type: 0, data } sets up, answered by { type: 1 }; { type: 2, data: query } is answered by
   { type: 3, data: { items, suggest, … } }. Nothing is loaded before the first query. Runs as
   a worker over http; from a disk, where browsers refuse workers, in a frame (channel.js). */
"use strict";
{
  const FORMAT = 1;
  const here = new URL(self.searchWorker ?? self.location.href);
  const script = here.searchParams.get("script");
  const beside = (name) => new URL(name, here).href;
  const index = (name) => new URL(`../../../search/${name}`, here).href;

  const loaded = { index: null, tables: null, shelves: [] };
  let ready = null;
  let pending = null;
  let running = false;

  self.edition = (kind, data) => {
    if (kind === "shelf") loaded.shelves.push(data);
    else loaded[kind] = data;
  };

  /* importScripts waits in a worker, and gives a promise in a frame. */
  const load = async (...urls) => {
    const done = importScripts(...urls);
    if (done) await done;
  };

  const prepare = async () => {
    await load(...["fold.js", "shelf.js", "query.js", "match.js", "answer.js"].map(beside), index("index.js"));
    if (loaded.index?.format !== FORMAT) throw new Error(`the index has format ${loaded.index?.format}, not ${FORMAT}: reload the page`);
    await load(...[loaded.index.tables, ...loaded.index.shelves].map(index));
    Fold.setup(loaded.tables);
    Shelf.setup(loaded.tables);
    const order = loaded.index.shelves.map((name) => name.replace(/\.[0-9a-f]+\.js$/, ""));
    loaded.shelves.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    const passages = [];
    for (const shelf of loaded.shelves) passages.push(...Shelf.open(shelf, passages.length).passages);
    loaded.shelves = [];
    return { passages, ...relations(passages) };
  };

  /* Headings by page and number, entries by page. */
  const relations = (passages) => {
    const headings = new Map();
    const entries = new Map();
    for (const one of passages) {
      const { address } = one.page;
      if (one.kind === "h") headings.set(`${address} ${one.label}`, one);
      else if (one.kind === "n") entries.set(address, { name: one, english: [], definition: null });
      else if (one.kind === "l") entries.get(address).english.push(one);
      else if (one.kind === "d") entries.get(address).definition ??= one;
    }
    return { headings, entries };
  };

  /* The reader's script; where a page has both, that of the query. */
  const scriptOf = (query) => {
    if (script === "hans" || script === "hant") return script;
    return [...query].some((char) => Fold.isTraditional(char)) ? "hant" : "hans";
  };

  /* How the last word may go on: the rest of a name that begins like it. */
  const suggest = (query, words, { entries }, own) => {
    const last = /\S+$/u.exec(query)?.[0];
    const word = words.at(-1);
    if (!last || !word || word.quoted || word.text !== Fold.fold(last).text) return [];
    for (const { name, english } of entries.values()) {
      for (const one of words.length === 1 ? [name, ...english] : english) {
        const start = one.kind === "n" ? (one.text.startsWith(word.text) ? 0 : -1) : one.text.indexOf(word.text);
        if (start < 0 || (start && one.at[start] === one.at[start - 1] + 1)) continue;
        const text = Shelf.printed(one, own).slice(one.at[start + word.text.length - 1] + 1);
        const rest = one.kind === "n" ? text : /^[\p{L}\p{N}]*/u.exec(text)[0];
        if (rest) return [last + rest];
      }
    }
    return [];
  };

  const answer = async (query) => {
    const words = [];
    if (!query.trim()) return { items: [], hits: 0, pages: 0, engine: "edition" };
    ready ??= prepare();
    const all = await ready;
    words.push(...Query.words(query));
    const own = scriptOf(query);
    const ctx = { script: own, folder: own === "hant" ? "zh-hant" : "zh-hans", ...all };
    let found = words.length ? Match.find(all.passages, words) : [];
    const approximate = !found.length && words.length > 0;
    if (approximate) found = Match.nearest(all.passages, words);
    return { ...Answer.items(found, words, ctx, approximate), approximate, suggest: suggest(query, words, all, own), engine: "edition" };
  };

  /* Only the latest query is answered; those typed meanwhile are passed over. */
  const run = async () => {
    running = true;
    while (pending !== null) {
      const query = pending;
      pending = null;
      let data;
      try {
        data = await answer(query);
      } catch (error) {
        ready = null;
        console.error(`search: no answer from the edition's index (${error.message})`, error);
        data = { items: [], hits: 0, pages: 0, failed: true, engine: "edition" };
      }
      if (pending === null) self.postMessage({ type: 3, data: { ...data, query } });
      await new Promise((done) => setTimeout(done));
    }
    running = false;
  };

  self.addEventListener("message", ({ data: { type, data } }) => {
    if (type === 0) self.postMessage({ type: 1 });
    if (type !== 2) return;
    pending = String(data);
    if (!running) setTimeout(run);
    running = true;
  });
}
