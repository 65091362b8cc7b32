"""For every article and place: did its news happen there, or does it only name the place, and why.

In the manner of event geolocation, which ties a place to the words of an event (Lee, Liu and Ward, Lost in
Space, 2018; Halterman, Geolocating Political Events in Text, 2019), here by rules one can read. When in
doubt a place is only named.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.lexicon.words import words as words_listed
from generator.model import (
    Analysis,
    ArticleId,
    DateRef,
    Entity,
    EntityId,
    Mention,
    PlaceRole,
    Resolution,
    Span,
)
from generator.relate.roles.attach import Ground, Told, told_of
from generator.relate.roles.clause import Word, words_of
from generator.relate.roles.held import held
from generator.relate.roles.past import is_earlier
from generator.relate.roles.report import dateline, tells_makers
from generator.relate.roles.site import site_of

OPENING = 4
"""Sentences of the body whose speakers are the news: where they spoke is where it happened."""
REASONS: dict[Ground, str] = {
    "dateline": "dateline: where the report was written",
    "seat": "where the report was made or the outlet is based",
    "origin": "only where something is from or based",
    "speech": "where somebody spoke",
    "background": "about an earlier event",
    "planned": "about something planned, wished for or denied",
    "journey": "only the aim or direction of something",
    "adjective": "only describes something else",
    "actor": "stands for a government, a team or a people",
    "beside": "only says where another place lies",
    "quoted": "only in what somebody says",
    "passing": "in passing",
}
_AFTER_SPOKE = held("after spoke")
_BROAD = frozenset({"country", "territory", "continent", "world region"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """How one mention of a place is read; `words` are those that tell the event."""

    entity: EntityId
    ground: Ground
    words: Span
    order: int


def place_roles(analyses: tuple[Analysis, ...], resolution: Resolution) -> tuple[PlaceRole, ...]:
    """The role of every place in every article that names it, by article and then by place.

    `span` is the sentence on which the role rests.
    """
    places = {entity.id: entity for entity in resolution.entities if entity.kind == "place"}
    return tuple(
        role for analysis in analyses for role in _of_article(analysis, resolution.entity_of, places)
    )


def _of_article(
    analysis: Analysis,
    entity_of: Mapping[tuple[ArticleId, Span], EntityId],
    places: Mapping[EntityId, Entity],
) -> Iterator[PlaceRole]:
    readings: dict[EntityId, list[_Reading]] = {}
    for reading in _readings(analysis, entity_of, places):
        readings.setdefault(reading.entity, []).append(reading)
    for entity in sorted(readings):
        best = min(readings[entity], key=_preference)
        happened = best.ground == "event"
        said = " ".join(analysis.article.text[best.words.start : best.words.end].split())
        reason = f"“{said}”" if happened else REASONS[best.ground]
        yield PlaceRole(
            analysis.article.id,
            entity,
            "happened" if happened else "named",
            reason,
            _sentence(analysis, best.words.start),
            best.ground,
        )


def _preference(reading: _Reading) -> tuple[int, int]:
    """Events first, then what tells most, then the order of the text."""
    rank = 0 if reading.ground == "event" else 2 if reading.ground in {"passing", "quoted"} else 1
    return rank, reading.order


def _readings(
    analysis: Analysis,
    entity_of: Mapping[tuple[ArticleId, Span], EntityId],
    places: Mapping[EntityId, Entity],
) -> Iterator[_Reading]:
    article = analysis.article
    head = dateline(article, analysis.mentions)
    quoted = [quote.span for quote in analysis.quotes if quote.direct]
    for number, sentence in enumerate(analysis.sentences):
        mentions = _inside(analysis.mentions, sentence)
        held = [(m, entity_of.get((article.id, m.span))) for m in mentions]
        named = [(m, id_) for m, id_ in held if id_ in places]
        if not named:
            continue
        if head and sentence.start < head.end < sentence.end:
            sentence = Span(head.end, sentence.end)
        words = words_of(article.text, sentence, mentions)
        dates = [d for d in analysis.dates if sentence.start <= d.span.start < sentence.end]
        for mention, id_ in named:
            assert id_ is not None
            order = number + (1_000 if sentence.end <= article.headline.end else 0)
            if head and mention.span.end <= head.end and mention.span.start >= head.start:
                yield _Reading(id_, "dateline", mention.span, order)
                continue
            ground, at = _ground(analysis, sentence, words, mention, places[id_], quoted, dates)
            yield _Reading(id_, ground, at, order)


def _ground(
    analysis: Analysis,
    sentence: Span,
    words: tuple[Word, ...],
    mention: Mention,
    entity: Entity,
    quoted: list[Span],
    dates: list[DateRef],
) -> tuple[Ground, Span]:
    article = analysis.article
    at = next((n for n, word in enumerate(words) if word.span == mention.span), None)
    if at is None:
        return "passing", mention.span
    if tells_makers(article.text[sentence.start : sentence.end]):
        return "seat", mention.span
    if any(span.start <= mention.span.start < span.end for span in quoted):
        return "quoted", mention.span
    country = entity.place is not None and entity.place.feature in _BROAD
    told = told_of(words, at, site_of(words, at), sentence.end <= article.headline.end, country)
    if told.ground == "speech" and _to_outlet(words, told.at, at):
        return "seat", mention.span
    if (
        told.ground == "speech"
        and told.at < at
        and _spoke_at(words[told.at : at])
        and _opens(analysis, sentence)
    ):
        told = Told("event", told.at)
    if told.ground != "event":
        return told.ground, mention.span
    published = article.published.value if article.published else None
    if is_earlier(article.text, sentence, mention.span, dates, published):
        return "background", mention.span
    start = min(words[told.at].span.start, mention.span.start)
    end = max(words[told.at].span.end, mention.span.end)
    return "event", Span(start, end)


def _opens(analysis: Analysis, sentence: Span) -> bool:
    """Whether a sentence is among the first of the body, which tell what the article is about."""
    body = [s for s in analysis.sentences if s.start >= analysis.article.body.start][:OPENING]
    return bool(body) and sentence.end <= body[-1].end and sentence.start >= body[0].start


def _spoke_at(words: tuple[Word, ...]) -> bool:
    """Whether nothing that was said stands between the verb and the place ("spoke on Monday in Dhaka")."""
    return all(word.lower in _AFTER_SPOKE or word.text in days() for word in words[1:])


@cache
def days() -> frozenset[str]:
    """Names of weekdays and months, as written."""
    return words_listed("weekdays") | words_listed("months")


def _to_outlet(words: tuple[Word, ...], cue: int, place: int) -> bool:
    """Whether an outlet was told it there ("told Reuters in London")."""
    between = words[min(cue, place) + 1 : max(cue, place)]
    return bool(between) and words[cue].lower in {"told", "tells"} and between[0].kind == "group"


def _inside(mentions: tuple[Mention, ...], sentence: Span) -> tuple[Mention, ...]:
    first = bisect_left(mentions, sentence.start, key=lambda m: m.span.start)
    last = bisect_left(mentions, sentence.end, key=lambda m: m.span.start)
    return mentions[first:last]


def _sentence(analysis: Analysis, offset: int) -> Span:
    starts = [span.start for span in analysis.sentences]
    return analysis.sentences[max(0, bisect_right(starts, offset) - 1)]
