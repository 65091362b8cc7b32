"""The articles of one story, made ready for setting them side by side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.lexicon.words import words
from generator.model import Analysis, ArticleId, Entity, EntityId, Figure, Resolution, Span
from generator.relate.terms import stems, vectors
from generator.text.normalise import fold

LONGEST = 400
"""Sentences of an article that are compared: no article of news is longer."""
LEADING = 3
"""Sentences of the body that tell what an article is about, besides its headline."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an article: its terms as a unit vector of stems and entities, and what it names.

    `names` are the names where they stand, `places` those of places narrower than a country. `leads` where
    it is the headline or one of the first sentences. `days` are the stretches of days that it names (ISO).
    """

    article: ArticleId
    span: Span
    vector: Mapping[str, float]
    entities: frozenset[EntityId]
    names: tuple[tuple[Span, EntityId], ...]
    places: frozenset[EntityId]
    headline: bool
    leads: bool
    days: tuple[tuple[str, str], ...]


def sentences_told(
    analyses: Sequence[Analysis], resolution: Resolution, entities: Mapping[EntityId, Entity]
) -> dict[ArticleId, tuple[Told, ...]]:
    """The sentences of each article up to the end of its body, weighed over all of them."""
    known = words("stop_words")
    named = {a.article.id: _Names(a, resolution) for a in analyses}
    spans = [(a, span, n < LEADING) for a in analyses for n, span in _to_compare(a)]
    bags = [_bag(a, span, named[a.article.id].inside(span), known) for a, span, _ in spans]
    made: dict[ArticleId, list[Told]] = {a.article.id: [] for a in analyses}
    for (a, span, leads), vector in zip(spans, vectors(bags), strict=True):
        names = named[a.article.id].inside(span)
        held = frozenset(entity for _, entity in names)
        made[a.article.id].append(
            Told(
                article=a.article.id,
                span=span,
                vector=vector,
                entities=held,
                names=tuple(names),
                places=frozenset(id_ for id_ in held if _narrow(entities.get(id_))),
                headline=span.end <= a.article.headline.end,
                leads=leads,
                days=tuple(named[a.article.id].days(span)),
            )
        )
    return {article: tuple(told) for article, told in made.items()}


def sentence_of(told: Sequence[Told], figure: Figure) -> Told | None:
    """The sentence in which a figure stands."""
    at = bisect_right([one.span.start for one in told], figure.span.start) - 1
    return told[at] if at >= 0 and figure.span.start < told[at].span.end else None


class _Names:
    """The names and the days of an article, found by place."""

    def __init__(self, analysis: Analysis, resolution: Resolution) -> None:
        id_ = analysis.article.id
        found = ((m.span, resolution.entity_of.get((id_, m.span))) for m in analysis.mentions)
        self._names = sorted((span, entity) for span, entity in found if entity is not None)
        self._starts = [span.start for span, _ in self._names]
        self._dates = sorted(analysis.dates, key=lambda d: d.span)
        self._date_starts = [date.span.start for date in self._dates]

    def inside(self, span: Span) -> list[tuple[Span, EntityId]]:
        """The names in a sentence."""
        return self._names[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def days(self, span: Span) -> list[tuple[str, str]]:
        """The stretches of days that a sentence names."""
        first, after = (bisect_left(self._date_starts, at) for at in (span.start, span.end))
        return [(d.first, d.last) for d in self._dates[first:after] if d.first and d.last]


def _to_compare(analysis: Analysis) -> Iterator[tuple[int, Span]]:
    """The sentences of headline and body, numbered from the first of the body; the headline is -1."""
    number = 0
    for span in analysis.sentences[:LONGEST]:
        if span.end > analysis.article.body.end:
            return
        if span.start < analysis.article.body.start:
            yield -1, span
        else:
            yield number, span
            number += 1


def _bag(
    analysis: Analysis, span: Span, named: Sequence[tuple[Span, EntityId]], stop_words: frozenset[str]
) -> Counter[str]:
    """The sentence's stems but for stop words, numbers and the words of names, and its entities."""
    text = analysis.article.text
    pieces, at = [], span.start
    for place, _ in named:
        if span.start <= place.start and place.end <= span.end and place.start >= at:
            pieces.append(text[at : place.start])
            at = place.end
    pieces.append(text[at : span.end])
    plain = " ".join(word for word in fold(" ".join(pieces)).split() if word not in stop_words)
    bag = stems(plain)
    bag.update({f"={entity}": 1 for _, entity in named})
    return bag


def _narrow(entity: Entity | None) -> bool:
    return (
        entity is not None
        and entity.kind == "place"
        and (
            entity.place is None
            or entity.place.feature not in ("country", "continent", "world region", "region")
        )
    )
