/* The parallel page: characters that differ between the two scripts, with what they correspond to,
   and why where one Simplified character has several Traditional ones. */
"use strict";
{
  const tools = self.readingTools;

  /* Offset in the segment → kind of choice. */
  const choices = (anchor) => {
    const found = new Map();
    const row = self.reading.choices.places[anchor] ?? [];
    for (let at = 0, last = 0; at < row.length; at += 3) {
      const start = last + row[at];
      last = start + row[at + 1];
      for (let offset = start; offset < last; offset++) found.set(offset, row[at + 2]);
    }
    return found;
  };

  const mark = () => {
    const element = document.createElement("span");
    element.className = "differs";
    return element;
  };

  const describe = (element) => {
    const { simplified, traditional, kind } = element.dataset;
    const change = tools.line("tip__change", `${traditional} ← ${simplified}`, element.closest("[lang]").lang);
    if (kind === undefined) return [change];
    const [, , rules, certainty, reason] = self.reading.choices.kinds[kind];
    return [change, tools.line("tip__rule", `${rules} · ${certainty}`), tools.line("tip__reason", reason)];
  };

  const compare = (pair) => {
    const both = [...pair.querySelectorAll(":scope > .seg")].map(tools.points);
    if (both.length !== 2 || both[0].length !== both[1].length) return [];
    const known = choices(pair.id);
    const char = ([node, offset, units]) => node.data.slice(offset, offset + units);
    const made = [];
    for (let at = both[0].length - 1; at >= 0; at--) {
      const [simplified, traditional] = both.map((points) => char(points[at]));
      if (simplified === traditional || !/\p{L}/u.test(traditional)) continue;
      const [left, right] = both.map((points) => tools.wrap(points, at, at + 1, mark)[0]);
      for (const element of [left, right]) {
        Object.assign(element.dataset, { simplified, traditional });
        if (known.has(at)) element.dataset.kind = known.get(at);
      }
      made.unshift(right);
    }
    return made;
  };

  tools.differs = {
    show() {
      tools.explain([...document.querySelectorAll(".pair")].flatMap(compare), describe);
    },
    hide() {
      tools.hide();
      tools.unwrap(".differs");
    },
  };
}
