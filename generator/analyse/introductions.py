"""Short forms that an article introduces beside their long form: "Lund Relief Fund (LRF)".

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
text" (PSB 2003), but for names: a letter of the short form must begin a word of the long one, and a
capitalised word of the long form cannot be left out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.analyse.cues import cues
from generator.analyse.document import Sentence

_SHORT = re.compile(r"[^\W\d_][\w&.]{1,9}")
_REACH = 14
"""How many tokens before the short form its long form may begin."""


_BEFORE = frozenset(["(", "or", "as", "the"])


class Pair(NamedTuple):
    """Token ranges (first, end) of a long form and of the short form that stands for it."""

    long: tuple[int, int]
    short: tuple[int, int]


def is_short(text: str) -> bool:
    """Whether `text` looks like a short form: two to ten signs, two capitals or a word like "Unesco"."""
    capitals = sum(c.isupper() for c in text)
    return bool(_SHORT.fullmatch(text)) and (
        capitals > 1 or (capitals == 1 and 3 < len(text) < 8 and text.istitle())
    )


def long_form(sentence: Sentence, end: int, short: str) -> tuple[int, int] | None:
    """The tokens up to `end` whose capitals spell `short`, or None where they do not."""
    letters = [c.lower() for c in short if c.isalpha() and (c.isupper() or short.istitle())]
    linking = cues("linking")
    at = end
    while letters and at > 0 and end - at < _REACH:
        at -= 1
        w = sentence.words[at]
        if not w.letters:
            if w.lower not in {"-", "'", "'s", "&", "’s", ","}:
                return None
            continue
        if w.lower in {"'s", "’s"}:
            continue
        bare = w.lower[3:] if w.lower[2:3] == "-" else w.lower
        if letters[-1] in {w.lower[0], bare[:1]}:
            letters.pop()
        elif len(letters) > 1 and w.capital and _two_letters(bare, letters):
            letters.pop()
            letters.pop()
        elif w.capital or (w.lower not in linking and w.lower not in {"the"}):
            return None
    if letters or not sentence.words[at].capital:
        return None
    return at, end


def _two_letters(word: str, letters: list[str]) -> bool:
    """Whether `word` gives the last two letters: "Kurdistan" its K and its S or T."""
    return word[:1] == letters[-2] and letters[-1] in word[1:]


def pairs(sentence: Sentence) -> list[Pair]:
    """Every short form introduced in `sentence`: "Long Form (LF)", "LF (Long Form)", "Long Form, or LF"."""
    words, toks = sentence.words, sentence.tokens
    found: list[Pair] = []
    for at, token in enumerate(toks):
        if not words[at].capital:
            continue
        before = words[at - 1].lower if at else ""
        after = words[at + 1].lower if at + 1 < len(words) else ""
        if (before not in _BEFORE and after != "(") or not is_short(token.text):
            continue
        span = None
        if before == "(" and after in {")", ",", ";"}:
            span = long_form(sentence, at - 1, token.text)
        elif before in {"or", "as"} or (before == "the" and at > 1 and words[at - 2].lower in {"or", "as"}):
            end = at - 1
            while end and words[end - 1].lower in {"or", "as", "the", ",", "known", "also", "called", "by"}:
                end -= 1
            span = long_form(sentence, end, token.text)
        elif after == "(":
            close = next((k for k in range(at + 2, min(len(words), at + _REACH)) if words[k].lower == ")"), 0)
            if close and long_form(sentence, close, token.text) == (at + 2, close):
                span = at + 2, close
        if span and span[1] > span[0] + 1:
            found.append(Pair(span, (at, at + 1)))
    return found
