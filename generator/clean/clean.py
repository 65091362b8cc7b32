"""The cleaned article: its headline, body and captions, and the ledger of what was taken out."""

from __future__ import annotations

import re

from generator.errors import SeedError
from generator.model import Article, ArticleId, Problem, RawArticle, Removal, Span, Stated
from generator.text.hygiene import one_line, shorten

MAX_TITLE = 160
_URL = re.compile(r"https?://\S+")
_CREDIT_CAPTION = re.compile(r"(?:FILE|File photo|©|Photo)\b")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")


def clean(raw: RawArticle, article_id: ArticleId) -> tuple[Article, tuple[Problem, ...]]:
    """`raw` without the leftovers of its page, and what is doubtful.

    Raises SeedError where no text is left.
    """
    removed = list(raw.removed)
    body: list[str] = []
    captions: list[str] = [one_line(c.text) for c in raw.captions]
    for number, written in zip(raw.lines, raw.text.split("\n"), strict=True):
        line = one_line(written)
        if not line:
            continue
        if _URL.fullmatch(line):
            removed.append(Removal(number, "address", line))
        elif _CREDIT_CAPTION.match(line):
            removed.append(Removal(number, "caption", line))
            captions.append(line)
        else:
            body.append(line)
    title = raw.title
    if title is None and len(body) > 1 and not _SENTENCE_END.search(body[0]) and len(body[0]) < MAX_TITLE:
        title = Stated(body.pop(0), "first line")
    if title and body and body[0] == title.value:
        body.pop(0)
    if not body:
        raise SeedError("nothing is left of it once the leftovers of its page are out", raw.seed)
    headline = title.value if title else ""
    parts = ([headline] if headline else []) + body + list(dict.fromkeys(captions))
    spans: list[Span] = []
    at = 0
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + 2
    first = 1 if headline else 0
    last = first + len(body)
    article = Article(
        id=article_id,
        seed=raw.seed,
        title=title or Stated(shorten(body[0], MAX_TITLE), "first sentence"),
        source=raw.source,
        author=raw.author,
        url=raw.url,
        published=raw.published,
        language=raw.language or Stated("und", "not told"),
        retold=raw.retold,
        text="\n\n".join(parts),
        headline=spans[0] if headline else Span(0, 0),
        body=Span(spans[first].start, spans[last - 1].end),
        captions=tuple(spans[last:]),
        removed=tuple(sorted(removed, key=lambda one: one.line)),
    )
    return article, ()
