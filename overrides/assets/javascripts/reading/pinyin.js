/* Pinyin over words. Its letters are no text: they are written by the stylesheet from an attribute,
   so that nobody copies them, finds them or hears them read out after the characters. */
"use strict";
{
  const tools = self.readingTools;

  /* `2jīcéng +3 1de`: two characters, three without pinyin, one. */
  const words = (line) => {
    const found = [];
    let at = 0;
    for (const [, gap, count, spelling] of line.matchAll(/(?:\+(\d+)|(\d+)(\S+))(?: |$)/g)) {
      if (count) found.push([at, at + Number(count), spelling]);
      at += Number(gap ?? count);
    }
    return found;
  };

  const ruby = () => {
    const element = document.createElement("ruby");
    element.className = "py";
    return element;
  };

  /* A line may end between two words, but not within one: the stylesheet forbids both. */
  const gap = () => {
    const element = document.createElement("wbr");
    element.className = "py-gap";
    return element;
  };

  const over = (element, spelling) => {
    const text = document.createElement("rt");
    text.lang = "zh-Latn-pinyin";
    text.setAttribute("aria-hidden", "true");
    text.dataset.pinyin = spelling;
    element.append(text);
  };

  tools.pinyin = {
    show({ pinyin }) {
      for (const [anchor, line] of Object.entries(self.reading.pinyin)) {
        const segment = document.getElementById(anchor);
        const points = segment ? tools.points(segment) : [];
        const inTerm = ([node]) => node.parentElement.closest(".term");
        let next = { start: -1 };
        for (const [start, end, spelling] of words(line).reverse()) {
          if (end > points.length || (pinyin === "terms" && !inTerm(points[start]))) continue;
          const [element] = tools.wrap(points, start, end, ruby);
          over(element, spelling);
          if (end === next.start) next.element.before(gap());
          next = { start, element };
        }
      }
    },
    hide() {
      tools.unwrap(".py-gap, ruby.py");
    },
  };
}
