/* An anchor that has moved leaves a line with a link at the end of its page; who asks for it is led on. */
"use strict";
{
  const follow = () => {
    const found = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (found && found.matches(".moved")) location.replace(found.querySelector("a").href);
  };
  follow();
  window.addEventListener("hashchange", follow);
}
