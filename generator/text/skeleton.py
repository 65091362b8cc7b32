"""Consonant skeletons: a key under which transliterations of one name meet.

Sharing a skeleton is a reason to compare two names, never a reason to merge them.
"""

from __future__ import annotations

import re

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


def skeleton(name: str) -> str:
    """The consonants of `name`, articles and doubled letters folded; a first vowel is kept as "a".

    "Dayr az Zawr", "Deir Ezzor" -> "drzr"; "al-Boukamal", "Albu Kamal" -> "bkml". Empty for names
    that are not written in Latin letters.
    """
    text = without_articles(one_father(fold(name))).replace(" ", "")
    if not text.isascii():
        return ""
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    text = _DOUBLED.sub(r"\1", text)
    first = "a" if text[:1] in set("aeiouwy") else text[:1]
    return first + _SOFT.sub("", text[1:])
