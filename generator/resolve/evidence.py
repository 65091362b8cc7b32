"""What two clusters share beside their names, and which clusters to compare at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model import ArticleId
from generator.resolve.cluster import Cluster

BLOCK = 60
"""More clusters than this under one key share a common word, not a name: the key is passed over."""
LIKELY = 0.7
"""Pairs below this score are not even doubtful."""
ARTICLES = 30
"""Articles of a cluster that are looked into for what it stands beside: enough for evidence, and bounded."""


class Evidence:
    """What stands beside what, over all articles; countries are left out, they stand beside everything."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._near: defaultdict[ArticleId, set[str]] = defaultdict(set)
        self._count: dict[str, int] = {}
        for cluster in clusters:
            place = cluster.identity.place
            if place is not None and place.feature in ("country", "territory"):
                continue
            self._count[cluster.key] = len(cluster.articles)
            for article in cluster.articles:
                self._near[article].add(cluster.key)

    def shared(self, left: Cluster, right: Cluster) -> tuple[str, ...]:
        """Keys of clusters that stand beside both, rarest first, without those in a fifth of all articles.

        Empty for clusters that share an article: there they are two names, and prove nothing.
        """
        if left.articles & right.articles:
            return ()
        common = self._around(left) & self._around(right) - {left.key, right.key}
        limit = max(3, len(self._near) // 5)
        rare = (key for key in common if self._count[key] <= limit)
        return tuple(sorted(rare, key=lambda key: (self._count[key], key)))

    def _around(self, cluster: Cluster) -> set[str]:
        some = sorted(cluster.articles)[:ARTICLES]
        return set().union(*(self._near[article] for article in some))


def blocks(clusters: Iterable[Cluster], keys: Iterable[Iterable[str]]) -> Iterator[tuple[Cluster, Cluster]]:
    """Every pair of clusters that share a key of a block of at most `BLOCK`, once, in order."""
    by_key: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster, own in zip(clusters, keys, strict=True):
        for key in sorted(set(own)):
            by_key[key].append(cluster)
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(by_key.items()):
        if len(block) > BLOCK:
            continue
        for at, left in enumerate(block):
            for right in block[at + 1 :]:
                pair = (left.key, right.key) if left.key < right.key else (right.key, left.key)
                if pair not in seen:
                    seen.add(pair)
                    yield left, right


def ordered(left: Cluster, right: Cluster) -> tuple[Cluster, Cluster]:
    """The lesser one first: unknown before known, fewer articles, then the shorter name."""
    pair = sorted((left, right), key=lambda c: (c.identity.known, len(c.articles), len(c.name), c.key))
    return pair[0], pair[1]


def told(left: Cluster, right: Cluster, shared: tuple[str, ...]) -> Iterator[str]:
    """The evidence beside the names, in words."""
    if common := sorted(left.countries & right.countries):
        yield f"both in articles about {', '.join(common[:3])}"
    if shared:
        yield f"both beside {len(shared)} of the same names"
