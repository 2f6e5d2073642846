/* The apparatus page: show one class of change at a time, fold and unfold all places. */
"use strict";
{
  const article = document.querySelector("article[data-kind]");
  const heading = document.getElementById("emendations");
  const rows = [...article.querySelectorAll("tr[data-class]")];
  const places = [...new Set(rows.map((row) => row.closest("details")))].filter(Boolean);
  const labels = article.dataset;

  const button = (text, action) => {
    const item = document.createElement("button");
    item.type = "button";
    item.className = "filter__item";
    item.textContent = text;
    item.addEventListener("click", () => action(item));
    return item;
  };

  const choose = (name, pressed) => {
    for (const row of rows) row.hidden = name !== "" && row.dataset.class !== name;
    for (const place of places) place.hidden = !place.querySelector("tr[data-class]:not([hidden])");
    for (const item of pressed.parentElement.querySelectorAll("[aria-pressed]")) {
      item.setAttribute("aria-pressed", String(item === pressed));
    }
  };

  const filter = () => {
    const group = document.createElement("div");
    group.className = "filter";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", labels.labelFilter);
    const names = new Map([["", labels.labelAll]]);
    for (const row of rows) names.set(row.dataset.class, row.dataset.className ?? row.dataset.class);
    for (const [name, label] of names) {
      const count = name ? rows.filter((row) => row.dataset.class === name).length : rows.length;
      const item = button(`${label} ${count}`, (self) => choose(name, self));
      item.setAttribute("aria-pressed", String(name === ""));
      group.append(item);
    }
    group.append(button(labels.labelUnfold, () => places.forEach((place) => (place.open = true))));
    group.append(button(labels.labelFold, () => places.forEach((place) => (place.open = false))));
    return group;
  };

  if (heading && rows.length) heading.after(filter());
}
