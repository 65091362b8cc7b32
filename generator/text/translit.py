"""Spelling habits that carry no difference: the Arabic article and its assimilated forms."""

from __future__ import annotations

import re

from generator.text.normalise import fold

# al- and el-, and the forms the l takes before a sun letter: ad-, ar-, as-, ash-, at-, ath-, az-, an-, adh-.
ARTICLES = frozenset(
    ["al", "el", "ul", "il"]
    + [
        f"{vowel}{letter}"
        for vowel in "aeu"
        for letter in ("d", "dh", "n", "r", "s", "sh", "t", "th", "z", "zz")
    ]
) - {"us", "un", "et", "ur"}
# Written as one word with the name: "Ezzor", "Errachidia", "Ashshams"; at least three letters must remain.
_GLUED = re.compile(r"^[ae](?:(sh|th|dh)(?=\1)|([dnrstz])(?=\2))(?=\w{3})")
# "Abu", "Abou", "Bu", "Albu", "al-Bu" before a name are one word.
_FATHER = re.compile(r"\b(?:[ae]l ?)?a?b(?:ou|u|o)(?= \w\w)|^(?:[ae]l )b(?:ou|u)(?=[^aeiou ]\w\w)")


def without_articles(name: str) -> str:
    """The fold of `name` without Arabic articles: "al-Mayadeen" -> "mayadeen", "Deir Ezzor" -> "deir zor".

    A name that is nothing but articles stays as it is.
    """
    folded = fold(name)
    kept = [_GLUED.sub("", word) for word in folded.split() if word not in ARTICLES]
    return " ".join(kept) if any(len(word) > 1 for word in kept) else folded


def one_father(folded: str) -> str:
    """`folded` with every form of "Abu" before a word written "bu": "albu kamal" -> "bu kamal"."""
    return _FATHER.sub("bu", folded)
