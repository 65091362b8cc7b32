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
    articles_of = {entity.id: frozenset(m.article for m in entity.mentions) for entity in resolution.entities}
    total = len(frozenset(article for articles in articles_of.values() for article in articles))
    weight_of = {e.id: _weight(e, len(articles_of[e.id]), total) for e in resolution.entities}
    shared = _shared(articles_of)
    weighed = {pair: math.fsum(weight_of[entity] for entity in entities) for pair, entities in shared.items()}
    kept = _strongest({pair: weight for pair, weight in weighed.items() if weight >= LEAST_WEIGHT})
    return tuple(
        Link(a, b, weighed[a, b], tuple(sorted(shared[a, b], key=lambda e: (-weight_of[e], e))))
        for a, b in sorted(kept)
    )


def _weight(entity: Entity, articles: int, total: int) -> float:
    if not articles:
        return 0.0
    broad = entity.place is not None and entity.place.feature in BROAD
    return math.log((total + 1) / articles) * (BROAD_WEIGHT if broad else 1.0)


def _shared(
    articles_of: Mapping[EntityId, frozenset[ArticleId]],
) -> dict[tuple[ArticleId, ArticleId], list[EntityId]]:
    shared: dict[tuple[ArticleId, ArticleId], list[EntityId]] = defaultdict(list)
    for entity, articles in articles_of.items():
        if 2 <= len(articles) <= MOST_ARTICLES:
            ordered = sorted(articles)
            for i, a in enumerate(ordered):
                for b in ordered[i + 1 :]:
                    shared[a, b].append(entity)
    return shared


def _strongest(weighed: Mapping[tuple[ArticleId, ArticleId], float]) -> set[tuple[ArticleId, ArticleId]]:
    """The pairs that are among the strongest of at least one of their two articles."""
    of: dict[ArticleId, list[tuple[float, tuple[ArticleId, ArticleId]]]] = defaultdict(list)
    for pair, weight in weighed.items():
        for article in pair:
            of[article].append((-weight, pair))
    return {pair for pairs in of.values() for _, pair in heapq.nsmallest(LINKS_AN_ARTICLE, pairs)}
