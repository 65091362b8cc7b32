"""How alike two articles are in what tells them from the articles around them.

Reports of two earthquakes share the words of earthquakes. Among earthquake reports these weigh nothing, and
what is left, names, numbers and particulars, says which reports tell of the same one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

Pair = tuple[int, int]
# So many near articles make a crowd, in which one looks at what tells articles apart.
CROWD = 10


def neighbours(pairs: Iterable[Pair]) -> dict[int, list[int]]:
    """The articles that each one makes a pair with."""
    near: dict[int, list[int]] = defaultdict(list)
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    return dict(near)


def contrasts(terms: Sequence[Collection[str]], near: Mapping[int, Sequence[int]]) -> dict[Pair, float]:
    """For each pair (indexes into `terms`, smaller first) 0 to 1: the mean of how it looks from either side.

    From an article's side a term weighs its rarity among the article and its neighbours; one that no two of
    them share weighs nothing.
    """
    seen: dict[Pair, float] = defaultdict(float)
    for index, others in near.items():
        for other, alike in _seen_from(index, others, terms):
            seen[min(index, other), max(index, other)] += alike / 2
    return dict(seen)


def _seen_from(
    index: int, others: Sequence[int], terms: Sequence[Collection[str]]
) -> Iterable[tuple[int, float]]:
    held = Counter(terms[index])
    for other in others:
        held.update(terms[other])
    around = len(others) + 2
    weight = {term: math.log(around / count) ** 2 for term, count in held.items() if count > 1}
    own = frozenset(term for term in terms[index] if term in weight)
    length = math.fsum(sorted(weight[term] for term in own))
    for other in others:
        its = [term for term in terms[other] if term in weight]
        shared = math.fsum(weight[term] for term in its if term in own)
        yield other, shared / math.sqrt(length * math.fsum(weight[t] for t in its)) if shared else 0.0
