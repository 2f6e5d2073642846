/* The reading settings: a dialog behind a button of the header, kept in this browser under one
   key. Values stand on the root element as data-reading-<name>, put there before the first paint by
   the script in the head; the stylesheets do most of the work. Pinyin, changes and the
   like are tools: a script of reading/ and the data of the text, loaded when first wanted. */
"use strict";
{
  const PREFIX = "edition.";
  const KEY = "edition.reading";
  const PALETTE = /\.__palette$/;
  const SCHEMES = ["", "light", "dark"];

  const root = document.documentElement;
  const article = document.querySelector("article[data-kind]");
  const header = document.querySelector(".md-header");
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const hant = /Hant/.test(root.lang);

  /* Name → the file of the text it reads, if any. In the order in which they change the page. */
  const TOOLS = { pinyin: "pinyin", changes: `changes-${hant ? "hant" : "hans"}`, differs: "choices", vertical: "" };
  const parts = document.getElementById("settings-panel").content.cloneNode(true);
  const dialog = parts.querySelector("dialog");
  const leave = parts.querySelector(".focus-exit");
  const form = dialog.querySelector("form");
  const status = dialog.querySelector("[role=status]");
  const opener = document.querySelector(".settings-open");
  const fields = [...form.querySelectorAll("input[name]")];
  document.body.append(parts);

  /* Storage may be forbidden; the settings then hold as long as the page. */
  const attempt = (action) => {
    try {
      return action();
    } catch {
      return null;
    }
  };
  const values = attempt(() => JSON.parse(localStorage.getItem(KEY))) ?? {};
  const save = () => attempt(() => localStorage.setItem(KEY, JSON.stringify(values)));

  const get = (name) => values[name] ?? "";
  const wanted = (name) => get(name) !== "" && fields.some((field) => field.name === name);

  /* The paragraph at the top of the window stays there while the page changes. */
  const steady = (change) => {
    const edge = header.getBoundingClientRect().bottom;
    const top = (element) => element.getBoundingClientRect().top;
    const kept = [...article.querySelectorAll(".seg")].find((segment) => segment.getBoundingClientRect().bottom > edge);
    const before = kept && window.scrollY > 0 ? top(kept) : null;
    change();
    if (before !== null) window.scrollBy({ top: top(kept) - before, behavior: "instant" });
  };

  const loading = new Map();
  const load = (path) => {
    if (!loading.has(path)) {
      const script = document.createElement("script");
      script.src = `${base}/${path}`;
      loading.set(
        path,
        new Promise((resolve, reject) => {
          script.addEventListener("load", resolve);
          script.addEventListener("error", () => {
            loading.delete(path);
            script.remove();
            reject(new Error(path));
          });
        }),
      );
      document.head.append(script);
    }
    return loading.get(path);
  };

  const ready = new Set();
  const fetchTool = async (name) => {
    await load("assets/javascripts/reading/places.js");
    await load(`assets/javascripts/reading/${name}.js`);
    if (TOOLS[name]) await load(`reading/${article.dataset.text}/${TOOLS[name]}.js`);
    ready.add(name);
  };

  /* What one tool puts into the page another may have to cut through: all go out, then in again. */
  const refresh = () =>
    steady(() => {
      const names = Object.keys(TOOLS).filter((name) => ready.has(name));
      for (const name of names.toReversed()) self.readingTools[name].hide();
      for (const name of names) if (wanted(name)) self.readingTools[name].show(values, form);
      document.dispatchEvent(new Event("edition:laid-out"));
    });

  const bring = async () => {
    const names = Object.keys(TOOLS).filter((name) => wanted(name) && !ready.has(name));
    const done = await Promise.allSettled(names.map(fetchTool));
    status.textContent = done.some((one) => one.status === "rejected") ? status.dataset.failed : "";
    refresh();
  };

  const apply = (name, value) => {
    if (value === "") delete values[name];
    else values[name] = value;
    steady(() => (value === "" ? root.removeAttribute(`data-reading-${name}`) : root.setAttribute(`data-reading-${name}`, value)));
    document.dispatchEvent(new CustomEvent("edition:setting", { detail: { name, value } }));
  };

  const set = async (name, value) => {
    apply(name, value);
    save();
    if (name in TOOLS || name === "hidden") await bring();
    else document.dispatchEvent(new Event("edition:laid-out"));
  };

  /* The theme keeps its palette itself; its own buttons are pressed. */
  const schemes = () => [...document.querySelectorAll("input[name=__palette]")];
  const scheme = () => SCHEMES[attempt(() => self.__md_get("__palette").index) ?? 0];

  /* `marks` is on until it is turned off; all else is off until it is turned on. */
  const show = () => {
    for (const field of fields) {
      if (field.name === "theme") field.checked = field.value === scheme();
      else if (field.type === "radio") field.checked = field.value === get(field.name);
      else field.checked = field.name === "marks" ? get("marks") !== "off" : get(field.name) !== "";
    }
  };

  form.addEventListener("change", ({ target }) => {
    status.textContent = "";
    if (target.name === "theme") schemes()[SCHEMES.indexOf(target.value)]?.click();
    else if (target.name === "marks") set("marks", target.checked ? "" : "off");
    else if (target.type === "radio") set(target.name, target.value);
    else if (target.name) set(target.name, target.checked ? "on" : "");
    else if (target.dataset.class) set("hidden", [...form.querySelectorAll("[data-class]:not(:checked)")].map((one) => one.dataset.class).join(""));
  });

  form.querySelector(".settings__clear").addEventListener("click", async () => {
    for (const storage of ["localStorage", "sessionStorage"]) {
      attempt(() => Object.keys(window[storage]).filter((key) => key.startsWith(PREFIX) || PALETTE.test(key)).forEach((key) => window[storage].removeItem(key)));
    }
    for (const name of Object.keys(values)) apply(name, "");
    schemes()[0]?.click();
    attempt(() => Object.keys(localStorage).filter((key) => PALETTE.test(key)).forEach((key) => localStorage.removeItem(key)));
    refresh();
    show();
    status.textContent = status.dataset.cleared;
  });

  opener.addEventListener("click", () => {
    show();
    status.textContent = "";
    dialog.showModal();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  leave.addEventListener("click", async () => {
    await set("focus", "");
    opener.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    const busy = event.defaultPrevented || dialog.open || document.querySelector("[aria-expanded=true], .copy:not([hidden])");
    if (event.key === "Escape" && get("focus") && !busy) leave.click();
  });

  /* Until the tools of last time are there the text is not shown (reading.css), so that it does not jump. */
  const start = async () => {
    if (Object.keys(TOOLS).some(wanted)) await bring();
    root.dataset.reading = "ready";
    delete root.dataset.waiting;
    const target = location.hash.length > 1 && ready.size > 0 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (target) target.scrollIntoView({ behavior: "instant" });
    document.dispatchEvent(new Event("edition:ready"));
  };
  start();
}
