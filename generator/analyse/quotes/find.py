"""All quotations of an article, in the order of the text."""

from __future__ import annotations

import re

from generator.analyse.quotes.marks import quoted
from generator.model import Article, Mention, Quote, Span

_AFTER = re.compile(
    r"\s*(?:(?P<cue>said|says|told|added|explained|asked)\s+(?P<left>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4})"
    r"|(?P<right>(?:[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4}|he|she|they))\s+(?P<verb>said|says|told|added|explained|asked))\b"
)


def find_quotes(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...]
) -> tuple[Quote, ...]:
    """The statements of `article` that somebody is said to have made, in the order of the text."""
    found = []
    for piece in quoted(article.text):
        match = _AFTER.match(article.text, piece.outer.end)
        if not match:
            continue
        cue = "cue" if match["cue"] else "verb"
        speaker = Span(*match.span("left" if match["cue"] else "right"))
        refers = next((m.span for m in mentions if m.span == speaker and m.kind != "place"), None)
        found.append(Quote(article.id, piece.inner, True, Span(*match.span(cue)), speaker, refers))
    return tuple(found)
