/* Sections out of sight, which text.css leaves aside while a phone loads a page at its head (settings-early.html): shown
   one after the other when the browser has time, all of them before a reader does anything. */
"use strict";
if ("loading" in document.documentElement.dataset && "requestIdleCallback" in self) {
  const hidden = [...document.querySelectorAll(".sec")];

  /* The theme measures where each entry of the contents leads, which would lay out all sections; a phone does not show them. */
  if (matchMedia("(max-width: 44.984375em)").matches) {
    document.querySelector("[data-md-component=toc]")?.removeAttribute("data-md-component");
  }

  const show = () => hidden.shift()?.classList.add("sec--shown");
  const next = () => {
    show();
    if (hidden.length > 0) requestIdleCallback(next);
  };
  const all = () => {
    while (hidden.length > 0) show();
  };

  for (const kind of ["pointerover", "pointerdown", "touchstart", "keydown", "wheel"]) {
    addEventListener(kind, all, { capture: true, once: true, passive: true });
  }
  addEventListener("load", () => requestIdleCallback(next), { once: true });
}
