"""Related articles: two articles are related by the rare entities that both name."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping

from generator.model import ArticleId, Entity, EntityId, Link, Resolution

# An entity named in more articles than this ties none of them to any other one.
MOST_ARTICLES = 300
# A country or a part of the world is where half the news is: sharing it says little.
BROAD = frozenset({"country", "continent", "region", "world region", "historical region", "sea", "ocean"})
BROAD_WEIGHT = 0.25
LINKS_AN_ARTICLE = 8
# One entity that two articles alone share weighs about log(articles); a broad one must not do by itself.
LEAST_WEIGHT = 0.35


def related(resolution: Resolution) -> tuple[Link, ...]:
    """For every article its strongest links, each with the shared entities, the weightiest first.

    An entity weighs the logarithm of its rarity (inverse document frequency, Sparck Jones 1972), a
    broad place a quarter of it. Sorted by the two articles; each pair stands once, source < target.
    """
    articles_of = {
        entity.id: tuple(sorted({m.article for m in entity.mentions})) for entity in resolution.entities
    }
    total = len({article for articles in articles_of.values() for article in articles})
    weight_of = {e.id: _weight(e, len(articles_of[e.id]), total) for e in resolution.entities}
    tying = {e: articles for e, articles in articles_of.items() if 2 <= len(articles) <= MOST_ARTICLES}
    entities_of = _inverted(tying)
    kept: dict[tuple[ArticleId, ArticleId], float] = {}
    for article, entities in entities_of.items():
        kept |= _strongest(article, entities, tying, weight_of)
    return tuple(
        Link(a, b, kept[a, b], _shared(entities_of[a], entities_of[b], weight_of)) for a, b in sorted(kept)
    )


def _weight(entity: Entity, articles: int, total: int) -> float:
    if not articles:
        return 0.0
    broad = entity.place is not None and entity.place.feature in BROAD
    return math.log((total + 1) / articles) * (BROAD_WEIGHT if broad else 1.0)


def _inverted(
    articles_of: Mapping[EntityId, tuple[ArticleId, ...]],
) -> dict[ArticleId, tuple[EntityId, ...]]:
    entities_of: dict[ArticleId, list[EntityId]] = defaultdict(list)
    for entity in sorted(articles_of):
        for article in articles_of[entity]:
            entities_of[article].append(entity)
    return {article: tuple(entities) for article, entities in entities_of.items()}


def _strongest(
    article: ArticleId,
    entities: tuple[EntityId, ...],
    articles_of: Mapping[EntityId, tuple[ArticleId, ...]],
    weight_of: Mapping[EntityId, float],
) -> dict[tuple[ArticleId, ArticleId], float]:
    """The strongest links of one article, with their weights.

    One article after the other: all pairs of ten thousand articles at once would fill the memory.
    """
    weights: dict[ArticleId, float] = defaultdict(float)
    # In the order of their ids, so that both articles of a pair come to the same sum.
    for entity in entities:
        weight = weight_of[entity]
        for other in articles_of[entity]:
            weights[other] += weight
    del weights[article]
    strong = ((w, (min(article, o), max(article, o))) for o, w in weights.items() if w >= LEAST_WEIGHT)
    return {pair: w for w, pair in heapq.nsmallest(LINKS_AN_ARTICLE, strong, key=lambda s: (-s[0], s[1]))}


def _shared(
    ours: tuple[EntityId, ...], theirs: tuple[EntityId, ...], weight_of: Mapping[EntityId, float]
) -> tuple[EntityId, ...]:
    return tuple(sorted(set(ours) & set(theirs), key=lambda e: (-weight_of[e], e)))
