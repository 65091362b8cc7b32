"""Which of several namesakes an article means, and where nothing decides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.lexicon.gazetteer import ARABIC, Hit
from generator.lexicon.index import Lexicon
from generator.resolve.context import Context
from generator.resolve.neighbours import SPOT, lies_near, nearest
from generator.resolve.places import (
    ENGLISH,
    HOW,
    SOURCE,
    Candidate,
    country_name,
    distance,
    town_candidate,
    town_core,
)
from generator.resolve.records import Identity
from generator.resolve.regions import Region
from generator.resolve.strangers import is_word
from generator.text.normalise import fold
from generator.text.similarity import likeness
from generator.text.skeleton import shape
from generator.text.translit import one_father, without_articles

# "Abu" written as one word with the name: "Albukamal".
_FATHER = re.compile(r"^(?:al|a)?b(?:ou|u)(?=[^\W\daeiou]\w{3})")
_SCRIPTS = [
    "AF", "PK", "IN", "BD", "NP", "LK", "MV", "MM", "TH", "KH", "LA", "KR", "KP", "RU", "UA", "BY", "BG",
    "RS", "MK", "GR", "CY", "GE", "AM", "AZ", "KZ", "KG", "TJ", "UZ", "TM", "MN", "ET",
]  # fmt: skip
# How alike a spelling must be to a town's main name, where names come from another script. Arabic leaves
# short vowels unwritten, so its transliterations differ most.
_ALIKE = dict.fromkeys(_SCRIPTS, 0.8) | dict.fromkeys(sorted(ARABIC), 0.65)
CLEAR = 0.7
"""By how much (in powers of ten of population, or context worth as much) a place must lead its namesakes."""
LARGE = 100_000
"""Without a word of its country in the article, only a town this large is taken for the one meant."""
CONTEXT = 3.5
"""What it is worth that an article is about a place's country, in powers of ten of population."""
HUGE = 1_000_000
"""The same for an alternate name."""
SIZEABLE = 50_000
"""The same where the country is named, but is not what the article is about; for names of several towns."""
TWINS = 60
"""Kilometres within which two like-named places of a country are one for a reader."""
CITY = 20
"""So many times as populous as its namesake, a city is meant by the name alone."""
CAPITAL = 8
"""The same of a capital: Washington, whatever is called so in England."""
LEAD = 0.3
"""The same as `CLEAR` of a city of a million in an article about none of the countries: Barcelona."""
OBSCURE = 20_000
"""In English-speaking countries a town smaller than this needs more than its country to be meant."""
SMALL = 10_000
"""A place smaller than this is worth one less: "Marseilles" is seldom the one in Illinois."""
STATED = 3.0
"""What it is worth that the country stands right beside the name."""
_OWN = frozenset([HOW["name"], HOW["exonym"]])


