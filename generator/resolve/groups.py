"""Names of groups: whose they are, and whether one is a form of another."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.lexicon.index import Lexicon
from generator.resolve.names import (
    DATA,
    bare,
    folded,
    group_words,
    initials,
    is_acronym,
    is_generic,
    read_lines,
)
from generator.text.normalise import fold

# What follows the name of a body in the name of a part of it.
PARTS = frozenset(read_lines(DATA / "parts.txt"))
# Countries whose parliament has two chambers, so that "the National Assembly" is not all of it.
TWO_CHAMBERS = frozenset(" ".join(read_lines(DATA / "two_chambers.txt")).split())
_OPENERS = frozenset(["of", "for", "de", "del"])
# What tells whose a body is, and is no body's name by itself.
_WHOSE = frozenset([("us",), ("uk",), ("eu",), ("au",)])
_NUMBER = re.compile(r"\d+|[ivx]+")
_OWNED = re.compile(r"['’]s\b")
_PARLIAMENT = ("parliament",)
# What news calls a whole parliament, whatever its name.
_PARLIAMENTS = frozenset([("parliament",), ("congress",), ("legislature",)])
# What it calls the parliament that has one chamber.
_ASSEMBLIES = frozenset([("assembly", "national"), ("assembly",), ("assembly", "legislative")])


def split_country(name: str, lexicon: Lexicon) -> tuple[str | None, tuple[str, ...]]:
    """The country (alpha-2) that a body's name holds, and the other words: "Parliament of Ghana".

    The words are put in order, so that "Ministry of Health" and "Health Ministry" meet.
    """
    code, rest = without_country(name, lexicon)
    return code, institution_words(rest)


@lru_cache(maxsize=50_000)
def without_country(name: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """The country (alpha-2) in a body's name, and the fold of the rest in its order."""
    words = fold(_OWNED.sub("", bare(name))).split()
    for size in range(min(5, len(words) - 1), 0, -1):
        for start in range(len(words) - size + 1):
            code = _country(" ".join(words[start : start + size]), lexicon)
            if code:
                return code, " ".join(words[:start] + words[start + size :])
    return None, " ".join(words)


@lru_cache(maxsize=50_000)
def institution_words(name: str) -> tuple[str, ...]:
    """The words of an institution's name, sorted, without "affairs": what kind of body it is."""
    words = group_words(name)
    return tuple(sorted(set(words) - {"affair"})) or words


def one_parliament(words: tuple[str, ...], country: str | None) -> tuple[str, ...]:
    """`words` of an institution, where the names of a country's one parliament become one name."""
    if words in _PARLIAMENTS or (words in _ASSEMBLIES and country and country not in TWO_CHAMBERS):
        return _PARLIAMENT
    return words


def acronyms_of(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The acronyms a name could have: its initials, with and without its country ("CDP" of Japan)."""
    code, rest = without_country(name, lexicon)
    return tuple(dict.fromkeys([*initials(name), *(initials(rest) if code else ())]))


def _country(words: str, lexicon: Lexicon) -> str | None:
    codes = [country.code for country in lexicon.countries_named(words)]
    codes = codes or list(lexicon.countries_of_demonym(words))
    if not codes and len(words.replace(" ", "")) <= 3:
        codes = [country.code for country in lexicon.countries_named(words.upper())]
    return codes[0] if len(codes) == 1 else None


def is_short_form(short: str, full: str) -> bool:
    """Whether one name of a group is a shorter form of another: "Jubilee" of "Jubilee Party".

    The shorter one begins the longer one and names more than a kind of body; what is left out must not
    make a part of it ("United Nations", "United Nations Security Council").
    """
    brief, whole = group_words(short), group_words(full)
    if len(brief) >= len(whole) or whole[: len(brief)] != brief or is_acronym(short) or brief in _WHOSE:
        return False
    rest = folded(full).split()[len(folded(short).split()) :]
    if not rest or all(_NUMBER.fullmatch(word) for word in rest):
        return False
    if rest[0] in _OPENERS:
        return len(brief) > 1 or not is_generic(brief)
    return not is_generic(brief) and not set(whole[len(brief) :]) & PARTS
