"""Which organisation of the lexicon a chain is: by its names, and by whether its article may mean it."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from generator.lexicon.index import Lexicon
from generator.lexicon.organisations import Organisation
from generator.resolve.armies import army_named
from generator.resolve.context import Context
from generator.resolve.names import DATA, bare, group_key, group_words, is_acronym, is_generic, read_lines
from generator.resolve.records import Chain
from generator.text.normalise import fold

Reasons = dict[str, tuple[str, float]]
ATTRIBUTES = frozenset(read_lines(DATA / "attributes.txt"))
TAILS = frozenset(read_lines(DATA / "tails.txt"))
# Bodies that news names by their acronyms anywhere, whatever country the article is about.
_ABROAD = frozenset(["media", "company", "alliance", "ngo"])
ABOUT = 0.2
"""The least share of a country in an article for a common name of three words to be its own."""


def find_body(chain: Chain, context: Context, lexicon: Lexicon) -> tuple[Organisation | None, Reasons]:
    """The lexicon's body that the chain is, and why, by spelling; None where its names allow none or more.

    Long names count before acronyms, and an acronym does not count where the article gives it a long form
    that is nothing like the body's.
    """
    names = list(dict.fromkeys([chain.name, *(r.surface for r in chain.readings), *chain.long_forms]))
    spoken = [name for name in names if not is_acronym(name)]
    twice = _named_twice(spoken, [name for name in names if is_acronym(name)], lexicon)
    if twice is not None:
        return twice, {name: _reason(name, twice, lexicon) for name in names if _bears(name, twice, lexicon)}
    for group in (spoken, [name for name in names if is_acronym(name)]):
        found: dict[str, Organisation] = {}
        for name in group:
            bodies = [b for b in bodies_named(name, lexicon) if fits(b, name, chain, context)]
            body = _nearest(bodies, chain, context)
            if body is not None and (group is spoken or not _contradicted(spoken, body)):
                found[body.id] = body
        if len(found) == 1:
            (body,) = found.values()
            return body, {name: _reason(name, body, lexicon) for name in names if _bears(name, body, lexicon)}
        if found:
            return None, {}
    return None, {}


def _named_twice(spoken: list[str], acronyms: list[str], lexicon: Lexicon) -> Organisation | None:
    """The one body that the article names in full and by its acronym: the two vouch for one another."""
    full = {body.id for name in spoken for body in bodies_named(name, lexicon)}
    both = {b.id: b for name in acronyms for b in lexicon.organisations_named(name) if b.id in full}
    return next(iter(both.values())) if len(both) == 1 else None


@lru_cache(maxsize=50_000)
def bodies_named(name: str, lexicon: Lexicon) -> tuple[Organisation, ...]:
    """The bodies of this name, but for spelling, an adjective before it, or a common noun behind it."""
    found = lexicon.organisations_named(name)
    if found:
        return found
    if not is_acronym(name):
        keys = _by_key(lexicon).get(group_key(name), ())
        if keys:
            return tuple(lexicon.organisations[key] for key in keys)
        army = army_named(name, lexicon)
        if army is not None:
            return (army,)
    return _without_attributes(bare(name), lexicon)


def _without_attributes(name: str, lexicon: Lexicon) -> tuple[Organisation, ...]:
    folded = fold(name)
    for tail in sorted(TAILS, key=lambda tail: (-len(tail), tail)):
        if folded.endswith(f" {tail}"):
            core = " ".join(name.split()[: -len(tail.split())])
            bodies = tuple(b for b in lexicon.organisations_named(core) if core not in b.needs_context)
            if bodies:
                return bodies
    first, _, rest = name.partition(" ")
    if not rest:
        return ()
    codes = lexicon.countries_of_demonym(first)
    if fold(first) in ATTRIBUTES or codes:
        bodies = bodies_named(rest, lexicon)
        return tuple(b for b in bodies if not codes or b.country in codes)
    return ()


@lru_cache(maxsize=4)
def _by_key(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for organisation in lexicon.organisations.values():
        for name in organisation.full_names:
            if not is_acronym(name) and len(group_words(name)) > 1:
                found[group_key(name)].add(organisation.id)
    return {key: tuple(sorted(ids)) for key, ids in found.items()}


def fits(body: Organisation, name: str, chain: Chain, context: Context) -> bool:
    """Whether the article may mean `body` by `name`: names that others bear too need the body's country."""
    common = not is_acronym(name) and is_generic(group_words(name))
    if body.country is None:
        return not (common and chain.stated)
    if common or bare(name) in body.needs_context:
        if chain.country == body.country:
            return True
        telling = len(group_words(name)) > 2
        return telling and not chain.stated and context.share(body.country) >= ABOUT
    if not is_acronym(name) or body.sort in _ABROAD:
        return True
    return context.share(body.country) > 0 or not context.weights


def _nearest(bodies: list[Organisation], chain: Chain, context: Context) -> Organisation | None:
    """The only body, or of several the one whose country the article is most about."""
    if len(bodies) < 2:
        return bodies[0] if bodies else None

    def near(body: Organisation) -> float:
        return 2.0 if body.country and body.country == chain.country else context.share(body.country)

    first, second = sorted(bodies, key=lambda body: (-near(body), body.id))[:2]
    return first if near(first) > near(second) else None


def _contradicted(spoken: list[str], body: Organisation) -> bool:
    """Whether the article gives a long form that shares less than half its words with the body's names."""
    longs = [set(group_words(name)) for name in spoken if len(group_words(name)) > 1]
    known = [set(group_words(name)) for name in body.full_names]
    return bool(longs) and not any(
        2 * len(long & words) >= max(len(long), len(words)) for long in longs for words in known
    )


def _bears(name: str, body: Organisation, lexicon: Lexicon) -> bool:
    return any(b.id == body.id for b in bodies_named(name, lexicon))


def _reason(name: str, body: Organisation, lexicon: Lexicon) -> tuple[str, float]:
    if fold(name) == fold(body.name):
        return "name in the lexicon", 1.0
    if not any(b.id == body.id for b in lexicon.organisations_named(name)):
        return f"{body.name} in the lexicon, with other words around the name or another spelling", 0.93
    if fold(name) in {fold(former) for former in body.former}:
        return f"former name of {body.name} in the lexicon", 0.98
    if is_acronym(name):
        return f"acronym of {body.name} in the lexicon", 0.97
    return f"other name of {body.name} in the lexicon", 1.0
