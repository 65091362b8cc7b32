// Previews of linked pages, a filter over mentions, and what is new on the first page.
"use strict";

const PREVIEWED = /\/(?:places|groups|people|articles|stories)\/[^/]+\.html(?:#\w+)?$/;
const known = new Map();
const pageOf = (href) => String(href).split("#")[0];

// What a page says of itself: kind, name, what it is and, of a sentence linked to, its words.
async function pageFacts(link) {
  const page = pageOf(link.href);
  if (!known.has(page)) known.set(page, fetch(page).then((answer) => answer.ok ? answer.text() : "").then((text) => new DOMParser().parseFromString(text, "text/html")));
  const there = await known.get(page);
  const text = (selector) => there.querySelector(selector)?.textContent.trim().replace(/\s+/g, " ") ?? "";
  const stated = (name) => there.querySelector("meta[name=" + name + "]")?.content ?? "";
  const kind = there.body.dataset.kind;
  const told = /^(article|story)$/.test(kind) ? text(link.hash ? ".sentence" + link.hash : "none") || stated("description") : stated("aliases") && "Also " + stated("aliases").split(" | ").slice(0, 6).join(", ");
  return { kind, name: text("h1"), facts: text(".headline-block"), told };
}

// One card for all links: after a moment of pointing or of keyboard focus, gone with Escape, never for touch.
function previews(main) {
  const card = element("div", { id: "preview", class: "preview", role: "tooltip", hidden: true });
  let link = null, timer = 0;
  document.body.append(card);

  function hide() {
    clearTimeout(timer);
    link?.removeAttribute("aria-describedby");
    link = null;
    card.hidden = true;
  }

  async function show(wanted) {
    const { kind, name, facts, told } = await pageFacts(wanted).catch(() => ({}));
    if (wanted !== link || !name) return;
    card.replaceChildren(
      element("p", { class: "preview-name" }, kindMark(kind), element("bdi", {}, name)),
      element("p", { class: "meta" }, facts), told && element("p", { dir: "auto" }, told));
    card.hidden = false;
    const [box, own] = [[...wanted.getClientRects()].pop(), card.getBoundingClientRect()];
    const under = box.bottom + own.height + 8 < innerHeight || box.top < own.height + 8;
    card.style.left = scrollX + Math.max(8, Math.min(box.left, document.documentElement.clientWidth - own.width - 8)) + "px";
    card.style.top = scrollY + (under ? box.bottom + 4 : box.top - own.height - 4) + "px";
    wanted.setAttribute("aria-describedby", card.id);
  }

  function point(event) {
    const over = event.target.closest("a[href]:not(.source-link), .preview");
    clearTimeout(timer);
    if (over && (over === card || over === link)) return;
    if (!over || pageOf(over.href) === pageOf(location) || !main.contains(over) || !PREVIEWED.test(over.href)) {
      timer = setTimeout(hide, 250);
      return;
    }
    timer = setTimeout(() => { hide(); link = over; show(over); }, event.type === "focusin" ? 500 : 350);
  }

  document.addEventListener("pointerover", (event) => { if (event.pointerType === "mouse") point(event); });
  document.addEventListener("focusin", (event) => { if (event.target.matches(":focus-visible")) point(event); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("pointerdown", (event) => { if (!card.contains(event.target)) hide(); });
}

// The sentences of one outlet, or with one spelling, alone.
function mentionFilter(list) {
  const sentences = Array.from(list.querySelectorAll(".meta ~ p"), (shown) => ({
    shown, outlet: [shown.parentNode.querySelector(".outlet").textContent],
    spelling: [...new Set(Array.from(shown.querySelectorAll("mark"), (mark) => mark.textContent))],
  }));
  const status = element("span", { role: "status" });
  const chosen = {};
  const choices = Object.entries({ outlet: "Outlet", spelling: "Spelling" }).map(([by, label]) => {
    const counts = new Map();
    for (const value of sentences.flatMap((each) => each[by])) counts.set(value, (counts.get(value) || 0) + 1);
    const select = element("select", {}, element("option", { value: "" }, "all " + counts.size), ...[...counts].sort(byCount).map(([value, count]) => element("option", { value }, value + " (" + count + ")")));
    select.addEventListener("change", () => {
      chosen[by] = select.value;
      for (const each of sentences) each.shown.hidden = Object.keys(chosen).some((key) => chosen[key] && !each[key].includes(chosen[key]));
      for (const row of list.children) row.hidden = !row.querySelector("p:not(.meta, [hidden])");
      status.textContent = sentences.filter((each) => !each.shown.hidden).length + " of " + sentences.length + " sentences";
    });
    return counts.size > 1 && element("label", {}, label + " ", select);
  });
  if (choices.some(Boolean)) list.before(element("p", { class: "filter" }, ...choices, status));
}

// Marks the articles that were not on the first page when this reader was last here.
function markNew(links) {
  try {
    const seen = JSON.parse(localStorage.getItem("briefing-seen"));
    const paths = Array.from(links, (link) => link.pathname);
    for (const link of links) if (seen && !seen.includes(link.pathname)) link.after(" ", element("span", { class: "new" }, "new"));
    localStorage.setItem("briefing-seen", JSON.stringify([...new Set([...paths, ...(seen || [])])].slice(0, 500)));
  } catch (refused) {
    // Where nothing is kept, nothing is new.
  }
}

if (location.protocol !== "file:") previews(document.querySelector("main"));
document.querySelectorAll("ol.mentions").forEach(mentionFilter);
if (document.body.dataset.kind === "home") markNew(document.querySelectorAll(".days a"));
