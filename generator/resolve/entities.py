"""Entities from clusters: id, name, spellings with their reasons, mentions, namesakes."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.model import Alias, ArticleId, Entity, EntityId, Mention
from generator.resolve.cluster import Cluster, Joined
from generator.resolve.names import folded, is_acronym
from generator.resolve.people import person_words
from generator.text.normalise import fold
from generator.text.slugs import MAX_LENGTH, slug


def make_entities(joined: Iterable[Joined]) -> tuple[Entity, ...]:
    """One entity for each set of joined clusters, sorted by id; ids are unique."""
    drafts = [(cluster_set, *_named(cluster_set)) for cluster_set in joined]
    ids = _ids([(cluster_set, entity_id) for cluster_set, _, entity_id in drafts])
    entities = [
        _entity(cluster_set, name, entity_id)
        for (cluster_set, name, _), entity_id in zip(drafts, ids, strict=True)
    ]
    sharers: defaultdict[str, set[EntityId]] = defaultdict(set)
    for entity in entities:
        for alias in entity.aliases:
            sharers[folded(alias.surface)].add(entity.id)
    return tuple(sorted((_with_namesakes(entity, sharers) for entity in entities), key=lambda e: e.id))


def _main(joined: Joined) -> Cluster:
    """The cluster that lends its name: a known one, else the one with a full name in the most articles."""
    return min(
        joined.members,
        key=lambda c: (
            not c.identity.known,
            is_acronym(c.name) if c.kind == "group" else len(person_words(c.name)) == 1,
            -len(c.articles),
            -len(c.name),
            c.key,
        ),
    )


def _named(joined: Joined) -> tuple[str, str]:
    """The name and the wished-for id."""
    main = _main(joined)
    identity = main.identity
    name = _name(main)
    if identity.known:
        return name, identity.key
    segment = slug(name)
    owner = identity.country
    generic_place = main.kind == "place" and "@" in main.key
    if main.kind == "group" and "@" in main.key and "=" not in main.key.partition("?")[2][:1]:
        suffix = owner.lower() if owner else slug(main.chains[0].article)
        return name, f"{main.kind}/{segment}-{suffix}"
    if generic_place:
        suffix = owner.lower() if owner else slug(main.chains[0].article)
        return name, f"place/{segment}-{suffix}-unlocated"
    return name, f"{main.kind}/{segment}"


def _name(main: Cluster) -> str:
    """The name of the page. Countries, regions and organisations have the lexicon's; towns the gazetteer's
    where an article uses it, else the spelling that most articles use.
    """
    known = main.identity.name
    if known is not None and (main.identity.place is None or main.identity.place.basis == "lexicon"):
        return known
    if known is not None and any(folded(r.surface) == fold(known) for c in main.chains for r in c.readings):
        return known
    return main.name


def _ids(drafts: list[tuple[Joined, str]]) -> list[EntityId]:
    """Unique ids: where several unknown names wish for one id, each carries what tells it apart."""
    wishes = Counter(wish for _, wish in drafts)
    ids: list[EntityId] = []
    for joined, wish in drafts:
        main = _main(joined)
        if wishes[wish] == 1 or main.identity.known:
            ids.append(EntityId(wish))
            continue
        discriminator = main.key.partition("@")[2].lower()
        if not discriminator or len(discriminator) > 2:
            discriminator = hashlib.sha256(main.key.encode()).hexdigest()[:8]
        ids.append(EntityId(f"{wish[:MAX_LENGTH]}-{discriminator}"))
    taken = Counter(ids)
    return [
        i if taken[i] == 1 else EntityId(f"{i}-{hashlib.sha256(_main(j).key.encode()).hexdigest()[:8]}")
        for (j, _), i in zip(drafts, ids, strict=True)
    ]


def _entity(joined: Joined, name: str, entity_id: EntityId) -> Entity:
    main = _main(joined)
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
                if surface in cluster.identity.reasons:
                    reason, score = cluster.identity.reasons[surface]
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
    return Entity(
        entity.id,
        entity.kind,
        entity.name,
        entity.gloss,
        entity.aliases,
        entity.mentions,
        entity.place,
        tuple(sorted(others)),
    )


def all_mentions(entities: Iterable[Entity]) -> Iterable[tuple[Mention, EntityId]]:
    """Every mention with its entity's id."""
    return ((mention, entity.id) for entity in entities for mention in entity.mentions)
