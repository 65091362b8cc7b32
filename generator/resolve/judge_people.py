"""Judges which people of different articles are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from generator.resolve.cluster import Cluster, Judgement
from generator.resolve.compare_people import compare_people
from generator.resolve.evidence import BLOCK, LIKELY, Evidence, blocks, ordered, told
from generator.resolve.people import person_key, person_words
from generator.text.skeleton import skeleton


def judge_people(people: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """Full names that are alike: joined by what they share beside the name, the less alike the more of it."""
    for left, right in blocks(people, (_keys(c) for c in people)):
        score, reasons = compare_people(person_words(left.name), person_words(right.name))
        if score < LIKELY - 0.1:
            continue
        shared = evidence.shared(left, right)
        words = [len(person_words(cluster.name)) for cluster in (left, right)]
        country = bool(left.about & right.about)
        joined = (
            (score >= 0.9 and (country or bool(shared) or min(words) > 2))
            or (score >= 0.8 and (country or len(shared) > 1))
            or (score >= 0.68 and country and bool(shared))
        )
        lesser, greater = ordered(left, right)
        yield Judgement(lesser, greater, score, (*reasons, *told(left, right, shared)), joined)


def judge_shorter_names(people: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """A full name that is a shorter form of somebody's in another article, and nobody else's.

    "Nicolás Maduro" is who an article calls "Nicolás Maduro Moros" at first, and "Nicolás Maduro" then.
    """
    own = {person_key(cluster.name): cluster for cluster in people}
    called: defaultdict[str, dict[str, Cluster]] = defaultdict(dict)
    for cluster in people:
        for surface in cluster.surfaces:
            if len(person_words(surface)) > 1 and person_key(surface) != person_key(cluster.name):
                called[person_key(surface)][cluster.key] = cluster
    for key, bearers in sorted(called.items()):
        short = own.get(key)
        if short is None or len(bearers) > BLOCK:
            continue
        for full in bearers.values():
            shared = evidence.shared(short, full)
            reasons = (f"{full.name} is called {short.name} in another article", *told(short, full, shared))
            joined = len(bearers) == 1 and (bool(short.about & full.about) or bool(shared) or _is_rare(key))
            yield Judgement(short, full, 0.93, reasons, joined)


@lru_cache(maxsize=10_000)
def _is_rare(key: str) -> bool:
    """Whether a name is long enough to be seldom two people's."""
    return len(key) > 12


def _keys(cluster: Cluster) -> Iterator[str]:
    """Blocks: all letters sorted; each word's consonants with another word's first letter."""
    words = person_words(cluster.name)
    yield "~" + "".join(sorted("".join(words)))
    for at, word in enumerate(words):
        if len(word) > 2:
            bones = skeleton(word)
            for other in {other[0] for index, other in enumerate(words) if index != at}:
                yield f"{bones} {other}"
