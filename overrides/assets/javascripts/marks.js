/* A switch that turns the marks of glossary terms off and on, and remembers it. Off, a term is
   text: no line, no card, no stop for Tab. Without this file the marks are there. */
"use strict";
{
  const KEY = "edition.marks";
  const article = document.querySelector("article[data-kind]");
  const terms = [...article.querySelectorAll("a.term")];

  /* Storage may be forbidden; the switch then works without memory. */
  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const store = (value) => {
    try {
      localStorage.setItem(KEY, value);
    } catch {
      return;
    }
  };

  const button = document.createElement("button");
  button.type = "button";
  button.className = "marks";
  button.setAttribute("role", "switch");
  button.textContent = article.dataset.labelMarks;

  const set = (on) => {
    button.setAttribute("aria-checked", String(on));
    article.classList.toggle("marks-off", !on);
    for (const term of terms) {
      const [from, to] = on ? ["data-href", "href"] : ["href", "data-href"];
      if (term.hasAttribute(from)) term.setAttribute(to, term.getAttribute(from));
      term.removeAttribute(from);
      if (on) term.setAttribute("aria-haspopup", "dialog");
      else ["aria-haspopup", "aria-expanded"].forEach((name) => term.removeAttribute(name));
      if (on) term.setAttribute("aria-expanded", "false");
    }
  };

  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-checked") !== "true";
    set(on);
    store(on ? "on" : "off");
  });

  if (terms.length) {
    (article.querySelector(".dateline") ?? article.querySelector("h1")).after(button);
    if (stored() === "off") set(false);
    else button.setAttribute("aria-checked", "true");
  }
}
