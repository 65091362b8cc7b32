"""Judges whose surname, first name or nickname stands alone in another article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

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
RIVALS = 3
"""Of more people of one surname none is even a doubt."""
FAMOUS = 5
"""In so many articles, and so many times those of anybody of the surname, a person is meant by it alone."""


def judge_single_names(people: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """A surname that stands alone in its article, and the one person of that name near it."""
    singles = [c for c in people if len(surname_words(c.name)) == 1 and not c.passing]
    by_word = _bearers(c for c in people if len(surname_words(c.name)) > 1)
    for single in singles:
        (word,) = surname_words(single.name)
        bearers = by_word.get(word, [])
        near = [bearer for bearer in bearers if bearer.countries & single.countries]
        near = near or [bearer for bearer in bearers if bearer.about & single.about]
        for bearer in near:
            shared = evidence.shared(single, bearer)
            alone, famous = len(bearers) == 1, _is_famous(bearer, bearers)
            score = 0.6 + 0.15 * alone + 0.1 * bool(shared) + 0.1 * famous
            how = (
                f"the only {single.name} in the articles" if alone else f"one of several called {single.name}"
            )
            if famous and not alone:
                how = f"by far the most named of those called {single.name}"
            needed = 1 if _is_surname(word, bearer) else GIVEN
            joined = (len(near) == 1 or famous) and (
                len(shared) >= needed or (needed == 1 and (alone or famous) and len(bearer.articles) > 1)
            )
            if joined or len(near) <= RIVALS:
                yield Judgement(single, bearer, score, (how, *told(single, bearer, shared)), joined)
    yield from _same_singles(singles, evidence)
    yield from _misspelt(singles, by_word, evidence)


def _bearers(people: Iterable[Cluster]) -> dict[str, list[Cluster]]:
    """The people by first word, last word, and what else one word of the articles calls them."""
    found: defaultdict[str, dict[str, Cluster]] = defaultdict(dict)
    for cluster in people:
        words = person_words(cluster.name)
        alone = [surname_words(surface) for surface in cluster.surfaces]
        for word in {words[0], words[-1], *(each[0] for each in alone if len(each) == 1)}:
            found[word][cluster.key] = cluster
    return {word: list(clusters.values()) for word, clusters in found.items()}


def _is_surname(word: str, bearer: Cluster) -> bool:
    words = person_words(bearer.name)
    return word != words[0] or bool(bearer.countries & FAMILY_FIRST)


def _is_famous(bearer: Cluster, bearers: list[Cluster]) -> bool:
    others = max((len(other.articles) for other in bearers if other is not bearer), default=0)
    return len(bearer.articles) >= FAMOUS * max(1, others)


def _same_singles(singles: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """One surname alone in articles of two countries: the same by a country of both, or by what is beside."""
    for left, right in blocks(singles, (surname_words(c.name) for c in singles)):
        shared = evidence.shared(left, right)
        joined = bool(left.about & right.about) or len(shared) > 1
        lesser, greater = sorted((left, right), key=lambda c: (len(c.articles), c.key))
        yield Judgement(lesser, greater, 0.8, ("same surname", *told(left, right, shared)), joined)


def _misspelt(
    singles: list[Cluster], by_word: dict[str, list[Cluster]], evidence: Evidence
) -> Iterator[Judgement]:
    """A surname or nickname that is nobody's as it stands, and the one person whose it nearly is."""
    by_bones: defaultdict[str, list[str]] = defaultdict(list)
    for word in by_word:
        if len(word) > 4:
            by_bones[skeleton(word)].append(word)
    for single in singles:
        (word,) = surname_words(single.name)
        if word in by_word or len(word) < 6 or is_given(word):
            continue
        alike = [
            other
            for other in by_bones.get(skeleton(word), ())
            if likeness(word, other) >= 0.75 and compare_words(word, other)[0] > 0 and not is_given(other)
        ]
        bearers = {c.key: c for other in alike for c in by_word[other] if c.about & single.about}
        for bearer in bearers.values():
            shared = evidence.shared(single, bearer)
            reasons = (f"{single.name} spelled otherwise", *told(single, bearer, shared))
            if len(bearers) <= RIVALS:
                yield Judgement(single, bearer, 0.75, reasons, len(bearers) == 1 and len(shared) > 1)
