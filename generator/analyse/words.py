"""What the reader sees of a word by itself, worked out once for every distinct word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.analyse.cues import cues

_RUNS = re.compile(r"(.)\1{2,}")
_LISTS = ("titles", "group_heads", "place_heads", "place_cues", "linking")


@dataclass(frozen=True, slots=True)
class Word:
    """A word's form and its features at each position of the window around the token in question."""

    lower: str
    shape: str
    capital: bool
    upper: bool
    letters: bool
    here: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    before2: tuple[str, ...]
    after2: tuple[str, ...]


def shape(text: str) -> str:
    """The form of a word: "Raqqa" -> "Xxx", "F16" -> "Xdd", "U.S." -> "X.X."; three of a kind become two."""
    signs = "".join(
        "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else "y" if c.isalpha() else c
        for c in text[:24]
    )
    return _RUNS.sub(r"\1\1", signs)


def _affixes(lower: str) -> list[str]:
    found = []
    for size in (1, 2, 3, 4):
        if len(lower) > size:
            found.append(f"p{lower[:size]}")
            found.append(f"s{lower[-size:]}")
    return found


def _article_first(text: str) -> bool:
    """Whether a small Arabic article stands before a capital ("al-Hasakah", "ash-Shaddadi")."""
    small, hyphen, rest = text.partition("-")
    return bool(hyphen) and 1 < len(small) < 4 and rest[:1].isupper()


@lru_cache(maxsize=60_000)
def word(text: str) -> Word:
    """The features of `text`, one token."""
    lower = text.lower().replace("’", "'")[:40]
    form = shape(text)
    listed = [f"l{at}" for at, name in enumerate(_LISTS) if lower.rstrip(".") in cues(name)]
    here = [f"w{lower}", f"f{form}", *_affixes(lower), *listed]
    if text.isupper() and len(text) > 1:
        here.append(f"up{min(len(text), 7)}")
    near = [f"w{lower}", f"f{form}", f"s{lower[-3:]}", *listed]
    far = [f"w{lower}", *listed] if lower != text or listed or len(lower) < 5 else [f"w{lower}"]
    return Word(
        lower=lower,
        shape=form,
        capital=text[:1].isupper() or _article_first(text),
        upper=text.isupper() and len(text) > 1,
        letters=any(c.isalpha() for c in text),
        here=tuple(here),
        before=tuple(f"<{feature}" for feature in near),
        after=tuple(f">{feature}" for feature in near),
        before2=tuple(f"<<{feature}" for feature in far),
        after2=tuple(f">>{feature}" for feature in far),
    )
