"""How fast is each stage, and does it stay so? Articles a CPU-second at N articles, beside the same at N/4.

usage: python -m bench.speed [N] [--curve]     (default 1000; runs in a temporary folder, on one core)
With --curve reading, resolving and relating alone are measured, at N/16, N/4 and N.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bench.corpus import make
from generator.analyse.dates import find_dates
from generator.analyse.entities import find_mentions
from generator.analyse.figures import find_figures
from generator.analyse.quotes import find_quotes
from generator.analyse.summary import summarise
from generator.build import article_ids, site_pages
from generator.clean import clean
from generator.export import File, exports, files_beside
from generator.lexicon.index import load_lexicon
from generator.load import find_seeds, parse
from generator.model import Analysis, Briefing, Site
from generator.pages import plan_pages
from generator.publish import load_mkdocs
from generator.read import reader
from generator.relate import relate
from generator.render import render
from generator.resolve import resolve
from generator.search import index_site
from generator.text.sentences import sentences
from generator.verify import verify, verify_pages
from generator.verify.statements import confirmed
from generator.write import write_beside, write_files

Result = TypeVar("Result")
ROOT = Path(__file__).parent.parent


class Clock:
    """CPU seconds a stage, own and children's."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, work: Callable[..., Result], *arguments: object) -> Result:
        before = _cpu()
        result = work(*arguments)
        self.seconds[stage] = self.seconds.get(stage, 0.0) + _cpu() - before
        return result


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def measure(count: int, whole: bool) -> dict[str, Any]:
    """One build of `count` articles, stage by stage; nothing after relating unless `whole`."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(count, root / "seeds", ROOT / "seeds")
        reader(), load_lexicon()
        analyses = tuple(_read(root / "seeds", clock))
        resolution = clock.time("resolve", resolve, analyses, load_lexicon())
        relations = clock.time("relate", relate, analyses, resolution)
        briefing = Briefing(analyses, resolution, relations, ())
        clock.time("gate", verify, briefing)
        size = _publish(root, clock, briefing) if whole else {}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"articles": count, "seconds": clock.seconds, "peak MB": peak, **size}


def _publish(root: Path, clock: Clock, briefing: Briefing) -> dict[str, Any]:
    for name in ("mkdocs.yml", "generator", "templates"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs" / "about", root / "docs" / "about")
    pages = clock.time("plan pages", plan_pages, briefing)
    clock.time("gate, pages", verify_pages, pages, briefing)
    texts = clock.time("render", lambda: [(page.path, render(page).encode()) for page in pages])
    addresses = site_pages(briefing, Site("Briefing", "https://example.org/"))
    texts += clock.time("export", _made, exports(briefing, addresses))
    beside = clock.time("export", _made, files_beside(briefing, addresses))
    clock.time("write", write_files, [(path, partial(bytes, text)) for path, text in texts], root / "docs")
    site = root / "site"
    clock.time("MkDocs", _mkdocs, root, site)
    clock.time("write", write_beside, [(path, partial(bytes, text)) for path, text in beside], site)
    clock.time("search index", index_site, site)
    megabytes = {name: _size(site / name) // 2**20 for name in (".", "pagefind")}
    return {"pages": len(pages), "site MB": megabytes["."], "of it search MB": megabytes["pagefind"]}


def _made(files: list[File]) -> list[tuple[str, bytes]]:
    return [(path, content()) for path, content in files]


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _read(folder: Path, clock: Clock) -> list[Analysis]:
    seeds, _ = clock.time("find", find_seeds, folder)
    ids = article_ids(seeds)
    analyses = []
    for seed in seeds:
        raw = clock.time("parse", parse, seed)
        article, _ = clock.time("clean", clean, raw, ids[seed.seed])
        spans = clock.time("sentences", sentences, article.text)
        mentions, short = clock.time("mentions", find_mentions, article, spans, reader())
        quotes = clock.time("quotes", find_quotes, article, spans, mentions)
        dates = clock.time("dates", find_dates, article, spans)
        summary = clock.time("summary", summarise, article, spans, mentions, quotes, 3, 90)
        figures = clock.time("figures", find_figures, article, spans, mentions, dates)
        analysis = Analysis(article, spans, mentions, short, quotes, dates, summary, figures)
        analyses.append(replace(analysis, quotes=clock.time("statements held", confirmed, analysis)))
    return analyses


def _mkdocs(root: Path, site: Path) -> None:
    from mkdocs.commands.build import build

    config = load_mkdocs(root / "mkdocs.yml", site)
    config.extra["briefing"] |= {"generate": False, "index": False}
    build(config)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--curve", action="store_true")
    arguments = parser.parse_args()
    count = arguments.count
    context = multiprocessing.get_context("spawn")  # a fresh process each, so that peaks do not mix
    results = []
    for number in (count // 16, count // 4, count) if arguments.curve else (count // 4, count):
        with context.Pool(1) as pool:
            results.append(pool.apply(measure, (number, not arguments.curve)))
    stages = [
        (stage, [r["seconds"][stage] / r["articles"] for r in results]) for stage in results[0]["seconds"]
    ]
    stages.append(("all", [sum(r["seconds"].values()) / r["articles"] for r in results]))
    heads = "".join(f"{'at ' + str(r['articles']):>10}" for r in results)
    print(f"{'CPU ms an article':18}{heads}{'ratio':>8}{'articles a CPU-second':>24}")
    for stage, each in stages:
        cells = "".join(f"{1000 * seconds:10.2f}" for seconds in each)
        print(f"{stage:18}{cells}{each[-1] / max(each[-2], 1e-9):8.2f}{1 / max(each[-1], 1e-9):24.0f}")
    for result in results:
        print(json.dumps({k: v for k, v in result.items() if k != "seconds"}))


if __name__ == "__main__":
    main()
