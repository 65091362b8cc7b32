// The colour switch, tables that sort, and what other scripts build on. Pages say all they know without them.
"use strict";

// An element with attributes (true: present, false: absent) and children, of which the empty are left out.
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children.filter((child) => child));
  return made;
}

// Values with their counts, the most frequent first.
const byCount = (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
const kindMark = (kind) => element("span", { class: "kind kind-" + kind, "aria-hidden": "true" });

function colourSwitch(button) {
  const { dataset } = document.documentElement;
  const name = button.querySelector("[data-theme-name]");
  const after = { Auto: "Light", Light: "Dark", Dark: "Auto" };
  const show = (theme) => { name.textContent = theme; };
  show(Object.keys(after).find((theme) => theme.toLowerCase() === dataset.theme) || "Auto");
  button.hidden = false;
  button.addEventListener("click", () => {
    show(after[name.textContent]);
    dataset.theme = name.textContent.toLowerCase();
    try {
      localStorage.setItem("briefing-theme", dataset.theme);
    } catch (refused) {
      // Not remembered, but obeyed.
    }
  });
}

// A cell sorts by its data-sort where it has one (an ISO date, "" for what is not known), else by its text.
function sortTable(table, column, button) {
  const heads = table.tHead.rows[0].cells;
  const falling = heads[column].getAttribute("aria-sort") === "ascending";
  const rows = Array.from(table.tBodies[0].rows, (row) => {
    const cell = row.cells[column];
    return { row, key: (cell.dataset.sort ?? cell.textContent.trim()).replaceAll(",", "") };
  });
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  rows.sort((a, b) => {
    if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1; // the unknown goes last either way
    return (falling ? -1 : 1) * collator.compare(a.key, b.key);
  });
  for (const head of heads) head.removeAttribute("aria-sort");
  heads[column].setAttribute("aria-sort", falling ? "descending" : "ascending");
  table.tBodies[0].append(...rows.map((item) => item.row));
  button.focus();
}

function sortable(table) {
  if (table.tBodies[0].rows.length < 2) return;
  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = element("button", { type: "button", class: "sort" }, ...head.childNodes);
    button.addEventListener("click", () => sortTable(table, column, button));
    if (button.textContent) head.append(button);
  });
}

colourSwitch(document.querySelector("[data-theme-toggle]"));
document.querySelectorAll("table:is(.index, .aliases, .naming-table, .company)").forEach(sortable);
// A table wider than the page scrolls within its frame, which the keyboard must reach.
for (const frame of document.querySelectorAll(".table, pre")) if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
