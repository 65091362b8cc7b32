"""Places: what a name may stand for in the world."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from generator.lexicon.gazetteer import GazetteerPlace, Hit
from generator.lexicon.index import Lexicon
from generator.model import Place
from generator.resolve.context import has_rival_state
from generator.resolve.names import DATA, OPPOSED, bare, folded, read_lines
from generator.text.normalise import fold
from generator.text.similarity import likeness
from generator.text.skeleton import skeleton
from generator.text.slugs import slug
from generator.text.translit import without_articles

_UNITS = frozenset([
    "city", "town", "village", "municipality", "borough", "district", "county", "province", "governorate",
    "prefecture", "oblast", "region", "state", "department", "canton", "commune", "subdistrict", "division",
])  # fmt: skip
_SEATS = (" city", " town", " village", " municipality", " borough")
# Where these are called like a town, they are something else than it: "Burke County", "Greenwich Village".
_NO_TOWNS = (" county", " state", " village", " parish")
ENGLISH = frozenset(["AU", "CA", "GB", "IE", "NZ", "US"])
"""Countries whose small towns have the words and surnames of English texts for their names."""
_WATERS = frozenset([
    "river", "lake", "sea", "island", "islands", "mountain", "mountains", "mount", "mt", "peninsula",
    "desert", "valley", "strait", "dam", "farm", "road", "highway", "park", "forest", "reserve", "basin",
])  # fmt: skip
_LEADING = re.compile(
    r"^(?:(?:city|town|village|district|province|state|governorate|municipality|port) of|river|lake|mount|mt)"
    r" (?=\w)"
)

SOURCE = "GeoNames"
HOW = {
    "name": "main name in GeoNames",
    "alternate": "alternate name in GeoNames",
    "exonym": "its name in English texts, and an alternate name in GeoNames",
    "foreign": "an alternate name in GeoNames, unlike the main one",
    "article": "a name in GeoNames, the Arabic article (al-, el-, ez-) set aside",
    "shape": "a name in GeoNames written with other vowels",
}
_HOW_SCORE = {"name": 1.0, "alternate": 0.98, "exonym": 1.0, "foreign": 0.95, "article": 0.95, "shape": 0.85}
_HOW_COST = {"name": 0.0, "alternate": 0.8, "exonym": 0.0, "foreign": 0.8, "article": 0.8, "shape": 1.5}
_EXONYMS = {
    (fold(name), code.strip())
    for name, _, code in (line.partition("|") for line in read_lines(DATA / "exonyms.txt"))
}
BESIDE = 40
"""Kilometres within which two towns of one name are not told apart by it."""
SAME = 5
"""Kilometres within which two towns of the same consonants are one, entered twice."""
EXONYM = 500_000
"""English spellings of the names of towns this large are often only alternate names in GeoNames."""
RESEMBLES = 0.6
"""How alike an alternate name must be to the main one to be a spelling of it, and not a name of its own."""


LARGE_TOWN = 20_000
_OTHERS = frozenset([HOW["alternate"], HOW["foreign"]])


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something in the world that bears a name; `weight` is how likely it is meant before any context.

    `region` is the gazetteer's code of the state or province that a town lies in; `capital` that it is the
    capital of its country.
    """

    id: str
    name: str
    gloss: str
    countries: tuple[str, ...]
    place: Place
    weight: float
    how: str
    score: float
    slug: str
    region: str = ""
    capital: bool = False


@lru_cache(maxsize=100_000)
def place_core(name: str) -> str:
    """The fold of a place's name without the word for what it is: "Idlib province" -> "idlib"."""
    words = folded(_LEADING.sub("", folded(name))).split()
    while len(words) > 1 and (words[-1] in _UNITS | _WATERS or words[-1].removesuffix("s") in _WATERS):
        words.pop()
    return " ".join(words)


def town_core(name: str) -> str:
    """Like `place_core`, but only units of people: a town and the province of its name are one place."""
    words = re.sub(
        r"^(?:city|town|village|district|province|governorate|municipality) of ", "", folded(name)
    ).split()
    while len(words) > 1 and words[-1] in _UNITS:
        words.pop()
    return " ".join(words)


def _is_seat(town: Candidate, state: Candidate) -> bool:
    """Whether a town may be what a state has its name from."""
    return (
        town.how == HOW["name"]
        and town.countries == state.countries
        and distance(town.place, state.place) < 300
    )


def _is_beside(one: Candidate, other: Candidate) -> bool:
    return one.countries == other.countries and distance(one.place, other.place) < BESIDE


