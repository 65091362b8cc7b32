"""Which clusters of unknown names to compare, and what the comparison says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model import ArticleId
from generator.resolve.cluster import Cluster, Judgement
from generator.resolve.groups import is_short_form
from generator.resolve.names import group_words, initials, is_acronym, is_generic
from generator.resolve.people import compare_people, person_words
from generator.resolve.places import place_core
from generator.text.normalise import fold
from generator.text.similarity import edits, likeness
from generator.text.skeleton import skeleton

BLOCK = 60
"""More clusters than this under one key share a common word, not a name: the key is passed over."""
LIKELY = 0.7
"""Pairs below this score are not even doubtful."""


def judge_all(clusters: list[Cluster], near: dict[ArticleId, frozenset[str]]) -> list[Judgement]:
    """A judgement on every pair of clusters that a block brings together and that are at all alike."""
    people = [c for c in clusters if c.kind == "person"]
    groups = [c for c in clusters if c.kind == "group"]
    places = [c for c in clusters if c.kind == "place" and not c.identity.known]
    known = _Evidence(near)
    return [
        *_single_names(people, known),
        *_people([c for c in people if len(person_words(c.name)) > 1], known),
        *_acronyms(groups),
        *_groups([c for c in groups if not c.identity.known and not is_acronym(c.name)], known),
        *_places(places, known),
    ]


class _Evidence:
    """What two clusters share beside their names."""

    def __init__(self, near: dict[ArticleId, frozenset[str]]) -> None:
        self._near = near
        self._count: defaultdict[str, int] = defaultdict(int)
        for keys in near.values():
            for key in keys:
                self._count[key] += 1

    def shared(self, left: Cluster, right: Cluster) -> tuple[str, ...]:
        """Keys of clusters that stand beside both, rarest first, without those in a fifth of all articles."""
        if left.articles & right.articles:
            return ()
        common = self._around(left) & self._around(right) - {left.key, right.key}
        limit = max(3, len(self._near) // 5)
        return tuple(
            sorted((k for k in common if self._count[k] <= limit), key=lambda k: (self._count[k], k))
        )

    def _around(self, cluster: Cluster) -> frozenset[str]:
        some = sorted(cluster.articles)[:30]
        return frozenset().union(*(self._near[article] for article in some))


def _blocks(clusters: Iterable[Cluster], keys: Iterable[Iterable[str]]) -> Iterator[tuple[Cluster, Cluster]]:
    """Every pair of clusters that share a key, once, in order."""
    blocks: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster, own in zip(clusters, keys, strict=True):
        for key in sorted(set(own)):
            blocks[key].append(cluster)
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        if len(block) > BLOCK:
            continue
        for at, left in enumerate(block):
            for right in block[at + 1 :]:
                pair = (left.key, right.key) if left.key < right.key else (right.key, left.key)
                if pair not in seen:
                    seen.add(pair)
                    yield left, right


def _ordered(left: Cluster, right: Cluster) -> tuple[Cluster, Cluster]:
    """The lesser one first: fewer articles, then the shorter name."""
    pair = sorted((left, right), key=lambda c: (len(c.articles), len(c.name), c.key))
    return pair[0], pair[1]


def _single_names(people: list[Cluster], known: _Evidence) -> Iterator[Judgement]:
    """A surname (or first name) that stands alone in its article, and the one person of that name near it."""
    by_word: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in people:
        words = person_words(cluster.name)
        if len(words) > 1:
            for word in {words[0], words[-1]}:
                by_word[word].append(cluster)
    for single in people:
        words = person_words(single.name)
        if len(words) != 1:
            continue
        bearers = by_word.get(words[0], [])
        fitting = [b for b in bearers if b.countries & single.countries]
        for bearer in fitting:
            alone = len(bearers) == 1
            shared = known.shared(single, bearer)
            score = 0.6 + 0.15 * alone + 0.1 * bool(shared)
            reasons = (
                f"the only {single.name} in the articles"
                if alone
                else f"one of several called {single.name}",
                *_told(single, bearer, shared),
            )
            yield Judgement(single, bearer, score, reasons, alone or (len(fitting) == 1 and bool(shared)))


def _people(people: list[Cluster], known: _Evidence) -> Iterator[Judgement]:
    for left, right in _blocks(people, (_person_blocks(c) for c in people)):
        score, reasons = compare_people(person_words(left.name), person_words(right.name))
        if score < LIKELY - 0.1:
            continue
        shared = known.shared(left, right)
        country = bool(left.countries & right.countries)
        joined = (
            (score >= 0.9 and (country or bool(shared)))
            or (score >= 0.68 and country and bool(shared))
            or (score >= 0.8 and len(shared) > 1)
            or (score >= 0.8 and country)
        )
        lesser, greater = _ordered(left, right)
        yield Judgement(lesser, greater, score, (*reasons, *_told(left, right, shared)), joined)


def _person_blocks(cluster: Cluster) -> Iterator[str]:
    words = person_words(cluster.name)
    yield "~" + "".join(sorted("".join(words)))
    bones = [skeleton(word) for word in words]
    for at, bone in enumerate(bones):
        if len(words[at]) > 2:
            for other, word in enumerate(words):
                if other != at:
                    yield f"{bone} {word[0]}"


def _acronyms(groups: list[Cluster]) -> Iterator[Judgement]:
    """An acronym that its article leaves open, and the one body of its country that has it elsewhere."""
    introduced: defaultdict[str, dict[str, Cluster]] = defaultdict(dict)
    initial: defaultdict[str, dict[str, Cluster]] = defaultdict(dict)
    for cluster in groups:
        if is_acronym(cluster.name):
            continue
        for chain in cluster.chains:
            for reading in chain.readings:
                if is_acronym(reading.surface):
                    introduced[_letters(reading.surface)][cluster.key] = cluster
        if not cluster.identity.known:
            for letters in initials(cluster.name):
                initial[letters][cluster.key] = cluster
    for cluster in groups:
        if not is_acronym(cluster.name) or cluster.identity.known:
            continue
        letters = _letters(cluster.name)
        for table, score, how in (
            (introduced, 0.88, "acronym of {} in another article"),
            (initial, 0.78, "initials of {}"),
        ):
            fitting = [c for c in table.get(letters, {}).values() if c.countries & cluster.countries]
            if fitting and (len(letters) > 2 or table is introduced):
                for full in fitting:
                    yield Judgement(
                        cluster,
                        full,
                        score,
                        (how.format(full.name), *_told(cluster, full, ())),
                        len(fitting) == 1,
                    )
                break


def _letters(name: str) -> str:
    return fold(name).replace(" ", "")


def _groups(groups: list[Cluster], known: _Evidence) -> Iterator[Judgement]:
    for left, right in _blocks(groups, (_group_blocks(c) for c in groups)):
        score, reasons = compare_groups(left.name, right.name)
        if score < LIKELY:
            continue
        shared = known.shared(left, right)
        country = bool(left.countries & right.countries)
        same_owner = left.identity.country == right.identity.country or not is_generic(group_words(left.name))
        joined = same_owner and (
            country or (score >= 0.9 and (bool(shared) or not left.countries or not right.countries))
        )
        lesser, greater = _ordered(left, right)
        yield Judgement(lesser, greater, score, (*reasons, *_told(left, right, shared)), joined)


def _group_blocks(cluster: Cluster) -> Iterator[str]:
    words = group_words(cluster.name)
    yield "~" + skeleton("".join(words))
    if not is_generic(words[:1]):
        yield words[0]
    for at in range(len(words)):
        if len(words) > 1:
            yield "-" + " ".join(words[:at] + words[at + 1 :])


def compare_groups(left: str, right: str) -> tuple[float, tuple[str, ...]]:
    """How sure two names of groups are one body's by their letters alone (0 to 1), and why, in words."""
    one, two = group_words(left), group_words(right)
    if one == two:
        return 1.0, ("same words",)
    if "".join(one) == "".join(two):
        return 0.97, ("same letters, parted otherwise",)
    if is_short_form(left, right) or is_short_form(right, left):
        return 0.8, ("one name begins the other",)
    if len(one) != len(two):
        return 0.0, ()
    differing = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(differing) != 1:
        return (
            (0.8, ("same words in another order",))
            if sorted(one) == sorted(two) and len(one) > 2
            else (0.0, ())
        )
    a, b = differing[0]
    if a.isdigit() or b.isdigit() or (is_generic((a,)) and is_generic((b,))):
        return 0.0, ()
    longest = max(len(a), len(b))
    distance = edits(a, b, 2)
    if (distance == 1 and longest >= 5) or (distance == 2 and longest >= 9):
        return 0.85 + 0.03 * (len(one) > 1), (
            f"{a} and {b} differ by {'one letter' if distance == 1 else 'two letters'}",
        )
    if len(bones := skeleton(a)) > 2 and bones == skeleton(b) and likeness(a, b) >= 0.6:
        return 0.85, (f"{a} and {b} have the same consonants",)
    return 0.0, ()


def _places(places: list[Cluster], known: _Evidence) -> Iterator[Judgement]:
    for left, right in _blocks(places, (_place_blocks(c) for c in places)):
        one, two = place_core(left.name), place_core(right.name)
        alike = likeness(one.replace(" ", ""), two.replace(" ", ""))
        if one == two or alike < LIKELY:
            continue
        country = bool(left.countries & right.countries)
        shared = known.shared(left, right)
        lesser, greater = _ordered(left, right)
        reasons = (f"{left.name} and {right.name} have the same consonants", *_told(left, right, shared))
        yield Judgement(lesser, greater, alike, reasons, country and alike >= 0.75 and len(one) > 4)


def _place_blocks(cluster: Cluster) -> Iterator[str]:
    if len(bones := skeleton(place_core(cluster.name))) > 2:
        yield bones


def _told(left: Cluster, right: Cluster, shared: tuple[str, ...]) -> Iterator[str]:
    if common := sorted(left.countries & right.countries):
        yield f"both in articles about {', '.join(common[:3])}"
    if shared:
        yield f"both beside {len(shared)} of the same names"
