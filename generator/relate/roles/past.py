"""Whether what is told of a place is news or an earlier event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from generator.model import DateRef, Span

STALE = timedelta(days=45)
"""How long before the article an event may lie and still be its news."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_LONG_AGO = re.compile(
    r"\b(?:(?:year|decade|centur(?:y|ie)|month)s? (?:ago|earlier|before)|"
    r"last (?:year|century|decade)|"
    r"(?:in|since) the \w{0,12} ?(?:1[5-9]|20)?\d0s|once|formerly|previously|"
    r"a (?:similar|like)|earlier this year|"
    r"history|anniversary|war ?time|World War|independence from)\b",
    re.IGNORECASE,
)


def is_earlier(
    text: str, sentence: Span, place: Span, dates: Sequence[DateRef], published: str | None
) -> bool:
    """Whether the event told of `place` in `sentence` lies well before the article.

    Of several dates the one nearest to the place counts. Without a date of the article, an event with a
    year is taken for an earlier one: who tells news does not say the year.
    """
    near = min(dates, key=lambda ref: _distance(ref.span, place), default=None)
    if near is not None and (_YEAR.search(text, near.span.start, near.span.end) or near.last):
        day = _day(published)
        if day is None:
            return _YEAR.search(text, near.span.start, near.span.end) is not None
        return near.last is not None and date.fromisoformat(near.last) < day - STALE
    if near is None and (years := [int(year) for year in _YEAR.findall(text, sentence.start, sentence.end)]):
        return published is None or max(years) < int(published[:4])
    return _LONG_AGO.search(text, sentence.start, sentence.end) is not None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _day(published: str | None) -> date | None:
    """The first day that `published` can be."""
    if published is None:
        return None
    return date.fromisoformat(
        published + "-01-01"[len(published) - 4 :] if len(published) < 10 else published
    )
