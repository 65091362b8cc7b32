"""Names in news that was written for measuring: `python -m bench.own_names [--errors N] [--half a|...|e]`.

The cases are `bench/cases/names/*.txt` (see the README there): articles with every place, group and person
marked `[[surface|kind/entity]]`. Read by recogniser and resolver as in a build, and scored by the units and
definitions of the evaluation: a unit is a distinct surface of an entity in an article.

  mentions  units found: the same article, kind and surface on both sides
  b3        clustering over the articles of the units found on both sides (B-cubed)
  pages     one entity of two articles or more is one vote: the share of a page's articles that belong to its
            best entity (precision), and of an entity's articles that its best page has (recall)
  links     pairs of articles joined by a shared entity
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

from bench.mentions import article_of, normal
from generator.lexicon.index import load_lexicon
from generator.model import Analysis, Article, ArticleId, Span
from generator.read import analyse
from generator.resolve import resolve

CASES = Path(__file__).parent / "cases" / "names"
_MARK = re.compile(r"\[\[([^][|]+)\|((?:place|group|person)/[^][|]+)\]\]")

Unit = tuple[str, str, str]
"""An article, a kind, and a surface as compared."""
Score = tuple[float, float]
"""Precision and recall, 0 to 1."""


def plain(marked: str) -> tuple[str, list[tuple[str, str, str]]]:
    """The text without marks, and (kind, surface, entity) of each mark."""
    marks = [(entity.partition("/")[0], surface, entity) for surface, entity in _MARK.findall(marked)]
    return _MARK.sub(r"\1", marked), marks


def scores(gold: Mapping[Unit, str], found: Mapping[Unit, str]) -> dict[str, Score]:
    """The four scores of `found` against `gold`: units with the entity each belongs to."""
    both = sorted(gold.keys() & found.keys())
    result = {"mentions": (len(both) / max(1, len(found)), len(both) / max(1, len(gold)))}
    of_gold: dict[str, set[Unit]] = defaultdict(set)
    of_found: dict[str, set[Unit]] = defaultdict(set)
    overlap: dict[tuple[str, str], set[str]] = defaultdict(set)
    for unit in both:
        of_gold[gold[unit]].add(unit)
        of_found[found[unit]].add(unit)
        overlap[gold[unit], found[unit]].add(unit[0])
    shared = {u: len(of_gold[gold[u]] & of_found[found[u]]) for u in both}
    many = max(1, len(both))
    result["b3"] = (
        sum(n / len(of_found[found[u]]) for u, n in shared.items()) / many,
        sum(n / len(of_gold[gold[u]]) for u, n in shared.items()) / many,
    )
    sides = _articles(found), _articles(gold)
    result["pages"] = (_pages(sides[0], overlap, 1), _pages(sides[1], overlap, 0))
    result["links"] = (_links(sides[0], overlap, 1), _links(sides[1], overlap, 0))
    return result


def _articles(units: Mapping[Unit, str]) -> dict[str, set[str]]:
    articles: dict[str, set[str]] = defaultdict(set)
    for unit, entity in units.items():
        articles[entity].add(unit[0])
    return articles


def _pages(pages: dict[str, set[str]], overlap: Mapping[tuple[str, str], set[str]], side: int) -> float:
    best: Counter[str] = Counter()
    for pair, articles in overlap.items():
        best[pair[side]] = max(best[pair[side]], len(articles))
    shares = [best[page] / len(articles) for page, articles in pages.items() if len(articles) > 1]
    return sum(shares) / max(1, len(shares))


def _links(pages: dict[str, set[str]], overlap: Mapping[tuple[str, str], set[str]], side: int) -> float:
    joined: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for pair, articles in overlap.items():
        joined[pair[side]].update(combinations(sorted(articles), 2))
    every = sum(len(articles) * (len(articles) - 1) // 2 for articles in pages.values())
    return sum(map(len, joined.values())) / max(1, every)


def read(half: str) -> tuple[dict[Unit, str], tuple[Analysis, ...]]:
    """The marked units and the analyses of the cases whose names begin with `half`."""
    gold: dict[Unit, str] = {}
    analyses = []
    for path in sorted(CASES.glob(f"{half}*.txt")):
        if path.stem == "README":
            continue
        text, marks = plain(path.read_text(encoding="utf-8").strip())
        for kind, surface, entity in marks:
            gold[path.stem, kind, normal(surface)] = entity
        analyses.append(analyse(_article(path.stem, text), 3, 90))
    return gold, tuple(analyses)


def _article(name: str, text: str) -> Article:
    """`text` as an article whose first line is the headline."""
    from dataclasses import replace

    end = text.index("\n")
    body = Span(end + 2, len(text))
    return replace(article_of(name, text), headline=Span(0, end), body=body, id=ArticleId(name))


def measure(half: str, errors: int) -> None:
    """Print the scores of one half of the cases, and so many of the units wrong."""
    gold, analyses = read(half)
    found: dict[Unit, str] = {}
    for entity in resolve(analyses, load_lexicon()).entities:
        for mention in entity.mentions:
            found[str(mention.article), entity.kind, normal(mention.surface)] = entity.id
    print(f"== {half or 'all'}: {len(analyses)} articles, {len(gold)} units")
    for kinds in (("place", "group"), ("place",), ("group",), ("person",)):
        wanted = {u: e for u, e in gold.items() if u[1] in kinds}
        had = {u: e for u, e in found.items() if u[1] in kinds}
        row = "  ".join(
            f"{name} {100 * p:.1f}/{100 * r:.1f}/{200 * p * r / max(1e-9, p + r):.1f}"
            for name, (p, r) in scores(wanted, had).items()
        )
        print(f"{'+'.join(kinds):12} {row}")
    for title, units in (
        ("missed", gold.keys() - found.keys()),
        ("spurious", found.keys() - gold.keys()),
    ):
        for unit in sorted(units)[:errors]:
            print(f"  {title:8} {unit[0]} {unit[1]:6} {unit[2]}  {gold.get(unit) or found.get(unit)}")
    if errors:
        _unlike(gold, found)


def _unlike(gold: dict[Unit, str], found: dict[Unit, str]) -> None:
    """Print the entities on several pages, and the pages of several entities."""
    pages: dict[str, Counter[str]] = defaultdict(Counter)
    entities: dict[str, Counter[str]] = defaultdict(Counter)
    for unit in sorted(gold.keys() & found.keys()):
        pages[gold[unit]][f"{found[unit]} ({unit[2]})"] += 1
        entities[found[unit]][f"{gold[unit]} ({unit[2]})"] += 1
    for title, table in (("broken", pages), ("merged", entities)):
        for name, parts in sorted(table.items()):
            if len({part.partition(" (")[0] for part in parts}) > 1:
                print(f"  {title:8} {name}: {', '.join(sorted(parts))}")


def main() -> None:
    """Score each part and the whole."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--half", choices=["a", "b", "c", "d", "e"])
    wanted = parser.parse_args()
    for half in [wanted.half] if wanted.half else ["a", "b", "c", "d", "e", ""]:
        measure(half, wanted.errors)


if __name__ == "__main__":
    main()
