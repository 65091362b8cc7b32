"""Average-link clustering of sparse vectors, without comparing every pair."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from generator.relate.terms import Vector, dot

# A term in more articles than this proposes no pairs: it is no sign of one event.
MOST_SHARERS = 100
# Only an article's weightiest terms propose pairs, and a pair must score this much on them to be compared.
SIGNATURE = 40
WORTH_COMPARING = 0.03


def candidate_pairs(vectors: Sequence[Vector], least: float) -> dict[tuple[int, int], float]:
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


def average_link(
    vectors: Sequence[Vector], threshold: float, may_join: Callable[[int, int], bool] = lambda _a, _b: True
) -> list[tuple[int, ...]]:
    """Groups of indexes whose mean pairwise similarity stays at `threshold` or above (UPGMA).

    Only vectors that are candidates of one another (see `candidate_pairs`) are compared; two vectors
    for which `may_join` is False are never compared as a pair, but may meet in a group. Deterministic;
    each group sorted, the groups sorted.
    """
    similar = {
        pair: score for pair, score in candidate_pairs(vectors, threshold / 2).items() if may_join(*pair)
    }
    members: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(vectors))}
    sums: dict[int, dict[str, float]] = {i: dict(vector) for i, vector in enumerate(vectors)}
    near: dict[int, set[int]] = defaultdict(set)
    for a, b in similar:
        near[a].add(b)
        near[b].add(a)
    heap = [(-score, a, b) for (a, b), score in similar.items() if score >= threshold]
    heapq.heapify(heap)
    fresh = len(vectors)
    while heap:
        _, a, b = heapq.heappop(heap)
        if a not in members or b not in members:
            continue
        members[fresh] = tuple(sorted(members.pop(a) + members.pop(b)))
        sums[fresh] = _added(sums.pop(a), sums.pop(b))
        near[fresh] = {n for n in near.pop(a) | near.pop(b) if n in members}
        for other in sorted(near[fresh]):
            near[other].add(fresh)
            mean = dot(sums[fresh], sums[other]) / (len(members[fresh]) * len(members[other]))
            if mean >= threshold:
                heapq.heappush(heap, (-mean, other, fresh))
        fresh += 1
    return sorted(members.values())


def _added(a: dict[str, float], b: dict[str, float]) -> dict[str, float]:
    small, large = sorted((a, b), key=len)
    for term, weight in small.items():
        large[term] = large.get(term, 0.0) + weight
    return large
