"""Judges which people of different articles are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.resolve.cluster import Cluster, Judgement
from generator.resolve.evidence import LIKELY, Evidence, blocks, ordered, told
from generator.resolve.people import compare_people, person_words
from generator.text.skeleton import skeleton

# Where the family name comes first, as news writes it.
FAMILY_FIRST = frozenset(["CN", "HK", "HU", "KH", "KP", "KR", "MO", "SG", "TW", "VN"])
GIVEN = 3
"""How many names must stand beside both for a given name alone to be a person's of another article."""
RIVALS = 3
"""Of more people of one surname none is even a doubt."""


def judge_single_names(people: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """A surname that stands alone in its article, and the one person of that name near it."""
    by_word: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in people:
        words = person_words(cluster.name)
        if len(words) > 1:
            for word in {words[0], words[-1]}:
                by_word[word].append(cluster)
    for single in people:
        words = person_words(single.name)
        bearers = by_word.get(words[0], []) if len(words) == 1 else []
        near = [bearer for bearer in bearers if bearer.countries & single.countries]
        for bearer in near:
            shared = evidence.shared(single, bearer)
            alone = len(bearers) == 1
            score = 0.6 + 0.15 * alone + 0.1 * bool(shared)
            how = (
                f"the only {single.name} in the articles" if alone else f"one of several called {single.name}"
            )
            needed = 1 if _is_surname(words[0], bearer) else GIVEN
            joined = len(near) == 1 and (
                len(shared) >= needed or (needed == 1 and alone and len(bearer.articles) > 1)
            )
            if joined or len(near) <= RIVALS:
                yield Judgement(single, bearer, score, (how, *told(single, bearer, shared)), joined)


def _is_surname(word: str, bearer: Cluster) -> bool:
    words = person_words(bearer.name)
    return word == words[-1] or bool(bearer.countries & FAMILY_FIRST)


def judge_people(people: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """Full names that are alike: joined by what they share beside the name, the less alike the more of it."""
    for left, right in blocks(people, (_keys(c) for c in people)):
        score, reasons = compare_people(person_words(left.name), person_words(right.name))
        if score < LIKELY - 0.1:
            continue
        shared = evidence.shared(left, right)
        words = [len(person_words(cluster.name)) for cluster in (left, right)]
        country = bool(left.countries & right.countries)
        joined = (
            (score >= 0.9 and (country or bool(shared) or min(words) > 2))
            or (score >= 0.8 and (country or len(shared) > 1))
            or (score >= 0.68 and country and bool(shared))
        )
        lesser, greater = ordered(left, right)
        yield Judgement(lesser, greater, score, (*reasons, *told(left, right, shared)), joined)


def _keys(cluster: Cluster) -> Iterator[str]:
    """Blocks: all letters sorted; each word's consonants with another word's first letter."""
    words = person_words(cluster.name)
    yield "~" + "".join(sorted("".join(words)))
    for at, word in enumerate(words):
        if len(word) > 2:
            bones = skeleton(word)
            for other in {other[0] for index, other in enumerate(words) if index != at}:
                yield f"{bones} {other}"
