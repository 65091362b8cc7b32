"""Judges whose surname, first name or nickname stands alone in another article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.resolve.cluster import Cluster, Judgement
from generator.resolve.compare_people import compare_words
from generator.resolve.evidence import Evidence, blocks, told
from generator.resolve.people import person_words, surname_words
from generator.resolve.strangers import is_given
from generator.text.similarity import likeness
from generator.text.skeleton import skeleton

# Where the family name comes first, as news writes it.
FAMILY_FIRST = frozenset(["CN", "HK", "HU", "KH", "KP", "KR", "MO", "SG", "TW", "VN"])
GIVEN = 3
"""How many names must stand beside both for a given name alone to be a person's of another article."""
ABROAD = 2
"""How many names must stand beside both for a surname to be a person's of other countries' articles."""
RIVALS = 3
"""Of more people of one surname none is even a doubt."""
ALIKE = 0.75
"""How alike a misspelt surname must be to the right one."""
FAMOUS = 5
"""In so many articles, and so many times those of anybody of the surname, a person is meant by it alone."""


def judge_single_names(
    people: list[Cluster], agreed: Iterable[Judgement], evidence: Evidence
) -> Iterator[Judgement]:
    """A surname that stands alone in its article, and the one person of that name near it.

    `agreed` are the judgements on full names: two spellings of one person are one bearer of the surname.
    """
    singles = [c for c in people if len(surname_words(c.name)) == 1 and not c.passing]
    # "Orlov-Petrov" is two surnames of a couple, or a long one, but nobody's full name.
    by_word = _bearers((c for c in people if " " in c.name and len(surname_words(c.name)) > 1), agreed)
    for single in singles:
        (word,) = surname_words(single.name)
        bearers = by_word.get(word, [])
        near = [bearer for bearer in bearers if bearer.countries & single.countries]
        near = near or [bearer for bearer in bearers if bearer.about & single.about]
        if not near and len(bearers) == 1 and len(bearers[0].shared(single, evidence)) >= ABROAD:
            near = bearers
        for bearer in near:
            yield from _judge_single(single, word, bearer, bearers, near, evidence)
    yield from _same_singles(singles, evidence)
    yield from _misspelt(singles, by_word, evidence)


def _judge_single(
    single: Cluster, word: str, bearer: Bearer, bearers: list[Bearer], near: list[Bearer], evidence: Evidence
) -> Iterator[Judgement]:
    shared = bearer.shared(single, evidence)
    alone, famous = len(bearers) == 1, _is_famous(bearer, bearers)
    score = 0.6 + 0.15 * alone + 0.1 * bool(shared) + 0.1 * famous
    how = f"the only {single.name} in the articles" if alone else f"one of several called {single.name}"
    if famous and not alone:
        how = f"by far the most named of those called {single.name}"
    needed = 1 if bearer.is_surname(word) else GIVEN
    joined = (len(near) == 1 or famous) and (
        len(shared) >= needed or (needed == 1 and (alone or famous) and bearer.articles > 1)
    )
    if joined or len(near) <= RIVALS:
        for cluster in bearer.clusters:
            yield Judgement(single, cluster, score, (how, *told(single, cluster, shared)), joined)


@dataclass(frozen=True, slots=True)
class Bearer:
    """One person of a surname: the clusters of all spellings of the full name."""

    clusters: tuple[Cluster, ...]

    @property
    def countries(self) -> frozenset[str]:
        """The countries (alpha-2) that the articles' contexts give the person."""
        return frozenset().union(*(cluster.countries for cluster in self.clusters))

    @property
    def about(self) -> frozenset[str]:
        """The countries (alpha-2) that the articles are about."""
        return frozenset().union(*(cluster.about for cluster in self.clusters))

    @property
    def articles(self) -> int:
        """In how many articles the person is named."""
        return sum(len(cluster.articles) for cluster in self.clusters)

    def is_surname(self, word: str) -> bool:
        """Whether `word` may stand for the person as a surname does, and not as a first name."""
        first = {person_words(cluster.name)[0] for cluster in self.clusters}
        return word not in first or bool(self.countries & FAMILY_FIRST)

    def shared(self, single: Cluster, evidence: Evidence) -> tuple[str, ...]:
        """The most that stands beside both a single name and one of the spellings."""
        return max((evidence.shared(single, cluster) for cluster in self.clusters), key=lambda s: (len(s), s))


