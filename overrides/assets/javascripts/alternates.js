/* The theme's script asks every `link[rel=alternate]` for a sitemap of its own, on the
   host of the published edition: requests to another host from any copy, and errors
   for folders without one. It looks when the document has been parsed, which is after
   this file; the links are put out of its sight until then. */
"use strict";
{
  const links = [...document.querySelectorAll("link[rel='alternate']")];
  for (const link of links) link.rel = "alternate nofollow";
  window.addEventListener("load", () => links.forEach((link) => (link.rel = "alternate")));
}
