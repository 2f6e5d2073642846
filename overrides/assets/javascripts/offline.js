/* A copy of the site on a disk: a browser shows the listing of a folder instead of its
   index.html, so links to folders are completed. Does nothing over http. */
"use strict";
{
  if (location.protocol === "file:") {
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
  }
}
