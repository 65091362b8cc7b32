"""Who a chain is: a country, a place, an organisation of the lexicon, or an unknown name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.lexicon.index import Lexicon
from generator.model import Place
from generator.resolve.bodies import find_body
from generator.resolve.context import Context
from generator.resolve.groups import PARTS, one_parliament, split_country
from generator.resolve.names import folded, group_key, is_acronym, is_generic
from generator.resolve.neighbours import fixed_points
from generator.resolve.people import person_key, surname_words
from generator.resolve.places import Candidate, candidates, place_core
from generator.resolve.records import GUESSED, Chain, Identity
from generator.resolve.regions import Region, region_behind
from generator.resolve.whereabouts import choose, similar
from generator.text.slugs import slug

Points = Sequence[tuple[str, Identity]]


def identify_all(chains: Sequence[Chain], context: Context, lexicon: Lexicon) -> list[tuple[Chain, Identity]]:
    """The chains of one article, each with who it is: first by itself, then by the towns that are told."""
    named = [(chain, identify(chain, context, lexicon)) for chain in chains]
    points = fixed_points(named)
    return [
        (
            chain,
            identity
            if identity.known or chain.kind == "person"
            else identify(chain, context, lexicon, points),
        )
        for chain, identity in named
    ]


def identify(chain: Chain, context: Context, lexicon: Lexicon, points: Points | None = None) -> Identity:
    """Who `chain` is, by its own article and the lexicon alone.

    `points` are the towns that the article names and that are told; None where they are not known yet.
    """
    if chain.kind == "place":
        return _place(chain, context, lexicon, points)
    if chain.kind == "group":
        return _group(chain, context, lexicon)
    return _person(chain)


def _place(chain: Chain, context: Context, lexicon: Lexicon, points: Points | None) -> Identity:
    names = list(
        dict.fromkeys([chain.name, *(reading.surface for reading in chain.readings), *chain.long_forms])
    )
    why = ""
    region = _region(chain, context, lexicon)
    for name in names:
        options = candidates(name, lexicon) or similar(name, context, lexicon)
        stated = chain.country if chain.stated else None
        best, reason = choose(options, context, lexicon, stated, points, folded(name), region)
        if best is not None:
            reasons = {
                reading.surface: _reason_for(reading.surface, best, reason, lexicon)
                for reading in chain.readings
            }
            code = best.countries[0] if len(best.countries) == 1 else None
            return Identity(
                best.id,
                True,
                best.name,
                best.gloss,
                best.place,
                code,
                {k: v for k, v in reasons.items() if v},
                best.score,
            )
        why = why or reason
    core = place_core(chain.name)
    plain = folded(chain.name)
    generic = is_generic(tuple(plain.split()))
    if not generic and not candidates(chain.name, lexicon):
        return _unlocated(f"place?{core}", None, why)
    if chain.country is None:
        return _unlocated(f"place?{core}@{chain.article}", None, why)
    lands = {option.countries for option in candidates(chain.name, lexicon)}
    if generic or chain.stated or lands == {(chain.country,)}:
        return _unlocated(f"place?{core}@{chain.country}", chain.country, why)
    return _unlocated(f"place?{core}{GUESSED}{chain.country}", None, why)


def _unlocated(key: str, country: str | None, why: str) -> Identity:
    """A place of no coordinates; `country` (alpha-2) only where the article says that it lies there."""
    place = Place(country, None, None, None, "place", f"no coordinates: {why}")
    return Identity(key, False, None, "place", place, country)


def _region(chain: Chain, context: Context, lexicon: Lexicon) -> Region | None:
    """The state or province behind the place's name where it first stands, else where any does."""
    ends = sorted(mention.span.end for reading in chain.readings for mention in reading.mentions)
    regions = [region_behind(context.text, end, lexicon) for end in ends]
    found = next((region for region in regions if region), None)
    return found if found is None or regions[0] else replace(found, first=False)


def _reason_for(surface: str, best: Candidate, reason: str, lexicon: Lexicon) -> tuple[str, float] | None:
    for option in candidates(surface, lexicon):
        if option.id == best.id:
            return (reason if option.how == best.how else option.how), option.score
    return (best.how, best.score) if best.how.startswith("same consonants") else None


def _group(chain: Chain, context: Context, lexicon: Lexicon) -> Identity:
    body, reasons = find_body(chain, context, lexicon)
    if body is not None:
        country = lexicon.by_code.get(body.country or "")
        sort = body.sort.upper() if body.sort == "ngo" else body.sort
        gloss = f"{sort}, {country.name}" if country else sort
        return Identity(body.id, True, body.name, gloss, None, body.country, reasons)
    full = next((name for name in (chain.name, *chain.long_forms) if not is_acronym(name)), chain.name)
    if is_acronym(full):
        key = f"group?={full.replace('.', '')}@{chain.country or chain.article}"
        return Identity(key, False, None, "group", None, chain.country)
    owner, words = split_country(full, lexicon)
    if is_generic(words):
        owner = owner or chain.country
        owner_name = lexicon.by_code[owner].name if owner in lexicon.by_code else ""
        label = f"group, {owner_name}" if owner_name else "group"
        words = one_parliament(words, owner)
        stem = slug(" ".join(sorted(words, key=lambda word: (word in PARTS, word))))
        key = f"group?{' '.join(words)}@{owner or chain.article}"
        return Identity(key, False, None, label, None, owner, stem=stem, owner=owner_name)
    return Identity(f"group?{group_key(full)}", False, None, "group", None, chain.country)


def _person(chain: Chain) -> Identity:
    words = surname_words(chain.name)
    if chain.passing or len(words) == 1:
        whose = chain.article if chain.passing else chain.country or chain.article
        return Identity(f"person?{' '.join(words)}@{whose}", False, None, "person", None, chain.country)
    return Identity(f"person?{person_key(chain.name)}", False, None, "person", None, chain.country)
