/* From hits to what the theme lists: pages in order of worth, their passages with the match
   marked, addresses that lead to the passage. */
"use strict";
const Answer = (() => {
  const BEFORE = 18;
  const LENGTH = 76;
  const OPEN = 3;

  /* Worth of a hit by what was found: [whole, its beginning, any part]; less is better. */
  const TIERS = { n: [0, 4, 5], l: [1, 6, 7], a: [2, 6, 7], t: [3, 8, 9], h: [10, 10, 10], m: [11, 16, 16], s: [12, 12, 12] };
  const REST = { u: 13, d: 14, o: 15, p: 17, w: 18, c: 19 };

  const escape = (text) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll(Fold.BREAK, '<span class="hit-break"></span>');

  const grade = (hit, words) => {
    const { kind, text } = hit.one;
    const tiers = TIERS[kind];
    if (!tiers) return REST[kind];
    const [start, end] = hit.spans[0];
    const whole = start === 0 && end === text.length && (hit.spans.length === 1 || words === 1);
    const covered = hit.spans.reduce((sum, span) => sum + span[1] - span[0], 0);
    return tiers[whole || covered === text.length ? 0 : start === 0 ? 1 : 2];
  };

  /* Whether a match is printed as typed, in the one script or the other. */
  const asTyped = (hit, typed) => {
    const texts = ["hans", "hant"].map((script) => (hit.one[script] ??= Fold.even(Shelf.printed(hit.one, script))));
    return typed.every((word) => texts.some((text) => text.includes(word)));
  };

  const slice = (one, text, start, end) => text.slice(one.at[start], one.at[end - 1] + 1);

  /* The text around the first match, every match in it marked. */
  const snippet = (hit, text, length = LENGTH) => {
    const { one, spans } = hit;
    if (!spans.length) return escape(cut(text, 0, length));
    const first = one.at[spans[0][0]];
    const stop = one.at[spans[0][1] - 1] + 1;
    let from = Math.max(0, Math.min(first - BEFORE, text.length - length));
    if (from <= 6 && stop <= length) from = 0;
    const to = Math.min(text.length, Math.max(from + length, Math.min(stop, from + 3 * length)));
    const start = safe(text, from);
    const end = safe(text, to);
    let out = start ? "…" : "";
    let last = start;
    for (const span of spans) {
      const [a, b] = [one.at[span[0]], Math.min(one.at[span[1] - 1] + 1, end)];
      if (a >= end) break;
      if (a < last) continue;
      out += `${escape(text.slice(last, a))}<mark>${escape(text.slice(a, b))}</mark>`;
      last = b;
    }
    return out + escape(text.slice(last, end)) + (end < text.length ? "…" : "");
  };
  const cut = (text, from, length) => (text.length > length ? `${text.slice(from, safe(text, from + length))}…` : text);
  const safe = (text, at) => (at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at]) ? at + 1 : at);

  const location = (hit, folder, script) => {
    const text = Shelf.printed(hit.one, script);
    const marks = new Set(hit.spans.slice(0, 8).map(([start, end]) => slice(hit.one, text, start, end).slice(0, 120)));
    const query = [...marks].filter((mark) => mark.length > 1 || mark > "~").slice(0, 6).map((mark) => `h=${encodeURIComponent(whole(mark))}`).join("&");
    const anchor = hit.one.anchor;
    return `${folder}/${hit.one.page.address}${query ? `?${query}` : ""}${anchor ? `#${anchor}` : ""}`;
  };
  const whole = (text) => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");

  /* Words of the interface; the same in both scripts but for one. */
  const LABELS = { u: "提要", o: "注" };
  const summary = (number, script) => (number === "0.0" ? (script === "hant" ? "導言提要" : "导言提要") : `§${number.split(".")[0]} ${LABELS.u}`);

  /* Where a passage stands: its number, and the heading it stands under. */
  const place = (one, headings, script) => {
    if (one.kind === "o") return number(`${LABELS.o} ${one.label}`);
    const section = /^\d/.test(one.label) ? headings.get(`${one.page.address} ${one.label.split(".")[0]}.0`) : null;
    const title = section && section !== one ? Shelf.printed(section, script) : "";
    if ("shu".includes(one.kind) && one.label && /^\d/.test(one.label)) {
      const shown = one.kind === "u" ? summary(one.label, script) : one.label;
      return number(shown) + (title ? ` <span class="hit-section">${escape(title)}</span>` : "");
    }
    return escape(script === "hant" ? Fold.traditional(one.label, "") : one.label);
  };
  const number = (text) => `<span class="hit-number">${escape(text)}</span>`;

  const section = (hit, score, ctx) => {
    const text = Shelf.printed(hit.one, ctx.script);
    const where = place(hit.one, ctx.headings, ctx.script);
    return {
      location: location(hit, ctx.folder, ctx.script),
      title: where || escape(cut(text, 0, 24)),
      text: where === escape(text) ? "" : `<p class="hit-text">${snippet(hit, text)}</p>`,
      score,
      terms: terms(hit, ctx),
    };
  };

  /* What of the query the passage does not have; the theme shows it struck through. */
  const terms = (hit, { script }) =>
    Object.fromEntries((hit.missing ?? []).slice(0, 5).map((text) => [script === "hant" ? Fold.traditional(text, "") : text, false]));

  /* The page itself, above its passages; for an entry with what it is. */
  const parent = (page, names, score, ctx) => {
    const title = ctx.script === "hant" ? Fold.traditional(page.hans, page.differences) : page.hans;
    const own = names.find((hit) => hit.one.kind === "n" || hit.one.kind === "t");
    const hits = names.length ? location({ ...names[0], spans: names[0].spans }, ctx.folder, ctx.script) : `${ctx.folder}/${page.address}`;
    return {
      location: hits,
      title: own ? snippet(own, title, 200) : escape(title),
      text: names.length && ctx.entries.has(page.address) ? card(page, names, ctx) : "",
      score,
      terms: names.length ? terms(names[0], ctx) : {},
    };
  };

  const card = (page, names, ctx) => {
    const { name, english, definition } = ctx.entries.get(page.address);
    const found = new Map(names.map((hit) => [hit.one, hit]));
    const shown = (one) => (found.has(one) ? snippet(found.get(one), Shelf.printed(one, ctx.script), 200) : escape(Shelf.printed(one, ctx.script)));
    const others = names.filter((hit) => "am".includes(hit.one.kind)).slice(0, 4);
    const best = english.find((one) => found.has(one)) ?? english[0];
    const rows = [`<span class="hit-pinyin">${escape(name.label)}</span>`];
    if (best) rows.push(`<span class="hit-english" lang="en">${shown(best)}</span>`);
    const lines = [`<p class="hit-names">${rows.join(" ")}</p>`];
    if (others.length) lines.push(`<p class="hit-also">${others.map((hit) => shown(hit.one)).join("、")}</p>`);
    if (definition) lines.push(`<p class="hit-text">${escape(cut(Shelf.printed(definition, ctx.script), 0, LENGTH))}</p>`);
    return lines.join("");
  };

  /* Hits of one page as a group of the theme: best first, the page among them. */
  const group = (own, rank, ctx) => {
    const page = own.hits[0].one.page;
    const names = own.hits.filter((hit) => "nlamt".includes(hit.one.kind));
    const rest = own.hits.filter((hit) => !names.includes(hit));
    const top = 1000 - Math.min(rank, 900);
    const entry = ctx.entries.has(page.address);
    const first = parent(page, names, names.length ? top : 0, ctx);
    const others = rest.map((hit, at) => section(hit, at < OPEN && !(entry && names.length) ? top : top - 0.5, ctx));
    return names.length ? [first, ...others] : [...others, first];
  };

  /* → { items, hits, pages }. `found` may be approximate; then its order is kept. `texts` are
     titles of texts whose passages are on their way. */
  const items = (found, words, ctx, approximate, texts = []) => {
    const typed = words.map((word) => Fold.even(word.raw));
    const pages = new Map();
    for (const hit of found) {
      hit.grade = approximate ? 0 : grade(hit, words.length);
      const own = pages.get(hit.one.page.address) ?? { hits: [], best: 99, exact: false, count: 0, size: 0, place: hit.one.place };
      if (hit.grade < own.best) [own.best, own.exact, own.size, own.place] = [hit.grade, false, hit.one.text.length, hit.one.place];
      if (hit.grade === own.best) own.exact ||= asTyped(hit, typed);
      own.count += hit.spans.length;
      own.hits.push(hit);
      pages.set(hit.one.page.address, own);
    }
    const order = [...pages.values()];
    const short = (own) => (own.best < 10 ? own.size : 0);
    if (!approximate) {
      for (const own of order) own.hits.sort((a, b) => a.grade - b.grade || a.one.place - b.one.place);
      order.sort((a, b) => a.best - b.best || b.exact - a.exact || short(a) - short(b) || b.count - a.count || a.place - b.place);
    }
    const waiting = texts.filter((one) => !pages.has(one.page.address)).map((one, at) => [parent(one.page, [], 99 - at, ctx)]);
    return { items: [...order.map((own, rank) => group(own, rank, ctx)), ...waiting], hits: found.length, pages: order.length };
  };

  return { items };
})();
