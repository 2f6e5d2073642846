/* The apparatus page: show one class of change at a time, fold and unfold all places. */
"use strict";
{
  const article = document.querySelector("article[data-kind]");
  const places = [...article.querySelectorAll("details[id^='e-']")];
  const rows = places.flatMap((place) => [...place.querySelectorAll("tr[data-class]")]);
  const labels = article.dataset;

  const classes = (row) => row.dataset.class.split(" ");

  const button = (text, action) => {
    const item = document.createElement("button");
    item.type = "button";
    item.className = "filter__item";
    item.textContent = text;
    item.addEventListener("click", () => action(item));
    return item;
  };

  const choose = (name, pressed) => {
    for (const row of rows) row.hidden = name !== "" && !classes(row).includes(name);
    for (const place of places) place.hidden = !place.querySelector("tr[data-class]:not([hidden])");
    for (const item of pressed.parentElement.querySelectorAll("[aria-pressed]")) {
      item.setAttribute("aria-pressed", String(item === pressed));
    }
  };

  /* Class → its name, as the table of totals gives it. */
  const names = () => {
    const found = new Map();
    for (const name of new Set(rows.flatMap(classes))) {
      const title = article.querySelector(`#summary ~ * tr[data-class="${CSS.escape(name)}"] > th`);
      found.set(name, title ? title.textContent : name);
    }
    return found;
  };

  const filter = () => {
    const group = document.createElement("div");
    group.className = "filter";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", labels.labelFilter);
    for (const [name, label] of new Map([["", labels.labelAll], ...names()])) {
      const item = button(label, (self) => choose(name, self));
      item.setAttribute("aria-pressed", String(name === ""));
      group.append(item);
    }
    group.append(button(labels.labelUnfold, () => places.forEach((place) => (place.open = true))));
    group.append(button(labels.labelFold, () => places.forEach((place) => (place.open = false))));
    return group;
  };

  /* Paper has no folds. */
  window.addEventListener("beforeprint", () => places.forEach((place) => (place.open = true)));

  if (rows.length) places[0].before(filter());
}
