"""Every figure that must not fall, beside its floor in bench/floors.toml; exit 1 where one has.

usage: python -m bench.quality SITE

SITE is the development set as a site: `briefing build --seeds ../shared/eval/dev/articles --site SITE`.
The figures are read from what the benches print; their own help says how each is counted. It takes a minute.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "bench" / "floors.toml"


@dataclass(frozen=True, slots=True)
class Run:
    """A command, and the figures in what it prints: name, and a pattern whose group is the number."""

    command: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]


def runs(site: Path) -> tuple[Run, ...]:
    """All that is measured, in the order of the table."""
    pages = r"^pages .* F1 +([\d.]+)$"
    return (
        _scored(site, "place,group", ("entity pages, places and groups: F1", pages),
                ("mentions of places and groups: F1", r"^mentions .* F1 +([\d.]+)$"),
                ("links by places and groups: F1", r"^links .* F1 +([\d.]+)$"),
                ("merges of places and groups: precision", r"^b3 +P +([\d.]+)"),
                ("merges of places and groups: F1", r"^b3 .* F1 +([\d.]+)$"),
                ("pages an entity is scattered over", r"^fragments +([\d.]+)")),
        _scored(site, "place", ("entity pages, places: F1", pages)),
        _scored(site, "group", ("entity pages, groups: F1", pages)),
        _scored(site, "person", ("entity pages, people: F1", pages)),
        _bench("clean", figures=(
            ("plain text: article lines lost", r"^plain text, both .* lost +([\d.]+) %"),
            ("plain text: leftovers removed", r"^plain text, both .* removed +([\d.]+) %"),
            ("scraped articles: article lines lost", r"^scraped .* lost +([\d.]+) %"),
            ("scraped articles: leftovers removed", r"^scraped .* removed +([\d.]+) %"),
            ("HTML: F1 by shingles, of 1", r"^HTML, both halves ours F1 ([\d.]+)"))),
        _bench("quotes", figures=(
            ("direct quotations: F1", r"^direct quotations .* F1 +([\d.]+)"),
            ("direct quotations: speaker", r"^ +speaker accuracy +([\d.]+) %"),
            ("attributed words: F1", r"^all attributions, words .* F1 +([\d.]+)"))),
        _bench("dates", figures=(
            ("dates: F1 of spans that name a day", r"^ +without \*_REF .* F1 +([\d.]+)"),
            ("dates: interval right", r"^value of spans found \(exact\) +([\d.]+) %"))),
        _bench("names", figures=(
            ("names of people: precision", r"^people: precision ([\d.]+)"),
            ("names of people: recall", r"^people: .* recall ([\d.]+)"),
            ("names of bodies: precision", r"^bodies: precision ([\d.]+)"),
            ("names of bodies: recall", r"^bodies: .* recall ([\d.]+)"))),
        _bench("own_names", figures=(
            ("names in our own articles: mentions F1", r"^== all(?:.|\n)*?mentions [\d.]+/[\d.]+/([\d.]+)"),
            ("names in our own articles: pages F1", r"^== all(?:.|\n)*?pages [\d.]+/[\d.]+/([\d.]+)"))),
        _bench("gazetteer", figures=(
            ("gazetteer, five countries: names found", r"^all: .* recall ([\d.]+) %"),
            ("gazetteer, five countries: wrong place", r"^all: .* wrong place ([\d.]+) %"))),
        _bench("speed", "480", "--curve", figures=(
            ("work an article, 480 to 120 articles", r"^all +[\d.]+ +[\d.]+ +[\d.]+ +([\d.]+)"),
            ("memory for 480 articles, MB", r'"articles": 480, "peak MB": (\d+)'))),
        _bench("roles", figures=(
            ("places of the news: precision", r"^all .* ours .* precision +([\d.]+)"),
            ("places of the news: recall", r"^all .* ours .* recall +([\d.]+)"))),
        _bench("summaries", figures=(
            ("summaries, SummEval: ROUGE-1 ahead", r"SummEval(?:.|\n)*?ahead +([-+\d.]+)"),
            ("summaries, SummEval: ROUGE-2 ahead", r"SummEval(?:.|\n)*?ahead +\S+ +([-+\d.]+)"),
            ("summaries, GUM news: ROUGE-1 ahead", r"GUM, news(?:.|\n)*?ahead +([-+\d.]+)"),
            ("summaries, GUM news: ROUGE-2 ahead", r"GUM, news(?:.|\n)*?ahead +\S+ +([-+\d.]+)"))),
        _bench("gate", figures=(
            ("gate: swapped speakers caught", r"^speaker from the rest .* caught +([\d.]+)"),
            ("gate: reported words cut short caught", r"^reported, end .* caught +([\d.]+)"))),
        _bench("stories", str(SHARED / "data" / "stories" / "ecbplus.jsonl"), figures=(
            ("stories, odd topics: B-cubed F1", r"^odd topics +ours .* F1 +([\d.]+)"),
            ("stories, all topics: B-cubed F1", r"^all topics +ours .* F1 +([\d.]+)"))),
    )  # fmt: skip


def _bench(name: str, *options: str, figures: tuple[tuple[str, str], ...]) -> Run:
    return Run((sys.executable, "-m", f"bench.{name}", *options), figures)


def _scored(site: Path, kinds: str, *figures: tuple[str, str]) -> Run:
    gold = SHARED / "eval" / "dev" / "gold.jsonl"
    script = str(SHARED / "eval" / "score_entities.py")
    export = str(site / "data" / "entities.json")
    return Run((sys.executable, script, str(gold), export, "--kinds", kinds), figures)


def measured(run: Run) -> dict[str, float]:
    """The figures of `run`; a defect where the command fails or no longer prints one of them."""
    done = subprocess.run(run.command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(run.command)} failed:\n{done.stderr}")
    figures = {}
    for name, pattern in run.figures:
        found = re.search(pattern, done.stdout, re.MULTILINE)
        if found is None:
            raise SystemExit(f"{' '.join(run.command)} does not print {name!r}:\n{done.stdout}")
        figures[name] = float(found[1])
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site", type=Path)
    options = parser.parse_args()
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    with ThreadPoolExecutor(2) as pool:
        every = pool.map(measured, runs(options.site.absolute()))
        figures = {name: value for found in every for name, value in found.items()}
    if unknown := figures.keys() ^ (floors["least"].keys() | floors["most"].keys()):
        raise SystemExit(f"measured or held to a floor, but not both: {', '.join(sorted(unknown))}")
    fallen = [name for name, value in figures.items() if not _holds(name, value, floors)]
    for name, value in figures.items():
        least = name in floors["least"]
        bound = f"at least {floors['least'][name]:5.1f}" if least else f"at most  {floors['most'][name]:5.1f}"
        print(f"{name:40} {value:6.2f}   {bound}{'   FALLEN' if name in fallen else ''}")
    if fallen:
        sys.exit(1)


def _holds(name: str, value: float, floors: dict[str, dict[str, float]]) -> bool:
    return value >= floors["least"].get(name, value) and value <= floors["most"].get(name, value)


if __name__ == "__main__":
    main()
