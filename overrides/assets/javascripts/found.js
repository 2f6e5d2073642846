/* Arriving from the search: the words found (`?h=`, as printed) are marked in the passage the
   address names, across links and note numbers, and brought into view. */
"use strict";
{
  const address = new URL(location.href);
  const wanted = address.searchParams.getAll("h").filter((text) => text.trim()).slice(0, 8);
  const SKIPPED = ".noteref, .backref, .footnote-ref, script, style, .hit-skip";

  /* The passage: a paragraph itself; a heading, or that of the page, with what follows it up to the next. */
  const passage = () => {
    const article = document.querySelector("article[data-kind]");
    const target = address.hash.length > 1 ? document.getElementById(decodeURIComponent(address.hash.slice(1))) : null;
    if (target && !/^H[1-6]$/.test(target.tagName)) return [target.closest("dt, dd, li, tr") ?? target];
    const heading = target ?? article.querySelector("h1");
    const first = heading.closest(".entry-head") ?? heading;
    const found = [first];
    for (let next = first.nextElementSibling; next && !/^H[1-6]$/.test(next.tagName); next = next.nextElementSibling) found.push(next);
    return found;
  };

  const nodes = (elements) =>
    elements.flatMap((element) => {
      const found = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(SKIPPED)) found.push(walker.currentNode);
      return found;
    });

  /* Text of the nodes without blanks, and where each unit stands. */
  const flatten = (list) => {
    let text = "";
    const at = [];
    for (const node of list) {
      for (let place = 0; place < node.data.length; place++) {
        if (/\s/.test(node.data[place])) continue;
        text += node.data[place].toLowerCase();
        at.push([node, place]);
      }
    }
    return { text, at };
  };

  const spans = ({ text }) => {
    const found = [];
    for (const one of wanted) {
      const word = one.replace(/\s+/g, "").toLowerCase();
      for (let at = text.indexOf(word); word && at >= 0 && found.length < 200; at = text.indexOf(word, at + word.length)) found.push([at, at + word.length]);
    }
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return found.filter((span, at) => !found.slice(0, at).some((before) => before[1] > span[0]));
  };

  /* From the last to the first, so that offsets before stay right. */
  const mark = ({ at }, [start, end]) => {
    let first = null;
    for (let stop = end; stop > start; ) {
      const [node, last] = at[stop - 1];
      let from = stop - 1;
      while (from > start && at[from - 1][0] === node) from--;
      const range = document.createRange();
      range.setStart(node, at[from][1]);
      range.setEnd(node, last + 1);
      first = document.createElement("mark");
      first.className = "found";
      range.surroundContents(first);
      stop = from;
    }
    return first;
  };

  const show = () => {
    const flat = flatten(nodes(passage()));
    const marks = spans(flat).reverse().map((span) => mark(flat, span));
    const first = marks.at(-1);
    address.searchParams.delete("h");
    history.replaceState(history.state, "", address);
    if (!first) return;
    const settle = () => {
      const box = first.getBoundingClientRect();
      if (box.top < 80 || box.bottom > innerHeight - 20) first.scrollIntoView({ block: "center", behavior: "instant" });
    };
    requestAnimationFrame(settle);
    window.addEventListener("load", () => requestAnimationFrame(settle), { once: true });
    /* Notes take their places beside the text, or below it, after that; whoever moves has arrived. */
    const moved = new ResizeObserver(() => requestAnimationFrame(settle));
    moved.observe(document.body);
    const stop = () => moved.disconnect();
    setTimeout(stop, 3000);
    for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"]) window.addEventListener(kind, stop, { once: true, passive: true });
  };

  if (wanted.length) show();
}
