"""Entities from clusters: id, name, spellings with their reasons, mentions, namesakes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model import Alias, ArticleId, Entity, EntityId, Mention
from generator.resolve.cluster import Joined
from generator.resolve.names import folded
from generator.resolve.naming import ids_of, main_cluster, name_of


def make_entities(joined: Sequence[Joined]) -> tuple[Entity, ...]:
    """One entity for each set of joined clusters, sorted by id."""
    names = [name_of(members) for members in joined]
    ids = ids_of(joined, names)
    entities = [_entity(*parts) for parts in zip(joined, names, ids, strict=True)]
    sharers: defaultdict[str, set[EntityId]] = defaultdict(set)
    for entity in entities:
        for alias in entity.aliases:
            sharers[folded(alias.surface)].add(entity.id)
    return tuple(sorted((_with_namesakes(entity, sharers) for entity in entities), key=lambda e: e.id))


def _entity(joined: Joined, name: str, entity_id: EntityId) -> Entity:
    main = main_cluster(joined)
    mentions = sorted(
        (
            m
            for cluster in joined.members
            for chain in cluster.chains
            for r in chain.readings
            for m in r.mentions
        ),
        key=lambda m: (m.article, m.span),
    )
    return Entity(
        entity_id,
        main.kind,
        name,
        main.identity.gloss,
        _aliases(joined, name),
        tuple(mentions),
        main.identity.place,
        (),
    )


def _aliases(joined: Joined, name: str) -> tuple[Alias, ...]:
    counts: Counter[str] = Counter()
    articles: defaultdict[str, set[ArticleId]] = defaultdict(set)
    reasons: dict[str, tuple[float, int, str]] = {}
    for cluster in joined.members:
        judgement = joined.judgements.get(cluster.key)
        for chain in cluster.chains:
            for reading in chain.readings:
                surface = reading.surface
                counts[surface] += len(reading.mentions)
                articles[surface].add(chain.article)
                reason, score, rank = reading.reason, reading.score, 2
                if not reason:
                    reason, score, rank = _plain_reason(surface, name)
                if surface in cluster.reasons:
                    reason, score = cluster.reasons[surface]
                    rank = 3
                if judgement is not None and rank < 2:
                    reason, score = "; ".join(judgement.reasons), judgement.score
                reasons[surface] = max(reasons.get(surface, (0.0, 0, "")), (score, rank, reason))
    order = sorted(counts, key=lambda s: (-len(articles[s]), -counts[s], s))
    return tuple(Alias(s, reasons[s][2], reasons[s][0], counts[s], tuple(sorted(articles[s]))) for s in order)


def _plain_reason(surface: str, name: str) -> tuple[str, float, int]:
    if surface == name:
        return "its name on this page", 1.0, 1
    if folded(surface) == folded(name):
        return f"{name} but for capitals, marks and hyphens", 1.0, 1
    return f"same words as {name}, spelled otherwise", 0.95, 1


def _with_namesakes(entity: Entity, sharers: dict[str, set[EntityId]]) -> Entity:
    others = {other for alias in entity.aliases for other in sharers[folded(alias.surface)]} - {entity.id}
    return replace(entity, namesakes=tuple(sorted(others)))


def all_mentions(entities: Iterable[Entity]) -> Iterable[tuple[Mention, EntityId]]:
    """Every mention with its entity's id."""
    return ((mention, entity.id) for entity in entities for mention in entity.mentions)
