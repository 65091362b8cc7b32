// The search page: results by kind, filters with counts, an address for every search. Builds on search.js.
"use strict";

function searchPage(main) {
  const part = (name) => main.querySelector("[data-" + name + "]");
  const [form, status, results, facetBox, boxes, sort, nothing] = ["search-form", "search-status", "results", "facets", "boxes", "sort", "nothing"].map(part);
  const input = form.querySelector("input");
  const lists = results.querySelector(".lists");
  const unfilter = nothing.querySelector("button");
  const given = new URLSearchParams(location.search);
  const chosen = Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, given.getAll(facet)]));
  if (/^(asc|desc)$/.test(given.get("sort"))) sort.value = given.get("sort");
  let asking = 0, shown = {};
  const unfolded = new Set();
  facetBox.firstElementChild.open = matchMedia("(min-width: 60rem)").matches;
  input.value = given.get("q") || "";

  const isChosen = () => Object.values(chosen).some((values) => values.length);
  const askAnew = () => { shown = {}; ask(); };

  async function ask() {
    const query = input.value.trim();
    const turn = ++asking;
    history.replaceState(null, "", address(query, chosen, sort.value));
    try {
      await before; // the reader may have typed on
      if (turn !== asking) return;
      const asks = query || isChosen();
      const answer = await (asks ? answerTo(query) : engine().then((pagefind) => pagefind.filters()));
      if (turn !== asking) return;
      if (asks) show(query, answer);
      else invite(answer);
    } catch (failure) {
      status.textContent = FAILED;
      results.replaceChildren(lists);
    }
  }

  async function answerTo(query) {
    await (await engine()).filters();
    const kinds = Object.keys(KINDS).filter((kind) => !chosen.kind.length || chosen.kind.includes(kind));
    const found = (words, kind) => pages(words, [kind], chosen, sort.value, shown[kind] || (chosen.kind.length ? 20 : ENTITIES.includes(kind) ? 4 : 10));
    const [alike, ...groups] = await Promise.all([query ? soundAlikes(query, kinds) : [], ...kinds.map((kind) => found(query, kind))]);
    const urls = new Set(groups.flatMap((group) => group.items.map((data) => data.url)));
    const answer = { kinds, groups, alike: alike.filter((data) => !urls.has(data.url)), instead: "" };
    if (answer.alike.length && !groups.some((group) => group.items.some(isEntity))) {
      answer.instead = answer.alike[0].meta.title;
      answer.groups = await Promise.all(kinds.map((kind) => ENTITIES.includes(kind) ? { items: [], total: 0 } : found(answer.instead, kind)));
    }
    const all = await search(query ? asked(answer.instead || query) : null, { filters: filtersOf(chosen) });
    return { ...answer, facets: all.filters, wider: all.totalFilters };
  }

  function show(query, { kinds, groups, alike, instead, ...counts }) {
    let total = 0;
    const sections = kindsOf(groups.flatMap((group) => group.items), query).filter((kind) => kinds.includes(kind)).map((kind) => {
      const { items, total: all } = groups[kinds.indexOf(kind)];
      const others = alike.filter((data) => data.meta.kind === kind);
      if (!items.length && !others.length) return "";
      total += all + others.length;
      const button = all > items.length && element("button", { type: "button", class: "more" }, "Show more of the " + all + " " + KINDS[kind].toLowerCase());
      if (button) button.addEventListener("click", () => { shown[kind] = items.length + 20; ask(); });
      return element("section", { "aria-labelledby": "found-" + kind },
        element("h2", { id: "found-" + kind }, kindMark(kind), KINDS[kind], " ", element("span", { class: "count" }, String(all + others.length))),
        element("ul", { class: "hits" }, ...items.map((data) => card(data, instead || query)), ...others.map((data) => card(data, "", "sounds like “" + query + "”"))),
        button);
    });
    results.replaceChildren(...(total ? sections : [nothing]));
    nothing.hidden = !!total;
    nothing.querySelector("bdi").textContent = query && "for “" + query + "”";
    unfilter.hidden = !isChosen();
    const number = total === 1 ? "1 page" : total + " pages";
    status.textContent = !total ? "" : instead ? "No name is spelled “" + query + "”. This sounds alike: " + instead + " (" + number + ")." : number + (query && " for “" + query + "”");
    drawFacets(counts);
    if (!total && !isChosen()) facetBox.hidden = true;
  }

  // With nothing asked yet: names to try, those that the most pages hold.
  function invite(all) {
    const samples = ["place", "group"].flatMap((facet) => Object.entries(all[facet] || {}).sort(byCount).slice(0, 5));
    status.textContent = "";
    facetBox.hidden = true;
    results.replaceChildren(element("p", {}, samples.length && "Try: ", ...samples.flatMap(([name], at) => [at && ", ", element("a", { href: address(name) }, element("bdi", {}, name))])), lists);
  }

  function drawFacets(counts) {
    const key = boxes.contains(document.activeElement) && document.activeElement.dataset.key;
    const focus = (wanted) => boxes.querySelector("[data-key=" + CSS.escape(wanted) + "]")?.focus();
    const order = Object.keys(KINDS);
    const groups = Object.entries(FACETS).map(([facet, title]) => {
      const own = chosen[facet];
      const values = Object.entries((own.length ? counts.wider : counts.facets)[facet] || {}).filter(([value, count]) => count || own.includes(value))
        .sort((a, b) => facet === "kind" ? order.indexOf(a[0]) - order.indexOf(b[0]) : own.includes(b[0]) - own.includes(a[0]) || byCount(a, b));
      const folded = values.length > 10 && !unfolded.has(facet);
      const labels = values.slice(0, folded ? 8 : 60).map(([value, count]) => {
        const box = element("input", { type: "checkbox", "data-key": facet + value, checked: own.includes(value) });
        box.addEventListener("change", () => {
          chosen[facet] = box.checked ? [...own, value] : own.filter((other) => other !== value);
          askAnew();
        });
        return element("label", {}, box, element("bdi", {}, facet === "kind" ? KINDS[value] || value : value), element("span", { class: "count" }, String(count)));
      });
      const more = folded && element("button", { type: "button", class: "more" }, "More");
      if (more) more.addEventListener("click", () => { unfolded.add(facet); drawFacets(counts); focus(facet + values[8][0]); });
      return labels.length && element("fieldset", {}, element("legend", {}, title), ...labels, more);
    });
    boxes.replaceChildren(...groups.filter(Boolean));
    facetBox.hidden = !groups.some(Boolean);
    if (key) focus(key);
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  sort.addEventListener("change", ask);
  unfilter.addEventListener("click", () => { for (const facet in chosen) chosen[facet] = []; ask(); input.focus(); });
  input.addEventListener("input", askAnew);
  if (!input.value && !isChosen()) input.focus();
  ask();
}

searchPage(document.querySelector("[data-search-page]"));
