"""Perfect mentions: analyses made from annotated names, to measure the resolver by itself."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from generator.model import Analysis, Article, ArticleId, Introduction, Kind, Mention, Span, Stated
from generator.text.slugs import slug

_BRACKET = re.compile(r"\s*\(\s*[\"'“‘]?|\s*,?\s+or\s+|\s*\[")


def gold_analyses(folder: Path) -> tuple[Analysis, ...]:
    """Analyses of `folder/articles/*.txt` with the names of `folder/gold.jsonl` wherever they stand."""
    units: defaultdict[str, list[tuple[str, Kind]]] = defaultdict(list)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        unit = json.loads(line)
        units[unit["doc"]].append((unit["surface"], unit["kind"]))
    masks: defaultdict[str, list[str]] = defaultdict(list)
    for line in (folder / "masks.jsonl").read_text(encoding="utf-8").splitlines():
        mask = json.loads(line)
        masks[mask["doc"]].append(mask["string"])
    return tuple(
        _analysis(path, units[path.stem], masks[path.stem])
        for path in sorted((folder / "articles").glob("*.txt"))
    )


def _analysis(path: Path, units: list[tuple[str, Kind]], masks: list[str]) -> Analysis:
    raw = path.read_text(encoding="utf-8")
    first, _, rest = raw.partition("\n")
    url, text = (first.strip(), rest.strip()) if first.startswith("http") else ("", raw.strip())
    headline = Span(0, len(text.partition("\n")[0]))
    article = Article(
        ArticleId(slug(path.stem)), path.name, Stated(text[: headline.end], "first line"), None, None,
        Stated(url, "first line") if url else None, None, Stated("en", "assumed"), False, text, headline,
        Span(headline.end, len(text)), (), (),
    )  # fmt: skip
    mentions = tuple(_mentions(article, units, masks))
    return Analysis(article, (), mentions, tuple(_introductions(article, mentions)), (), (), ())


def _mentions(article: Article, units: list[tuple[str, Kind]], masks: list[str]) -> list[Mention]:
    taken = bytearray(len(article.text))
    found: list[Mention] = []
    for surface, kind in sorted(
        [*units, *((mask, None) for mask in masks)], key=lambda u: (-len(u[0]), u[0])
    ):
        for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", article.text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                if kind is not None:
                    found.append(Mention(article.id, Span(start, end), surface, kind, 0.95, "gold"))
    return sorted(found, key=lambda m: m.span)


def _introductions(article: Article, mentions: tuple[Mention, ...]) -> Iterator[Introduction]:
    for left, right in pairwise(mentions):
        between = article.text[left.span.end : right.span.start]
        if _BRACKET.fullmatch(between) and left.kind == right.kind and len(left.surface) > len(right.surface):
            yield Introduction(article.id, left.span, right.span)
