"""How a place hangs in its sentence: by which preposition or verb, seen through what only describes it.

"in the villages of Hajin and al-Susah": both hang on "in".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.lexicon.countries import load_countries
from generator.lexicon.words import words
from generator.relate.roles.clause import Word
from generator.relate.roles.held import held

Link = Literal["in", "from", "to", "of", "beside", "bare"]

LOCATIVE = held("locative")
_TO = frozenset(["to", "toward", "towards", "for", "via"])
_DIRECTIONS = frozenset(
    f"{one}{join}{two}"
    for one in ("north", "south", "east", "west", "")
    for two in ("north", "south", "east", "west", "")
    for join in ("", "-")
    if one or two
) - {"north-", "south-", "east-", "west-", "-north", "-south", "-east", "-west"}
_FILLING = held("filling") | _DIRECTIONS
_PARTS = held("parts")
_JOINTS = frozenset([",", "and", "or", "&", "/"])


@dataclass(frozen=True, slots=True)
class Site:
    """How a place hangs in its sentence.

    `governor` is the index of the preposition, else of the word before the phrase (-1 at the sentence's
    start); `first` and `last` are the indices of the phrase with all places that hang together in it.
    """

    link: Link
    governor: int
    first: int
    last: int


def site_of(sentence: Sequence[Word], place: int) -> Site:
    """How the place at index `place` of `sentence` hangs in it."""
    last = _end(sentence, place)
    at = place
    beside = False
    while True:
        at = _filled(sentence, at)
        before = sentence[at - 1].lower if at else ""
        if before in {"'s", "’s"} and at > 1 and sentence[at - 2].kind == "place":
            at -= 2
        elif before in _JOINTS and (other := _listed(sentence, at)) is not None:
            at = other
        elif before == "of" and at > 1 and sentence[at - 2].lower in _DIRECTIONS:
            # "in the north of Mali" is in it, "north of Mali" is beside it.
            beside = beside or at < 3 or sentence[at - 3].lower != "the"
            at -= 2
        elif before == "of" and at > 1 and _is_part(sentence[at - 2].lower):
            at -= 2
        elif before in LOCATIVE and at > 1 and (other := _container(sentence, at - 1)) is not None:
            at = other
        elif before == "according":
            return Site("bare", at - 1, at, last)
        elif before in LOCATIVE:
            return Site("beside" if beside else "in", at - 1, at - 1, last)
        elif before in _TO or before == "from" or before == "of":
            link: Link = "of" if before == "of" else "from" if before == "from" else "to"
            return Site(link, at - 1, at - 1, last)
        else:
            return Site("beside" if beside else "bare", at - 1, at, last)


@cache
def _peoples() -> frozenset[str]:
    """Adjectives of countries ("the Colombian island of Baru"), in lower case."""
    found = (word for country in load_countries() for word in (*country.demonyms, *country.shared_demonyms))
    return frozenset(word.lower() for word in found)


@cache
def _heads() -> frozenset[str]:
    heads = words("place_heads")
    return heads | {f"{head}s" for head in heads}


def is_place_head(word: str) -> bool:
    """Whether a noun after a name tells what kind of place it is ("Hama province")."""
    return word in _heads() or word in _PARTS


def _is_part(word: str) -> bool:
    return word in _PARTS or word in _heads()


def _filled(sentence: Sequence[Word], at: int) -> int:
    """The index where the words that only describe the place begin."""
    while at and sentence[at - 1].kind is None and _fills(sentence[at - 1].lower):
        at -= 1
    return at


def _fills(word: str) -> bool:
    return word in _FILLING or word.isdigit() or word in _peoples()


def _listed(sentence: Sequence[Word], at: int) -> int | None:
    """The place that the joints before index `at` follow: "Hajin, al-Susah and ..."."""
    while at and sentence[at - 1].lower in _JOINTS:
        at -= 1
    while at > 1 and sentence[at - 1].kind is None and is_place_head(sentence[at - 1].lower):
        at -= 1
    return at - 1 if at and sentence[at - 1].kind == "place" else None


def _container(sentence: Sequence[Word], preposition: int) -> int | None:
    """The place that lies in this one: "Mir Ali, in ...", "Baru, an island off ..."."""
    if sentence[preposition - 1].lower == ",":
        return _listed(sentence, preposition)
    before = sentence[preposition - 1]
    return preposition - 1 if before.kind == "place" else None


def _end(sentence: Sequence[Word], at: int) -> int:
    """The last index of the list of places that goes on after index `at`."""
    while True:
        following = at + 1
        while following < len(sentence) and is_place_head(sentence[following].lower):
            following += 1
        at = following - 1
        joints = following
        while joints < len(sentence) and (
            sentence[joints].lower in _JOINTS or _fills(sentence[joints].lower)
        ):
            joints += 1
        if joints > following and joints < len(sentence) and sentence[joints].kind == "place":
            at = joints
            continue
        return at
