// The search page: results by kind, filters with counts, an address for every search.
(function () {
  "use strict";
  const { KINDS, ENTITIES, FACETS, address, asked, card, element, engine, filtersOf, fromFile, idle, kindsOf, pages, search, soundAlikes } = globalThis.briefingSearch;

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
        await idle(); // the reader may have typed on before the last answer came
        if (turn !== asking) return;
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
      const kinds = Object.keys(KINDS).filter((kind) => !chosen.kind.length || chosen.kind.includes(kind));
      const limits = kinds.map((kind) => shown[kind] || (chosen.kind.length ? 20 : ENTITIES.includes(kind) ? 4 : 10));
      const [alike, ...groups] = await Promise.all([query ? soundAlikes(query, chosen) : [], ...kinds.map((kind, at) => pages(query, [kind], chosen, sort, limits[at]))]);
      const urls = new Set(groups.flatMap((group) => group.items.map((data) => data.url)));
      const spelled = groups.some((group, at) => ENTITIES.includes(kinds[at]) && group.items.length);
      const answer = { kinds, groups, alike: alike.filter((data) => !urls.has(data.url)), instead: "" };
      if (!spelled && answer.alike.length) {
        answer.instead = answer.alike[0].meta.title;
        answer.groups = await Promise.all(kinds.map((kind, at) => ENTITIES.includes(kind) ? { items: [], total: 0 } : pages(answer.instead, [kind], chosen, sort, limits[at])));
      }
      const all = await search(query ? asked(answer.instead || query) : null, { filters: filtersOf(chosen) });
      answer.facets = all.filters;
      answer.wider = all.totalFilters;
      return answer;
    }

    function show(query, answer) {
      const sections = [];
      let total = 0;
      const shownFirst = kindsOf(answer.groups.flatMap((group) => group.items), query);
      for (const kind of shownFirst.filter((each) => answer.kinds.includes(each))) {
        const group = answer.groups[answer.kinds.indexOf(kind)];
        const alike = answer.alike.filter((data) => data.meta.kind === kind);
        if (!group.items.length && !alike.length) continue;
        total += group.total + alike.length;
        const more = group.total - group.items.length;
        const button = more > 0 && element("button", { type: "button", class: "more" }, "Show more of the " + group.total + " " + KINDS[kind].toLowerCase());
        if (button) button.addEventListener("click", () => { shown[kind] = group.items.length + 20; ask(); });
        sections.push(element("section", { "aria-labelledby": "found-" + kind },
          element("h2", { id: "found-" + kind }, element("span", { class: "kind kind-" + kind, "aria-hidden": "true" }), KINDS[kind], " ", element("span", { class: "count" }, String(group.total + alike.length))),
          element("ul", { class: "hits" }, ...group.items.map((data) => card(data, answer.instead || query)), ...alike.map((data) => card(data, "", "sounds like “" + query + "”"))),
          button));
      }
      if (!total) sections.push(nothing(query));
      results.replaceChildren(...sections);
      const number = total === 1 ? "1 page" : total + " pages";
      status.textContent = !total ? "" : answer.instead ? "No name is spelled “" + query + "”. This sounds alike: " + answer.instead + " (" + number + ")." : number + (query ? " for “" + query + "”" : "");
      drawFacets(answer);
    }

    function nothing(query) {
      const unfilter = element("button", { type: "button" }, "Search without the filters");
      unfilter.addEventListener("click", () => { for (const facet of Object.keys(FACETS)) chosen[facet] = []; ask(); input.focus(); });
      return element("div", { class: "note" },
        element("p", {}, "Nothing was found", ...(query ? [" for “", element("bdi", {}, query), "”"] : []), "."),
        element("ul", {}, element("li", {}, "Try a shorter part of the name, or the surname alone."),
          element("li", {}, "All words must stand on one page: leave some out."), element("li", {}, "Or start from a list:")),
        lists, isChosen() && unfilter);
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
      const key = facetBox.contains(document.activeElement) && document.activeElement.dataset.key;
      const focus = (wanted) => { for (const box of facetBox.querySelectorAll("[data-key]")) if (box.dataset.key === wanted) box.focus(); };
      const parts = [sortBox()];
      for (const [facet, title] of Object.entries(FACETS)) {
        const counts = (chosen[facet].length ? answer.wider : answer.facets)[facet] || {};
        const label = (value) => facet === "kind" ? KINDS[value] || value : value;
        let values = Object.entries(counts).filter(([value, count]) => count > 0 || chosen[facet].includes(value));
        if (facet === "kind") values.sort((a, b) => Object.keys(KINDS).indexOf(a[0]) - Object.keys(KINDS).indexOf(b[0]));
        else values.sort((a, b) => chosen[facet].includes(b[0]) - chosen[facet].includes(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        const next = values[8];
        const hiding = values.length > 10 && !unfolded.has(facet) ? values.length - 8 : 0;
        values = values.slice(0, hiding ? 8 : 60);
        if (!values.length) continue;
        const boxes = values.map(function ([value, count]) {
          const box = element("input", { type: "checkbox", "data-key": facet + value, checked: chosen[facet].includes(value) });
          box.addEventListener("change", () => {
            chosen[facet] = box.checked ? [...chosen[facet], value] : chosen[facet].filter((other) => other !== value);
            for (const kind of Object.keys(shown)) delete shown[kind];
            ask();
          });
          return element("label", {}, box, element("bdi", {}, label(value)), element("span", { class: "count" }, String(count)));
        });
        const more = hiding > 0 && element("button", { type: "button", class: "more" }, "More");
        if (more) more.addEventListener("click", () => { unfolded.add(facet); drawFacets(answer); focus(facet + next[0]); });
        parts.push(element("fieldset", {}, element("legend", {}, title), ...boxes, more));
      }
      facetBox.hidden = parts.length === 1;
      const wide = matchMedia("(min-width: 60rem)").matches;
      const before = facetBox.querySelector("details");
      facetBox.replaceChildren(element("details", { open: before ? before.open : wide }, element("summary", {}, "Filter and sort"), ...parts));
      focus(key);
    }

    function sortBox() {
      const choices = { "": "Best match", desc: "Newest first", asc: "Oldest first" };
      const select = element("select", { id: "sort", "data-key": "sort" }, ...Object.entries(choices).map(([value, label]) => element("option", { value, selected: value === sort }, label)));
      select.addEventListener("change", () => { sort = select.value; ask(); });
      return element("p", { class: "sort-by" }, element("label", { for: "sort" }, "Sort articles by"), select);
    }

    form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
    input.addEventListener("input", () => { for (const kind of Object.keys(shown)) delete shown[kind]; ask(); });
    if (!input.value && !isChosen()) input.focus();
    ask();
  }

  const main = document.querySelector("[data-search-page]");
  if (main && !fromFile) searchPage(main);
})();
