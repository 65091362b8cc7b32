"""Expressions of time and the days they span."""

from __future__ import annotations

import re
from datetime import date

from generator.model import Article, DateRef, Span

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_FULL = re.compile(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? (?P<day>\d{1,2}), (?P<year>\d{4})\b"
)


def find_dates(article: Article, sentences: tuple[Span, ...]) -> tuple[DateRef, ...]:
    """The expressions of time in `article`, in the order of the text."""
    found = []
    for match in _FULL.finditer(article.text):
        month = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(match["month"].lower()))
        try:
            day = date(int(match["year"]), month, int(match["day"])).isoformat()
        except ValueError:
            continue
        found.append(DateRef(article.id, Span(*match.span()), day, day, "as written"))
    return tuple(found)
