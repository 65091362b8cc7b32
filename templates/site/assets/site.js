// The colour switch and tables that sort. Pages say all they know without it.
(function () {
  "use strict";
  const root = document.documentElement;

  function colourSwitch(button) {
    const order = ["auto", "light", "dark"];
    const name = button.querySelector("[data-theme-name]");
    const show = function () {
      const theme = root.dataset.theme || "auto";
      name.textContent = theme[0].toUpperCase() + theme.slice(1);
    };
    button.hidden = false;
    button.addEventListener("click", function () {
      const next = order[(order.indexOf(root.dataset.theme || "auto") + 1) % order.length];
      if (next === "auto") delete root.dataset.theme;
      else root.dataset.theme = next;
      try {
        if (next === "auto") localStorage.removeItem("briefing-theme");
        else localStorage.setItem("briefing-theme", next);
      } catch (refused) {
        // Not remembered, but obeyed.
      }
      show();
    });
    show();
  }

  const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  // "6 July 2022", "July 2022" and "2022, no month known" as dates that sort; other text as it is, unknown as "".
  function dateKey(text) {
    const date = /^(?:(\d{1,2}) )?(?:([A-Za-z]+) )?(\d{4})(?:,.*)?$/.exec(text);
    if (!date) return /^(undated|unknown|not known)$/i.test(text) ? "" : text;
    const month = date[2] ? MONTHS.indexOf(date[2].slice(0, 3).toLowerCase()) / 3 + 1 : 0;
    return date[3] + String(month).padStart(2, "0") + (date[1] || "").padStart(2, "0");
  }

  // A cell sorts by its data-sort where it has one (an ISO date, a plain number), else by its text.
  function sortKey(cell) {
    if (!cell) return "";
    const given = cell.querySelector("[data-sort]") || cell;
    if (given.dataset.sort !== undefined) return given.dataset.sort;
    const time = cell.querySelector("time[datetime]");
    return time ? time.dateTime : dateKey(cell.textContent.trim());
  }

  function sortTable(table, column, button) {
    const heads = table.tHead.rows[0].cells;
    const falling = heads[column].getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, function (row, index) {
      const key = sortKey(row.cells[column]);
      const number = Number(key.replace(/[,\u00a0\u2009\u202f %]/g, ""));
      return { row: row, key: key, index: index, number: key === "" ? NaN : number };
    });
    const numeric = rows.every(function (item) { return item.key === "" || !Number.isNaN(item.number); });
    const collator = new Intl.Collator(root.lang || "en", { numeric: true, sensitivity: "base" });
    rows.sort(function (a, b) {
      if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1; // the unknown goes last either way
      const order = numeric ? a.number - b.number : collator.compare(a.key, b.key);
      return (falling ? -order : order) || a.index - b.index;
    });
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[column].setAttribute("aria-sort", falling ? "descending" : "ascending");
    body.append(...rows.map(function (item) { return item.row; }));
    button.focus();
  }

  function sortable(table) {
    if (!table.tHead || table.tBodies.length !== 1 || table.tBodies[0].rows.length < 2) return;
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      if (!head.textContent.trim() || head.querySelector("button")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      button.addEventListener("click", function () { sortTable(table, column, button); });
      head.append(button);
    });
  }

  const toggle = document.querySelector("[data-theme-toggle]");
  if (toggle) colourSwitch(toggle);
  for (const table of document.querySelectorAll("table:is(.sortable, .index, .aliases, .naming-table)")) sortable(table);
  // A table wider than the page scrolls within its frame, which the keyboard must reach.
  for (const frame of document.querySelectorAll(".table")) if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
})();
