"""How sure two full names of people are one person's, by their letters alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.resolve.names import DATA, read_lines
from generator.resolve.people import PARTICLES, SON
from generator.text.arabic import one_spelling
from generator.text.similarity import edits
from generator.text.skeleton import skeleton


def _forms(file: str) -> dict[str, frozenset[str]]:
    """Of a list of "form = other forms", the other forms by form."""
    rows = (line.partition(" = ") for line in read_lines(DATA / file))
    return {form: frozenset(others.split()) for form, _, others in rows}


_NICKNAMES = _forms("nicknames.txt")
_COGNATES = _forms("cognates.txt")
# Endings of Slavic family names, which tell a woman's from her husband's, father's or brother's.
_MASCULINE = ("ov", "ev", "in", "yn")
# Letters of one sound: the Arabic jim is a g in Egypt, the Hebrew and Slavic y a j in German.
_ONE_SOUND = (("g", "j"), ("y", "j"), ("i", "j"))
EXTRA = 2
"""How many more names one of two may have: where more are left out, too many people share the rest."""

ENDING = 0.95
"""How sure two words are one that differ only in how a Slavic ending is written: Valerii, Valeriy."""
_ENDING = re.compile(r"(?<=\w{3})(?:i[iyj]?|y[iy]?|[ey]?[iyj])$")
INITIAL = 0.69
"""How sure an initial and a surname are a full name's, by the letters alone: hardly."""


def compare_people(left: Sequence[str], right: Sequence[str]) -> tuple[float, tuple[str, ...]]:
    """How sure two full names are one person's by their letters alone (0 to 1), and why, in words.

    1 the same letters; 0.9 the same words in another order; 0.6 to 0.85 spellings that differ by a letter
    or by transliteration, or by words that only one has. Single words are never alike but when equal.
    """
    if "".join(left) == "".join(right):
        return 1.0, ("same name",)
    left, right = one_spelling(left), one_spelling(right)
    if len(left) < 2 or len(right) < 2:
        return 0.0, ()
    if "".join(left) == "".join(right):
        return 0.97, ("same name, its parts written together or apart",)
    if sorted(left) == sorted(right):
        # "Salman bin Hamad" and "Hamad bin Salman" are a son and his father.
        return (0.0, ()) if set(left) & SON else (0.9, ("same words in another order",))
    short, full = (left, right) if len(left) <= len(right) else (right, left)
    if _have_other_initials(short, full):
        return 0.0, ()
    matched = _match(short, full)
    if matched is None:
        return 0.0, ()
    score, reasons = matched
    if len(full) > len(short):
        extra = [word for word in full if word not in short and word not in PARTICLES and len(word) > 2]
        if len(extra) > EXTRA:
            return 0.0, ()
        if extra and short[0][0] != full[0][0] and compare_words(short[0], full[0])[0] == 0:
            return 0.0, ()
        score *= 0.85 if len(extra) <= 1 else 0.8
        reasons.append("one of them has more words")
    return min(score, 0.95), tuple(reasons)


def _match(short: Sequence[str], full: Sequence[str]) -> tuple[float, list[str]] | None:
    """The mean score of the words of `short` with those they stand for in `full`, in order, and why."""
    reasons: list[str] = []
    total, at, whole, exact, surest = 0.0, 0, 0.0, True, 0.0
    for word in short:
        best, where, why = 0.0, -1, ""
        for index in range(at, len(full)):
            score, reason = compare_words(word, full[index])
            if score > best:
                best, where, why = score, index, reason
        if best == 0.0:
            return None
        total += best
        at = where + 1
        initial = 1 in (len(word), len(full[where]))
        if initial and word != full[where] and (word == short[-1] or where == len(full) - 1):
            return None  # "Robert Antonelli" is no "Robert A. Marsh"
        exact = exact and best == 1.0
        surest = max(surest, best)
        whole += 0.5 if initial else (len(word) > 2 and len(full[where]) > 2) + (len(word) > 7)
        if why:
            reasons.append(why)
    if at < len(full) and not exact:
        return None  # another surname behind one that is only alike
    if whole < 2:  # one initial and a surname: "V. Orlov" may be many a man
        return (INITIAL, reasons) if whole > 1 and len(short) == len(full) else None
    # "Dean Smith" and "Dewayne Smithy": nothing in them is the same.
    return total / len(short) * (1.0 if surest >= ENDING else 0.85), reasons


def _have_other_initials(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether both names have initials, and one more than the other: George W. and George H. W. Bush."""
    one, two = ([word for word in name if len(word) == 1] for name in (short, full))
    return bool(one) and bool(two) and len(one) != len(two) and len(short) - len(one) == len(full) - len(two)


@lru_cache(maxsize=100_000)
def compare_words(left: str, right: str) -> tuple[float, str]:
    """How sure two words of names are one, and why; 1 and nothing to say for equal ones."""
    if left == right or {left, right} <= SON:
        return 1.0, ""
    if len(left) == 1 or len(right) == 1:
        return (0.7, f"initial {left[0].upper()}.") if left[0] == right[0] else (0.0, "")
    if _are_of_two_sexes(left, right):
        return 0.0, ""
    if _ENDING.sub("y", left) == _ENDING.sub("y", right):
        return ENDING, f"{left} and {right} differ in the spelling of the ending"
    longest = max(len(left), len(right))
    distance = edits(left, right, 3)
    swapped = sorted(left) == sorted(right)
    if distance == 1 and longest >= 5 and (swapped or len(left) != len(right) or longest > 6):
        return 0.85, f"{left} and {right} differ by one letter"
    if distance <= max(1, int(0.4 * longest)) and _same_bones(left, right):
        return 0.85, f"{left} and {right} have the same consonants"
    if distance <= 2 and longest >= 9:
        return 0.75, f"{left} and {right} differ by two letters"
    if right in _NICKNAMES.get(left, ()) or left in _NICKNAMES.get(right, ()):
        return 0.8, f"{min(left, right, key=len)} is short for {max(left, right, key=len)}"
    if right in _COGNATES.get(left, ()) or left in _COGNATES.get(right, ()):
        return 0.85, f"{left} and {right} are one name in two languages"
    if longest >= 5 and distance <= 2 and _same_sounds(left, right):
        return 0.8, f"{left} and {right} have letters of one sound"
    return 0.0, ""


def _are_of_two_sexes(left: str, right: str) -> bool:
    """Whether one word is a man's name and the other a woman's: Karim and Karima, Baranov and Baranova."""
    short, long = sorted((left, right), key=len)
    if len(long) == len(short) + 1 and long == short + "a":
        return len(short) > 3
    masculine = short.endswith(_MASCULINE) and long.endswith(tuple(end + "a" for end in _MASCULINE))
    return masculine and skeleton(short) == skeleton(long)


def _same_bones(left: str, right: str) -> bool:
    return len(bones := skeleton(left)) > 1 and bones == skeleton(right)


def _same_sounds(left: str, right: str) -> bool:
    return any(
        skeleton(left.replace(one, other)) == skeleton(right.replace(one, other))
        and (other in left) != (other in right)
        for one, other in _ONE_SOUND
    )
