/* The theme's search box, made to listen to every way of typing and to say what it found. */
"use strict";
{
  const root = document.querySelector("[data-md-component='search']");
  const input = root.querySelector("[data-md-component='search-query']");
  const meta = root.querySelector(".md-search-result__meta");
  const list = root.querySelector(".md-search-result__list");
  const status = root.querySelector("[data-search-status]");
  const labels = root.dataset;
  let composing = false;
  let timer = 0;

  /* The theme reads the box when a key goes up. Pasting, dictation, and choosing a word of an
     input method with the mouse are no keys; the keys of an unfinished word are no query. */
  const read = () => input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  const hold = (event) => {
    if (composing || event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
  };
  window.addEventListener("keyup", (event) => event.target === input && hold(event), true);
  window.addEventListener("keydown", (event) => event.target === input && hold(event), true);
  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => {
    composing = false;
    setTimeout(read);
  });
  input.addEventListener("input", (event) => !composing && !event.isComposing && read());
  input.addEventListener("focus", () => window.dispatchEvent(new Event("edition:search-open")));
  input.form.addEventListener("reset", () => setTimeout(read));

  /* Said once the reader pauses, so that typing is not interrupted. */
  const say = (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = text), 400);
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const told = ({ hits, pages, approximate, failed, more, items = [], query = "" }) => {
    const shown = query.trim().length > 40 ? `${query.trim().slice(0, 40)}…` : query.trim();
    if (failed) return labels.labelFailed;
    if (!shown) return "";
    if (!hits && items.length) return fill(labels.labelWait, { more });
    if (!hits) return fill(labels.labelNone, { query: shown });
    if (approximate) return fill(labels.labelNear, { query: shown, hits });
    return fill(more ? labels.labelMore : labels.labelFound, { hits, pages, more });
  };

  const report = (data) => {
    root.toggleAttribute("data-approximate", Boolean(data.approximate && data.hits));
    const text = told(data);
    if (text) meta.textContent = text;
    say(text);
  };

  /* What the theme copies is the address of the query before; a + or # in it is lost. */
  const share = (button) => {
    const url = new URL(location.href);
    url.hash = "";
    url.search = new URLSearchParams({ q: input.value });
    button.href = url.href;
    button.dataset.clipboardText = url.href;
  };

  window.component$.subscribe((component) => {
    const kind = component?.ref?.dataset?.mdComponent;
    if (kind === "search-result") report(component);
    if (kind === "search-share") share(component.ref);
  });
  window.addEventListener("edition:search-failed", () => report({ failed: true }));
  if (document.documentElement.dataset.search === "failed") report({ failed: true });

  /* From a disk a link to a folder shows its listing. */
  if (location.protocol === "file:") {
    list.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (link?.pathname.endsWith("/")) link.pathname += "index.html";
    }, true);
  }
}