def _bearers(people: Iterable[Cluster], agreed: Iterable[Judgement]) -> dict[str, list[Bearer]]:
    """The people by first word, last word, and what else one word of the articles calls them."""
    people = list(people)
    by_key = {cluster.key: cluster for cluster in people}
    found: defaultdict[str, dict[str, Cluster]] = defaultdict(dict)
    for cluster in people:
        words = person_words(cluster.name)
        alone = [surname_words(surface) for surface in cluster.surfaces]
        for word in {words[0], words[-1], *(each[0] for each in alone if len(each) == 1)}:
            found[word][cluster.key] = cluster
    same: defaultdict[str, set[str]] = defaultdict(set)
    for judgement in agreed:
        if judgement.joined:
            same[judgement.left.key].add(judgement.right.key)
            same[judgement.right.key].add(judgement.left.key)
    return {word: _as_people(clusters, same, by_key) for word, clusters in found.items()}


def _as_people(
    clusters: dict[str, Cluster], same: dict[str, set[str]], by_key: dict[str, Cluster]
) -> list[Bearer]:
    """The clusters of one surname, with those together that are agreed, each with each, to be one person."""
    people: list[list[Cluster]] = []
    for cluster in clusters.values():
        agreed = same.get(cluster.key, set())
        home = next((own for own in people if all(other.key in agreed for other in own)), None)
        if home is None:
            people.append([cluster])
        else:
            home.append(cluster)
    for own in people:
        for key in sorted(set().union(*(same.get(cluster.key, set()) for cluster in own)) - set(clusters)):
            if key in by_key and all(key in same.get(cluster.key, ()) for cluster in own):
                own.append(by_key[key])
    return [Bearer(tuple(own)) for own in people]


def _is_famous(bearer: Bearer, bearers: list[Bearer]) -> bool:
    others = max((other.articles for other in bearers if other is not bearer), default=0)
    return bearer.articles >= FAMOUS * max(1, others)


def _same_singles(singles: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """One surname alone in articles of two countries: the same by a country of both, or by what is beside."""
    for left, right in blocks(singles, (surname_words(c.name) for c in singles)):
        shared = evidence.shared(left, right)
        joined = bool(left.about & right.about) or len(shared) > 1
        if not joined and not shared:
            continue
        lesser, greater = sorted((left, right), key=lambda c: (len(c.articles), c.key))
        yield Judgement(lesser, greater, 0.8, ("same surname", *told(left, right, shared)), joined)


def _misspelt(
    singles: list[Cluster], by_word: dict[str, list[Bearer]], evidence: Evidence
) -> Iterator[Judgement]:
    """A surname or nickname that is nobody's as it stands, and the one person whose it nearly is."""
    by_bones: defaultdict[str, list[str]] = defaultdict(list)
    for word in by_word:
        if len(word) > 4 and not is_given(word):
            by_bones[_bones(word)].append(word)
    for single in singles:
        (word,) = surname_words(single.name)
        if word in by_word or len(word) < 6 or is_given(word):
            continue
        alike = [
            other
            for other in by_bones.get(_bones(word), ())
            if likeness(word, other) >= ALIKE and compare_words(word, other)[0] > 0
        ]
        bearers = {b.clusters[0].key: b for other in alike for b in by_word[other] if b.about & single.about}
        for bearer in bearers.values() if len(bearers) <= RIVALS else ():
            shared = bearer.shared(single, evidence)
            for cluster in bearer.clusters:
                reasons = (f"{single.name} spelled otherwise", *told(single, cluster, shared))
                yield Judgement(single, cluster, 0.75, reasons, len(bearers) == 1 and len(shared) > 1)


def _bones(word: str) -> str:
    """The consonants, t and d one letter."""
    return re.sub(r"(.)\1+", r"\1", skeleton(word).replace("d", "t"))
