/* Sections out of sight, which text.css leaves aside while a phone loads a page at its head (settings-early.html): shown
   one after the other when the browser has time, all of them before a reader does anything. */
"use strict";
if ("loading" in document.documentElement.dataset && "requestIdleCallback" in self) {
  const hidden = [...document.querySelectorAll(".sec")];
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
