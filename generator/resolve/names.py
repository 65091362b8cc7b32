"""Names without what does not tell them apart: the keys under which spellings of one name meet."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from generator.text.normalise import fold

DATA = Path(__file__).with_name("data")

_OUTSIDE = " \t\r\n.,;:!?\"“”«»()[]{}'‘’`-–—"
_POSSESSIVE = re.compile(r"(?<=\w)['’‘`](?:s|S)?$")
_THE = re.compile(r"^(?:the|The|THE)\s+(?=\S)")
_GAP = re.compile(r"\s+")
_SMALL = frozenset(
    [
        "the",
        "of",
        "for",
        "and",
        "in",
        "on",
        "to",
        "de",
        "del",
        "la",
        "el",
        "los",
        "las",
        "du",
        "des",
        "y",
        "e",
        "s",
    ]
)
# Legal forms of firms, which stand behind the name or, in some languages, before it.
_FIRM = frozenset([
    "inc", "ltd", "llc", "llp", "plc", "corp", "corporation", "co", "company", "limited", "gmbh", "ag", "sa",
    "spa", "ev", "pty", "bhd", "sdn", "nv", "bv", "jsc", "ojsc", "pjsc", "oao", "ooo", "zao", "pao", "srl",
    "pt", "aktiengesellschaft", "kg", "oy", "ab", "as", "asa", "incorporated", "jsc", "saa", "akg", "sarl",
    "zoo", "doo", "ad", "bhd", "tbk",
])  # fmt: skip


def read_lines(path: Path) -> list[str]:
    """The lines of a list of words; `#` begins a comment line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


GENERIC = frozenset(read_lines(DATA / "generic.txt"))
OPPOSED = frozenset(read_lines(DATA / "opposed.txt"))
_RESPELLED = dict(line.split(" = ") for line in read_lines(DATA / "respelled.txt"))
# Legal forms of several words, and names of several words that news as often abbreviates.
_PHRASES = dict(line.split(" = ") for line in read_lines(DATA / "phrases.txt"))
_PHRASE = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _PHRASES), key=len, reverse=True)) + r")\b")


@lru_cache(maxsize=200_000)
def bare(surface: str) -> str:
    """`surface` as a name: one line, no leading "the", no possessive ending, no signs around it."""
    name = _GAP.sub(" ", surface).strip(
        _OUTSIDE if not surface.rstrip().endswith(".") else _OUTSIDE.replace(".", "")
    )
    if name.count("(") > name.count(")") and name + ")" in surface:
        name += ")"  # "JD(S)"
    name = _POSSESSIVE.sub("", name)
    return _THE.sub("", name) or surface.strip()


@lru_cache(maxsize=200_000)
def folded(surface: str) -> str:
    """The fold of the bare name, never empty."""
    return fold(bare(surface)) or surface.strip()


@lru_cache(maxsize=200_000)
def group_words(name: str) -> tuple[str, ...]:
    """The words that tell a body's name: singular, American spelling, without small words and legal forms."""
    if " " not in folded(name):
        return (_RESPELLED.get(folded(name), folded(name)),)  # "Times" is not Time
    words = [
        _RESPELLED.get(word, word)
        for word in map(_singular, _PHRASE.sub(lambda m: _PHRASES[m[0]], folded(name)).split())
        if word not in _SMALL
    ]
    while len(words) > 1 and words[-1] in _FIRM:
        words.pop()
    while len(words) > 2 and words[0] in _FIRM:
        words.pop(0)
    return tuple(words) or tuple(folded(name).split())


def group_key(name: str) -> str:
    """Names of bodies with the same key are spellings of one name ("Defence Forces", "Defense Force")."""
    return " ".join(group_words(name))


def is_generic(words: tuple[str, ...]) -> bool:
    """Whether a body's name says only what it is, so that every country may have one."""
    return bool(words) and all(word in GENERIC or _RESPELLED.get(word, word) in GENERIC for word in words)


def _singular(word: str) -> str:
    """A word without the s of the plural."""
    if word == "news":
        return word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=100_000)
def is_acronym(name: str) -> bool:
    """Whether `name` looks like initials ("SDF", "U.N.", "JD(S)"): one word, most of it capitals."""
    letters = [c for c in name if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return " " not in name and 2 <= len(letters) <= 8 and capitals >= 2 and capitals >= len(letters) - 2


def initials(name: str) -> tuple[str, ...]:
    """The acronyms that the words of `name` could give: with small words and without, lower case."""
    words = re.findall(r"[^\W_]+", bare(name))
    every = "".join(fold(word)[:1] for word in words)
    main = "".join(fold(word)[:1] for word in words if word.casefold() not in _SMALL)
    return tuple(dict.fromkeys(text for text in (main, every) if len(text) > 1))
