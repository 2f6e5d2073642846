/* The marks of glossary terms can be turned off in the settings. Off, a term is text: no line, no
   card, no stop for Tab. Without this file the marks are there. */
"use strict";
{
  const article = document.querySelector("article[data-kind]");
  const terms = [...article.querySelectorAll("a.term")];

  const set = (on) => {
    for (const term of terms) {
      const [from, to] = on ? ["data-href", "href"] : ["href", "data-href"];
      if (term.hasAttribute(from)) term.setAttribute(to, term.getAttribute(from));
      term.removeAttribute(from);
      if (on) term.setAttribute("aria-haspopup", "dialog");
      else ["aria-haspopup", "aria-expanded"].forEach((name) => term.removeAttribute(name));
      if (on) term.setAttribute("aria-expanded", "false");
    }
  };

  if (document.documentElement.dataset.readingMarks === "off") set(false);
  document.addEventListener("edition:setting", ({ detail }) => detail.name === "marks" && set(detail.value !== "off"));
}
