/* Cards of glossary terms and notes. The links work without this file. With it:
   - pointer: resting on a link shows its card, a click follows the link;
   - touch: the first tap shows the card, a second one on the same link follows it;
   - keyboard: focus shows the card, Enter moves into it (to the link to the entry, so
     that a second Enter follows), Escape returns to the word.
   The card stands right after its link in the document, so Tab passes through it. */
"use strict";
{
  const OPEN_DELAY = 180;
  const CLOSE_DELAY = 260;

  const article = document.querySelector("article[data-kind]");
  const card = document.createElement("span");
  card.className = "termcard";
  card.id = "termcard";
  card.hidden = true;
  card.setAttribute("role", "dialog");

  let owner = null;
  let timer = 0;

  const terms = self.EDITION_TERMS ?? {};

  const part = (name, text, className, lang) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    if (lang) element.lang = lang;
    return element;
  };

  /* What terms.js says of a term, as elements; the way on is that of the link. */
  const written = (link, term) => {
    const head = part("p", "", "card-head");
    head.append(part("b", term.head, "headword"), " ");
    if (term.other) head.append(part("span", term.other, "other", term.lang));
    const more = part("p", "", "card-more");
    const way = part("a", article.dataset.labelEntry, "");
    way.href = link.href;
    more.append(way);
    const rows = [
      ["pinyin", "zh-Latn-pinyin"],
      ["english", "en"],
      ["definition", ""],
    ];
    return [head, ...rows.filter(([name]) => term[name]).map(([name, lang]) => part("p", term[name], `card-${name}`, lang)), more];
  };

  const note = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  const closeButton = () => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "termcard__close";
    button.setAttribute("aria-label", article.dataset.labelClose);
    button.textContent = "\u00d7";
    button.addEventListener("click", () => hide(true));
    return button;
  };

  const noted = (link) => {
    const copy = note(link).cloneNode(true);
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    copy.querySelectorAll(".backref").forEach((element) => element.remove());
    return copy.childNodes;
  };

  const fill = (link) => {
    card.replaceChildren(...(link.dataset.term ? written(link, terms[link.dataset.term]) : noted(link)), closeButton());
    card.setAttribute("aria-label", link.dataset.term ? link.textContent : (card.querySelector(".lemma") ?? link).textContent);
  };

  /* Below the line of the word, or above it where there is no room; inside the window.
     On a narrow window the stylesheet fixes the card to the foot. */
  const put = (link) => {
    if (getComputedStyle(card).position === "fixed") return;
    const box = link.getClientRects()[0];
    const frame = card.offsetParent.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 16 - card.offsetWidth;
    const left = Math.max(16, Math.min(box.left, room));
    const below = box.bottom + 8 + card.offsetHeight <= window.innerHeight || box.top < card.offsetHeight + 64;
    const top = below ? box.bottom + 6 : box.top - card.offsetHeight - 6;
    card.style.left = `${left - frame.left}px`;
    card.style.top = `${top - frame.top}px`;
  };

  const show = (link) => {
    clearTimeout(timer);
    if (owner === link) return;
    hide(false);
    owner = link;
    fill(link);
    link.after(card);
    card.hidden = false;
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", card.id);
    put(link);
  };

  const hide = (back) => {
    clearTimeout(timer);
    if (!owner) return;
    const link = owner;
    const inside = card.contains(document.activeElement);
    owner = null;
    card.hidden = true;
    link.setAttribute("aria-expanded", "false");
    link.removeAttribute("aria-controls");
    if (back && inside) {
      link.dataset.quiet = "";
      link.focus();
    }
  };

  const later = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  const leaving = () => later(() => !card.contains(document.activeElement) && hide(false), CLOSE_DELAY);

  const bind = (link) => {
    let tapped = false;
    let wasOpen = false;
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && later(() => show(link), OPEN_DELAY));
    link.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leaving());
    link.addEventListener("pointerdown", (event) => {
      tapped = event.pointerType !== "mouse";
      wasOpen = owner === link;
    });
    link.addEventListener("focus", () => {
      const quiet = "quiet" in link.dataset;
      delete link.dataset.quiet;
      if (!quiet && link.matches(":focus-visible")) show(link);
    });
    link.addEventListener("blur", (event) => event.relatedTarget && !card.contains(event.relatedTarget) && hide(false));
    link.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(link);
      (card.querySelector(".card-more a, a[href]") ?? card.querySelector("button")).focus();
    });
    link.addEventListener("click", (event) => {
      if (tapped && !wasOpen) {
        event.preventDefault();
        show(link);
      }
      tapped = false;
    });
  };

  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leaving());
  card.addEventListener("focusout", (event) => {
    if (event.relatedTarget && event.relatedTarget !== owner && !card.contains(event.relatedTarget)) hide(false);
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide(true));
  document.addEventListener("pointerdown", (event) => {
    if (owner && !card.contains(event.target) && !owner.contains(event.target)) hide(false);
  });

  for (const link of article.querySelectorAll("a[data-term], a.noteref")) {
    if (link.dataset.term ? terms[link.dataset.term] : note(link)) bind(link);
  }
}
