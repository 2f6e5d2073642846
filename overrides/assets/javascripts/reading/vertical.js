/* The vertical setting of the Traditional text: columns from right to left in a frame as high as the
   window. The wheel and the keys that lead on lead to the left. Short numbers stand upright. */
"use strict";
{
  const tools = self.readingTools;
  const article = document.querySelector("article[data-kind]");
  const PAGE = 0.9;
  const LINE = 60;

  const ahead = (distance) => {
    const before = article.scrollLeft;
    article.scrollBy({ left: -distance, behavior: "instant" });
    return article.scrollLeft !== before;
  };

  /* At either end the page itself moves, to the header or the footer. */
  const wheel = (event) => {
    if (event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    const unit = [1, LINE, article.clientWidth * PAGE][event.deltaMode];
    if (ahead(event.deltaY * unit)) event.preventDefault();
  };

  const keys = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input, textarea, select, button, summary, dialog, [role=menu], [role=switch], .em")) return;
    const page = article.clientWidth * PAGE;
    const steps = {
      ArrowLeft: LINE,
      ArrowRight: -LINE,
      ArrowDown: LINE,
      ArrowUp: -LINE,
      PageDown: page,
      PageUp: -page,
      " ": event.shiftKey ? -page : page,
      End: article.scrollWidth,
      Home: -article.scrollWidth,
    };
    if (event.key in steps && ahead(steps[event.key])) event.preventDefault();
  };

  const upright = () => {
    const element = document.createElement("span");
    element.className = "upright";
    return element;
  };

  /* Numbers of one or two figures stand in one cell; longer ones lie. */
  const numbers = () => {
    for (const segment of article.querySelectorAll(".seg")) {
      const points = tools.points(segment);
      const text = points.map(([node, offset]) => node.data[offset]).join("");
      for (const found of [...text.matchAll(/(?<![\d.:-])\d{1,2}(?![\d.:-])/g)].reverse()) {
        tools.wrap(points, found.index, found.index + found[0].length, upright);
      }
    }
  };

  /* The theme marks the current heading in the contents by how far the window is scrolled; here it is the frame. */
  const links = [...document.querySelectorAll(".md-nav--secondary .md-nav__link[href*='#']")];
  const follow = () => {
    const frame = article.getBoundingClientRect();
    const begun = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))?.getBoundingClientRect().right > frame.right - frame.width / 3;
    const here = links.findLast(begun);
    for (const link of links) link.classList.toggle("md-nav__link--active", link === here);
  };

  tools.vertical = {
    show() {
      numbers();
      article.tabIndex = 0;
      article.addEventListener("scroll", follow, { passive: true });
      article.addEventListener("wheel", wheel, { passive: false });
      document.addEventListener("keydown", keys);
    },
    hide() {
      tools.unwrap(".upright");
      article.removeAttribute("tabindex");
      article.removeEventListener("scroll", follow);
      article.removeEventListener("wheel", wheel);
      document.removeEventListener("keydown", keys);
    },
  };
}
