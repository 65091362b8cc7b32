"""Which articles are near enough to be compared, without comparing every two of them."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.relate.terms import Vector, dot

# A term in more articles than this proposes no pairs: it is no sign of one event.
MOST_SHARERS = 100
# Only an article's weightiest terms propose pairs, and a pair must score this much on them to be compared.
SIGNATURE = 40
WORTH_COMPARING = 0.03


def near_pairs(vectors: Sequence[Vector], least: float) -> dict[tuple[int, int], float]:
    """Pairs of vectors, first index smaller, with a similarity of at least `least`.

    Found through the weightiest terms of each, by an inverted index with accumulators (Moffat and Zobel
    1996): the work grows with the number of vectors, not with that of pairs.
    """
    sharers = Counter(term for vector in vectors for term in vector)
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    scored: dict[tuple[int, int], float] = {}
    for index, vector in enumerate(vectors):
        telling = [(t, w) for t, w in vector.items() if 2 <= sharers[t] <= MOST_SHARERS]
        signature = heapq.nsmallest(SIGNATURE, telling, key=lambda term: (-term[1], term[0]))
        partial: dict[int, float] = defaultdict(float)
        for term, weight in signature:
            for other, its_weight in holders[term]:
                partial[other] += weight * its_weight
            holders[term].append((index, weight))
        for other, part in partial.items():
            if part >= WORTH_COMPARING and (score := dot(vectors[other], vector)) >= least:
                scored[other, index] = score
    return scored
