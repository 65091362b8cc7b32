"""Average-link clustering of sparse similarities."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping


def average_link(
    count: int, similar: Mapping[tuple[int, int], float], threshold: float
) -> list[tuple[int, ...]]:
    """Groups of the indexes below `count` whose mean pairwise similarity is `threshold` or more (UPGMA).

    `similar` is keyed by pairs, smaller index first; a pair that it lacks has similarity 0. The work
    grows with the pairs held. Deterministic; each group sorted, the groups sorted.
    """
    members: dict[int, tuple[int, ...]] = {index: (index,) for index in range(count)}
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), score in similar.items():
        near[a][b] = near[b][a] = score
    heap = [(-score, *pair) for pair, score in similar.items() if score >= threshold]
    heapq.heapify(heap)
    fresh = count
    while heap:
        _, a, b = heapq.heappop(heap)
        if a not in members or b not in members:
            continue
        members[fresh] = tuple(sorted(members.pop(a) + members.pop(b)))
        near[fresh] = _summed(near.pop(a), near.pop(b), leaving_out={a, b})
        for other, total in near[fresh].items():
            its = near[other]
            its.pop(a, None)
            its.pop(b, None)
            its[fresh] = total
            mean = total / (len(members[fresh]) * len(members[other]))
            if mean >= threshold:
                heapq.heappush(heap, (-mean, other, fresh))
        fresh += 1
    return sorted(members.values())


def _summed(a: dict[int, float], b: dict[int, float], leaving_out: set[int]) -> dict[int, float]:
    total = defaultdict(float, a)
    for index, score in b.items():
        total[index] += score
    return {index: total[index] for index in sorted(total) if index not in leaving_out}
