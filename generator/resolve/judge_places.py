"""Judges which places that no gazetteer knows are the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.resolve.cluster import Cluster, Judgement
from generator.resolve.evidence import LIKELY, Evidence, blocks, ordered, told
from generator.resolve.names import OPPOSED
from generator.resolve.places import place_core
from generator.text.similarity import likeness
from generator.text.skeleton import skeleton


def judge_places(places: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """Names of the same consonants in articles about the same country."""
    for left, right in blocks(places, (_keys(c) for c in places)):
        one, two = place_core(left.name), place_core(right.name)
        alike = likeness(one.replace(" ", ""), two.replace(" ", ""))
        if one == two or alike < LIKELY or (set(one.split()) ^ set(two.split())) & OPPOSED:
            continue
        country = bool(left.countries & right.countries)
        shared = evidence.shared(left, right)
        lesser, greater = ordered(left, right)
        reasons = (f"{left.name} and {right.name} have the same consonants", *told(left, right, shared))
        yield Judgement(lesser, greater, alike, reasons, country and alike >= 0.75 and len(one) > 4)


def _keys(cluster: Cluster) -> Iterator[str]:
    if len(bones := skeleton(place_core(cluster.name))) > 2:
        yield bones
