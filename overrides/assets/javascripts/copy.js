/* Every address of a page - paragraph number, heading, entry - opens a menu that copies it as an
   address, Markdown, HTML, code to embed, or citation in the styles and formats the page has templates
   of (render/cite). Without this file the same elements are plain links to the place. With Ctrl, Shift
   or the middle button they stay links. The list of citations at the end gets today's date. */
"use strict";
{
  const article = document.querySelector("article[data-kind]");
  const template = document.getElementById("copy-menu");
  const words = template.dataset;
  const menu = template.content.firstElementChild.cloneNode(true);
  const items = [...menu.querySelectorAll("[data-form]")];
  const status = document.createElement("p");
  status.className = "copy-status";
  status.setAttribute("role", "status");
  menu.hidden = true;
  document.body.append(menu, status);

  const isEntry = article.dataset.kind === "entry";
  const templates = self.EDITION_CITATIONS ?? JSON.parse(document.getElementById("citations")?.textContent ?? "{}");
  const language = document.documentElement.lang;
  let owner = null;
  let timer = 0;

  /* Where the reader is; a copy on a disk has only the address it was built for. */
  const page = () => {
    const url = new URL(location.protocol === "file:" ? document.querySelector("link[rel=canonical]").href : location.href);
    return url.origin + url.pathname.replace(/index\.html$/, "");
  };

  const textOf = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".seg-n, .noteref, .headerlink, .termcard, .count").forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  /* What the link points at: its address, what to call it, how to cite it, what can be embedded. */
  const place = (link) => {
    const { title, citation } = article.dataset;
    const heading = link.closest("h1, h2, h3, h4");
    const segment = link.closest("p.seg");
    const whole = !segment && (!heading || heading.tagName === "H1");
    const address = whole ? page() : page() + link.hash;
    const part = (segment ?? heading)?.dataset.n;
    if (segment) {
      const name = words.paragraph.replace("#", part);
      const level = "paragraph";
      return { address, label: `${title} ${name}`, citation: `${citation}，${name}`, quote: textOf(segment), level, part };
    }
    if (whole) return { address, label: title, citation, term: isEntry, level: "whole" };
    const name = textOf(heading);
    const own = part ? { level: "section", part: part.split(".")[0] } : { level: "whole" };
    return { address, label: isEntry ? `${title}：${name}` : name, citation: `${citation}，${name}`, term: isEntry, ...own };
  };

  const escaped = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const anchor = (to) => `<a href="${escaped(to.address)}" lang="${language}">${escaped(to.label)}</a>`;

  /* Today by a pattern, as render/cite/parts.py writes them. */
  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const short = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
  const dated = (pattern) => {
    const now = new Date();
    const [y, M, d] = [now.getFullYear(), now.getMonth(), now.getDate()].map(String);
    const two = (number) => String(number).padStart(2, "0");
    const values = { y, M: Number(M) + 1, d, MM: two(Number(M) + 1), dd: two(d), MMM: short[M], MMMM: months[M] };
    return pattern.replace(/MMMM|MMM|MM|M|dd|d|y/g, (token) => values[token]);
  };

  const cited = (form, to) =>
    (templates[form][to.level] ?? templates[form].whole)
      .map((part) => (typeof part === "string" ? part : part[0] === "accessed" ? dated(part[1]) : to[part[0]]))
      .join("");

  const forms = {
    address: (to) => to.address,
    markdown: (to) => `[${to.label.replace(/[[\]\\]/g, "\\$&")}](${to.address})`,
    html: anchor,
    citation: (to) => `${to.citation}，${to.address}（${words.accessed.replace("#", dated("y-MM-dd"))}）。`,
    quote: (to) => `${to.quote}\n——${templates.gbt ? cited("gbt", to) : forms.citation(to)}`,
    embed: (to) =>
      to.quote
        ? `<blockquote cite="${escaped(to.address)}" lang="${language}"><p>${escaped(to.quote)}</p><footer>${anchor(to)}</footer></blockquote>`
        : `<iframe src="${escaped(to.address.replace(/#.*/, "").replace(/\/glossary\/([^/]+)\/$/, "/embed/$1/"))}" title="${escaped(article.dataset.title)}" width="100%" height="320" loading="lazy" style="border:0"></iframe>`,
  };

  /* The clipboard is closed to pages from a disk and on plain http; the old way still works there. */
  const put = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "copy-field";
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  };

  const say = (text) => {
    clearTimeout(timer);
    status.textContent = text;
    timer = setTimeout(() => (status.textContent = ""), 2600);
  };

  const close = (back) => {
    if (!owner) return;
    const link = owner;
    owner = null;
    menu.hidden = true;
    link.setAttribute("aria-expanded", "false");
    if (back) link.focus({ preventScroll: true });
  };

  /* Below the link, inside the window; the stylesheet fixes it to the foot of a narrow one. */
  const settle = (link) => {
    if (getComputedStyle(menu).position === "fixed") return;
    const box = link.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 16 - menu.offsetWidth;
    const below = box.bottom + menu.offsetHeight + 8 <= window.innerHeight;
    menu.style.left = `${Math.max(16, Math.min(box.left, room)) + window.scrollX}px`;
    menu.style.top = `${(below ? box.bottom + 4 : box.top - menu.offsetHeight - 4) + window.scrollY}px`;
  };

  const open = (link) => {
    const to = place(link);
    close(false);
    owner = link;
    const lacks = { embed: !to.term && !to.quote, quote: !to.quote };
    for (const item of items) item.hidden = Boolean(lacks[item.dataset.form]);
    menu.hidden = false;
    link.setAttribute("aria-expanded", "true");
    settle(link);
    items.find((item) => !item.hidden).focus({ preventScroll: true });
  };

  const move = (by) => {
    const shown = items.filter((item) => !item.hidden);
    const at = shown.indexOf(document.activeElement) + by;
    shown[(at + shown.length) % shown.length].focus();
  };

  const copy = async (text) => say((await put(text)) ? words.copied : `${words.failed}${text}`);

  menu.addEventListener("click", (event) => {
    const form = event.target.closest("[data-form]")?.dataset.form;
    if (!form || !owner) return;
    const to = place(owner);
    close(true);
    copy(form in templates ? cited(form, to) : forms[form](to));
  });

  menu.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    const shown = items.filter((item) => !item.hidden);
    if (event.key in steps) move(steps[event.key]);
    else if (event.key === "Home") shown[0].focus();
    else if (event.key === "End") shown.at(-1).focus();
    else if (event.key === "Escape" || event.key === "Tab") close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  document.addEventListener("pointerdown", (event) => {
    if (owner && !menu.contains(event.target) && !owner.contains(event.target)) close(false);
  });

  for (const date of article.querySelectorAll("[data-accessed]")) date.textContent = dated(date.dataset.accessed);

  for (const row of article.querySelectorAll(".citations > div")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "citations__copy";
    button.textContent = words.copy;
    button.setAttribute("aria-label", `${words.copy} ${row.firstElementChild.textContent}`);
    button.addEventListener("click", () => copy(row.querySelector("dd").textContent));
    const cell = document.createElement("dd");
    cell.append(button);
    row.append(cell);
  }

  for (const link of article.querySelectorAll(".headerlink, .seg-n, .copy-link")) {
    link.setAttribute("aria-haspopup", "menu");
    link.setAttribute("aria-expanded", "false");
    if (link.matches(".headerlink")) link.setAttribute("aria-label", words.label);
    if (link.matches(".copy-link")) link.textContent = words.label;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (owner === link) return close(true);
      if (!link.matches(".copy-link")) history.replaceState(history.state, "", link.hash);
      open(link);
    });
  }
}
