"""Tells names apart over all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.lexicon.index import Lexicon
from generator.model import Analysis, ArticleId, EntityId, Match, Resolution, Span
from generator.resolve.chains import chain_mentions
from generator.resolve.cluster import Cluster, Judgement, gather, join
from generator.resolve.context import read_context, with_outlets
from generator.resolve.entities import all_mentions, make_entities
from generator.resolve.identify import identify_all
from generator.resolve.judge import judge_all
from generator.resolve.kinds import count_votes, settle_kinds
from generator.resolve.records import Chain, Identity

NEAR_MISSES = 3
"""Doubts shown of one page: the best are enough for a person to decide."""


def resolve(analyses: tuple[Analysis, ...], lexicon: Lexicon) -> Resolution:
    """Who is who in `analyses`; depends on their content, not on their order.

    Within each article first (surnames, introduced short forms), then who each name is by lexicon,
    gazetteer and the article's countries, then unknown names of different articles against one another.
    """
    ordered = sorted(analyses, key=lambda analysis: analysis.article.id)
    votes = count_votes(ordered)
    identified: list[tuple[Chain, Identity]] = []
    contexts = with_outlets(ordered, [read_context(analysis, lexicon) for analysis in ordered])
    for analysis, context in zip(ordered, contexts, strict=True):
        mentions = settle_kinds(analysis.mentions, votes, context, lexicon)
        chains = chain_mentions(analysis, mentions, context, lexicon)
        identified += identify_all(chains, context, lexicon)
    # Names are compared and put together without these: at ten thousand articles a quarter of all memory.
    del votes, contexts
    clusters = list(gather(identified).values())
    joined, doubts = join(clusters, judge_all(clusters))
    entities = make_entities(joined)
    entity_of = {(mention.article, mention.span): entity for mention, entity in all_mentions(entities)}
    return Resolution(
        entities,
        entity_of,
        tuple(
            Match(entity.name, alias.surface, alias.score, (alias.reason,))
            for entity in entities
            for alias in entity.aliases
            if alias.surface != entity.name
        ),
        _doubts(doubts, entity_of),
    )


def _doubts(
    judgements: Iterable[Judgement], entity_of: Mapping[tuple[ArticleId, Span], EntityId]
) -> tuple[Match, ...]:
    """The near misses of different pages, best first; of one page's at most `NEAR_MISSES`."""
    matches: dict[tuple[EntityId, ...], Match] = {}
    for judgement in judgements:
        left, right = (_page_of(cluster, entity_of) for cluster in (judgement.left, judgement.right))
        pages = (right, left)
        match = Match(
            judgement.left.name, judgement.right.name, round(judgement.score, 4), judgement.reasons, pages
        )
        key = tuple(sorted(pages))
        if left != right and (key not in matches or _rank(match) < _rank(matches[key])):
            matches[key] = match
    kept: list[Match] = []
    counts: Counter[EntityId] = Counter()
    for match in sorted(matches.values(), key=_rank):
        if max(counts[page] for page in match.pages) < NEAR_MISSES:
            counts.update(match.pages)
            kept.append(match)
    return tuple(kept)


def _rank(match: Match) -> tuple[float, str, str, tuple[str, ...], tuple[EntityId, ...]]:
    return -match.score, match.left, match.right, match.reasons, match.pages


def _page_of(cluster: Cluster, entity_of: Mapping[tuple[ArticleId, Span], EntityId]) -> EntityId:
    mention = cluster.chains[0].readings[0].mentions[0]
    return entity_of[mention.article, mention.span]
