/* The map of relations: pointing at an entry, or reaching it with Tab, brings out its arcs and what
   they lead to. Without this file the links and the arcs are there. */
"use strict";
{
  const drawing = document.querySelector("figure.map svg");
  const nodes = new Map([...(drawing?.querySelectorAll("[data-node]") ?? [])].map((node) => [node.dataset.node, node]));
  const edges = [...(drawing?.querySelectorAll("[data-ends]") ?? [])].map((edge) => [edge, edge.dataset.ends.split(" ")]);

  const choose = (id) => {
    drawing.classList.toggle("chosen", Boolean(id));
    for (const node of nodes.values()) node.classList.remove("near");
    nodes.get(id)?.classList.add("near");
    for (const [edge, ends] of edges) {
      const own = ends.includes(id);
      edge.classList.toggle("near", own);
      if (own) ends.forEach((end) => nodes.get(end).classList.add("near"));
    }
  };

  for (const [id, node] of nodes) {
    node.addEventListener("pointerenter", () => choose(id));
    node.addEventListener("pointerleave", () => choose(""));
    node.addEventListener("focus", () => choose(id));
    node.addEventListener("blur", () => choose(""));
  }
}
