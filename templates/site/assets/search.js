// Search from every page: the engine, what a result looks like, quick results in the header. The index is read
// in this browser; text from it enters the page as text nodes only. Builds on site.js.
"use strict";

const home = new URL("../", document.currentScript.src);
const KINDS = { place: "Places", group: "Groups", person: "People", story: "Stories", article: "Articles" };
const ENTITIES = ["place", "group", "person"];
const FACETS = { kind: "Kind", place: "Place", group: "Group", outlet: "Outlet" };
const FAILED = "Search needs the site to be served (make serve, or any web server).";

const pairs = (text) => text.split(" ").map((pair) => pair.split("="));
const PLAIN = Object.fromEntries(pairs("ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ħ=h ı=i ə=a ŋ=n ƙ=k ɗ=d ɓ=b ĸ=k"));
const APOSTROPHES = /['’‘`´ʼʻʿʾʹʺ′]/g;

// As generator/text/normalise.py: equal spellings meet here.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\x00-\x7f]/g, (c) => PLAIN[c] || c)
    .replace(APOSTROPHES, "").replace(/["“”]/g, "").replace(/([\p{L}\p{N}])\.(?=[\p{L}\p{N}]?([^\p{L}\p{N}]|$)|[\p{L}\p{N}]\.)/gu, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// As generator/text/sound.py: names that sound alike meet here.
const PARTICLES = "al el ar er as es ash esh at et ath az ez ad ed an en ul the of de la le".split(" ");
const SOUNDS = pairs("sch=s tch=s sh=s ch=s kh=k gh=g dh=d th=t zh=z ph=f dj=j ck=k q=k c=k x=ks p=b v=f");
function soundKey(name) {
  const words = fold(name).split(" ");
  const kept = words.filter((word) => !PARTICLES.includes(word));
  const used = kept.length ? kept : words;
  const key = (/^[aeiouy]/.test(used[0]) ? "a" : "") + used.map((word) => {
    const opening = /^[hw]/.test(word) ? word[0] : "";
    for (const [letters, sound] of SOUNDS) word = word.replaceAll(letters, sound);
    return (opening + word.replace(/[aeiouywh]+/g, "")).replace(/(.)\1+/gu, "$1");
  }).join("");
  return key.length > 1 ? "zq" + key : "";
}

let loading = null;
function engine() {
  if (location.protocol === "file:") return Promise.reject(); // browsers keep modules and indexes from files
  loading ??= import(new URL("pagefind/pagefind.js", home).href).then(async (pagefind) => {
    const metaWeights = { title: 6, aliases: 6, keys: 5, about: 0.5, names: 0.3, outlets: 0.3, kind: 0, date: 0 };
    await pagefind.options({ baseUrl: home.pathname, ranking: { metaWeights } });
    await pagefind.init();
    return pagefind;
  });
  loading.catch(() => { loading = null; });
  return loading;
}

// One search at a time: Pagefind answers from what it has while another search still loads its part of the index.
let before = Promise.resolve();
function search(query, options) {
  const found = before.then(engine).then((pagefind) => pagefind.search(query, options));
  before = found.catch(() => {});
  return found;
}

// Hyphens part words here as in the index; apostrophes are written or left out at will; quotes hold a phrase.
const asked = (text) => text.replace(/[-‐-―_/]+/g, " ").replace(APOSTROPHES, "").replace(/[“”]/g, '"').trim();
const isEntity = (data) => ENTITIES.includes(data.meta.kind);
const spellingsOf = (data) => (data.meta.aliases || data.meta.names || "").split(" | ");

// Pagefind, finding nothing, shortens a word until something fits: keep what really holds the words asked for.
function holds(data, words) {
  const there = fold([data.content, ...Object.values(data.meta)].join(" ")).split(" ");
  return words.every((word) => {
    const stem = word.length < 5 ? word : word.slice(0, Math.max(4, word.length - 3));
    return there.some((other) => other.startsWith(stem)) || there.join("").includes(word);
  });
}

function closeness(data, query) {
  const wanted = fold(query);
  const names = [data.meta.title, ...(isEntity(data) ? spellingsOf(data) : [])].map(fold);
  if (names[0] === wanted) return 3;
  return names.includes(wanted) ? 2 : Number(names.some((name) => name.startsWith(wanted + " ")));
}

// The kinds in their order, but first that of the page whose very name was asked for.
function kindsOf(items, query) {
  const best = (kind) => Math.max(0, ...items.filter((data) => data.meta.kind === kind && isEntity(data)).map((data) => closeness(data, query)));
  return Object.keys(KINDS).sort((a, b) => best(b) - best(a));
}

const filtersOf = (chosen) => Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length).map(([facet, any]) => [facet, { any }]));

// The best `limit` pages of one or more kinds, loaded, those whose very name was asked for first.
async function pages(query, kinds, chosen, sort, limit) {
  const entities = ENTITIES.includes(kinds[0]);
  const filters = { ...filtersOf(chosen), kind: { any: kinds } };
  const found = await search(query ? asked(query) : null, sort && !entities ? { filters, sort: { date: sort } } : { filters });
  const loaded = await Promise.all(found.results.slice(0, entities ? Math.max(limit, 10) : limit).map((result) => result.data()));
  const held = loaded.filter((data) => holds(data, query ? fold(query).split(" ") : []));
  if (query && entities) held.sort((a, b) => closeness(b, query) - closeness(a, query));
  return { items: held.slice(0, limit), total: held.length === loaded.length ? found.results.length : held.length };
}

// Places, groups and people whose name sounds like what was asked for; too many would like "US".
async function soundAlikes(query, kinds) {
  const key = fold(query).length > 3 && soundKey(query);
  const any = ENTITIES.filter((kind) => kinds.includes(kind));
  if (!key || !any.length) return [];
  const found = await search(key, { filters: { kind: { any } } });
  const loaded = await Promise.all(found.results.slice(0, 6).map((result) => result.data()));
  return loaded.filter((data) => (data.meta.keys || "").split(" ").includes(key));
}

// The sentence of an article that holds most of what was asked for, the words marked, and its id.
function passage(data) {
  const words = data.raw_content.split(/\s+/);
  const at = data.locations;
  if (!at.length) return null;
  const starts = data.anchors.filter((anchor) => /^s\d+$/.test(anchor.id)).sort((a, b) => a.location - b.location);
  let from = Math.max(0, at[0] - 12), to = at[0] + 24, id = "", most = 0;
  starts.forEach((anchor, n) => {
    const end = starts[n + 1]?.location ?? words.length;
    const held = at.filter((place) => place >= anchor.location && place < end);
    if (held.length <= most) return;
    most = held.length;
    id = anchor.id;
    from = Math.max(anchor.location, Math.min(held[0] - 12, end - 50));
    to = Math.min(end, from + 50);
  });
  const pieces = words.slice(from, to).flatMap((word, n) => [n && " ", at.includes(from + n) ? element("mark", {}, word) : word]);
  return { pieces, id };
}

// The spelling that answers the query, where it is not the page's own name.
function matchedAlias(data, query) {
  const words = fold(query).split(" ").filter(Boolean);
  const exact = (name) => fold(name) === words.join(" ");
  const fits = (name) => { const own = fold(name).split(" "); return words.every((word) => own.some((other) => other.startsWith(word))); };
  const spellings = words.length ? spellingsOf(data).filter(fits) : [];
  if (exact(data.meta.title) || (fits(data.meta.title) && !spellings.some(exact))) return "";
  return spellings.sort((a, b) => exact(b) - exact(a) || a.length - b.length)[0] || "";
}

function facts({ meta: { outlets, date } }) {
  const [, month, day] = (date || "").split("-");
  const when = date && new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric", month: month && "long", day: day && "numeric" }).format(new Date(date));
  return (outlets || date) && element("span", { class: "meta" }, outlets, outlets && date && " · ", date && element("time", { datetime: date }, when));
}

function nameOf(data, query) {
  const alias = isEntity(data) && matchedAlias(data, query);
  return [alias && element("span", { class: "matched" }, element("bdi", {}, alias), ": "), element("bdi", {}, data.meta.title)];
}

function card(data, query, note) {
  const { kind, title, about } = data.meta;
  const told = kind === "article" && passage(data);
  const named = !isEntity(data) && !told && matchedAlias(data, query);
  const small = (href, text) => element("a", { class: "source-link", href }, text);
  const source = told && told.id ? small(data.url + "#" + told.id, "sentence " + told.id.slice(1))
    : query && FACETS[kind] && closeness(data, query) > 1 && small(address("", { kind: ["article"], [kind]: [title] }), "articles that name it");
  return element("li", { class: "hit hit-" + kind },
    element("a", { class: "hit-name", href: data.url }, ...nameOf(data, query)), " ", facts(data),
    note && element("span", { class: "reason" }, note),
    element("p", {}, ...(told ? told.pieces : [about]), " ", source),
    named && element("p", { class: "reason" }, "Names it “", element("bdi", {}, named), "” or otherwise"));
}

function address(query, chosen = {}, sort = "") {
  const asked = [["q", query], ...Object.keys(FACETS).flatMap((facet) => (chosen[facet] || []).map((value) => [facet, value])), ["sort", sort]];
  const tail = new URLSearchParams(asked.filter(([, value]) => value)).toString();
  return new URL("search.html" + (tail && "?" + tail), home).href;
}

// Quick results under the box in the header, as a combobox with a list.
function quickSearch(form) {
  const input = form.querySelector("input");
  const list = element("div", { id: "quick", class: "quick", role: "listbox", "aria-label": "Quick results", hidden: true });
  const status = element("p", { class: "hidden", role: "status" });
  form.after(list, status);
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": "quick" })) input.setAttribute(key, value);
  let asking = 0, active = -1;

  const options = () => Array.from(list.querySelectorAll("[role=option]"));
  function open(shown) {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", shown);
    if (!shown) activate(-1);
  }
  // Round through the options and, at -1, the box itself.
  function activate(index) {
    const all = options();
    active = index < -1 ? all.length - 1 : index >= all.length ? -1 : index;
    all.forEach((option, at) => option.setAttribute("aria-selected", at === active));
    input.setAttribute("aria-activedescendant", all[active]?.id ?? "");
    all[active]?.scrollIntoView({ block: "nearest" });
  }
  const option = (id, href, ...children) => element("a", { role: "option", id, href, tabindex: "-1", "aria-selected": "false" }, ...children);

  async function ask() {
    const query = input.value.trim();
    const turn = ++asking;
    if (!query) return open(false);
    let names, alike, texts;
    try {
      await before; // the reader may have typed on
      if (turn !== asking) return;
      [names, alike, texts] = await Promise.all([pages(query, ENTITIES, {}, "", 5), soundAlikes(query, ENTITIES), pages(query, ["story", "article"], {}, "", 4)]);
    } catch (failure) {
      list.replaceChildren(element("p", { class: "meta" }, FAILED));
      return open(turn === asking);
    }
    if (turn !== asking) return;
    const spelled = new Set(names.items.map((data) => data.url));
    const hits = [...names.items, ...alike.filter((data) => !spelled.has(data.url)).slice(0, 3), ...texts.items];
    let count = 0;
    const groups = kindsOf(hits, query).map((kind) => [kind, hits.filter((data) => data.meta.kind === kind)]).filter(([, own]) => own.length);
    list.replaceChildren(
      ...groups.map(([kind, own]) => element("div", { role: "group", "aria-labelledby": "quick-" + kind },
        element("div", { class: "quick-kind", id: "quick-" + kind }, KINDS[kind]),
        ...own.map((data) => option("quick-" + ++count, data.url, kindMark(kind), element("span", {}, ...nameOf(data, query), " ", spelled.has(data.url) || !isEntity(data) ? facts(data) : element("span", { class: "meta" }, "sounds alike")))))),
      hits.length ? "" : element("p", { class: "meta" }, "Nothing under this name."),
      option("quick-all", address(query), "Search all pages for “", element("bdi", {}, query), "”"));
    activate(-1);
    open(document.activeElement === input);
    status.textContent = hits.length + (hits.length === 1 ? " quick result" : " quick results");
  }

  input.addEventListener("focus", () => { engine().catch(() => {}); });
  input.addEventListener("input", ask);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) ask();
      else activate(event.key === "ArrowDown" ? active + 1 : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === "Escape") {
      if (!list.hidden) { event.preventDefault(); open(false); } else if (!input.value) input.blur();
    }
  });
  form.closest("search").addEventListener("focusout", (event) => { if (!event.currentTarget.contains(event.relatedTarget)) open(false); });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the click itself follows the link
}

document.querySelectorAll("[data-finder]").forEach(quickSearch);
document.addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, textarea, select");
  const box = document.querySelector("#query, #find");
  if (!box || !(slash || (event.key === "k" && (event.ctrlKey || event.metaKey)))) return;
  event.preventDefault();
  box.select();
});
