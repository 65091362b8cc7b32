"""Clusters: chains of several articles that are the same, and the judgements that joined them.

Chains with one identity are one cluster at once. Clusters of unknown names are then compared where a
block brings them together, best pairs first, and joined only where every pair of their names agrees: no
name is reached through another (complete linkage).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model import ArticleId, Kind
from generator.resolve.people import is_titled
from generator.resolve.records import Chain, Identity

SURE = 0.9
"""A judgement this sure needs not every other pair to agree, if all are alike and half agree."""


@dataclass(eq=False)
class Cluster:
    """All chains with one identity; `reasons`: by spelling the best reason any of them has, and its score."""

    key: str
    kind: Kind
    identity: Identity
    chains: list[Chain] = field(default_factory=list)
    reasons: dict[str, tuple[str, float]] = field(default_factory=dict)

    @cached_property
    def name(self) -> str:
        """The spelling of its name that most articles use, without a title, the longer one on a tie."""
        counts = Counter(chain.name for chain in self.chains)
        person = self.kind == "person"
        return min(
            counts,
            key=lambda n: (person and is_titled(n), -counts[n], n.isupper(), -len(n), n),
        )

    @property
    def full(self) -> str:
        """Its name in the lexicon, else its most used name: what to compare with other names."""
        return self.identity.name or self.name

    @cached_property
    def articles(self) -> frozenset[ArticleId]:
        """The articles that name it."""
        return frozenset(chain.article for chain in self.chains)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries (alpha-2) that the articles' contexts give it."""
        return frozenset(chain.country for chain in self.chains if chain.country)

    @cached_property
    def about(self) -> frozenset[str]:
        """The countries (alpha-2) that its articles are about."""
        return frozenset(code for chain in self.chains for code in chain.about)

    @cached_property
    def surfaces(self) -> tuple[str, ...]:
        """Every spelling of it, sorted."""
        return tuple(sorted({reading.surface for chain in self.chains for reading in chain.readings}))

    @cached_property
    def passing(self) -> bool:
        """Whether it is a given name alone that articles introduce like a stranger's."""
        return any(chain.passing for chain in self.chains)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure two clusters are one, and why; `left` is the one that would be taken into `right`."""

    left: Cluster
    right: Cluster
    score: float
    reasons: tuple[str, ...]
    joined: bool


@dataclass(slots=True)
class Joined:
    """Clusters that are one: the members, and for each but the first the judgement that brought it."""

    members: list[Cluster]
    judgements: dict[str, Judgement]


def gather(identified: Iterable[tuple[Chain, Identity]]) -> dict[str, Cluster]:
    """The clusters by key, chains in the order given."""
    clusters: dict[str, Cluster] = {}
    for chain, identity in identified:
        cluster = clusters.get(identity.key)
        if cluster is None:
            cluster = clusters[identity.key] = Cluster(identity.key, chain.kind, identity)
        cluster.chains.append(chain)
        for surface, reason in identity.reasons.items():
            if reason[1] > cluster.reasons.get(surface, ("", 0.0))[1]:
                cluster.reasons[surface] = reason
    return clusters


def join(
    clusters: Sequence[Cluster], judgements: Iterable[Judgement]
) -> tuple[list[Joined], list[Judgement]]:
    """Join clusters by the `joined` judgements, best first, where all pairs agree; and the rest, as doubts.

    A pair agrees if it has such a judgement itself; where one is very sure, some of the other pairs
    need only be alike, though nothing beside them speaks for it. Order of the judgements does not matter.
    """
    agreed: dict[frozenset[str], Judgement] = {}
    doubts: list[Judgement] = []
    alike: set[frozenset[str]] = set()
    for judgement in judgements:
        pair = frozenset((judgement.left.key, judgement.right.key))
        if not judgement.joined:
            doubts.append(judgement)
            alike.add(pair)
        elif pair not in agreed or agreed[pair].score < judgement.score:
            agreed[pair] = judgement
    group_of = {cluster.key: Joined([cluster], {}) for cluster in clusters}
    ranked = sorted(agreed.values(), key=lambda j: (-j.score, j.right.key, j.left.key))
    for judgement in ranked:
        left, right = group_of[judgement.left.key], group_of[judgement.right.key]
        if left is right:
            continue
        pairs = [frozenset((a.key, b.key)) for a in left.members for b in right.members]
        found = sum(pair in agreed for pair in pairs)
        enough = (
            judgement.score >= SURE
            and 2 * found >= len(pairs)
            and all(pair in agreed or pair in alike for pair in pairs)
        )
        if found == len(pairs) or enough:
            right.members += left.members
            right.judgements |= left.judgements | {judgement.left.key: judgement}
            for member in left.members:
                group_of[member.key] = right
        else:
            doubts.append(judgement)
    kept = {id(joined): joined for joined in group_of.values()}
    return list(kept.values()), doubts
