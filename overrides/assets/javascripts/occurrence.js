/* Arriving from a concordance (?mark=liangshan:2#s2p1): the occurrence is highlighted and brought
   into the middle of the window. Without this file the paragraph is reached all the same. */
"use strict";
{
  const [term, turn] = (new URLSearchParams(location.search).get("mark") ?? "").split(":");
  const segment = term && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const found = segment ? segment.querySelectorAll(`a[data-term="${CSS.escape(term)}"]`)[Number(turn) - 1] : null;
  if (found) {
    const mark = document.createElement("mark");
    mark.className = "occurrence";
    mark.append(...found.childNodes);
    found.append(mark);
    const show = () => found.scrollIntoView({ block: "center", behavior: "instant" });
    show();
    window.addEventListener("load", show, { once: true });
  }
}
