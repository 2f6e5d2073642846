/* The filter of the glossary's index: takes either script, pinyin with or without tones, initials, or
   English. Every line carries what is compared; without this file the whole list is there. */
"use strict";
{
  const article = document.querySelector("article[data-kind]");
  const lines = [...article.querySelectorAll("li[data-find]")];
  const groups = [...article.querySelectorAll(".headwords")];
  const jumps = article.querySelector(".letters, .jumps");

  const folded = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, " ").trim();
  const tight = (text) => text.replace(/\s+/g, "");

  const entries = lines.map((line) => {
    const { find, pinyin, english } = line.dataset;
    const syllables = pinyin.split(" ");
    return {
      line,
      forms: folded(find.replaceAll("|", "  ")).split(/\s+/),
      tails: syllables.map((_, at) => syllables.slice(at).join("")),
      initials: syllables.map((one) => one[0]).join(""),
      english: ` ${english}`,
    };
  });

  /* Han: anywhere in a form. Letters: from the beginning of a syllable or of an English word, or initials. */
  const fits = (entry, query) => {
    const word = tight(query);
    if (!word) return true;
    if (/[^a-z\d]/.test(word)) return entry.forms.some((form) => form.includes(word));
    const spelt = word.replaceAll("v", "u");
    return (
      entry.tails.some((tail) => tail.startsWith(spelt)) ||
      entry.initials.includes(word) ||
      entry.english.includes(` ${query.replace(/\s+/g, " ")}`) ||
      entry.forms.some((form) => form.includes(word))
    );
  };

  const apply = (field, result) => {
    const query = folded(field.value);
    const shown = new Set();
    for (const entry of entries) {
      entry.line.hidden = !fits(entry, query);
      if (!entry.line.hidden) shown.add(entry.line.querySelector("a").pathname);
    }
    for (const group of groups) {
      const count = group.querySelectorAll("li:not([hidden])").length;
      const heading = group.previousElementSibling;
      const number = heading.querySelector(".count");
      group.hidden = heading.hidden = count === 0;
      number.textContent = number.textContent.replace(/\d+/, count);
    }
    if (jumps) jumps.hidden = query !== "";
    const told = shown.size ? result.dataset.some.replace("#", shown.size) : result.dataset.none;
    result.textContent = query ? told : "";
  };

  const form = document.getElementById("lookup-form").content.firstElementChild.cloneNode(true);
  const field = form.querySelector("input");
  const result = form.querySelector("output");
  article.querySelector("#total").before(form);
  field.value = new URLSearchParams(location.search).get("find") ?? "";
  field.addEventListener("input", () => apply(field, result));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    article.querySelector("li[data-find]:not([hidden]) a")?.click();
  });
  if (field.value) apply(field, result);
}
