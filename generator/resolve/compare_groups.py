"""How sure two names of groups are one body's, by their letters alone."""

from __future__ import annotations

from functools import cache

from generator.lexicon.countries import load_countries
from generator.resolve.groups import is_short_form
from generator.resolve.names import OPPOSED, group_words, is_generic
from generator.text.similarity import edits, likeness
from generator.text.skeleton import skeleton


def compare_groups(left: str, right: str) -> tuple[float, tuple[str, ...]]:
    """How sure two names of groups are one body's by their letters alone (0 to 1), and why, in words."""
    one, two = group_words(left), group_words(right)
    if one == two:
        return 1.0, ("same words",)
    if "".join(one) == "".join(two):
        return 0.97, ("same letters, parted otherwise",)
    if is_short_form(left, right) or is_short_form(right, left):
        return (0.0, ()) if _is_branch(one, two) else (0.8, ("one name begins the other",))
    if len(one) != len(two):
        return 0.0, ()
    if sorted(one) == sorted(two):
        return (0.8, ("same words in another order",)) if len(one) > 2 else (0.0, ())
    differing = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return _compare_words(*differing[0], len(one) > 1) if len(differing) == 1 else (0.0, ())


def _is_branch(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether one name is the other's with a country behind, as of a subsidiary: "Banco Norte Chile".

    A name that every country may have needs its country, and is the same without it.
    """
    short, full = sorted((one, two), key=len)
    return not is_generic(short) and " ".join(full[len(short) :]) in _country_names()


@cache
def _country_names() -> frozenset[str]:
    countries = load_countries()
    return frozenset(" ".join(group_words(name)) for c in countries for name in (c.name, *c.names))


def _compare_words(a: str, b: str, others: bool) -> tuple[float, tuple[str, ...]]:
    """How sure two words are one but for a slip or for transliteration; `others`: the rest agrees."""
    if a.isdigit() or b.isdigit() or {a, b} & OPPOSED or (is_generic((a,)) and is_generic((b,))):
        return 0.0, ()
    longest, distance = max(len(a), len(b)), edits(a, b, 2)
    if (distance == 1 and longest >= 5) or (distance == 2 and longest >= 9):
        how = "one letter" if distance == 1 else "two letters"
        return 0.85 + 0.03 * others, (f"{a} and {b} differ by {how}",)
    if len(bones := skeleton(a)) > 2 and bones == skeleton(b) and likeness(a, b) >= 0.6:
        return 0.85, (f"{a} and {b} have the same consonants",)
    return 0.0, ()
