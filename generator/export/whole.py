"""The JSON of everything, in `data/`: sorted, stable, UTF-8. Offsets count characters of `text`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import msgspec

from generator.export.stories import figure_row, story_rows
from generator.lexicon.hedges import hedges
from generator.model import (
    Analysis,
    Article,
    ArticleId,
    Briefing,
    Entity,
    EntityId,
    PlaceRole,
    Quote,
    Span,
    Stated,
    StoryId,
)


def whole(briefing: Briefing, page_of: Mapping[EntityId, str]) -> tuple[tuple[str, bytes], ...]:
    """The files of `data/`: path inside the site, content. `page_of` is each entity's page in the site."""
    story_of = {article: story.id for story in briefing.relations.stories for article in story.articles}
    named: dict[ArticleId, set[EntityId]] = defaultdict(set)
    for (article, _), entity in briefing.resolution.entity_of.items():
        named[article].add(entity)
    roles: dict[ArticleId, list[PlaceRole]] = defaultdict(list)
    for role in briefing.relations.roles:
        roles[role.article].append(role)
    articles = [
        _article(
            analysis,
            briefing.resolution.entity_of,
            story_of,
            sorted(named[analysis.article.id]),
            roles[analysis.article.id],
        )
        for analysis in briefing.analyses
    ]
    entities = [
        entity_row(entity, page_of.get(entity.id)) for entity in sorted(briefing.resolution.entities, key=_id)
    ]
    links = [
        {"a": link.source, "b": link.target, "weight": round(link.weight, 4), "shared": list(link.shared)}
        for link in briefing.relations.links
    ]
    return (
        ("data/articles.json", as_json({"articles": articles})),
        ("data/entities.json", as_json({"entities": entities})),
        ("data/links.json", as_json({"links": links})),
        ("data/stories.json", as_json({"stories": story_rows(briefing)})),
    )


def _article(
    analysis: Analysis,
    entity_of: Mapping[tuple[ArticleId, Span], EntityId],
    story_of: Mapping[ArticleId, StoryId],
    entities: list[EntityId],
    roles: list[PlaceRole],
) -> dict[str, Any]:
    article = analysis.article
    return {
        "id": article.id,
        "seed": article.seed,
        "title": article.title.value,
        "source": _value(article.source),
        "url": _value(article.url),
        "published": _value(article.published),
        "language": article.language.value,
        "author": _value(article.author),
        "retold": article.retold,
        "text": article.text,
        "summary": [_piece(article, span) for span in analysis.summary],
        "quotes": [_quote(analysis, quote, entity_of) for quote in analysis.quotes],
        "dates": [
            {**_piece(article, date.span), "first": date.first, "last": date.last, "basis": date.basis}
            for date in analysis.dates
        ],
        "removed": [{"rule": r.rule, "text": r.text, "line": r.line} for r in article.removed],
        "story": story_of.get(article.id),
        "figures": [figure_row(article, figure) for figure in analysis.figures],
        "entities": entities,
        "places": [
            {"entity": r.entity, "role": r.role, "reason": r.reason, "start": r.span.start, "end": r.span.end}
            for r in roles
        ],
    }


def _quote(
    analysis: Analysis, quote: Quote, entity_of: Mapping[tuple[ArticleId, Span], EntityId]
) -> dict[str, Any]:
    article = analysis.article
    return {
        **_piece(article, quote.span),
        "speaker": _words(article, quote.speaker),
        "entity": speaker_entity(article.id, quote, entity_of),
        "cue": _words(article, quote.cue),
        "direct": quote.direct,
        "hedges": [_piece(article, span) for span in hedges(article.text, _around(analysis, quote.span))],
    }


def _around(analysis: Analysis, span: Span) -> Span:
    """The sentences that `span` stands in, from the first to the last."""
    first = bisect_right(analysis.sentences, span.start, key=lambda sentence: sentence.start) - 1
    last = bisect_left(analysis.sentences, span.end, key=lambda sentence: sentence.start) - 1
    return Span(analysis.sentences[first].start, analysis.sentences[last].end) if first >= 0 else span


def speaker_entity(
    article: ArticleId, quote: Quote, entity_of: Mapping[tuple[ArticleId, Span], EntityId]
) -> EntityId | None:
    """The entity that a quotation's speaker is, where the words name or safely stand for one."""
    for span in (quote.refers, quote.speaker):
        if span is not None and (article, span) in entity_of:
            return entity_of[article, span]
    return None


def entity_row(entity: Entity, page: str | None) -> dict[str, Any]:
    """An entity as `data/entities.json` holds it; `page` is its page in the site."""
    place = entity.place
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "gloss": entity.gloss,
        "aliases": [alias.surface for alias in entity.aliases],
        "spellings": [
            {"surface": a.surface, "count": a.count, "reason": a.reason, "score": round(a.score, 4),
             "articles": list(a.articles)}
            for a in entity.aliases
        ],
        "namesakes": list(entity.namesakes),
        "country": place.country if place else None,
        "lat": place.latitude if place else None,
        "lon": place.longitude if place else None,
        "page": page,
        "mentions": [
            {"article": m.article, "surface": m.surface, "start": m.span.start, "end": m.span.end}
            for m in entity.mentions
        ],
    }  # fmt: skip


def _piece(article: Article, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": article.text[span.start : span.end]}


def _words(article: Article, span: Span | None) -> str | None:
    return None if span is None else article.text[span.start : span.end]


def _value(stated: Stated | None) -> str | None:
    return None if stated is None else stated.value


def _id(entity: Entity) -> str:
    return entity.id


def as_json(content: dict[str, Any]) -> bytes:
    """JSON as every export is written: keys sorted, one a line, UTF-8."""
    return msgspec.json.format(msgspec.json.encode(content, order="sorted"), indent=1) + b"\n"
