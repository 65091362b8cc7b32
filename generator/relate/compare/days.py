"""The day that an article gives for its event, as a figure that can be set against another article's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.lexicon.words import words
from generator.model import Analysis, DateRef, Figure
from generator.relate.compare.scene import Told
from generator.text.normalise import fold

DAY = "day"
_REACH = 4
"""Words between a day and a verb of saying that may be what it is the day of."""


def day_figures(analysis: Analysis, told: Sequence[Told]) -> list[tuple[Figure, Told]]:
    """The days that the first sentences of the body tell, one a sentence, where nothing was said on them.

    The value is the day's year, month and day as one number. Left out are sentences with two times, days
    that cannot be resolved, and those near a verb of saying: "police said on Friday" dates no event.
    """
    found = []
    for one in told:
        if not one.leads or one.headline:
            continue
        inside = [d for d in analysis.dates if one.span.start <= d.span.start < one.span.end]
        if len(inside) == 1 and (value := _single_day(inside[0])) and not _said(analysis, one, inside[0]):
            span = inside[0].span
            found.append((Figure(analysis.article.id, span, span, DAY, "", value, value, ""), one))
    return found


def _single_day(day: DateRef) -> float | None:
    if day.first is None or day.first != day.last:
        return None
    return float(day.first.replace("-", ""))


def _said(analysis: Analysis, told: Told, day: DateRef) -> bool:
    """Whether a verb of saying stands so near that the day may be that of the saying."""
    text = analysis.article.text
    before = fold(text[told.span.start : day.span.start]).split()[-_REACH:]
    after = fold(text[day.span.end : told.span.end]).split()[:_REACH]
    return not _saying().isdisjoint(before + after)


@cache
def _saying() -> frozenset[str]:
    """Every form of the verbs that attribute something to somebody."""
    return frozenset(form for entry in words("speech_verbs") for form in entry.partition(" : ")[0].split())
