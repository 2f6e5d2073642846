/* What the reading tools share: where each character of a segment stands, wrapping a stretch of
   them, and the card that explains a place to pointer, finger and keyboard. */
"use strict";
{
  const APART = ".seg-n, .num, .noteref, .headerlink, .termcard, rt, .was";

  /* Each code point of the text of a segment: [text node, offset, units]. Blanks around it are no part of it. */
  const points = (segment) => {
    const found = [];
    const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(APART)) continue;
      let offset = 0;
      for (const char of node.data) {
        if (found.length || char.trim()) found.push([node, offset, char.length]);
        offset += char.length;
      }
    }
    return found;
  };

  /* A stretch of a text node as a node of its own; the node keeps what is before it. No ranges: each
     of them is brought up to date with every later change of the page. */
  const cut = (node, from, to) => {
    if (to < node.length) node.splitText(to);
    return from > 0 ? node.splitText(from) : node;
  };

  /* Put elements around points[start…end), one for each text node; from the last to the first, so that
     the points before stay right. Returns them in order. An empty stretch gets an empty element. */
  const wrap = (found, start, end, make) => {
    if (start === end) {
      const element = make();
      if (start < found.length) {
        const [node, offset] = found[start];
        cut(node, offset, node.length).before(element);
      } else {
        found.at(-1)[0].after(element);
      }
      return [element];
    }
    const made = [];
    for (let stop = end; stop > start; ) {
      const [node, offset, units] = found[stop - 1];
      let from = stop - 1;
      while (from > start && found[from - 1][0] === node) from--;
      const part = cut(node, found[from][1], offset + units);
      const element = make();
      part.replaceWith(element);
      element.append(part);
      made.unshift(element);
      stop = from;
    }
    return made;
  };

  /* Take elements out again, their text stays. */
  const unwrap = (selector) => {
    const parents = new Set();
    for (const element of document.querySelectorAll(selector)) {
      parents.add(element.parentElement);
      element.replaceWith(...[...element.childNodes].filter((node) => node.nodeName !== "RT" && !node.classList?.contains("was")));
    }
    for (const parent of parents) parent.normalize();
  };

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.querySelector("main").append(tip);

  const line = (name, text, lang) => {
    const element = document.createElement("p");
    element.className = name;
    element.textContent = text;
    if (lang) element.lang = lang;
    return element;
  };

  const hide = () => {
    tip.hidden = true;
    document.querySelector("[aria-describedby=tip]")?.removeAttribute("aria-describedby");
  };

  const show = (place, lines) => {
    hide();
    tip.replaceChildren(...lines);
    tip.hidden = false;
    place.setAttribute("aria-describedby", "tip");
    const box = place.getClientRects()[0] ?? place.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 8 - tip.offsetWidth;
    /* Below a word of the glossary its card will open. */
    const above = box.top - tip.offsetHeight - 6 > 0;
    const below = place.closest("a") ? !above : box.bottom + 6 + tip.offsetHeight < window.innerHeight;
    const frame = tip.offsetParent.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(box.left, room)) - frame.left}px`;
    tip.style.top = `${(below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) - frame.top}px`;
  };

  /* Places explain themselves; one of them at a time is a stop for Tab, arrows lead to the next. */
  const explain = (places, describe) => {
    const stops = () => places.filter((place) => !place.matches(".quiet"));
    const rove = (place) => {
      for (const other of places) other.tabIndex = other === place ? 0 : -1;
    };
    for (const place of places) {
      place.tabIndex = -1;
      place.addEventListener("pointerenter", () => !place.matches(".quiet") && show(place, describe(place)));
      place.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && document.activeElement !== place && hide());
      place.addEventListener("click", (event) => {
        if (place.matches(".quiet")) return;
        /* A finger asks for the reason, not for the link the place stands in. */
        if (event.pointerType !== "mouse") {
          event.preventDefault();
          event.stopPropagation();
        }
        show(place, describe(place));
      });
      place.addEventListener("focus", () => {
        rove(place);
        show(place, describe(place));
      });
      place.addEventListener("blur", hide);
      place.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (event.key === "Escape") hide();
        if (!step) return;
        const all = stops();
        const next = all[all.indexOf(place) + step];
        event.preventDefault();
        next?.focus();
      });
    }
    const [first] = stops();
    if (first) rove(first);
  };
  document.addEventListener("pointerdown", (event) => !tip.contains(event.target) && hide());
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());

  self.readingTools = { points, wrap, unwrap, explain, hide, line };
}
