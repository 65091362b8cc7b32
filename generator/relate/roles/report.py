"""What an article says of its own making: its dateline, and where its reporters sit."""

from __future__ import annotations

import re

from generator.model import Article, Mention, Span

# "QAMISHLI, Syria - ", "LIMA, March 4 (Reuters) - ", "KABUL (Pajhwok): ", "YEREVAN. "
_REST = re.compile(r",?(?: ?[A-Z(\d][^\n–—:]{0,50}?)? ?(?:[-–—]{1,2}|:) ?(?=\S)")
_STOP = re.compile(r"\. (?=\S)")
_MADE_BY = re.compile(
    r"\b(?:(?:additional |further )?report(?:ing|ed)|edit(?:ing|ed)|writ(?:ing|ten)|compiled) by\b",
    re.I,
)
_BEFORE = re.compile(r"(?:[\w.&' ]{2,30} ?[/,|-] ?)?\Z")


def dateline(article: Article, mentions: tuple[Mention, ...]) -> Span | None:
    """The dateline at the head of the body, which must begin with a place; None where there is none."""
    start = article.body.start
    places = [m for m in mentions if m.kind == "place" and start <= m.span.start < start + 40]
    if not places or not _BEFORE.fullmatch(article.text, start, places[0].span.start):
        return None
    first = places[0]
    if rest := _REST.match(article.text, first.span.end):
        said = article.text[first.span.end : rest.end()]
        if not re.search(r"\b[a-z]{3,}\b", re.sub(r"\([^)]*\)", "", said)):
            return Span(start, rest.end())
    if (
        first.surface.isupper()
        and len(first.surface) > 3
        and (rest := _STOP.match(article.text, first.span.end))
    ):
        return Span(start, rest.end())
    return None


def tells_makers(sentence: str) -> bool:
    """Whether a sentence says who made the report: "(Reporting by ... in Lima; editing by ...)"."""
    return _MADE_BY.search(sentence) is not None
