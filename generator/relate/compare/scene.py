"""The articles of one story, made ready for setting them side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.lexicon.words import words
from generator.model import Analysis, ArticleId, Entity, EntityId, Figure, Resolution, Span
from generator.relate.terms import stems, vectors
from generator.text.normalise import fold

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
    leads: bool
    days: tuple[tuple[str, str], ...]


def sentences_told(
    analyses: Sequence[Analysis], resolution: Resolution, entities: Mapping[EntityId, Entity]
) -> dict[ArticleId, tuple[Told, ...]]:
    """The sentences of each article up to the end of its body, weighed over all of them."""
    known = words("stop_words")
    spans = [(a, span) for a in analyses for span in a.sentences if span.end <= a.article.body.end]
    named = {a.article.id: _named(a, resolution) for a in analyses}
    bags = [_bag(a, span, named[a.article.id], known) for a, span in spans]
    made: dict[ArticleId, list[Told]] = {a.article.id: [] for a in analyses}
    for (a, span), vector in zip(spans, vectors(bags), strict=True):
        held = frozenset(_inside(named[a.article.id], span))
        made[a.article.id].append(
            Told(
                article=a.article.id,
                span=span,
                vector=vector,
                entities=held,
                names=tuple(n for n in named[a.article.id] if span.start <= n[0].start < span.end),
                places=frozenset(id_ for id_ in held if _narrow(entities.get(id_))),
                leads=_leads(a, span),
                days=tuple(
                    (d.first, d.last)
                    for d in a.dates
                    if d.first and d.last and span.start <= d.span.start < span.end
                ),
            )
        )
    return {article: tuple(told) for article, told in made.items()}


def sentence_of(told: Sequence[Told], figure: Figure) -> Told | None:
    """The sentence in which a figure stands."""
    at = bisect_right([one.span.start for one in told], figure.span.start) - 1
    return told[at] if at >= 0 and figure.span.start < told[at].span.end else None


def _named(analysis: Analysis, resolution: Resolution) -> list[tuple[Span, EntityId]]:
    id_ = analysis.article.id
    found = ((m.span, resolution.entity_of.get((id_, m.span))) for m in analysis.mentions)
    return [(span, entity) for span, entity in found if entity is not None]


def _inside(named: Sequence[tuple[Span, EntityId]], span: Span) -> list[EntityId]:
    return [entity for place, entity in named if span.start <= place.start < span.end]


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
    bag.update({f"={entity}": 1 for entity in set(_inside(named, span))})
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


def _leads(analysis: Analysis, span: Span) -> bool:
    body = [s for s in analysis.sentences if s.start >= analysis.article.body.start]
    return span.start < analysis.article.headline.end or span in body[:LEADING]
