"""Words and signs of a text, each with its place in it."""

from __future__ import annotations

import re
from typing import NamedTuple

# Order is meaning: the first alternative that fits wins. No repetition nests, so reading is linear.
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof St Sr Jr Gen Lt Col Maj Capt Sgt Cpl Gov Sen Rep Rev Hon Pres Adm Cmdr Brig Supt Insp "
    "Messrs Mt Ft Inc Ltd Corp Co Bros No Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
).replace(" ", "|")
_PARTICLES = (
    "al|el|ad|an|ar|as|at|az|ash|ath|adh|ed|en|er|es|et|ez|esh|ul|ur|us|uz|"
    "Al|El|Ad|An|Ar|As|At|Az|Ash|Ath|Adh|Ed|En|Er|Es|Ez|Esh|Ul"
)
_LETTER = r"[^\W\d_]"
_APOSTROPHE = r"['’ʼ`‘]"
_TOKEN = re.compile(
    rf"""
    https?://\S+ | www\.\S+                                        # addresses
    | @\w+                                                         # handles
    | (?:[A-Z]{{1,3}}\$)                                           # US$, HK$
    | (?:[^\W\d_a-z]\.){{2,8}}                                     # U.S., J.R.R.
    | (?:{_ABBREVIATIONS})\.(?=[\s,;)])                               # Gen.
    | [^\W\d_a-z]\.(?=\s?[^\W\d_a-z])                              # the initial in "Ada B. Lund", "B.Lund"
    | \d+(?:[.,:]\d+)*(?:{_LETTER}{{1,3}}(?!\w))?                  # 1,200 4.5 10th 20km
    | {_APOSTROPHE}[sS](?!\w)                                      # the possessive ending
    | (?:{_PARTICLES})-(?={_LETTER})\w+(?:{_APOSTROPHE}(?![sS](?!\w))\w+)*   # al-Hasakah stays one name
    | [A-Z]+(?:&[A-Z]+)+                                           # R&D
    | \w+(?:\.[a-z]{{2,6}}){{1,3}}(?!\w)                           # example.org
    | \w+(?:{_APOSTROPHE}(?![sS](?!\w))\w+)*                       # words, O'Hara, Sana'a
    | \.\.+ | --+                                                  # ellipses, dashes
    | \S
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word or sign: `text` is exactly the characters `start` to `end` (exclusive) of the text read."""

    start: int
    end: int
    text: str


def tokens(text: str) -> tuple[Token, ...]:
    """The words and signs of `text` in order; together they cover every character that is no space.

    Hyphenated words are read part by part ("US-led" -> "US", "-", "led") but for names with an Arabic
    article ("al-Hasakah"); a possessive ending stands apart ("Syria's" -> "Syria", "'s"). Linear time.
    """
    return tuple(Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text))
