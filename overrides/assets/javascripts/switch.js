/* The script switch. Without this file the two links lead to the top of the twin; with
   it they lead to the paragraph being read, at the same height of the window, and an
   explicit choice is remembered for the entrance page. Nothing else ever redirects. */
"use strict";
{
  const CHOICE = "edition.script";
  const PLACE = "edition.place";
  const PLACES = ".seg[id], .pair[id], :is(h1, h2, h3, h4)[id]";

  const article = document.querySelector("article[data-kind]");
  const header = document.querySelector(".md-header");

  /* Storage may be forbidden; the switch then works without memory. */
  const stored = (storage, key) => {
    try {
      return window[storage].getItem(key);
    } catch {
      return null;
    }
  };
  const store = (storage, key, value) => {
    try {
      if (value === null) window[storage].removeItem(key);
      else window[storage].setItem(key, value);
    } catch {
      return;
    }
  };

  const edge = () => header.getBoundingClientRect().bottom;

  /* Columns from right to left: the beginning is the right edge of the article. */
  const vertical = () => getComputedStyle(article).writingMode === "vertical-rl";

  /* How far a place lies before the edge at which reading begins, and its extent that way. */
  const measure = (element) => {
    const box = element.getBoundingClientRect();
    if (!vertical()) return { before: edge() - box.top, extent: box.height };
    return { before: box.right - article.getBoundingClientRect().right, extent: box.width };
  };

  /* The place at the top of the window: the last one that begins above a line just
     below the header. Null at the top of the page, where no address is needed. */
  const place = () => {
    let found = null;
    for (const element of article.querySelectorAll(PLACES)) {
      if (element.getClientRects().length && measure(element).before >= -24) found = element;
    }
    const moved = window.scrollY > 1 || Math.abs(article.scrollLeft) > 1;
    return found && found.tagName !== "H1" && moved ? found : null;
  };

  const aim = (link) => {
    const found = place();
    const url = new URL(link.href);
    url.hash = found ? found.id : "";
    link.href = url.href.replace(/#$/, "");
    return found;
  };

  const leave = (link) => {
    store("localStorage", CHOICE, link.dataset.script);
    const found = aim(link);
    if (!found) return;
    const { before, extent } = measure(found);
    store("sessionStorage", PLACE, JSON.stringify({ id: found.id, part: before / extent }));
  };

  /* Both scripts have the same number of characters, so the same part of the paragraph
     stands at the same height. */
  const arrive = () => {
    const { id, part } = JSON.parse(stored("sessionStorage", PLACE) ?? "{}");
    const target = id && location.hash === `#${id}` ? document.getElementById(id) : null;
    if (!target) return;
    const settle = () => {
      const { before, extent } = measure(target);
      const behavior = "instant";
      if (vertical()) article.scrollBy({ left: before - part * extent, behavior });
      else window.scrollBy({ top: part * extent - before, behavior });
    };
    settle();
    document.addEventListener("edition:ready", settle);
    window.addEventListener("load", () => {
      settle();
      store("sessionStorage", PLACE, null);
    });
  };

  for (const link of document.querySelectorAll("[data-switch] a[data-script]")) {
    /* Before the address is used in any way: click, new tab, context menu, keyboard. */
    for (const kind of ["pointerdown", "focus", "contextmenu"]) link.addEventListener(kind, () => aim(link));
    link.addEventListener("click", () => leave(link));
  }

  if (article?.dataset.kind === "chooser") {
    const links = document.querySelectorAll("[data-switch] a[data-script]");
    const chosen = [...links].find((link) => link.dataset.script === stored("localStorage", CHOICE));
    if (chosen && !location.search && !location.hash) location.replace(chosen.href);
    for (const door of article.querySelectorAll("a[href]")) {
      const link = [...links].find((item) => item.pathname === door.pathname);
      if (link) door.addEventListener("click", () => store("localStorage", CHOICE, link.dataset.script));
    }
  } else if (article) {
    arrive();
  }
}
