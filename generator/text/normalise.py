"""Folds of names: what two spellings must share before anyone asks whether they are one name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that NFKD leaves whole although readers take them for a plain one.
_PLAIN = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h",
        "ı": "i", "ə": "a", "ŋ": "n", "ƙ": "k", "ɗ": "d", "ɓ": "b", "ĸ": "k",
    }
)  # fmt: skip
# Apostrophes, ayin and hamza signs: written or left out at will, so they carry no difference.
_SILENT = re.compile("['’‘`´ʼʻʿʾʹʺ′\"“”]")
_DOT = re.compile(r"(?<=\w)\.(?=\w?(\W|$)|\w\.)")
_GAP = re.compile(r"[\W_]+")
_NAME = 64


def strip_marks(text: str) -> str:
    """`text` without diacritics ("São Tomé" -> "Sao Tome"); case and spacing stay."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def fold(name: str) -> str:
    """The form under which equal spellings meet: no case, marks, apostrophes, dots or hyphens.

    Words are separated by one space: "Deir ez-Zor" -> "deir ez zor", "U.S." -> "us".
    """
    # A name is folded many times in a build, a text once.
    return _folded_name(name) if len(name) <= _NAME else _folded(name)


@lru_cache(maxsize=2**15)
def _folded_name(name: str) -> str:
    return _folded(name)


def _folded(name: str) -> str:
    text = strip_marks(name.replace("İ", "I")).casefold().translate(_PLAIN)
    text = strip_marks(text)
    text = _SILENT.sub("", text)
    text = _DOT.sub("", text)
    return _GAP.sub(" ", text).strip()
