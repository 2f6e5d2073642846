/* The service worker: the shell and the hubs from the first visit on, every page once it has been read.
   A page comes from the network where there is one, so that nobody reads an old text unawares, else from
   what was kept; styles and scripts come from what was kept and are fetched anew behind it. The list is
   written when the site is built (scripts/edition/finish/worker.py). */
"use strict";
importScripts("sw-list.js");

const SHELF = `edition-${self.EDITION.version}`;
const READ = "edition-read";
const MOST = 200;
const WAIT = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELF).then((shelf) => shelf.addAll(self.EDITION.kept)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("edition-") && name !== SHELF && name !== READ).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const keep = async (request, answer) => {
  if (!answer.ok || answer.type !== "basic") return;
  const shelf = await caches.open(READ);
  await shelf.put(request, answer);
  const kept = await shelf.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((old) => shelf.delete(old)));
};

/* What the network says, kept; refused after a while where something kept can be shown instead. */
const fetched = (event, patience) => {
  const answer = fetch(event.request).then((found) => {
    event.waitUntil(keep(event.request, found.clone()));
    return found;
  });
  if (!patience) return answer;
  return Promise.race([answer, new Promise((_, refuse) => setTimeout(refuse, patience, new Error("slow")))]);
};

const known = async (request) => (await caches.match(request, { ignoreSearch: request.mode === "navigate" })) ?? (await caches.match(new URL("offline.html", self.registration.scope)));

const page = async (event) => {
  const kept = await caches.match(event.request, { ignoreSearch: true });
  try {
    return await fetched(event, kept ? WAIT : 0);
  } catch {
    return known(event.request);
  }
};

const part = async (event) => {
  const kept = await caches.match(event.request);
  if (!kept) return fetched(event, 0);
  event.waitUntil(fetched(event, 0).catch(() => undefined));
  return kept;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin || address.pathname.includes("/downloads/")) return;
  event.respondWith(request.mode === "navigate" ? page(event) : part(event));
});
