"""The armed forces of a country, by whatever words news says so: "the Kenyan military"."""

from __future__ import annotations

from functools import lru_cache

from generator.lexicon.index import Lexicon
from generator.lexicon.organisations import Organisation
from generator.resolve.groups import split_country
from generator.resolve.names import group_words

# "Army" alone is not among them: as often it is one of several services.
_SAYS_ARMY = frozenset([("military",), ("armed", "force")])
# What stands in the names of a country's armed forces besides the country; "land" or "naval" would be a part.
_WHOLE = frozenset(
    ["arab", "armed", "army", "bolivarian", "defense", "democratic", "force", "military", "national"]
) | frozenset(["people", "republic", "royal", "security", "self"])


def army_named(name: str, lexicon: Lexicon) -> Organisation | None:
    """The lexicon's armed forces of the country in `name`, where it says just that and there is only one."""
    owner, words = split_country(name, lexicon)
    if owner is None or words not in _SAYS_ARMY:
        return None
    return _army_of(owner, lexicon)


@lru_cache(maxsize=500)
def _army_of(code: str, lexicon: Lexicon) -> Organisation | None:
    found = [
        body
        for body in lexicon.organisations.values()
        if body.country == code and body.sort == "military" and _is_whole(body, lexicon)
    ]
    return found[0] if len(found) == 1 else None


def _is_whole(body: Organisation, lexicon: Lexicon) -> bool:
    """Whether a name of a body says no more than whose armed forces it is."""
    for name in body.full_names:
        owner, words = split_country(name, lexicon)
        if owner == body.country and set(words or group_words(name)) <= _WHOLE:
            return True
    return False
