"""Average-link clustering of sparse vectors, without comparing every pair."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Sequence

from generator.relate.terms import Vector, dot

# A term in more articles than this proposes no pairs: it is no sign of one event.
MOST_SHARERS = 120


def candidate_pairs(vectors: Sequence[Vector], least: float) -> dict[tuple[int, int], float]:
    """Pairs of vectors with a similarity of at least `least` that share a term rare enough to be a sign."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for term in vector:
            holders[term].append(index)
    pairs = {
        (a, b)
        for sharers in holders.values()
        if 2 <= len(sharers) <= MOST_SHARERS
        for i, a in enumerate(sharers)
        for b in sharers[i + 1 :]
    }
    scored = {pair: dot(vectors[pair[0]], vectors[pair[1]]) for pair in pairs}
    return {pair: score for pair, score in scored.items() if score >= least}


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
