/* What of the index is loaded, and loading what a query needs. On a small site that is all of
   it; on a large one the names, the drawers of the query's characters, which tell the texts
   to name at once, and then the shelves that may hold it, FIRST of them, in the end MOST. */
"use strict";
const Library = (() => {
  const FORMAT = 1;
  const FIRST = 4;
  const MOST = 40;
  const KEPT = 240;

  let index = null;
  let load = null;
  let names = null; // on a large site, the first shelf on its way
  const open = new Map(); // number of a shelf → its passages
  const fresh = []; // shelves that have arrived and are not opened yet
  const receive = (kind, data) => {
    if (kind === "shelf") fresh.push(data);
    else if (kind === "grams") Directory.put(data);
    else index = data;
  };

  /* The index names its files; a copy of it kept from before the site changed names files that are gone. */
  const prepare = async (loader, again) => {
    load = loader;
    await load(again ? `index.js?again=${Date.now()}` : "index.js");
    if (index?.format !== FORMAT) throw new Error(`the index has format ${index?.format}, not ${FORMAT}: reload the page`);
    Fold.setup(index);
    Shelf.setup(index);
    Directory.setup(index.grams ?? {});
    names = index.grams ? load(index.shelves[0]) : null;
    names?.catch(() => undefined); // told by whoever waits for it
  };

  const unfold = () => {
    for (const shelf of fresh.splice(0)) {
      const number = index.shelves.findIndex((name) => name.replace(/\.[0-9a-f]+\.js$/, "") === shelf.name);
      open.set(number, Shelf.open(shelf, number * 1e6).passages);
    }
  };

  const fetch = async (numbers, drawers = []) => {
    const shelves = numbers.filter((number) => !open.has(number)).map((number) => index.shelves[number]);
    const files = [...shelves, ...drawers.map((drawer) => index.grams[drawer])];
    if (files.length) await load(...files);
    await names;
    unfold();
  };

  const passages = (numbers) => [...new Set([0, ...numbers])].sort((a, b) => a - b).flatMap((number) => open.get(number) ?? []);

  /* What a long visit has gathered is let go, the oldest first. */
  const tidy = () => {
    for (const number of [...open.keys()].filter((each) => each !== 0).slice(0, Math.max(0, open.size - KEPT))) open.delete(number);
  };

  /* Titles of texts, to be shown until their passages have arrived. */
  const titles = (numbers) => {
    const wanted = new Map(numbers.map((number, rank) => [/^text-(.*)\.[0-9a-f]+\.js$/.exec(index.shelves[number])?.[1], rank]));
    return (open.get(0) ?? []).filter((one) => one.kind === "t" && wanted.has(one.page.address.split("/")[1]));
  };

  /* Passages that may answer, in instalments: { passages, texts, more, last }. */
  const gather = async function* (words) {
    if (!index.grams) {
      const all = index.shelves.map((_, number) => number);
      await fetch(all);
      return void (yield { passages: passages(all), more: 0, last: true });
    }
    const plans = Directory.plans(words);
    await fetch([], [...new Set(plans.flatMap((plan) => Directory.wanted(plan)))]);
    const found = [...new Set(plans.flatMap((plan) => [...Directory.shelves(plan)]))];
    const near = found.length ? found : Directory.close(words).slice(0, FIRST);
    const first = near.slice(0, FIRST);
    if (near.some((number) => !open.has(number))) yield { passages: passages([]), texts: titles(found.slice(0, 10)), more: near.length, last: false };
    await fetch(first);
    yield { passages: passages(first), more: near.length - first.length, last: near.length === first.length };
    if (near.length === first.length) return;
    const most = near.slice(0, MOST);
    await fetch(most);
    tidy();
    yield { passages: passages(most), more: near.length - most.length, last: true };
  };

  return { receive, prepare, gather };
})();
