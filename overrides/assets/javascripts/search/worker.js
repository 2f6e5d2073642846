/* The site's search, in the place of the theme's worker and speaking its protocol:
   { type: 0, data } sets up, answered by { type: 1 }; { type: 2, data: query } is answered by
   { type: 3, data: { items, suggest, … } }, on a large site more than once. { type: 4 } says
   that the box was opened: the top of the index is loaded then, passages with the first query.
   Runs as a worker over http; from a disk, where browsers refuse workers, in a frame (channel.js). */
"use strict";
{
  const PARTS = ["fold.js", "shelf.js", "query.js", "match.js", "answer.js", "directory.js", "library.js"];
  const here = new URL(self.searchWorker ?? self.location.href);
  const script = here.searchParams.get("script");
  const nothing = { items: [], hits: 0, pages: 0, engine: "edition" };

  let ready = null;
  let pending = null;
  let running = false;
  let loaded = null; // the program
  let again = false; // after a failure a copy of the index kept by the browser is not trusted

  self.edition = (kind, data) => Library.receive(kind, data);

  const CALL = /^edition\("(\w+)",(.*)\);\s*$/s;
  const file = (name) => new URL(`../../../search/${name}`, here).href;

  const get = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.text();
  };

  /* Files of the index, all at once; from a disk nothing can be fetched, but scripts can be run. */
  const load = async (...names) => {
    if (here.protocol === "file:") return void (await importScripts(...names.map(file)));
    for (const text of await Promise.all(names.map((name) => get(file(name))))) {
      const [, kind, data] = CALL.exec(text) ?? [];
      if (!kind) throw new Error("a file of the index is not what it should be");
      self.edition(kind, JSON.parse(data));
    }
  };

  /* A worker runs its scripts one after the other; fetched before, they come from the cache. */
  const program = async () => {
    const parts = PARTS.map((name) => new URL(name, here).href);
    if (here.protocol !== "file:") await Promise.all(parts.map(get));
    await importScripts(...parts);
  };
  const prepare = async () => {
    loaded ??= program();
    await loaded.catch((error) => {
      loaded = null;
      throw error;
    });
    await Library.prepare(load, again);
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

  /* How the last word may go on: the rest of a name that was found and begins like it. */
  const suggest = (query, words, found, own) => {
    const last = /\S+$/u.exec(query)?.[0];
    const word = words.at(-1);
    if (!last || !word || word.quoted || word.text !== Fold.fold(last).text) return [];
    for (const { one } of found) {
      const start = one.kind === "n" ? (one.text.startsWith(word.text) ? 0 : -1) : one.kind === "l" ? one.text.indexOf(word.text) : -1;
      if (start < 0 || (start && one.at[start] === one.at[start - 1] + 1)) continue;
      const text = Shelf.printed(one, own).slice(one.at[start + word.text.length - 1] + 1);
      const rest = one.kind === "n" ? text : /^[\p{L}\p{N}]*/u.exec(text)[0];
      if (rest) return [last + rest];
    }
    return [];
  };

  const reply = (query, words, { passages, more, last, texts = [] }) => {
    const own = scriptOf(query);
    const ctx = { script: own, folder: own === "hant" ? "zh-hant" : "zh-hans", ...relations(passages) };
    const exact = words.length ? Match.find(passages, words) : [];
    const approximate = !exact.length && last && words.length > 0;
    const found = approximate ? Match.nearest(passages, words) : exact;
    const answer = Answer.items(found, words, ctx, approximate, texts);
    return { ...nothing, ...answer, approximate, more, suggest: suggest(query, words, found, own) };
  };

  /* What sounds like the query, shown as what it is: not the same. */
  const alike = (query, words, heard, { passages, more }) => {
    const own = scriptOf(query);
    const ctx = { script: own, folder: own === "hant" ? "zh-hant" : "zh-hans", ...relations(passages) };
    const found = Match.find(passages, heard);
    for (const hit of found) hit.missing = words.map((word) => word.text).filter((text) => !hit.one.text.includes(text));
    return { ...nothing, ...Answer.items(found, heard, ctx, false), approximate: true, more, suggest: [] };
  };

  const post = (data, query) => self.postMessage({ type: 3, data: { ...data, query } });

  const answer = async (query) => {
    if (!query.trim()) return post(nothing, query);
    ready ??= prepare();
    await ready;
    const words = Query.words(query);
    let last = null;
    for await (const part of Library.gather(words)) {
      if (pending !== null) return;
      last = reply(query, words, part);
      if (last.items.length) post(last, query);
    }
    const heard = last.items.length ? [] : Query.heard(words);
    if (heard.length) {
      for await (const part of Library.gather(heard)) {
        if (pending !== null) return;
        const data = alike(query, words, heard, part);
        if (data.items.length) post((last = data), query);
      }
    }
    if (!last.items.length) post(last, query);
  };

  /* Only the latest query is answered; those typed meanwhile are passed over. */
  const run = async () => {
    while (pending !== null) {
      const query = pending;
      pending = null;
      try {
        await answer(query);
      } catch (error) {
        ready = null;
        if (!again && query) {
          again = true;
          pending ??= query;
          continue;
        }
        console.error(`search: no answer from the edition's index (${error.message})`);
        again = false;
        post({ ...nothing, failed: true }, query);
      }
      await new Promise((done) => setTimeout(done));
    }
    running = false;
  };

  const warm = () => {
    ready ??= prepare();
    ready.catch(() => (ready = null));
  };

  self.addEventListener("message", ({ data: { type, data } }) => {
    if (type === 0) {
      self.postMessage({ type: 1 });
      loaded ??= program();
      loaded.catch(() => (loaded = null));
    }
    if (type === 4) warm();
    if (type !== 2) return;
    pending = String(data);
    if (!running) setTimeout(run);
    running = true;
  });
}
