"""Names of people: their words, which of two is the fuller, and whether two full names are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.resolve.names import DATA, bare, folded, read_lines
from generator.text.normalise import fold
from generator.text.similarity import edits
from generator.text.skeleton import skeleton

_PARTICLES = frozenset(
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
_SON = frozenset(["bin", "ben", "ibn", "bn"])
_TITLES = frozenset(read_lines(DATA / "titles.txt"))
_JUNIOR = frozenset(["jr", "sr", "junior", "senior", "iii"])
_INITIALS = re.compile(r"(?<=[A-Z])\.\s*(?=[A-Z]\b)")


@lru_cache(maxsize=200_000)
def person_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's name without titles in front; initials are single letters."""
    spaced = re.sub(r"\b([A-Z])\.\s?(?=\w)", r"\1 ", bare(name))
    parts = fold(spaced).split()
    while len(parts) > 2 and parts[0] in _TITLES:
        parts = parts[1:]
    kept = [part for part in parts if part not in _JUNIOR] or parts
    return tuple(kept) or (folded(name),)


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
    return len(short) == 1 and any(_is_slip(short[0], word) for word in (full[0], full[-1]))


def _is_slip(left: str, right: str) -> bool:
    """One letter too many, too few or wrong in a name of six letters, or two swapped in one of five."""
    letters = 5 if sorted(left) == sorted(right) else 6
    return min(len(left), len(right)) >= letters and edits(left, right, 1) == 1


def _is_within(short: Sequence[str], full: Sequence[str]) -> bool:
    rest = iter(full)
    return short[0] == full[0] and all(word in rest for word in short)


def compare_people(left: Sequence[str], right: Sequence[str]) -> tuple[float, tuple[str, ...]]:
    """How sure two full names are one person's by their letters alone (0 to 1), and why, in words.

    1 the same letters; 0.9 the same words in another order; 0.6 to 0.85 spellings that differ by a letter
    or by transliteration, or by words that only one has. Single words are never alike but when equal.
    """
    if "".join(left) == "".join(right):
        return 1.0, ("same name",)
    if len(left) < 2 or len(right) < 2:
        return 0.0, ()
    if sorted(left) == sorted(right):
        return 0.9, ("same words in another order",)
    short, full = (left, right) if len(left) <= len(right) else (right, left)
    reasons: list[str] = []
    total, at, whole = 0.0, 0, 0
    for word in short:
        best, where, why = 0.0, -1, ""
        for index in range(at, len(full)):
            score, reason = _compare_words(word, full[index])
            if score > best:
                best, where, why = score, index, reason
        if best == 0.0:
            return 0.0, ()
        total += best
        at = where + 1
        whole += (len(word) > 2 and len(full[where]) > 2) + (len(word) > 7)
        if why:
            reasons.append(why)
    if whole < 2:
        return 0.0, ()
    score = total / len(short)
    if len(full) > len(short):
        extra = [word for word in full if word not in short and word not in _PARTICLES and len(word) > 2]
        if extra and short[0][0] != full[0][0] and _compare_words(short[0], full[0])[0] == 0:
            return 0.0, ()
        score *= 0.85 if len(extra) <= 1 else 0.8
        reasons.append("one of them has more words")
    return min(score, 0.95), tuple(reasons)


@lru_cache(maxsize=100_000)
def _compare_words(left: str, right: str) -> tuple[float, str]:
    if left == right or {left, right} <= _SON:
        return 1.0, ""
    if len(left) == 1 or len(right) == 1:
        return (0.7, f"initial {left[0].upper()}.") if left[0] == right[0] else (0.0, "")
    longest = max(len(left), len(right))
    distance = edits(left, right, 3)
    swapped = sorted(left) == sorted(right)
    if distance == 1 and longest >= 5 and (swapped or len(left) != len(right) or longest > 6):
        return 0.85, f"{left} and {right} differ by one letter"
    if distance <= longest // 2 and len(bones := skeleton(left)) > 1 and bones == skeleton(right):
        return 0.85, f"{left} and {right} have the same consonants"
    if distance <= 2 and longest >= 9:
        return 0.75, f"{left} and {right} differ by two letters"
    return 0.0, ""
