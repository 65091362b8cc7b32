"""Knowledge with gaps, so that the reader does not learn to lean on lists.

A name that news brings up for the first time is in no list. A reader trained with lists that know nearly
every name of its training texts learns to trust them where it should read; so some texts are read with a
part of the organisations and places of the lists withheld (the idea is that of word dropout). Which entries
are withheld from which text hangs on a checksum of both, and on nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

from generator.analyse.knowledge import Knowledge

PARTS = 6
"""How many parts the entries are dealt into; a version is without one of them."""
VERSIONS = 3
"""How many versions there are besides the whole one, each without another part."""
_NAMES = ("org", "feature")


def _part(text: str) -> int:
    return crc32(text.encode()) % PARTS


def withheld(knowledge: Knowledge, part: int) -> Knowledge:
    """`knowledge` without one of `PARTS` parts of the organisations and features."""
    kept = {
        first: tuple(
            phrase
            for phrase in phrases
            if not (phrase.tag.startswith(_NAMES) and _part(" ".join((first, *phrase.rest))) == part)
        )
        for first, phrases in knowledge.phrases.items()
    }
    return replace(knowledge, phrases={first: phrases for first, phrases in kept.items() if phrases})


def versions(knowledge: Knowledge) -> tuple[Knowledge, ...]:
    """The whole knowledge, then each version with a part withheld."""
    return (knowledge, *(withheld(knowledge, part) for part in range(VERSIONS)))
