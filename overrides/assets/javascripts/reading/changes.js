/* What was changed in the witness, in place: the struck reading before what the edition has, the rule
   and the reason in a card, and a filter by class in the settings. */
"use strict";
{
  const tools = self.readingTools;
  const witness = document.documentElement.lang;

  const mark = () => {
    const element = document.createElement("span");
    element.className = "em";
    return element;
  };

  const strike = (element, before) => {
    const was = document.createElement("del");
    was.className = "was";
    was.dataset.was = before;
    element.prepend(was);
  };

  const describe = (element) => {
    const [before, , rules, certainty, reason] = self.reading.changes.kinds[element.dataset.kind];
    const now = element.dataset.now;
    return [
      tools.line("tip__change", now ? `${before} → ${now}` : before, witness),
      tools.line("tip__rule", `${rules} · ${certainty}`),
      tools.line("tip__reason", reason),
    ];
  };

  const place = (segment, row) => {
    const points = tools.points(segment);
    const text = (start, end) => points.slice(start, end).map(([node, offset, units]) => node.data.slice(offset, offset + units)).join("");
    const found = [];
    for (let at = 0, last = 0; at < row.length; at += 3) {
      const start = last + row[at];
      last = start + row[at + 1];
      if (last <= points.length) found.push([start, last, row[at + 2], text(start, last)]);
    }
    const made = [];
    for (const [start, end, kind, now] of found.reverse()) {
      const elements = tools.wrap(points, start, end, mark);
      for (const element of elements) Object.assign(element.dataset, { kind, now, class: self.reading.changes.kinds[kind][1] });
      strike(elements[0], self.reading.changes.kinds[kind][0]);
      made.unshift(elements[0]);
    }
    return made;
  };

  /* A class is shown unless it was hidden; a change of two classes as long as one of them is. */
  const filter = (marks, hidden, group) => {
    const counts = new Map();
    for (const element of marks) {
      element.classList.toggle("quiet", [...element.dataset.class].every((name) => hidden.includes(name)));
      for (const name of element.dataset.class) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const options = Object.entries(self.reading.changes.classes).filter(([name]) => counts.has(name));
    const active = document.activeElement?.dataset?.class;
    group.replaceChildren(
      ...options.map(([name, label]) => {
        const option = document.createElement("label");
        const box = document.createElement("input");
        box.type = "checkbox";
        box.dataset.class = name;
        box.checked = !hidden.includes(name);
        option.className = "settings__class";
        option.append(box, `${label} ${counts.get(name)}`);
        return option;
      }),
    );
    group.hidden = false;
    if (active) group.querySelector(`[data-class="${active}"]`)?.focus();
  };

  tools.changes = {
    show({ hidden = "" }, form) {
      const marks = Object.entries(self.reading.changes.places).flatMap(([anchor, row]) => {
        const segment = document.getElementById(anchor);
        return segment ? place(segment, row) : [];
      });
      filter([...document.querySelectorAll(".em")], hidden, form.querySelector(".settings__classes"));
      tools.explain(marks, describe);
    },
    hide() {
      tools.hide();
      tools.unwrap(".em");
      document.querySelector(".settings__classes").hidden = true;
    },
  };
}
