/* On a wide window each note stands beside its place in the text, shortened; pointing at it or
   reaching it with Tab shows all of it. Without this file, and on narrower windows, the notes are at
   the end of their section, in a part that can be folded. */
"use strict";
{
  const GAP = 4;
  const article = document.querySelector("article[data-kind]");
  const wide = window.matchMedia("screen and (min-width: 80em)");
  const root = document.documentElement;

  const beside = () => wide.matches && !(root.dataset.readingVertical && /Hant/.test(root.lang));

  /* Tops that keep to `wanted` as far as nothing overlaps and nothing ends below `limit`. */
  const stack = (wanted, heights, limit) => {
    const tops = [];
    for (let at = 0, free = -Infinity; at < wanted.length; at++) {
      tops.push(Math.max(wanted[at], free));
      free = tops[at] + heights[at] + GAP;
    }
    for (let at = tops.length - 1, end = limit; at >= 0; at--) {
      tops[at] = Math.min(tops[at], end - heights[at]);
      end = tops[at] - GAP;
    }
    return tops;
  };

  const place = (section) => {
    const notes = section.querySelector(".notes");
    if (!notes) return;
    notes.classList.remove("notes--below", "notes--short");
    if (!beside()) return;
    notes.open = true;
    const frame = section.getBoundingClientRect();
    const about = section.querySelector(".sec-note")?.getBoundingClientRect();
    const first = about ? about.bottom - frame.top + GAP : 0;
    const next = section.nextElementSibling;
    const following = next?.querySelector(".sec-note") ?? next?.querySelector("p");
    const limit = (following ? following.getBoundingClientRect().top : frame.bottom) - frame.top - GAP;
    const items = [...notes.querySelectorAll("li")];
    const wanted = items.map((item) => {
      const ref = document.getElementById(item.id.replace("note-", "ref-"));
      return Math.max(first, ref.getBoundingClientRect().top - frame.top);
    });
    const measure = () => items.map((item) => item.offsetHeight);
    const fits = (heights) => heights.reduce((sum, height) => sum + height + GAP, first) <= limit;
    let heights = measure();
    if (!fits(heights)) {
      notes.classList.add("notes--short");
      heights = measure();
    }
    if (!fits(heights)) notes.classList.add("notes--below");
    else stack(wanted, heights, limit).forEach((top, at) => (items[at].style.insetBlockStart = `${top}px`));
  };

  let waiting = 0;
  const layOut = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => article.querySelectorAll(".sec").forEach(place));
  };

  article.querySelectorAll(".sec").forEach(place);
  new ResizeObserver(layOut).observe(article);
  wide.addEventListener("change", layOut);
  document.addEventListener("edition:laid-out", layOut);
  article.addEventListener("toggle", layOut, true);
}
