"""Expressions of time in an article and the days they span, each with the reason in words."""

from __future__ import annotations

from bisect import bisect_right

from generator.analyse.dates_calendar import anchor
from generator.analyse.dates_grammar import PATTERN
from generator.analyse.dates_reading import READERS
from generator.analyse.dates_scene import Scene
from generator.model import Article, DateRef, Span

# How many characters a text may speak on of a quarter without naming it again.
_MEMORY = 1500


def find_dates(article: Article, sentences: tuple[Span, ...]) -> tuple[DateRef, ...]:
    """The expressions of time in `article`, disjoint, in the order of the text.

    Days are those of the proleptic Gregorian calendar; weeks run from Monday to Sunday; a season is its
    northern three months. What counts from the article's date is resolved only as far as that date is
    known: without a day "Wednesday" stays open, with a month alone "last month" does not. The article's
    own date is never taken from anywhere but `article.published`.
    """
    base = anchor(article.published.value if article.published else None)
    starts = [s.start for s in sentences]
    found = []
    quarter: tuple[int, int] | None = None
    quarter_at = -_MEMORY
    for match in PATTERN.finditer(article.text):
        at = bisect_right(starts, match.start()) - 1
        first = sentences[at].start if at >= 0 else 0
        last = sentences[at].end if at >= 0 else len(article.text)
        near = quarter if match.start() - quarter_at < _MEMORY else None
        scene = Scene(article.text, first, last, base, near)
        kind = match.lastgroup
        assert kind is not None
        reading = READERS[kind](match, scene)
        if reading is None:
            continue
        days = reading.days
        if kind == "quarter" and days:
            quarter, quarter_at = (days[0].year, days[1].month // 3), match.end()
        span = _stripped(article.text, Span(*match.span()))
        found.append(
            DateRef(
                article.id,
                span,
                days[0].isoformat() if days else None,
                days[1].isoformat() if days else None,
                reading.basis,
            )
        )
    return tuple(found)


def _stripped(text: str, span: Span) -> Span:
    """`span` without white space at its end."""
    end = span.end
    while end > span.start and text[end - 1].isspace():
        end -= 1
    return Span(span.start, end)
