/* Paragraph numbers become links to their paragraph. */
"use strict";
{
  const article = document.querySelector("article[data-kind]");
  for (const segment of article.querySelectorAll("p.seg[id][data-n]")) {
    const link = document.createElement("a");
    link.className = "seg-n";
    link.href = `#${segment.id}`;
    link.textContent = segment.dataset.n;
    link.setAttribute("aria-label", `${article.dataset.labelSegment} ${segment.dataset.n}`);
    segment.prepend(link);
  }
}