def _is_same(town: Candidate, other: Candidate) -> bool:
    """Whether GeoNames has `town` twice, and `other` is the one to keep: one spot, two transliterations."""
    return (
        town.id != other.id
        and town.countries == other.countries
        and town.place.basis == other.place.basis == SOURCE
        and distance(town.place, other.place) < SAME
        and skeleton(town.name) == skeleton(other.name)
        and (town.place.population or 0, town.id) < (other.place.population or 0, other.id)
    )


@lru_cache(maxsize=50_000)
def candidates(name: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Everything that `name` may stand for: countries, regions and waters, towns by population.

    A country's name is not that of a town in it: "Mexico" is no other word for its capital.
    """
    name = bare(name)
    found: list[Candidate] = []
    for country in lexicon.countries_named(name):
        weight = 7.5 if name in country.needs_context or has_rival_state(name, lexicon) else 9.0
        place = Place(country.code, country.latitude, country.longitude, None, country.kind, "lexicon")
        found.append(
            Candidate(
                country.id,
                country.name,
                country.kind,
                (country.code,),
                place,
                weight,
                "name of the country",
                1.0,
                slug(country.name),
            )
        )
    names = list(dict.fromkeys([folded(name), *_shorter_forms(folded(name), place_core(name))]))
    for form in names:
        for feature in lexicon.features_named(form):
            code = feature.countries[0] if len(feature.countries) == 1 else None
            place = Place(code, feature.latitude, feature.longitude, None, feature.feature, "lexicon")
            weight = 6.3 if feature.feature in ("state", "district") else 7.5
            if name in feature.needs_context:
                weight -= 1.0
            found.append(
                Candidate(
                    feature.id,
                    feature.name,
                    _where(feature.feature, feature.countries, lexicon),
                    feature.countries,
                    place,
                    weight,
                    "name in the lexicon",
                    1.0,
                    slug(feature.name),
                )
            )
        if found:
            break
    if set(folded(name).split()) <= OPPOSED:
        return tuple(found)
    core = town_core(name)
    hits = lexicon.gazetteer.hits(name) + lexicon.gazetteer.hits(f"the {name}")
    if not hits and core != folded(name):
        hits = lexicon.gazetteer.hits(core)
    owners = {c.code for c in lexicon.countries_named(name) if name not in c.needs_context}
    other = core != folded(name) and folded(name).endswith(_NO_TOWNS) and not lexicon.gazetteer.contains(name)
    if other:
        hits = tuple(hit for hit in hits if hit.place.country not in ENGLISH)
    found += [
        town_candidate(hit, lexicon, "foreign") if other else _named_town(hit, name, lexicon)
        for hit in hits
        if hit.place.country not in owners
    ]
    if core != folded(name) and (states := [c for c in found if c.place.feature == "state"]):
        found = [c for c in found if c.place.basis != SOURCE or any(_is_seat(c, state) for state in states)]
    return tuple(_without_twins(list({candidate.id: candidate for candidate in found}.values())))


def _shorter_forms(name: str, core: str) -> list[str]:
    """Under what else the lexicon may have a name: one of them ("Balkans"), or without what it is.

    A city's name is not a state's: "Kansas City". The s of a short name is part of it: "Paras".
    """
    forms = [name[:-1]] if name.endswith("s") and len(name) > 6 else []
    return forms if name.endswith(_SEATS) else [*forms, core]


def _without_twins(found: list[Candidate]) -> list[Candidate]:
    """`found` without the like-named state around a town, which shares its page, and without towns that
    have the name only as an alternate beside one that has it as its own (Delhi beside New Delhi).
    """
    found = [c for c in found if not any(_is_same(c, other) for other in found)]
    own = [c for c in found if c.how == HOW["name"]]
    found = [c for c in found if c.how not in _OTHERS or not any(_is_beside(c, o) for o in own)]
    owners = {c.countries for c in own if (c.place.population or 0) >= LARGE_TOWN}
    found = [c for c in found if c.how != HOW["foreign"] or c.countries not in owners]
    towns = [c for c in found if c.place.basis == SOURCE]
    camps = [c for c in found if c.place.feature == "camp"]
    kept = [c for c in found if not any(_gives_its_name(town, c) for town in towns)]
    return [c for c in kept if not any(_is_of_camp(c, camp) for camp in camps)]


def _gives_its_name(town: Candidate, state: Candidate) -> bool:
    """Whether a state is called like a town in it, which then stands for both: Idlib, but not Jalisco."""
    return (
        state.place.feature == "state"
        and town.countries == state.countries
        and (town.place.population or 0) >= 20_000
        and skeleton(town.name) == skeleton(state.name)
        and distance(town.place, state.place) < 300
    )


def _is_of_camp(town: Candidate, camp: Candidate) -> bool:
    """Whether a small town is what a camp has its name from: whoever names it means the camp."""
    return (
        town.place.basis == SOURCE
        and town.countries == camp.countries
        and (town.place.population or 0) < 20_000
        and distance(town.place, camp.place) < 25
    )


def _named_town(hit: Hit, name: str, lexicon: Lexicon) -> Candidate:
    """The town as a candidate for `name`, told whether an alternate name is a spelling of its own."""
    if hit.how != "alternate":
        return town_candidate(hit, lexicon)
    if (folded(name), hit.place.country) in _EXONYMS and hit.place.population >= LARGE_TOWN:
        return town_candidate(hit, lexicon, "exonym")
    return town_candidate(hit, lexicon, "alternate" if _resemble(name, hit.place.name) else "foreign")


@lru_cache(maxsize=50_000)
def _resemble(name: str, main: str) -> bool:
    """Whether a name may be the main name otherwise spelled: "Basra" of Basrah, but "Rym" not of Rome."""
    left, right = (without_articles(each).replace(" ", "") for each in (name, main))
    if f"{fold(main)} ".startswith(f"{fold(name)} "):
        return True  # "Stoke" of Stoke-on-Trent, "Al Ain" of Al Ain City
    alike = likeness(left, right)
    return alike >= RESEMBLES if min(len(left), len(right)) > 5 else alike >= 0.75


def town_candidate(hit: Hit, lexicon: Lexicon, how: str = "") -> Candidate:
    """A town of the gazetteer as a candidate; the larger, the weightier, and capitals more.

    `how` (a key of `HOW`) tells more closely than the hit how it bears the name.
    """
    town, how = hit.place, how or hit.how
    place = Place(town.country, town.latitude, town.longitude, town.population or None, town.feature, SOURCE)
    weight = math.log10(max(town.population, 300))
    weight -= 0.0 if how == "alternate" and town.population >= EXONYM else _HOW_COST[how]
    capital = _is_capital(town, lexicon)
    if capital:
        weight += 1.5
    return Candidate(
        place_id(town, lexicon),
        town.name,
        _where(town.feature, (town.country,), lexicon),
        (town.country,),
        place,
        weight,
        HOW[how],
        _HOW_SCORE[how],
        slug(town.name),
        town.region,
        capital,
    )


def _is_capital(town: GazetteerPlace, lexicon: Lexicon) -> bool:
    """Whether a town is its country's capital, and not a small namesake of it."""
    country = lexicon.by_code.get(town.country)
    if country is None or not country.capital:
        return False
    found = [p for p in lexicon.gazetteer.find(country.capital) if p.country == town.country]
    named = [p for p in found if fold(p.name) == fold(country.capital)]
    return (named or found)[:1] == [town]


def place_id(town: GazetteerPlace, lexicon: Lexicon) -> str:
    """The id of a town: its slug where it is its most populous bearer, else with country or number."""
    segment = slug(town.name)
    plain = f"place/{segment}"
    namesakes = [p for p in lexicon.gazetteer.find(town.name) if slug(p.name) == segment]
    if plain not in lexicon.countries and plain not in lexicon.features and namesakes[:1] == [town]:
        return plain
    within = [p for p in namesakes if p.country == town.country]
    return f"{plain}-{town.country.lower()}" if within[:1] == [town] else f"{plain}-{town.id}"


def _where(feature: str, countries: tuple[str, ...], lexicon: Lexicon) -> str:
    if not countries or len(countries) > 3:
        return feature
    return f"{feature} in " + ", ".join(country_name(code, lexicon) for code in countries)


def country_name(code: str, lexicon: Lexicon) -> str:
    """The name of a country, or its code."""
    country = lexicon.by_code.get(code)
    return country.name if country else code


def distance(left: Place, right: Place) -> float:
    """Kilometres between two places; 0 where one has no coordinates."""
    if left.latitude is None or right.latitude is None or left.longitude is None or right.longitude is None:
        return 0.0
    a, b = math.radians(left.latitude), math.radians(right.latitude)
    dlon = math.radians(left.longitude - right.longitude)
    cosine = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(dlon)
    return 6371 * math.acos(max(-1.0, min(1.0, cosine)))
