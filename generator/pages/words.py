"""Plain English for dates, counts and lists of names."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


@lru_cache(maxsize=4096)
def date_words(iso: str) -> str:
    """An ISO date in words, as precise as it is: "9 March 2017", "March 2017", "2017".

    What is not a date of that form comes back as it stands.
    """
    parts = iso.split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return iso
    if len(parts) > 1 and not 1 <= int(parts[1]) <= 12:
        return iso
    words = [str(int(part)) for part in reversed(parts)]
    if len(parts) > 1:
        words[-2] = MONTHS[int(parts[1]) - 1]
    return " ".join(words)


@lru_cache(maxsize=4096)
def interval_words(first: str, last: str) -> str:
    """The days `first` to `last` (ISO, inclusive), in as few words as say it exactly."""
    if first == last:
        return date_words(first)
    try:
        begin, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return f"{date_words(first)} to {date_words(last)}"
    if begin.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        if (begin.month, end.month) == (1, 12):
            return str(begin.year) if begin.year == end.year else f"{begin.year} to {end.year}"
        if (begin.year, begin.month) == (end.year, end.month):
            return date_words(first[:-3])
        return f"{date_words(first[:-3])} to {date_words(last[:-3])}"
    if begin.year != end.year:
        return f"{date_words(first)} to {date_words(last)}"
    if begin.month != end.month:
        return f"{begin.day} {MONTHS[begin.month - 1]} to {date_words(last)}"
    return f"{begin.day} to {date_words(last)}"


@lru_cache(maxsize=4096)
def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`number` with its noun: "1 article", "3 articles", "1,204 places"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str], most: int | None = None) -> str:
    """Names as one reads them aloud: "A, B and C"; beyond `most`, "A, B and 4 more"."""
    shown = list(names)
    if most is not None and len(shown) > most:
        shown = [*shown[:most], f"{len(shown) - most} more"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def clipped(text: str, longest: int) -> str:
    """`text` on one line, cut at a word with an ellipsis where it is longer than `longest` characters."""
    plain = " ".join(text[: 4 * longest].split())
    if len(plain) <= longest and len(text) <= 4 * longest:
        return plain
    cut = plain[:longest]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–-") + " …"


def sentence_case(words: str) -> str:
    """`words` with a capital at the start."""
    return words[:1].upper() + words[1:]
