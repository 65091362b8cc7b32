// Search on every page and on the search page. The index is Pagefind's, read in this browser; the interface is
// ours. Text from the index enters the page as text nodes only.
(function () {
  "use strict";
  const home = new URL("../", document.currentScript.src);
  const fromFile = location.protocol === "file:";
  const KINDS = { place: "Places", group: "Groups", person: "People", story: "Stories", article: "Articles" };
  const ENTITIES = ["place", "group", "person"];
  const FACETS = { kind: "Kind", place: "Place", group: "Group", outlet: "Outlet" };
  const SEPARATOR = " | ";
  const SERVING = "Search needs the site to be served (make serve, or any web server): a browser does not let it "
    + "read its index from files. All pages can be read and browsed.";

  // ---- Names

  const PLAIN = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ə": "a", "ŋ": "n", "ƙ": "k", "ɗ": "d", "ɓ": "b", "ĸ": "k" };
  const SILENT = /['’‘`´ʼʻʿʾʹʺ′"“”]/g;

  // As generator/text/normalise.py: equal spellings meet here.
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\x00-\x7f]/g, (c) => PLAIN[c] || c)
      .replace(SILENT, "").replace(/([\p{L}\p{N}])\.(?=[\p{L}\p{N}]?([^\p{L}\p{N}]|$)|[\p{L}\p{N}]\.)/gu, "$1")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  // As generator/text/sound.py: names that sound alike meet here.
  const PARTICLES = new Set("al el ar er as es ash esh at et ath az ez ad ed an en ul the of de la le".split(" "));
  const SOUNDS = [["sch", "s"], ["tch", "s"], ["sh", "s"], ["ch", "s"], ["kh", "k"], ["gh", "g"], ["dh", "d"], ["th", "t"], ["zh", "z"], ["ph", "f"], ["dj", "j"], ["ck", "k"], ["q", "k"], ["c", "k"], ["x", "ks"], ["p", "b"], ["v", "f"]];
  function soundKey(name) {
    const words = fold(name).split(" ");
    const kept = words.filter((word) => !PARTICLES.has(word));
    const key = (kept.length ? kept : words).map(function (word) {
      for (const [letters, sound] of SOUNDS) word = word.replaceAll(letters, sound);
      return word.replace(/^[aeiouy]+/, "a").replace(/(?<!^)[aeiouywh]+/g, "").replace(/(.)\1+/gu, "$1");
    }).join("");
    return key.length > 1 ? "zq" + key : "";
  }

  // ---- Engine

  let loading = null;
  function engine() {
    loading = loading || import(new URL("pagefind/pagefind.js", home).href).then(async function (pagefind) {
      await pagefind.options({
        baseUrl: home.pathname,
        excerptLength: 24,
        ranking: { metaWeights: { title: 6, aliases: 6, keys: 5, about: 0.5, names: 0.3, outlets: 0.3, kind: 0, date: 0 } },
      });
      await pagefind.init();
      return pagefind;
    });
    loading.catch(function () { loading = null; });
    return loading;
  }

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

  // The best `limit` pages of one or more kinds, loaded, those whose very name was asked for first.
  async function pages(query, kinds, chosen, sort, limit) {
    const pagefind = await engine();
    const filters = { kind: { any: kinds } };
    for (const facet of ["place", "group", "outlet"]) if (chosen[facet] && chosen[facet].length) filters[facet] = { any: chosen[facet] };
    const entities = ENTITIES.includes(kinds[0]);
    const options = sort && !entities ? { filters: filters, sort: { date: sort } } : { filters: filters };
    const found = await pagefind.search(query ? asked(query) : null, options);
    const loaded = await Promise.all(found.results.slice(0, entities ? Math.max(limit, 10) : limit).map((result) => result.data()));
    const words = query ? fold(query).split(" ") : [];
    const held = loaded.filter((data) => holds(data, words));
    if (query && entities) held.sort((a, b) => closeness(b, query) - closeness(a, query));
    const total = held.length === loaded.length ? found.results.length : held.length;
    return { items: held.slice(0, limit), total: total, facets: found.filters };
  }

  // Places, groups and people whose name sounds like what was asked for, whatever its letters.
  async function soundAlikes(query, chosen) {
    const key = soundKey(query);
    if (!key) return [];
    const kinds = ENTITIES.filter((kind) => !(chosen.kind || []).length || chosen.kind.includes(kind));
    if (!kinds.length) return [];
    const pagefind = await engine();
    const found = await pagefind.search(key, { filters: { kind: { any: kinds } } });
    const loaded = await Promise.all(found.results.slice(0, 6).map((result) => result.data()));
    return loaded.filter((data) => (data.meta.keys || "").split(" ").includes(key));
  }

  // ---- What a result looks like

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== undefined && value !== null) made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }

  // Pagefind's excerpt is escaped text with <mark>: read its pieces, never as HTML of this page.
  function excerpt(markup) {
    const parsed = new DOMParser().parseFromString(markup, "text/html").body;
    return Array.from(parsed.childNodes, (node) => node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent);
  }

  // The spelling that answers the query, where it is not the page's own name.
  function matchedAlias(data, query) {
    const words = fold(query || "").split(" ").filter(Boolean);
    if (!words.length) return "";
    const fits = (name) => { const own = fold(name).split(" "); return words.every((word) => own.some((other) => other.startsWith(word))); };
    if (fits(data.meta.title)) return "";
    const spellings = (data.meta.aliases || data.meta.names || "").split(SEPARATOR).filter(fits);
    return spellings.sort((a, b) => a.length - b.length)[0] || "";
  }

  function when(date) {
    if (!date) return null;
    const parts = date.split("-").map(Number);
    const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric", month: parts[1] ? "long" : undefined, day: parts[2] ? "numeric" : undefined });
    return element("time", { datetime: date }, shown.format(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1)));
  }

  function facts(data) {
    const line = element("span", { class: "meta" });
    const pieces = [data.meta.outlets, when(data.meta.date)].filter(Boolean);
    pieces.forEach((piece, index) => line.append(index ? " · " : "", piece));
    return pieces.length ? line : null;
  }

  const isEntity = (data) => ENTITIES.includes(data.meta.kind);

  function nameOf(data, query) {
    const alias = isEntity(data) ? matchedAlias(data, query) : "";
    return alias ? [element("span", { class: "matched" }, element("bdi", {}, alias), ": "), element("bdi", {}, data.meta.title)] : [element("bdi", {}, data.meta.title)];
  }

  function card(data, query, note) {
    const markup = data.excerpt || "";
    const marked = markup.includes("<mark>");
    const named = !isEntity(data) && !marked ? matchedAlias(data, query) : "";
    return element("li", { class: "hit hit-" + data.meta.kind },
      element("a", { class: "hit-name", href: data.url }, ...nameOf(data, query)), " ",
      facts(data),
      note ? element("span", { class: "reason" }, note) : null,
      isEntity(data) ? element("p", { class: "hit-about" }, data.meta.about || "")
        : element("p", { class: "hit-text" }, ...(marked || !data.meta.about ? excerpt(markup) : [data.meta.about])),
      named ? element("p", { class: "reason" }, "Names it: ", element("bdi", {}, named)) : null);
  }

  const address = (query, chosen, sort) => {
    const parameters = new URLSearchParams();
    if (query) parameters.set("q", query);
    for (const facet of Object.keys(FACETS)) for (const value of chosen[facet] || []) parameters.append(facet, value);
    if (sort) parameters.set("sort", sort);
    const tail = parameters.toString();
    return new URL("search.html" + (tail ? "?" + tail : ""), home).href;
  };

  // ---- Quick results under the box in the header

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
    function option(id, href, ...children) {
      return element("a", { role: "option", id: id, href: href, tabindex: "-1", "aria-selected": "false" }, ...children);
    }
    async function ask() {
      const query = input.value.trim();
      const turn = ++asking;
      if (!query) return open(false);
      let names, alike, texts;
      try {
        [names, alike, texts] = await Promise.all([pages(query, ENTITIES, {}, "", 5), soundAlikes(query, {}), pages(query, ["story", "article"], {}, "", 5)]);
      } catch (failure) {
        list.replaceChildren(element("p", { class: "meta" }, "Search cannot be reached just now; press Enter to try the search page."));
        return open(turn === asking);
      }
      if (turn !== asking) return undefined;
      const known = new Set(names.items.map((data) => data.url));
      const hits = [...names.items, ...alike.filter((data) => !known.has(data.url)).slice(0, 3), ...texts.items];
      const children = [];
      let count = 0;
      for (const [kind, title] of Object.entries(KINDS)) {
        const own = hits.filter((data) => data.meta.kind === kind);
        if (!own.length) continue;
        children.push(element("div", { role: "group", "aria-labelledby": "quick-" + kind },
          element("div", { class: "quick-kind", id: "quick-" + kind }, title),
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
      return undefined;
    }

    input.addEventListener("focus", function () { engine().catch(function () {}); });
    input.addEventListener("input", ask);
    input.addEventListener("keydown", function (event) {
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
    form.closest("search").addEventListener("focusout", function (event) {
      if (!event.relatedTarget || !event.currentTarget.contains(event.relatedTarget)) open(false);
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the click itself follows the link
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      location.assign(address(input.value.trim(), {}, ""));
    });
  }

  // ---- The search page

  function searchPage(main) {
    const form = main.querySelector("[data-search-form]");
    const input = form.querySelector("input");
    const status = main.querySelector("[data-search-status]");
    const results = main.querySelector("[data-results]");
    const facetBox = main.querySelector("[data-facets]");
    const lists = results.querySelector(".lists");
    const given = new URLSearchParams(location.search);
    const chosen = {};
    for (const facet of Object.keys(FACETS)) chosen[facet] = given.getAll(facet);
    let sort = ["asc", "desc"].includes(given.get("sort")) ? given.get("sort") : "";
    let asking = 0;
    const shown = {};
    const unfolded = new Set();
    input.value = given.get("q") || "";

    const isChosen = () => Object.values(chosen).some((values) => values.length);

    async function ask() {
      const query = input.value.trim();
      const turn = ++asking;
      history.replaceState(null, "", address(query, chosen, sort));
      try {
        const answer = query || isChosen() ? await answerTo(query) : null;
        if (turn !== asking) return;
        if (answer) show(query, answer);
        else await invite(turn);
      } catch (failure) {
        status.textContent = "The search index could not be read. Reload the page, or use the lists below.";
        results.replaceChildren(lists);
      }
    }

    async function answerTo(query) {
      const pagefind = await engine();
      await pagefind.filters();
      const kinds = chosen.kind.length ? Object.keys(KINDS).filter((kind) => chosen.kind.includes(kind)) : Object.keys(KINDS);
      const limits = kinds.map((kind) => shown[kind] || (chosen.kind.length ? 20 : ENTITIES.includes(kind) ? 4 : 10));
      const [alike, ...groups] = await Promise.all([query ? soundAlikes(query, chosen) : [], ...kinds.map((kind, at) => pages(query, [kind], chosen, sort, limits[at]))]);
      const all = await pagefind.search(query ? asked(query) : null, { filters: searchFilters() });
      const urls = new Set(groups.flatMap((group) => group.items.map((data) => data.url)));
      const nothing = !groups.some((group) => group.items.length);
      const answer = { kinds: kinds, groups: groups, alike: alike.filter((data) => !urls.has(data.url)), instead: "", facets: all.filters, wider: all.totalFilters };
      if (nothing && answer.alike.length) {
        answer.instead = answer.alike[0].meta.title;
        answer.groups = await Promise.all(kinds.map((kind, at) => ENTITIES.includes(kind) ? { items: [], total: 0 } : pages(answer.instead, [kind], chosen, sort, limits[at])));
      }
      return answer;
    }

    function searchFilters() {
      const filters = {};
      for (const facet of Object.keys(FACETS)) if (chosen[facet].length) filters[facet] = { any: chosen[facet] };
      return filters;
    }

    function show(query, answer) {
      const sections = [];
      let total = 0;
      answer.kinds.forEach(function (kind, at) {
        const group = answer.groups[at];
        const alike = answer.alike.filter((data) => data.meta.kind === kind);
        if (!group.items.length && !alike.length) return;
        total += group.total + alike.length;
        const more = group.total - group.items.length;
        const button = more > 0 ? element("button", { type: "button", class: "more" }, "Show more of the " + group.total + " " + KINDS[kind].toLowerCase()) : null;
        if (button) button.addEventListener("click", function () { shown[kind] = group.items.length + 20; ask(); });
        sections.push(element("section", { "aria-labelledby": "found-" + kind },
          element("h2", { id: "found-" + kind }, element("span", { class: "kind kind-" + kind, "aria-hidden": "true" }), KINDS[kind], " ", element("span", { class: "count" }, String(group.total + alike.length))),
          element("ul", { class: "hits" }, ...group.items.map((data) => card(data, answer.instead || query)), ...alike.map((data) => card(data, "", "sounds like “" + query + "”"))),
          button));
      });
      if (!total) sections.push(nothing(query));
      results.replaceChildren(...sections);
      const number = total === 1 ? "1 page" : total + " pages";
      status.textContent = !total ? "" : answer.instead ? "No page spells it “" + query + "”. This sounds alike: " + answer.instead + " (" + number + ")." : number + (query ? " for “" + query + "”" : "");
      drawFacets(answer);
    }

    function nothing(query) {
      const unfilter = element("button", { type: "button" }, "Search without the filters");
      unfilter.addEventListener("click", function () { for (const facet of Object.keys(FACETS)) chosen[facet] = []; ask(); input.focus(); });
      return element("div", { class: "note" },
        element("p", {}, "Nothing was found", ...(query ? [" for “", element("bdi", {}, query), "”"] : []), "."),
        element("ul", {}, element("li", {}, "Names are found under any spelling; try a shorter part of it, or the surname alone."),
          element("li", {}, "All words must stand on one page; leave some out."), element("li", {}, "Or start from a list:")),
        lists, isChosen() ? unfilter : null);
    }

    // With nothing asked yet: names to try, those that the most pages hold.
    async function invite(turn) {
      const pagefind = await engine();
      const all = await pagefind.filters();
      if (turn !== asking) return;
      const top = (facet, number) => Object.entries(all[facet] || {}).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, number);
      const samples = [...top("place", 5), ...top("group", 4)];
      status.textContent = "";
      facetBox.hidden = true;
      results.replaceChildren(...(samples.length ? [element("p", {}, "Try: ", ...samples.flatMap(([name], at) => [at ? ", " : "", element("a", { href: address(name, {}, "") }, element("bdi", {}, name))]))] : []), lists);
    }

    function drawFacets(answer) {
      const focused = document.activeElement && facetBox.contains(document.activeElement) ? document.activeElement.id : "";
      const parts = [sortBox()];
      for (const [facet, title] of Object.entries(FACETS)) {
        const counts = (chosen[facet].length ? answer.wider : answer.facets)[facet] || {};
        const label = (value) => facet === "kind" ? KINDS[value] || value : value;
        let values = Object.entries(counts).filter(([value, count]) => count > 0 || chosen[facet].includes(value));
        if (facet === "kind") values.sort((a, b) => Object.keys(KINDS).indexOf(a[0]) - Object.keys(KINDS).indexOf(b[0]));
        else values.sort((a, b) => chosen[facet].includes(b[0]) - chosen[facet].includes(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        const hiding = values.length > 10 && !unfolded.has(facet) ? values.length - 8 : 0;
        values = values.slice(0, hiding ? 8 : 60);
        if (!values.length) continue;
        const boxes = values.map(function ([value, count], at) {
          const box = element("input", { type: "checkbox", id: "facet-" + facet + "-" + at, checked: chosen[facet].includes(value) });
          box.addEventListener("change", function () {
            chosen[facet] = box.checked ? [...chosen[facet], value] : chosen[facet].filter((other) => other !== value);
            for (const kind of Object.keys(shown)) delete shown[kind];
            ask();
          });
          return element("label", {}, box, element("bdi", {}, label(value)), element("span", { class: "count" }, String(count)));
        });
        const more = hiding ? element("button", { type: "button", class: "more", id: "facet-" + facet + "-more" }, "More") : null;
        if (more) more.addEventListener("click", function () { unfolded.add(facet); drawFacets(answer); document.getElementById("facet-" + facet + "-8").focus(); });
        parts.push(element("fieldset", {}, element("legend", {}, title), ...boxes, more));
      }
      const wide = matchMedia("(min-width: 60rem)").matches;
      const before = facetBox.querySelector("details");
      facetBox.replaceChildren(element("details", { open: before ? before.open : wide }, element("summary", {}, "Filter and sort"), ...parts));
      facetBox.hidden = false;
      if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
    }

    function sortBox() {
      const choices = { "": "Best match", desc: "Newest first", asc: "Oldest first" };
      const select = element("select", { id: "sort" }, ...Object.entries(choices).map(([value, label]) => element("option", { value: value, selected: value === sort }, label)));
      select.addEventListener("change", function () { sort = select.value; ask(); });
      return element("p", { class: "sort-by" }, element("label", { for: "sort" }, "Sort articles by"), select);
    }

    form.addEventListener("submit", function (event) { event.preventDefault(); ask(); });
    input.addEventListener("input", function () { for (const kind of Object.keys(shown)) delete shown[kind]; ask(); });
    if (!input.value && !isChosen()) input.focus();
    ask();
  }

  // ---- Start

  const headerForm = document.querySelector("[data-finder]");
  const main = document.querySelector("[data-search-page]");
  if (fromFile) {
    for (const form of document.querySelectorAll("[data-finder], [data-search-form]")) {
      form.addEventListener("submit", function (event) { event.preventDefault(); location.assign(new URL("search.html", home).href); });
    }
    if (main) main.querySelector("[data-search-status]").textContent = SERVING;
  } else {
    if (headerForm) quickSearch(headerForm);
    if (main) searchPage(main);
  }
  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const wanted = (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (!wanted) return;
    event.preventDefault();
    const box = main ? main.querySelector("#query") : headerForm && headerForm.querySelector("input");
    if (box) { box.focus(); box.select(); }
  });
})();
