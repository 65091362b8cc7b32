"""The figures of one article, each with what it counts and what keeps it from being compared."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.analyse.figures.classes import of_class
from generator.analyse.figures.limits import AFTERSHOCK, CONVERTED, LEAST, NOT_DONE, SEVERAL, limit_of
from generator.analyse.figures.measures import age_holder, is_magnitude, place_meant, read_unit
from generator.analyse.figures.passage import Counted, Passage, passage
from generator.analyse.figures.people import read_people
from generator.model import Article, DateRef, Figure, Mention, Span

OWN_DAYS = 10
"""What an article says of so many days before its own it is likely to report as its news."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence, the names in it, and its expressions of time for days that the article reports on."""

    article: Article
    told: Passage
    named: tuple[Mention, ...]
    own_days: tuple[Span, ...]


def find_figures(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...], dates: tuple[DateRef, ...]
) -> tuple[Figure, ...]:
    """The figures in headline and body, disjoint, in the order of the text.

    A number inside a name or an expression of time is none, and one that counts or measures nothing
    known (see `generator/lexicon/data`) is left out.
    """
    found: list[Figure] = []
    names = sorted(mentions, key=lambda m: m.span)
    times = sorted(dates, key=lambda d: d.span)
    name_starts, time_starts = [m.span.start for m in names], [d.span.start for d in times]
    for span in sentences:
        if span.end > article.body.end:
            break
        named = tuple(names[bisect_left(name_starts, span.start) : bisect_left(name_starts, span.end)])
        timed = times[bisect_left(time_starts, span.start) : bisect_left(time_starts, span.end)]
        told = passage(article.text, span, [m.span for m in named] + [d.span for d in timed])
        if told is not None:
            own = tuple(d.span for d in timed if _is_own(article, d))
            found += _without_rivals(list(_figures(_Scene(article, told, named, own))))
    return tuple(found)


def _is_own(article: Article, day: DateRef) -> bool:
    """Whether an expression of time is of the days that the article reports on."""
    published = article.published.value if article.published else ""
    if len(published) < 10 or day.first is None or day.last is None:
        return False
    end = date.fromisoformat(published[:10])
    return 0 <= (end - date.fromisoformat(day.first)).days <= OWN_DAYS and day.last <= published[:10]


def _figures(scene: _Scene) -> Iterator[Figure]:
    for at in scene.told.numbers:
        made = _age(scene, at) or _magnitude(scene, at) or _measure(scene, at) or _people(scene, at)
        if made is not None:
            yield made


def _people(scene: _Scene, at: Counted) -> Figure | None:
    read = read_people(scene.told, at)
    if read is None:
        return None
    phrase = scene.told.span_of(read.first, read.after)
    return replace(_figure(scene, at, phrase, read.quantity, part=read.part), subject=read.subject)


def _age(scene: _Scene, at: Counted) -> Figure | None:
    holder = age_holder(scene.told, at, tuple(m for m in scene.named if m.kind == "person"))
    if holder is None:
        return None
    span = scene.told.span_of(at.first, at.after)
    phrase = Span(min(span.start, holder.span.start), max(span.end, holder.span.end))
    made = _figure(scene, at, phrase, "age")
    return replace(made, of=holder.span, limit="" if made.limit == NOT_DONE else made.limit)


def _magnitude(scene: _Scene, at: Counted) -> Figure | None:
    if not is_magnitude(scene.told, at):
        return None
    made = _figure(scene, at, scene.told.span_of(at.first, at.after), "magnitude")
    if "least" in scene.told.words[max(0, at.first - 4) : at.first]:
        return replace(made, limit=LEAST)  # "at least magnitude 5.9"
    if of_class("other_shocks") & set(scene.told.words):
        return replace(made, limit=AFTERSHOCK)
    return replace(made, limit=NOT_DONE) if "can" in scene.told.words else made


def _measure(scene: _Scene, at: Counted) -> Figure | None:
    read = read_unit(scene.told, at)
    if read is None:
        return None
    unit, after = read
    place = None
    if unit.of == "distance":
        place = place_meant(scene.told, after, tuple(m for m in scene.named if m.kind == "place"))
    span = scene.told.span_of(at.first, after)
    phrase = Span(span.start, max(span.end, place.span.end)) if place else span
    made = _figure(scene, at, phrase, unit.of, size=unit.size)
    return replace(made, of=place.span if place else None)


def _figure(
    scene: _Scene, at: Counted, phrase: Span, quantity: str, part: bool = False, size: float = 1.0
) -> Figure:
    number = at.number
    low, high = (None if bound is None else round(bound * size, 4) for bound in (number.low, number.high))
    limit = limit_of(scene.article.text, scene.told, at, part, scene.own_days)
    span = Span(number.start, number.end)
    return Figure(scene.article.id, span, phrase, quantity, "", low, high, limit)


def _without_rivals(found: Sequence[Figure]) -> list[Figure]:
    """Figures of one kind side by side in a sentence are parts of one, or tell of several things."""
    kinds = Counter((figure.quantity, figure.of) for figure in found if figure.limit != CONVERTED)
    return [
        replace(figure, limit=figure.limit or SEVERAL) if kinds[figure.quantity, figure.of] > 1 else figure
        for figure in found
    ]
