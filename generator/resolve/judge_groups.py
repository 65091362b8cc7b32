"""Judges which groups of different articles are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.resolve.bodies import TAILS
from generator.resolve.cluster import Cluster, Judgement
from generator.resolve.compare_groups import compare_groups
from generator.resolve.evidence import LIKELY, Evidence, blocks, ordered, told
from generator.resolve.groups import is_short_form
from generator.resolve.names import group_words, initials, is_acronym, is_generic
from generator.text.normalise import fold
from generator.text.skeleton import skeleton

TELLING = 4
"""A common name of this many words ("Ministry of Gender Equality and Family") is seldom two countries'."""


def judge_acronyms(groups: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """An acronym that its article leaves open, and the one body near it that has it elsewhere."""
    introduced: defaultdict[str, dict[str, Cluster]] = defaultdict(dict)
    initial: defaultdict[str, dict[str, Cluster]] = defaultdict(dict)
    open_ones: list[Cluster] = []
    for cluster in groups:
        if is_acronym(cluster.name):
            open_ones += [] if cluster.identity.known else [cluster]
            continue
        for chain in cluster.chains:
            for reading in chain.readings:
                if is_acronym(reading.surface):
                    introduced[_letters(reading.surface)][cluster.key] = cluster
        for letters in initials(cluster.name) if not cluster.identity.known else ():
            initial[letters][cluster.key] = cluster
    for cluster in open_ones:
        letters = _letters(cluster.name)
        for table, score, how in (
            (introduced, 0.88, "acronym of {} in another article"),
            (initial, 0.78, "initials of {}"),
        ):
            shared = {c.key: evidence.shared(cluster, c) for c in table.get(letters, {}).values()}
            near = [
                c for c in table.get(letters, {}).values() if c.countries & cluster.countries or shared[c.key]
            ]
            if near and (len(letters) > 2 or table is introduced):
                for full in near:
                    reasons = (how.format(full.name), *told(cluster, full, shared[full.key]))
                    sure = table is introduced or bool(shared[full.key])
                    yield Judgement(cluster, full, score, reasons, len(near) == 1 and sure)
                break
    yield from _same_acronyms(open_ones, evidence)


def _same_acronyms(open_ones: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """One acronym in articles of different or unknown countries: the same only by what stands beside it."""
    for left, right in blocks(open_ones, ((_letters(c.name),) for c in open_ones)):
        shared = evidence.shared(left, right)
        needed = 2 if left.countries and right.countries else 1
        lesser, greater = ordered(left, right)
        reasons = ("same acronym", *told(left, right, shared))
        yield Judgement(lesser, greater, 0.8, reasons, len(shared) >= needed)


def _letters(name: str) -> str:
    return fold(name).replace(" ", "")


def judge_groups(groups: list[Cluster], evidence: Evidence) -> Iterator[Judgement]:
    """Names of groups that are alike, and common names ("Electoral Commission") of unknown countries."""
    for left, right in blocks(groups, (_keys(c) for c in groups)):
        if left.identity.known and right.identity.known:
            continue
        lesser, greater = ordered(left, right)
        score, reasons = compare_groups(lesser.full, greater.full)
        if score < LIKELY or (greater.identity.known and is_short_form(greater.full, lesser.full)):
            continue
        shared = evidence.shared(left, right)
        if is_generic(group_words(left.name)) and is_generic(group_words(right.name)):
            joined = _same_owner(left, right, len(shared))
            if joined is None:
                continue
        else:
            country = bool(left.countries & right.countries)
            apart = bool(left.countries) and bool(right.countries)
            joined = country or (score >= 0.9 and (bool(shared) or not apart))
            if min(len(group_words(cluster.full)) for cluster in (left, right)) == 1 and score < 0.97:
                joined = joined and _is_safe_word(lesser.full, greater.full, len(shared))
            if not joined and not country and not shared:
                continue
        yield Judgement(lesser, greater, score, (*reasons, *told(left, right, shared)), joined)


def _is_safe_word(left: str, right: str, shared: int) -> bool:
    """Whether a name of one word may join another: with a common noun behind it, or much beside both.

    "Racing" is "Racing Club", but "Crown" is not "Crown Law".
    """
    short, full = sorted((group_words(left), group_words(right)), key=len)
    if len(short) < len(full):
        return is_generic(full[1:]) or set(full[1:]) <= TAILS or (shared > 1 and not is_generic(short))
    return min(len(short[0]), len(full[0])) > 6


def _same_owner(left: Cluster, right: Cluster, shared: int) -> bool | None:
    """Whether two bodies of one common name are one country's; None where nothing speaks for it."""
    one, two = left.identity.country, right.identity.country
    if one is not None and one == two:
        return True
    if one is not None and two is not None:
        if all(any(chain.stated for chain in cluster.chains) for cluster in (left, right)):
            return None
        return shared > 1 if shared else None
    return (shared > 0 or len(group_words(left.name)) >= TELLING) or None


def _keys(cluster: Cluster) -> Iterator[str]:
    """Blocks: all consonants; the first word; all words but one, for each."""
    words = group_words(cluster.full)
    yield "~" + skeleton("".join(words))
    if not is_generic(words[:1]):
        yield words[0]
    if len(words) > 1:
        for at in range(len(words)):
            yield "-" + " ".join(words[:at] + words[at + 1 :])
