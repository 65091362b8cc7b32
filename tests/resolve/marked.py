"""Articles with their names marked up as `{kind:name}`: what the reader would find, without the reader."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from generator.model import (
    KINDS,
    Analysis,
    Article,
    ArticleId,
    Introduction,
    Mention,
    Resolution,
    Span,
    Stated,
)

_MARK = re.compile(r"\{(place|group|person)(?:~(0\.\d+))?:([^}]+)\}")
_OPENING = re.compile(r"\s*\(\s*")


def analysis(article_id: str, marked: str) -> Analysis:
    """One article; the first line is its headline. "{group:Long Name} ({group:LN})" introduces LN.

    `{place~0.4:Name}` is a mention read with a confidence of 0.4 (else 0.95).
    """
    text, mentions, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        span = Span(len(text), len(text) + len(match[3]))
        confidence = float(match[2] or 0.95)
        kind = next(kind for kind in KINDS if kind == match[1])
        mentions.append(Mention(ArticleId(article_id), span, match[3], kind, confidence, "model"))
        text, at = text + match[3], match.end()
    text += marked[at:]
    introductions = tuple(
        Introduction(ArticleId(article_id), long.span, short.span)
        for long, short in pairwise(mentions)
        if _OPENING.fullmatch(text[long.span.end : short.span.start])
    )
    headline = Span(0, len(text.partition("\n")[0]))
    title, body = Stated(text[: headline.end], "first line"), Span(headline.end, len(text))
    article = Article(
        ArticleId(article_id), f"{article_id}.txt", title, None, None, None, None,
        Stated("en", "assumed"), False, text, headline, body, (), (),
    )  # fmt: skip
    return Analysis(article, (), tuple(mentions), introductions, (), (), ())


def read_case(path: Path) -> tuple[tuple[Analysis, ...], list[str]]:
    """The articles of a case file (`=== id` before each), and the lines expected after `---`."""
    articles, _, expected = path.read_text(encoding="utf-8").partition("\n---\n")
    parts = re.split(r"^=== *(\S+)\n", articles, flags=re.MULTILINE)[1:]
    analyses = tuple(
        analysis(article, text.strip()) for article, text in zip(parts[::2], parts[1::2], strict=True)
    )
    return analyses, [line for line in expected.splitlines() if line.strip()]


def told(resolution: Resolution) -> list[str]:
    """The entities as case files write them: `id | name: spelling (articles), ...`."""
    return [
        f"{entity.id} | {entity.name}: "
        + ", ".join(f"{alias.surface} ({' '.join(alias.articles)})" for alias in entity.aliases)
        for entity in resolution.entities
    ]