def similar(name: str, context: Context, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Towns of the article's countries with a spelling that differs from `name` in vowels only.

    Only where names are transliterated from another script; elsewhere another vowel is another name.
    """
    core = town_core(name)
    if len(shape(core)) < 5:
        return ()
    plain = _plain(core)
    hits = list(lexicon.gazetteer.similar(core))
    if (apart := _FATHER.sub("bu ", core)) != core:
        hits += [hit for hit in lexicon.gazetteer.similar(apart) if hit.place.country in ARABIC]
        plain = _plain(apart)
    return tuple(
        town_candidate(Hit(hit.place, "shape"), lexicon)
        for hit in hits
        if context.share(hit.place.country) >= 0.5
        and likeness(plain, _plain(hit.place.name)) >= _ALIKE.get(hit.place.country, 2.0)
    )


def _plain(name: str) -> str:
    """`name` without articles, gaps and doubled letters, for counting the letters that differ."""
    letters = without_articles(one_father(fold(name))).replace(" ", "")
    return re.sub(r"(.)\1", r"\1", letters)


def choose(
    options: Sequence[Candidate],
    context: Context,
    lexicon: Lexicon,
    stated: str | None = None,
    points: Sequence[tuple[str, Identity]] | None = None,
    name: str = "",
    region: Region | None = None,
) -> tuple[Candidate | None, str]:
    """The candidate that the article means, and why; None and the reason where nothing decides.

    `stated` is the country that stands right beside the name ("Tripoli in Lebanon"), if any; `points` are
    the towns that the article names beside it (None: not told yet), `name` is the folded name, `region` the
    state or province that stands behind it.
    """
    if not options:
        return None, "not in the gazetteer"
    inside = _inside(options, region)
    if inside is not None:
        return inside, f"{inside.how}; its state or province stands behind it"
    scored = sorted(
        ((_score(option, context, stated, name), option) for option in options),
        key=lambda item: (-item[0], item[1].id),
    )
    famous = famous_city(options, name)
    if famous is not None and (stated is None or stated in famous.countries):
        return _famous(famous, scored[0][1], options, points)
    told_towns = points or ()
    top, best = scored[0]
    share = max((context.share(code, name) for code in best.countries), default=0.0)
    told = best.place.basis != SOURCE or stated in best.countries
    if not told and not (
        _is_likely(best, share, len(options), name)
        or (share > 0 and _is_distinct(best, name) and lies_near(best, told_towns))
    ):
        return None, f"the article does not say that it is in {country_name(best.countries[0], lexicon)}"
    if not told and _is_obscure(best) and not lies_near(best, told_towns):
        return None, f"{best.gloss}, small and far from all that the article names"
    if len(scored) > 1 and top - scored[1][0] < (LEAD if _is_world_city(best, share) else CLEAR):
        rival = scored[1][1]
        twins = (best.slug, best.countries) == (rival.slug, rival.countries)
        if distance(best.place, rival.place) > (TWINS if twins else SPOT):
            beside = nearest([option for _, option in scored], told_towns)
            if beside is not None:
                return beside[0], f"{beside[0].how}; beside {beside[1]}, which the article names"
            return None, f"{best.gloss} or {rival.gloss}: nothing decides"
    if len(scored) == 1 or not best.countries or best.place.basis != SOURCE:
        return best, best.how
    country = country_name(best.countries[0], lexicon)
    if stated in best.countries:
        return best, f"{best.how}; {country} stands beside it"
    return best, f"{best.how}; " + (
        f"the article is about {country}" if share >= 0.5 else "the largest of that name"
    )


def _famous(
    famous: Candidate,
    best: Candidate,
    options: Sequence[Candidate],
    points: Sequence[tuple[str, Identity]] | None,
) -> tuple[Candidate | None, str]:
    """The famous city, or the namesake in a country that the article is about, where towns around tell so."""
    if best is not famous:
        if points is None:
            return None, f"{famous.gloss} or {best.gloss}: the towns beside it decide"
        beside = nearest(options, points)
        if beside is not None and beside[0] is best:
            return best, f"{best.how}; beside {beside[1]}, which the article names"
    return famous, f"{famous.how}; the famous one of that name" if len(options) > 1 else famous.how


def _inside(options: Sequence[Candidate], region: Region | None) -> Candidate | None:
    """The town that lies in the state behind its name; None where states or countries have the name too.

    Where the article names the town without the state first, a city far larger is meant: "Washington".
    """
    if region is None or any(option.place.basis != SOURCE for option in options):
        return None
    held = [option for option in options if region.holds(option)]
    if not held:
        return None
    best = max(held, key=lambda option: (option.place.population or 0, option.id))
    largest = max(option.place.population or 0 for option in options)
    return best if region.first or largest < CITY * (best.place.population or 1) else None


def famous_city(options: Sequence[Candidate], name: str) -> Candidate | None:
    """The city that a folded name stands for all over the world, whatever the article is about, if any.

    A capital or a city of a million, so much larger than its namesakes that they need a word of their state
    or a town around: Paris and Washington, but not Birmingham or Victoria. None where a state has the name.
    """
    if any(option.place.basis != SOURCE for option in options):
        return None
    own = [option for option in options if option.how in _OWN]
    ranked = sorted(own, key=lambda option: (-(option.place.population or 0), option.id))
    if not ranked:
        return None
    people = ranked[0].place.population or 0
    rival = (ranked[1].place.population or 0) if len(ranked) > 1 else 0
    known = people >= LARGE if ranked[0].capital else people >= HUGE and len(name) > 3 and not is_word(name)
    least = CAPITAL if ranked[0].capital else CITY
    return ranked[0] if known and rival < LARGE and rival * least <= people else None


def _is_world_city(town: Candidate, share: float) -> bool:
    """Whether a town is one that news all over the world names, and no country of the article speaks for it
    or against it.
    """
    return share < 0.15 and town.how in _OWN and (town.place.population or 0) >= HUGE


def _is_distinct(town: Candidate, name: str) -> bool:
    """Whether a town has a name of its own, or people enough to be known by another."""
    plain = town.how != HOW["foreign"] or (town.place.population or 0) >= SIZEABLE
    return plain and len(name) > 3 and not is_word(name)


def _is_obscure(town: Candidate) -> bool:
    """Whether a town is so small that its name, in an English text, is as likely a word or somebody's."""
    return bool(ENGLISH.intersection(town.countries)) and (town.place.population or 0) < OBSCURE


def _is_likely(town: Candidate, share: float, namesakes: int, name: str) -> bool:
    """Whether an article with this share of the town's country may mean it, and not something unheard of."""
    population = town.place.population or 0
    if town.how == HOW["foreign"]:
        return share >= 0.5 and (population >= LARGE or not ENGLISH.intersection(town.countries))
    if share < 0.15 and (town.capital and town.how in _OWN):
        return True
    if share < 0.15 and namesakes == 1 and town.how == HOW["name"] and len(name) > 4 and not is_word(name):
        return population >= SIZEABLE
    if share < 0.15 and (len(name) <= 4 or is_word(name)):
        return population >= HUGE and len(name) > 3
    if share < 0.15:
        return population >= (LARGE if town.how in (HOW["name"], HOW["exonym"]) else HUGE)
    return share >= 0.5 or population >= SIZEABLE or namesakes == 1


def _score(option: Candidate, context: Context, stated: str | None, name: str) -> float:
    share = max((context.share(code, name) for code in option.countries), default=0.0)
    small = option.place.basis == SOURCE and (option.place.population or 0) < SMALL
    return option.weight + (CONTEXT - small) * share + STATED * (stated in option.countries)
