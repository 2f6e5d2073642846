/* Paper. The head of a sheet names the edition and the page: print.css takes both from properties set here. And there is
   nothing to point at: the terms of a text become numbered notes behind it, in the order of their first use, and each
   first use gets its number. They are there while the page is printed and no longer. */
"use strict";
{
  const article = document.querySelector("article[data-kind]");
  const terms = self.EDITION_TERMS ?? {};

  const part = (name, text, lang) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (lang) element.lang = lang;
    return element;
  };

  const gloss = (term) => {
    const item = document.createElement("li");
    item.append(part("b", term.head), " ", part("span", term.pinyin, "zh-Latn-pinyin"));
    if (term.english) item.append("\u3000", part("span", term.english, "en"));
    if (term.definition) item.append("\u3000", term.definition);
    return item;
  };

  const write = () => {
    const firsts = new Map();
    for (const link of article.querySelectorAll("a.term")) {
      if (terms[link.dataset.term] && !firsts.has(link.dataset.term)) firsts.set(link.dataset.term, link);
    }
    if (!firsts.size || article.querySelector(".glosses")) return;
    const list = document.createElement("ol");
    for (const [id, link] of firsts) {
      list.append(gloss(terms[id]));
      link.dataset.gloss = list.children.length;
    }
    const section = document.createElement("section");
    section.className = "glosses";
    section.append(part("h2", article.dataset.labelTerms), list);
    article.querySelector(".colophon").before(section);
  };

  const clear = () => {
    article.querySelector(".glosses")?.remove();
    article.querySelectorAll("[data-gloss]").forEach((link) => delete link.dataset.gloss);
  };

  const head = () => {
    const brand = document.querySelector("meta[property='og:site_name']").content;
    document.documentElement.style.setProperty("--sheet-brand", JSON.stringify(brand));
    document.documentElement.style.setProperty("--sheet-title", JSON.stringify(article.dataset.title || brand));
  };

  window.addEventListener("beforeprint", head);
  window.addEventListener("beforeprint", write);
  window.addEventListener("afterprint", clear);
}
