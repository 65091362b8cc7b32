"""Tells names apart over all articles."""

from __future__ import annotations

from collections import Counter

from generator.lexicon.index import Lexicon
from generator.model import Analysis, Match, Resolution
from generator.resolve.chains import chain_mentions
from generator.resolve.cluster import Judgement, gather, join
from generator.resolve.context import read_context, with_outlets
from generator.resolve.entities import all_mentions, make_entities
from generator.resolve.identify import identify_all
from generator.resolve.judge import judge_all
from generator.resolve.kinds import count_votes, settle_kinds
from generator.resolve.records import Chain, Identity

NEAR_MISSES = 3
"""Doubts shown of one name: the best are enough for a person to decide."""


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
    clusters = list(gather(identified).values())
    joined, doubts = join(clusters, judge_all(clusters))
    entities = make_entities(joined)
    return Resolution(
        entities,
        {(mention.article, mention.span): entity for mention, entity in all_mentions(entities)},
        tuple(
            Match(entity.name, alias.surface, alias.score, (alias.reason,))
            for entity in entities
            for alias in entity.aliases
            if alias.surface != entity.name
        ),
        _doubts(doubts),
    )


def _doubts(judgements: list[Judgement]) -> tuple[Match, ...]:
    """The near misses, best first; of one name's at most `NEAR_MISSES`."""
    matches = {Match(j.left.name, j.right.name, round(j.score, 4), j.reasons) for j in judgements}
    kept: list[Match] = []
    counts: Counter[str] = Counter()
    for match in sorted(matches, key=lambda m: (-m.score, m.left, m.right, m.reasons)):
        if max(counts[match.left], counts[match.right]) < NEAR_MISSES:
            counts.update((match.left, match.right))
            kept.append(match)
    return tuple(kept)
