"""Names of people: their words, and whether one of two is a shorter form of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.resolve.names import DATA, bare, folded, read_lines
from generator.text.normalise import fold
from generator.text.similarity import edits

PARTICLES = frozenset(
    [
        "bin",
        "ben",
        "ibn",
        "bint",
        "al",
        "el",
        "de",
        "da",
        "dos",
        "del",
        "van",
        "von",
        "der",
        "den",
        "di",
        "la",
        "le",
        "y",
        "e",
    ]
)
_ARTICLES = frozenset(["al", "el", "ar", "as", "ash", "at", "az"])
SON = frozenset(["bin", "ben", "ibn", "bn"])
_TITLES = frozenset(read_lines(DATA / "titles.txt"))
_JUNIOR = frozenset(["jr", "sr", "junior", "senior", "iii"])
_JOINED_INITIALS = re.compile(r"^[A-Z]{2,3}(?= [A-Z][a-z])")


@lru_cache(maxsize=200_000)
def person_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's name without titles in front; initials are single letters."""
    spaced = _JOINED_INITIALS.sub(lambda m: " ".join(m[0]), bare(name))
    spaced = re.sub(r"\b([A-Z])\.[\s-]?(?=\w)", r"\1 ", spaced)
    parts = fold(spaced).split()
    while len(parts) > 2 and parts[0] in _TITLES:
        parts = parts[1:]
    kept = [part for part in parts if part not in _JUNIOR] or parts
    return tuple(kept) or (folded(name),)


def is_titled(name: str) -> bool:
    """Whether a name of a person has a title before it."""
    return folded(name).partition(" ")[0] in _TITLES and len(person_words(name)) < len(folded(name).split())


def surname_words(name: str) -> tuple[str, ...]:
    """Like `person_words`, but a surname alone is one word: "al-Burhan" is "burhan"."""
    words = person_words(name)
    return words[1:] if len(words) == 2 and words[0] in _ARTICLES else words


def person_key(name: str) -> str:
    """Names with one key differ in hyphens and dots only: "Li Na-ra", "Li Nara"; "H.D. Roy", "HD Roy"."""
    return "".join(person_words(name))


def is_short_for(short: Sequence[str], full: Sequence[str]) -> int:
    """How surely `short` is a short form of `full`: 3 family name last, 2 first word, 1 within, 0 not.

    Several words must stand together in `full`, or begin and end it.
    """
    if len(short) >= len(full) or not short:
        return 0
    size = len(short)
    initials = [word for word in short if len(word) == 1]
    if initials and initials != [word for word in full if len(word) == 1]:
        return 0  # George W. Bush is not George H. W. Bush
    if tuple(full[-size:]) == tuple(short):
        return 3
    if tuple(full[:size]) == tuple(short):
        return 2
    if size > 1 and short[0] == full[0] and short[-1] == full[-1] and set(short) <= set(full):
        return 3
    if size > 1 and _is_within(short, full):
        return 2
    if any(tuple(full[at : at + size]) == tuple(short) for at in range(1, len(full) - size)):
        return 1 if size > 1 or len(short[0]) > 3 else 0
    return 0


def is_misspelt(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a surname alone is that of a full name but for a slip: one letter, or two swapped."""
    name = short[1:] if len(short) == 2 and short[0] in _ARTICLES else short
    return len(name) == 1 and any(_is_slip(name[0], word) for word in (full[0], full[-1]))


def is_initials(short: str, full: Sequence[str]) -> bool:
    """Whether `short` ("AMLO", "MBS") is made of the first letters of a full name of at least three words."""
    letters = fold(short).replace(" ", "")
    return len(full) > 2 and len(letters) == len(full) and letters == "".join(word[0] for word in full)


def _is_slip(left: str, right: str) -> bool:
    """One letter too many, too few or wrong in a name of six letters, or two swapped in one of five."""
    letters = 5 if sorted(left) == sorted(right) else 6
    return min(len(left), len(right)) >= letters and edits(left, right, 1) == 1


def _is_within(short: Sequence[str], full: Sequence[str]) -> bool:
    rest = iter(full)
    return short[0] == full[0] and all(word in rest for word in short)
