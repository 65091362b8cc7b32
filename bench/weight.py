"""What a page of a built site weighs with all that it loads, and how long a search takes.

usage: python -m bench.weight SITE [--query deir]
Weights are of gzip, as web servers send them (level 6), search engine and index excluded. The times need
Chromium (see tests/browser); they are of one browser on this machine, the site served from it.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import re
import shutil
import statistics
import threading
from collections import defaultdict
from pathlib import Path
from typing import Any

LIMITS = {"article": 60, "place": 80, "group": 80, "person": 80}
"""Kilobytes that a page of a kind may weigh with all it loads."""
SHEET, SCRIPTS = 40_000, 30_000
"""Bytes of the style sheet and of all scripts but the search engine, as they are written."""
_KIND = re.compile(r'<body data-kind="([a-z]+)"')
_LOADED = re.compile(
    r'<(?:link rel="(?:stylesheet|icon)" |script )(?:href|src)="([^"]+)"|<link rel="icon" href="([^"]+)"'
)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def loaded(page: Path, text: str) -> list[Path]:
    """What a page asks for before anybody does anything."""
    found = (first or second for first, second in _LOADED.findall(text))
    return [(page.parent / address).resolve() for address in found]


def page_weights(site: Path) -> dict[str, list[tuple[int, int, int, Path]]]:
    """By kind: bytes of a page with what it loads, of it alone, sentences that it shows, and the page."""
    weights: dict[str, list[tuple[int, int, int, Path]]] = defaultdict(list)
    assets: dict[Path, int] = {}
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        kind = _KIND.search(text)
        if kind is None or page.name == "404.html":
            continue
        for asset in loaded(page, text):
            assets.setdefault(asset, weight(asset))
        alone = weight(page)
        mentions = text.count('class="source-link"')
        weights[kind[1]].append((alone + sum(assets[a] for a in loaded(page, text)), alone, mentions, page))
    return weights


def print_weights(site: Path) -> bool:
    """Whether all is within its limit."""
    fine = True
    print(f"{'gzip KB':10}{'pages':>7}{'median':>9}{'heaviest':>10}{'alone':>8}{'limit':>7}   the heaviest")
    for kind, pages in sorted(page_weights(site).items()):
        most, alone, mentions, page = max(pages)
        limit = LIMITS.get(kind)
        over = limit is not None and most > limit * 1000
        fine = fine and not over
        print(
            f"{kind:10}{len(pages):7}{statistics.median(p[0] for p in pages) / 1000:9.1f}{most / 1000:10.1f}"
            f"{alone / 1000:8.1f}{limit or '':>7}   {page.relative_to(site)} ({mentions} sentences linked)"
            f"{' OVER THE LIMIT' if over else ''}"
        )
    sheet = sum(file.stat().st_size for file in (site / "assets").glob("*.css"))
    scripts = sum(file.stat().st_size for file in (site / "assets").glob("*.js"))
    for what, size, limit in (("style sheet", sheet, SHEET), ("scripts", scripts, SCRIPTS)):
        fine = fine and size <= limit
        print(
            f"{what}: {size:,} bytes as written, limit {limit:,}{'' if size <= limit else ' OVER THE LIMIT'}"
        )
    return fine


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


# From the last letter typed to the first result that answers the whole word.
_NOTHING = 10_000
_TYPE = """async (query) => {
  const input = document.querySelector("#query");
  const once = () => new Promise((resolve) => {
    setTimeout(() => resolve(10000), 10000); // nothing found, see _NOTHING
    const results = document.querySelector("[data-results]");
    const begin = performance.now();
    const watch = new MutationObserver(() => {
      const said = document.querySelector("[data-search-status]").textContent;
      if (!results.querySelector(".hit") || !said.includes(query)) return;
      watch.disconnect();
      resolve(performance.now() - begin);
    });
    watch.observe(document.querySelector("main"), { childList: true, subtree: true, characterData: true });
    input.value = query;
    input.dispatchEvent(new Event("input"));
  });
  const times = [];
  for (let n = 0; n < 6; n++) {
    for (let end = 1; end < query.length; end++) {
      input.value = query.slice(0, end);
      input.dispatchEvent(new Event("input"));
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    times.push(await once());
    input.value = "";
    input.dispatchEvent(new Event("input"));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return times;
}"""


def print_latency(site: Path, query: str) -> None:
    """The first search of a page, with its part of the index still to be fetched, and those after it."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        print("search: not measured, no Chromium found")
        return
    from playwright.sync_api import sync_playwright

    handler = functools.partial(_Quiet, directory=str(site))
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=found, args=["--headless=new", "--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/search.html")
        page.wait_for_selector("[data-results] p a")  # the engine is there before anybody has typed
        first, *later = page.evaluate(_TYPE, query)
        browser.close()
        server.shutdown()
    if first >= _NOTHING:
        print(f"search: nothing found for “{query}”; name with --query what the articles tell of")
        return
    middle = statistics.median(later)
    print(
        f"search: typing “{query}” to result {first:.0f} ms the first time, then {middle:.0f} ms (limit 100)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site", type=Path)
    parser.add_argument("--query", default="deir")
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    fine = print_weights(site)
    print_latency(site, arguments.query)
    raise SystemExit(0 if fine else 1)


if __name__ == "__main__":
    main()
