"""Consonant skeletons: a key under which transliterations of one name meet.

Sharing a skeleton is a reason to compare two names, never a reason to merge them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.text.normalise import fold
from generator.text.translit import one_father, without_articles

# Longer spellings first: each group is one sound as English, French, German and Slavic usage write it.
_SOUNDS = (
    (re.compile("tsch|tch|tsh|sch|shch|sh|ch"), "s"),
    (re.compile("dzh|zh|dj|dsch"), "j"),
    (re.compile("ph"), "f"),
    (re.compile("kh|gh|ck|q|g"), "k"),
    (re.compile("th"), "t"),
    (re.compile("dh"), "d"),
    (re.compile("t[sz](?!$)"), "s"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("c"), "k"),
    (re.compile("x"), "ks"),
    (re.compile("v"), "f"),
)
_DOUBLED = re.compile(r"(.)\1+")
_SOFT = re.compile("[aeiouwyh]+")
_VOWELS = re.compile("[aeiouwy]+")
_SILENT_H = re.compile("(?<=a)h$|(?<=[^a])h")


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """The consonants of `name`, articles and doubled letters folded; a first vowel is kept as "a".

    "Dayr az Zawr", "Deir Ezzor" -> "drzr"; "al-Boukamal", "Albu Kamal" -> "bkml". Empty for names
    that are not written in Latin letters.
    """
    text = _sounds(name)
    first = "a" if text[:1] in set("aeiouwy") else text[:1]
    return first + _SOFT.sub("", text[1:])


def shape(name: str) -> str:
    """Like `skeleton`, but with an "a" wherever vowels stand: it tells "Dras" from "Darsi".

    "Dayr az Zawr", "Deir Ezzor" -> "darzar"; "Mayadeen", "Meyadin" -> "madan".
    """
    return _VOWELS.sub("a", _SILENT_H.sub("", _VOWELS.sub("a", _sounds(name))))


def _sounds(name: str) -> str:
    """`name` with one letter a sound: articles, gaps and doubled letters gone; empty if it is not Latin."""
    text = without_articles(one_father(fold(name))).replace(" ", "")
    if not text.isascii():
        return ""
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    return _DOUBLED.sub(r"\1", text)
