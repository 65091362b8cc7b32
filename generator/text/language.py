"""Which language a text is in, by its script and its commonest words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.model import Stated

_DATA = Path(__file__).parent / "data" / "commonest_words.txt"
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
# A text in a language has at least this share of its commonest words.
_LEAST = 0.08
# Scripts that (nearly) one language of the news is written in.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("am", re.compile("[\u1200-\u137f]")),
    ("my", re.compile("[\u1000-\u109f]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_ALIKE = (
    frozenset({"da", "no", "nb", "nn", "sv"}),
    frozenset({"id", "ms"}),
    frozenset({"sr", "hr", "bs", "bg", "mk", "ru", "uk", "be"}),
    frozenset({"es", "gl", "pt", "ca"}),
    frozenset({"cs", "sk"}),
    frozenset({"fa", "ps", "ur", "ar"}),
)
UNKNOWN = Stated("und", "not told by its words")


def language_of(text: str) -> Stated:
    """The language of `text` as an ISO 639-1 code, or "und" where its words do not tell."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    for code, script in _SCRIPTS:
        share = 0.15 if code == "ja" else 0.4  # Japanese mixes its kana with Chinese characters
        if letters and len(script.findall(sample)) > share * letters:
            return Stated(code, "its script")
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < 5:
        return UNKNOWN
    scores = {code: sum(word in common for word in words) for code, common in _commonest().items()}
    best = max(sorted(scores), key=lambda code: scores[code])
    if scores[best] < _LEAST * len(words):
        return UNKNOWN
    return Stated(best, "its commonest words")


def are_alike(one: str, other: str) -> bool:
    """Whether two languages are the same or so near that common words do not tell them apart."""
    return one == other or any({one, other} <= group for group in _ALIKE)


def function_words(language: str) -> frozenset[str]:
    """The commonest words of `language` (ISO 639-1), which lists lack and prose has; empty if not known."""
    return _commonest().get(language, frozenset())


@cache
def _commonest() -> dict[str, frozenset[str]]:
    rows = (line.split(":", 1) for line in _DATA.read_text("utf-8").splitlines() if ":" in line)
    return {code.strip(): frozenset(words.split()) for code, words in rows if not code.startswith("#")}
