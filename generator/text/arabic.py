"""Arabic names of two parts, which some join and others leave apart: "Abdul Rahman", "Abdelrahman"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SERVANT = frozenset(["abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdu"])
_ARTICLE = frozenset(
    ["al", "el", "ul", "ar", "er", "ur", "as", "es", "us", "ash", "at", "az", "ad", "ed", "ud"]
)
_FAITH = frozenset(["din", "deen", "dine", "dien"])
# The article joined to "Abd", its l written or made like the letter that follows.
_JOINED = re.compile(r"^abd[aeou]u?(?:l|([rnzs])(?=\1))(?=\w{3})")
_OF_FAITH = re.compile(r"(?<=\w{2}[^\W\daeiou])[aeu]?d?(?:[aeu](?:l|d)d?)(?:in|een|ine|ien)$")


def one_spelling(words: Sequence[str]) -> tuple[str, ...]:
    """The folded words of a name with "Abd al-X" and "X al-Din" as one word each, without the article.

    ("abdul", "aziz"), ("abd", "al", "aziz") and ("abdelaziz",) are all ("abdaziz",); ("nur", "al", "din") and
    ("nureddin",) are ("nurdin",). Other words stay as they are.
    """
    made: list[str] = []
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word in _SERVANT and rest:
            if rest[0] in _ARTICLE and len(rest) > 1:
                rest.pop(0)
            made.append("abd" + rest.pop(0))
        elif len(rest) > 1 and rest[0] in _ARTICLE and rest[1] in _FAITH:
            made.append(word + "din")
            rest = rest[2:]
        elif rest and rest[0] in ("uddin", "eddin", "eddine", "aldin", "ulddin"):
            made.append(word + "din")
            rest = rest[1:]
        else:
            made.append(_OF_FAITH.sub("din", _JOINED.sub("abd", word)))
    return tuple(made)
