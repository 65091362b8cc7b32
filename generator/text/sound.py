"""Sound keys: one short key for the many ways a name is carried from another script into Latin letters."""

from __future__ import annotations

import re

from generator.text.normalise import fold

# Articles and particles that one writer gives and the next leaves out.
_PARTICLES = frozenset(
    ("al", "el", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ath", "az", "ez", "ad", "ed", "an", "en",
     "ul", "the", "of", "de", "la", "le")
)  # fmt: skip
# Replaced in this order, so longer ones come first; the second member is roughly what the letters sound like.
_SOUNDS = (
    ("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("zh", "z"), ("ph", "f"), ("dj", "j"), ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("p", "b"),
    ("v", "f"),
)  # fmt: skip
_SILENT = re.compile(r"[aeiouywh]+")
_FIRST_VOWEL = re.compile(r"^[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")


def sound_key(name: str) -> str:
    """`name` by its consonants: "Deir ez-Zor", "Deir Ezzor" and "Dayr az Zawr" are all "drzr".

    That a name begins with a vowel is kept, as "a": "Iraq" is no "Raqqa". Empty where fewer than two letters
    would remain: such a key would fit too many names. The site's search box computes the same key
    (templates/site/assets/search.js); the two must change together.
    """
    words = fold(name).split()
    kept = [word for word in words if word not in _PARTICLES] or words
    opening = "a" if kept and _FIRST_VOWEL.match(kept[0]) else ""
    key = opening + "".join(_word_key(word) for word in kept)
    return key if len(key) > 1 else ""


def _word_key(word: str) -> str:
    # An "h" or "w" that opens a word is heard.
    opening = word[:1] if word[:1] in "hw" else ""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return _DOUBLED.sub(r"\1", opening + _SILENT.sub("", word))
