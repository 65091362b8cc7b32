"""Names of groups: whose they are, and whether one is a form of another."""

from __future__ import annotations

from functools import lru_cache

from generator.lexicon.index import Lexicon
from generator.resolve.names import folded, group_words, is_acronym, is_generic

# What follows the name of a body in the name of a part of it.
_PARTS = frozenset(
    [
        "ministry",
        "commission",
        "council",
        "committee",
        "army",
        "police",
        "court",
        "wing",
        "office",
        "assembly",
        "fund",
        "agency",
        "department",
        "parliament",
        "congress",
        "senate",
        "secretariat",
        "youth",
        "university",
        "bank",
        "association",
        "federation",
        "union",
        "league",
        "mission",
        "force",
        "program",
        "conference",
        "board",
        "school",
        "command",
    ]
)
_OPENERS = frozenset(["of", "for", "in", "de", "del"])
_OWN = frozenset(["affair"])


def split_country(name: str, lexicon: Lexicon) -> tuple[str | None, tuple[str, ...]]:
    """The country (alpha-2) that a body's name holds, and the other words: "Parliament of Ghana".

    The words are put in order, so that "Ministry of Health" and "Health Ministry" meet.
    """
    words = folded(name).split()
    for size in range(min(5, len(words) - 1), 0, -1):
        for start in range(len(words) - size + 1):
            code = _country(" ".join(words[start : start + size]), lexicon)
            if code:
                rest = words[:start] + words[start + size :]
                return code, institution_words(" ".join(rest))
    return None, institution_words(name)


@lru_cache(maxsize=50_000)
def institution_words(name: str) -> tuple[str, ...]:
    """The words of an institution's name, sorted, without "affairs": what kind of body it is."""
    words = group_words(name)
    kept = sorted(set(words) - _OWN)
    return tuple(kept) or words


def _country(words: str, lexicon: Lexicon) -> str | None:
    codes = [country.code for country in lexicon.countries_named(words)] or list(
        lexicon.countries_of_demonym(words)
    )
    if not codes and len(words.replace(" ", "")) <= 3:
        codes = [country.code for country in lexicon.countries_named(words.upper())]
    return codes[0] if len(codes) == 1 else None


def is_short_form(short: str, full: str) -> bool:
    """Whether one name of a group is a shorter form of another: "Jubilee" of "Jubilee Party".

    The shorter one begins the longer one and names more than a kind of body; what is left out must not
    make a part of it ("United Nations", "United Nations Security Council").
    """
    brief, whole = group_words(short), group_words(full)
    if len(brief) >= len(whole) or whole[: len(brief)] != brief or is_acronym(short):
        return False
    rest = folded(full).split()[len(folded(short).split()) :]
    if not rest:
        return False
    if rest[0] in _OPENERS:
        return len(brief) > 1 or not is_generic(brief)
    return not is_generic(brief) and not set(whole[len(brief) :]) & _PARTS
