// Search from every page: the engine, what a result looks like, and quick results in the header. The index is
// Pagefind's, read in this browser; text from it enters the page as text nodes only.
(function () {
  "use strict";
  const home = new URL("../", document.currentScript.src);
  const fromFile = location.protocol === "file:";
  const KINDS = { place: "Places", group: "Groups", person: "People", story: "Stories", article: "Articles" };
  const ENTITIES = ["place", "group", "person"];
  const FACETS = { kind: "Kind", place: "Place", group: "Group", outlet: "Outlet" };
  const SEPARATOR = " | ";
  const SERVING = "Search needs the site to be served (make serve, or any web server): a browser keeps it from reading its index out of files.";

  const pairs = (text) => text.split(" ").map((pair) => pair.split("="));
  const PLAIN = Object.fromEntries(pairs("ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ħ=h ı=i ə=a ŋ=n ƙ=k ɗ=d ɓ=b ĸ=k"));
  const SILENT = /['’‘`´ʼʻʿʾʹʺ′"“”]/g;

  // As generator/text/normalise.py: equal spellings meet here.
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\x00-\x7f]/g, (c) => PLAIN[c] || c)
      .replace(SILENT, "").replace(/([\p{L}\p{N}])\.(?=[\p{L}\p{N}]?([^\p{L}\p{N}]|$)|[\p{L}\p{N}]\.)/gu, "$1")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  // As generator/text/sound.py: names that sound alike meet here.
  const PARTICLES = new Set("al el ar er as es ash esh at et ath az ez ad ed an en ul the of de la le".split(" "));
  const SOUNDS = pairs("sch=s tch=s sh=s ch=s kh=k gh=g dh=d th=t zh=z ph=f dj=j ck=k q=k c=k x=ks p=b v=f");
  function soundKey(name) {
    const words = fold(name).split(" ");
    const kept = words.filter((word) => !PARTICLES.has(word));
    const used = kept.length ? kept : words;
    const key = (/^[aeiouy]/.test(used[0]) ? "a" : "") + used.map(function (word) {
      const opening = /^[hw]/.test(word) ? word[0] : "";
      for (const [letters, sound] of SOUNDS) word = word.replaceAll(letters, sound);
      return (opening + word.replace(/[aeiouywh]+/g, "")).replace(/(.)\1+/gu, "$1");
    }).join("");
    return key.length > 1 ? "zq" + key : "";
  }

  let loading = null;
  function engine() {
    loading = loading || import(new URL("pagefind/pagefind.js", home).href).then(async function (pagefind) {
      await pagefind.options({
        baseUrl: home.pathname,
        ranking: { metaWeights: { title: 6, aliases: 6, keys: 5, about: 0.5, names: 0.3, outlets: 0.3, kind: 0, date: 0 } },
      });
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
  const idle = () => before;

  // Hyphens part words here as they do in the index; apostrophes are written or left out at will.
  const asked = (text) => text.replace(/[-‐-―_/]+/g, " ").replace(/['’‘`´ʼʻʿʾ′]/g, "").trim();

  // Pagefind, finding nothing, shortens a word until something fits: keep what really holds the words asked for.
  function holds(data, words) {
    const there = fold([data.content, ...Object.values(data.meta)].join(" ")).split(" ");
    return words.every(function (word) {
      const stem = word.length < 5 ? word : word.slice(0, Math.max(4, word.length - 3));
      return there.some((other) => other.startsWith(stem)) || there.join("").includes(word);
    });
  }

  function closeness(data, query) {
    const wanted = fold(query);
    const names = [data.meta.title, ...(data.meta.aliases || "").split(SEPARATOR)].map(fold);
    if (names[0] === wanted) return 3;
    if (names.includes(wanted)) return 2;
    return names.some((name) => name.startsWith(wanted + " ")) ? 1 : 0;
  }

  // The kinds in their order, but first that of the page whose very name was asked for.
  function kindsOf(items, query) {
    const best = (kind) => Math.max(0, ...items.filter((data) => data.meta.kind === kind && isEntity(data)).map((data) => closeness(data, query)));
    return Object.keys(KINDS).sort((a, b) => best(b) - best(a));
  }

  function filtersOf(chosen) {
    const given = Object.entries(chosen).filter(([, values]) => values.length);
    return Object.fromEntries(given.map(([facet, values]) => [facet, { any: values }]));
  }

  // The best `limit` pages of one or more kinds, loaded, those whose very name was asked for first.
  async function pages(query, kinds, chosen, sort, limit) {
    const filters = { ...filtersOf(chosen), kind: { any: kinds } };
    const entities = ENTITIES.includes(kinds[0]);
    const options = sort && !entities ? { filters, sort: { date: sort } } : { filters };
    const found = await search(query ? asked(query) : null, options);
    const loaded = await Promise.all(found.results.slice(0, entities ? Math.max(limit, 10) : limit).map((result) => result.data()));
    const words = query ? fold(query).split(" ") : [];
    const held = loaded.filter((data) => holds(data, words));
    if (query && entities) held.sort((a, b) => closeness(b, query) - closeness(a, query));
    const total = held.length === loaded.length ? found.results.length : held.length;
    return { items: held.slice(0, limit), total: total };
  }

  // Places, groups and people whose name sounds like what was asked for; too many would like "US".
  async function soundAlikes(query, chosen) {
    const key = fold(query).length > 3 && soundKey(query);
    if (!key) return [];
    const wanted = chosen.kind || [];
    const kinds = ENTITIES.filter((kind) => !wanted.length || wanted.includes(kind));
    if (!kinds.length) return [];
    const found = await search(key, { filters: { kind: { any: kinds } } });
    const loaded = await Promise.all(found.results.slice(0, 6).map((result) => result.data()));
    return loaded.filter((data) => (data.meta.keys || "").split(" ").includes(key));
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(key, value === true ? "" : value);
    made.append(...children.filter((child) => child));
    return made;
  }

  // The sentence of an article that holds most of what was asked for, the words marked, and its number.
  function passage(data) {
    const words = data.raw_content.split(/\s+/);
    const at = data.locations;
    if (!at.length) return null;
    const marked = new Set(at);
    const starts = data.anchors.filter((anchor) => /^s\d+$/.test(anchor.id)).sort((a, b) => a.location - b.location);
    let from = Math.max(0, at[0] - 12), to = at[0] + 24, id = "", most = 0;
    starts.forEach(function (anchor, n) {
      const end = n + 1 < starts.length ? starts[n + 1].location : words.length;
      const held = at.filter((place) => place >= anchor.location && place < end);
      if (held.length <= most) return;
      most = held.length;
      id = anchor.id;
      from = Math.max(anchor.location, Math.min(held[0] - 12, end - 50));
      to = Math.min(end, from + 50);
    });
    const pieces = [];
    for (let n = from; n < Math.min(to, words.length); n++) pieces.push(n > from ? " " : "", marked.has(n) ? element("mark", {}, words[n]) : words[n]);
    return { pieces, id };
  }

  // The spelling that answers the query, where it is not the page's own name.
  function matchedAlias(data, query) {
    const words = fold(query || "").split(" ").filter(Boolean);
    if (!words.length) return "";
    const exact = (name) => fold(name) === words.join(" ");
    const fits = (name) => { const own = fold(name).split(" "); return words.every((word) => own.some((other) => other.startsWith(word))); };
    const spellings = (data.meta.aliases || data.meta.names || "").split(SEPARATOR).filter(fits);
    if (exact(data.meta.title) || (fits(data.meta.title) && !spellings.some(exact))) return "";
    return spellings.sort((a, b) => exact(b) - exact(a) || a.length - b.length)[0] || "";
  }

  function when(date) {
    if (!date) return "";
    const [, month, day] = date.split("-");
    const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric", month: month && "long", day: day && "numeric" });
    return element("time", { datetime: date }, shown.format(new Date(date)));
  }

  function facts(data) {
    const { outlets, date } = data.meta;
    return (outlets || date) && element("span", { class: "meta" }, outlets, outlets && date && " · ", when(date));
  }

  const isEntity = (data) => ENTITIES.includes(data.meta.kind);

  function nameOf(data, query) {
    const alias = isEntity(data) && matchedAlias(data, query);
    return [alias && element("span", { class: "matched" }, element("bdi", {}, alias), ": "), element("bdi", {}, data.meta.title)];
  }

  function card(data, query, note) {
    const kind = data.meta.kind;
    const told = kind === "article" && passage(data);
    const named = !isEntity(data) && !told && matchedAlias(data, query);
    const small = (href, text) => element("a", { class: "source-link", href }, text);
    const source = told && told.id ? small(data.url + "#" + told.id, "sentence " + told.id.slice(1))
      : query && FACETS[kind] && closeness(data, query) > 1 && small(address("", { kind: ["article"], [kind]: [data.meta.title] }, ""), "articles that name it");
    return element("li", { class: "hit hit-" + kind },
      element("a", { class: "hit-name", href: data.url }, ...nameOf(data, query)), " ", facts(data),
      note && element("span", { class: "reason" }, note),
      element("p", {}, ...(told ? told.pieces : [data.meta.about]), " ", source),
      named && element("p", { class: "reason" }, "Names it “", element("bdi", {}, named), "” or otherwise"));
  }

  const address = (query, chosen, sort) => {
    const parameters = new URLSearchParams();
    if (query) parameters.set("q", query);
    for (const facet of Object.keys(FACETS)) for (const value of chosen[facet] || []) parameters.append(facet, value);
    if (sort) parameters.set("sort", sort);
    const tail = parameters.toString();
    return new URL("search.html" + (tail ? "?" + tail : ""), home).href;
  };

  // Quick results under the box in the header, as a combobox with a list.

  function quickSearch(form) {
    const input = form.querySelector("input");
    const list = element("div", { id: "quick", class: "quick", role: "listbox", "aria-label": "Quick results", hidden: true });
    const status = element("p", { class: "hidden", role: "status" });
    form.after(list, status);
    for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "quick" })) input.setAttribute(key, value);
    let asking = 0, active = -1;

    const options = () => Array.from(list.querySelectorAll("[role=option]"));
    function open(shown) {
      list.hidden = !shown;
      input.setAttribute("aria-expanded", String(shown));
      if (!shown) activate(-1);
    }
    function activate(index) {
      const all = options();
      active = all.length ? (index + all.length + 1) % (all.length + 1) : -1;
      if (active === all.length || index < -1) active = index < -1 ? all.length - 1 : -1;
      all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      if (active < 0) input.removeAttribute("aria-activedescendant");
      else { input.setAttribute("aria-activedescendant", all[active].id); all[active].scrollIntoView({ block: "nearest" }); }
    }
    const option = (id, href, ...children) => element("a", { role: "option", id, href, tabindex: "-1", "aria-selected": "false" }, ...children);
    async function ask() {
      const query = input.value.trim();
      const turn = ++asking;
      if (!query) { open(false); return; }
      let names, alike, texts;
      try {
        await idle(); // and if the reader has typed on meanwhile, this one need not be asked at all
        if (turn !== asking) return;
        [names, alike, texts] = await Promise.all([pages(query, ENTITIES, {}, "", 5), soundAlikes(query, {}), pages(query, ["story", "article"], {}, "", 4)]);
      } catch (failure) {
        list.replaceChildren(element("p", { class: "meta" }, "Search cannot be reached just now."));
        open(turn === asking);
        return;
      }
      if (turn !== asking) return;
      const known = new Set(names.items.map((data) => data.url));
      const hits = [...names.items, ...alike.filter((data) => !known.has(data.url)).slice(0, 3), ...texts.items];
      const children = [];
      let count = 0;
      for (const kind of kindsOf(hits, query)) {
        const own = hits.filter((data) => data.meta.kind === kind);
        if (!own.length) continue;
        children.push(element("div", { role: "group", "aria-labelledby": "quick-" + kind },
          element("div", { class: "quick-kind", id: "quick-" + kind }, KINDS[kind]),
          ...own.map((data) => option("quick-" + ++count, data.url, element("span", { class: "kind kind-" + kind, "aria-hidden": "true" }),
            element("span", {}, ...nameOf(data, query), " ", known.has(data.url) || !isEntity(data) ? facts(data) : element("span", { class: "meta" }, "sounds alike"))))));
      }
      if (!count) children.push(element("p", { class: "meta" }, "Nothing under this name."));
      children.push(option("quick-all", address(query, {}, ""), count ? "All results for “" : "Search all pages for “", element("bdi", {}, query), "”"));
      list.replaceChildren(...children);
      active = -1;
      input.removeAttribute("aria-activedescendant");
      open(document.activeElement === input);
      status.textContent = count === 1 ? "1 quick result" : count + " quick results";
    }

    input.addEventListener("focus", () => { engine().catch(() => {}); });
    input.addEventListener("input", ask);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) { if (input.value.trim()) ask(); return; }
        activate(event.key === "ArrowDown" ? active + 1 : active - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        options()[active].click();
      } else if (event.key === "Escape") {
        if (!list.hidden) { event.preventDefault(); open(false); } else if (!input.value) input.blur();
      }
    });
    form.closest("search").addEventListener("focusout", (event) => {
      if (!event.relatedTarget || !event.currentTarget.contains(event.relatedTarget)) open(false);
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the click itself follows the link
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(address(input.value.trim(), {}, ""));
    });
  }

  const headerForm = document.querySelector("[data-finder]");
  const main = document.querySelector("[data-search-page]");
  for (const sample of document.querySelectorAll(".search-samples .chip")) {
    const name = sample.textContent.trim();
    if (!sample.querySelector("a")) sample.replaceChildren(element("a", { href: address(name, {}, "") }, element("bdi", {}, name)));
  }
  if (fromFile) {
    for (const form of document.querySelectorAll("[data-finder], [data-search-form]")) {
      form.addEventListener("submit", (event) => { event.preventDefault(); location.assign(new URL("search.html", home).href); });
    }
    if (main) main.querySelector("[data-search-status]").textContent = SERVING;
  } else {
    if (headerForm) quickSearch(headerForm);
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const wanted = (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (!wanted) return;
    event.preventDefault();
    const box = main ? main.querySelector("#query") : headerForm && headerForm.querySelector("input");
    if (box) { box.focus(); box.select(); }
  });
  // What the search page builds on (search-page.js).
  globalThis.briefingSearch = { KINDS, ENTITIES, FACETS, address, asked, card, element, engine, filtersOf, fold, fromFile, idle, kindsOf, pages, search, soundAlikes, soundKey };
})();
