"""The figures of one article, each with what it counts and what keeps it from being compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.analyse.figures.classes import of_class
from generator.analyse.figures.limits import AFTERSHOCK, CONVERTED, NOT_DONE, SEVERAL, limit_of
from generator.analyse.figures.measures import age_holder, is_magnitude, place_meant, read_unit
from generator.analyse.figures.passage import Counted, Passage, passage
from generator.analyse.figures.people import read_people
from generator.model import Article, ArticleId, DateRef, Figure, Mention, Span


def find_figures(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...], dates: tuple[DateRef, ...]
) -> tuple[Figure, ...]:
    """The figures in headline and body, disjoint, in the order of the text.

    A number inside a name or an expression of time is none, and one that counts or measures nothing
    known (see `generator/lexicon/data`) is left out.
    """
    found: list[Figure] = []
    taken = [*(m.span for m in mentions), *(d.span for d in dates)]
    for span in sentences:
        if span.end > article.body.end:
            break
        inside = [s for s in taken if s.start < span.end and span.start < s.end]
        named = tuple(m for m in mentions if span.start <= m.span.start < span.end)
        told = passage(article.text, span, inside)
        if told.numbers:
            found += _without_rivals(list(_figures(article, told, named)))
    return tuple(found)


def _figures(article: Article, told: Passage, named: tuple[Mention, ...]) -> Iterator[Figure]:
    for at in told.numbers:
        made = (
            _age(article, told, at, named)
            or _magnitude(article, told, at)
            or _measure(article, told, at, named)
            or _people(article, told, at)
        )
        if made is not None:
            yield made


def _people(article: Article, told: Passage, at: Counted) -> Figure | None:
    read = read_people(told, at)
    if read is None:
        return None
    phrase = told.span_of(read.first, read.after)
    limit = limit_of(article.text, told, at, False, read.part)
    return _figure(article.id, at, phrase, read.quantity, read.subject, limit)


def _age(article: Article, told: Passage, at: Counted, named: tuple[Mention, ...]) -> Figure | None:
    holder = age_holder(told, at, tuple(m for m in named if m.kind == "person"))
    if holder is None:
        return None
    span = told.span_of(at.first, at.after)
    phrase = Span(min(span.start, holder.span.start), max(span.end, holder.span.end))
    limit = limit_of(article.text, told, at, False, False)
    limit = "" if limit == NOT_DONE else limit
    return replace(_figure(article.id, at, phrase, "age", "", limit), of=holder.span)


def _magnitude(article: Article, told: Passage, at: Counted) -> Figure | None:
    if not is_magnitude(told, at):
        return None
    limit = limit_of(article.text, told, at, False, False)
    if of_class("other_shocks") & set(told.words):
        limit = AFTERSHOCK
    if "can" in told.words:
        limit = NOT_DONE
    phrase = told.span_of(at.first, at.after)
    return _figure(article.id, at, phrase, "magnitude", "", limit)


def _measure(article: Article, told: Passage, at: Counted, named: tuple[Mention, ...]) -> Figure | None:
    read = read_unit(told, at)
    if read is None:
        return None
    unit, after = read
    place = None
    if unit.of == "distance":
        place = place_meant(told, after, tuple(m for m in named if m.kind == "place"))
    span = told.span_of(at.first, after)
    phrase = Span(span.start, max(span.end, place.span.end)) if place else span
    limit = limit_of(article.text, told, at, False, False)
    made = _figure(article.id, at, phrase, unit.of, "", limit, unit.size)
    return replace(made, of=place.span if place else None)


def _figure(
    article: ArticleId, at: Counted, phrase: Span, quantity: str, subject: str, limit: str,
    size: float = 1.0,
) -> Figure:  # fmt: skip
    number = at.number
    low, high = (None if bound is None else round(bound * size, 4) for bound in (number.low, number.high))
    return Figure(article, Span(number.start, number.end), phrase, quantity, subject, low, high, limit)


def _without_rivals(found: list[Figure]) -> list[Figure]:
    """Figures of one kind side by side in a sentence are parts of one, or tell of several things."""
    kinds = Counter((figure.quantity, figure.of) for figure in found if figure.limit != CONVERTED)
    return [
        replace(figure, limit=figure.limit or SEVERAL) if kinds[figure.quantity, figure.of] > 1 else figure
        for figure in found
    ]
