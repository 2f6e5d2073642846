/* On https the edition can be installed and what has been read can be read again without a network. */
"use strict";
{
  const manifest = document.querySelector("link[rel=manifest][data-worker]");
  if (manifest && location.protocol === "https:" && "serviceWorker" in navigator) {
    /* After everything else: the first page must not wait for pages nobody asked for yet. */
    window.addEventListener("load", () => navigator.serviceWorker.register(manifest.dataset.worker), { once: true });
  }
}
