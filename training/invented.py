"""Names for training: drawn from the gazetteer and lists, or put together, and often misspelled.

A reader trained on one region's names learns the names; one that meets new names in known words learns
the words around them. Everything is drawn from the `Random` given, so training is repeatable.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from generator.lexicon.countries import Country, load_countries
from generator.lexicon.gazetteer import open_gazetteer
from generator.lexicon.geography import load_features
from generator.lexicon.organisations import Organisation, load_organisations
from generator.text.normalise import strip_marks

DATA = Path(__file__).with_name("data")

_SWAPS = [
    *(("ou", "u"), ("u", "ou"), ("a", "e"), ("e", "a"), ("i", "e"), ("o", "u"), ("k", "q"), ("q", "k")),
    *(("dh", "d"), ("kh", "h"), ("gh", "g"), ("ee", "i"), ("i", "ee"), ("y", "i"), ("ss", "s"), ("s", "ss")),
    *(("ll", "l"), ("r", "rr"), ("ah", "a"), ("a", "ah"), ("ch", "sh"), ("w", "v"), ("z", "zz"), ("m", "mm")),
    *(("th", "t"), ("aa", "a")),
]


class Person(NamedTuple):
    """A full name and the surname by which later sentences call its bearer."""

    full: str
    surname: str


class Group(NamedTuple):
    """A long name and a short one."""

    long: str
    short: str


@cache
def _countries() -> tuple[Country, ...]:
    return load_countries()


@cache
def _organisations() -> tuple[Organisation, ...]:
    return load_organisations()


@cache
def _lists(name: str) -> dict[str, tuple[list[str], list[str]]]:
    """Culture -> (countries, names); names of two words are told by their small first word."""
    found = {}
    for line in (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, tail = line.partition(":")
            culture, *codes = head.split()
            found[culture] = (codes, tail.replace("De ", "De_").replace("Van den ", "Van_den_").split())
    return found


def names(kind: str, culture: str) -> list[str]:
    """The given names ("given_names") or surnames ("surnames") of a culture."""
    return [name.replace("_", " ") for name in _lists(kind)[culture][1]]


@cache
def _towns() -> dict[str, tuple[str, ...]]:
    gazetteer = open_gazetteer()
    found: dict[str, list[str]] = {}
    for index in range(len(gazetteer)):
        town = gazetteer._place(index)
        if town.name.isascii() or (town.name[:1].isalpha() and not any(c.isdigit() for c in town.name)):
            found.setdefault(town.country, []).append(town.name)
    return {code: tuple(names) for code, names in found.items()}


def towns(country: str) -> tuple[str, ...]:
    """The populated places of a country."""
    return _towns().get(country, ())


@cache
def _settings() -> tuple[tuple[Country, str], ...]:
    by_code = {country.code: country for country in _countries()}
    return tuple(
        (by_code[code], culture)
        for culture, (codes, _) in sorted(_lists("given_names").items())
        for code in codes
        if code in by_code
    )


def setting(rng: Random) -> tuple[Country, str]:
    """A country and the culture of its names."""
    while True:
        country, culture = rng.choice(_settings())
        if len(towns(country.code)) > 30:
            return country, culture


def misspelled(name: str, rng: Random) -> str:
    """`name` as another outlet might write it."""
    for _ in range(rng.choice((1, 1, 2))):
        old, new = rng.choice(_SWAPS)
        head, tail = name[:1], name[1:]
        if old in tail:
            name = head + tail.replace(old, new, 1)
    if name[:3] in {"Al ", "El "} and rng.random() < 0.5:
        name = rng.choice(("al-", "el-", "Al-", "ad-", "es-")) + name[3:]
    return name


def place(country: str, rng: Random) -> str:
    """A town of `country`, one time in three under a spelling that no gazetteer has."""
    name = rng.choice(towns(country))
    if rng.random() < 0.8:
        name = strip_marks(name).replace("’", "'").strip("'")
    return misspelled(name, rng) if rng.random() < 0.35 else name


@cache
def _features() -> tuple[str, ...]:
    return tuple(name for feature in load_features() for name in (feature.name, *feature.names))


def water(country: str, rng: Random) -> str:
    """A river, mountain or valley."""
    if rng.random() < 0.3 and _features():
        return rng.choice(_features())
    form = rng.choice(
        ("{} River", "{}", "River {}", "Mount {}", "{} Valley", "{} Mountains", "Lake {}", "Jebel {}")
    )
    return form.format(place(country, rng).split("-")[0])


def region(country: str, rng: Random) -> str:
    """A region or province."""
    form = rng.choice(("{}", "{}", "{}", "northern {}", "{} Region", "Greater {}", "Upper {}", "South {}"))
    return form.format(place(country, rng))


def country(rng: Random) -> Country:
    """Any country, the ones that news names most more often."""
    often = ("US", "RU", "FR", "GB", "TR", "IR", "SA", "IL", "CN", "DE", "EG", "IQ", "SY", "PK", "IN", "UA")
    by_code = {entry.code: entry for entry in _countries()}
    if rng.random() < 0.35:
        return by_code[rng.choice(often)]
    return rng.choice([entry for entry in _countries() if entry.demonyms])


def country_name(entry: Country, rng: Random) -> str:
    """The country's name, at times another of its names."""
    if entry.code == "US":
        return rng.choice(("U.S.", "US", "United States", "America", "U.S."))
    if entry.code == "GB":
        return rng.choice(("UK", "Britain", "U.K.", "United Kingdom"))
    return entry.name if rng.random() < 0.9 or not entry.names else rng.choice(entry.names)


def person(culture: str, rng: Random) -> Person:
    """A person of `culture`; a third of the names are in no list."""
    given = rng.choice(_lists("given_names")[culture][1])
    surname = rng.choice(_lists("surnames")[culture][1]).replace("_", " ")
    if rng.random() < 0.35:
        given = misspelled(given, rng)
    if rng.random() < 0.35:
        surname = misspelled(surname, rng)
    draw = rng.random()
    if culture == "eastasia":
        return Person(f"{surname} {given}", surname)
    if culture == "arab" and draw < 0.12:
        name = f"Abu {given} {surname if surname.startswith('al-') else 'al-' + surname}"
        return Person(name, name if draw < 0.06 else f"Abu {given}")
    if culture == "arab" and draw < 0.2:
        return Person(f"{given} {rng.choice(('bin', 'ibn', 'Ben'))} {surname}", surname)
    if draw < 0.3:
        return Person(f"{given} {rng.choice('ABCDEFGHJKLMNPRSTVW')}. {surname}", surname)
    if draw < 0.4:
        return Person(f"{given} {rng.choice(_lists('given_names')[culture][1])} {surname}", surname)
    return Person(f"{given} {surname}", surname)


def _parts() -> dict[str, list[str]]:
    lines = (DATA / "parts.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(": ", 1) for line in lines if not line.startswith("#"))
    return {kind: parts.split(" | ") for kind, parts in pairs}


_PARTS = _parts()
_ADJECTIVES = _PARTS["adjectives"]
_AIMS = _PARTS["aims"]
_FORCES = _PARTS["forces"]
_ARABIC_HEADS = _PARTS["arabic_heads"]
_ARABIC = _PARTS["arabic"]
_TOPICS = _PARTS["topics"]
_BODIES = _PARTS["bodies"]
_ENDS = _PARTS["ends"]
_MEDIA = _PARTS["media"]
_NOUNS = _PARTS["nouns"]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _short(name: str, rng: Random) -> str:
    letters = _initials(name)
    return letters if 2 <= len(letters) <= 5 and rng.random() < 0.75 else name


def _known(sorts: frozenset[str], rng: Random) -> Group:
    entries: list[Organisation] = [entry for entry in _organisations() if entry.sort in sorts]
    entry = rng.choice(entries)
    name = rng.choice(entry.safe_names or (entry.name,))
    return Group(name, rng.choice(entry.acronyms) if entry.acronyms and rng.random() < 0.8 else name)


def armed_group(code: str, demonym: str, rng: Random) -> Group:
    """An armed group: one in five of the lexicon, the others put together."""
    draw = rng.random()
    if draw < 0.2:
        return _known(frozenset(["armed group", "movement"]), rng)
    if draw < 0.42:
        name = f"{rng.choice(_ARABIC_HEADS)} {rng.choice(('al-', 'al-', 'al ', 'ul-'))}{rng.choice(_ARABIC)}"
        return Group(name, rng.choice((name, name, _initials(name.replace("al-", "")))))
    if draw < 0.5:
        name = f"{rng.choice(('Boko', 'Al', 'Al-', 'Imbo', 'Mai', 'Fano'))} {rng.choice(_ARABIC)}".replace(
            "- ", "-"
        )
        return Group(name, name)
    first = rng.choice((demonym, place(code, rng), rng.choice(_ADJECTIVES), rng.choice(_ADJECTIVES)))
    middle = rng.choice((rng.choice(_ADJECTIVES), rng.choice(_AIMS), "Military", ""))
    name = " ".join(part for part in (first, middle, rng.choice(_FORCES)) if part)
    if rng.random() < 0.25:
        name = f"{rng.choice(_FORCES)} for the {rng.choice(_AIMS)} of {place(code, rng)}"
    return Group(name, _short(name, rng))


def organisation(code: str, demonym: str, rng: Random) -> Group:
    """An authority, charity, court, bank or institute."""
    draw = rng.random()
    if draw < 0.3:
        return _known(frozenset(["agency", "alliance", "ngo", "court", "government", "university"]), rng)
    if draw < 0.65:
        name = f"{rng.choice(_BODIES)} {rng.choice(_TOPICS)}"
        if rng.random() < 0.5:
            name = f"{rng.choice((demonym, place(code, rng), 'International', 'National'))} {name}"
    elif draw < 0.9:
        name = f"{rng.choice((demonym, place(code, rng), place(code, rng)))} {rng.choice(_ENDS)}"
    else:
        head = rng.choice(("University of", "Bank of", "Doctors for", "Voices of", "Hospital of"))
        name = f"{head} {place(code, rng)}"
    return Group(name, _short(name, rng))


def outlet(code: str, rng: Random) -> str:
    """A newspaper, agency or station."""
    draw = rng.random()
    if draw < 0.35:
        return _known(frozenset(["media"]), rng).short
    if draw < 0.55:
        return f"{rng.choice(('Al-', 'al-', 'El ', 'Le ', 'La ', 'Rudaw ', 'Nova '))}{rng.choice(_ARABIC)}"
    return (
        f"{rng.choice((place(code, rng), rng.choice(_ADJECTIVES), 'Smart', 'Morning'))} {rng.choice(_MEDIA)}"
    )


def party(demonym: str, rng: Random) -> str:
    """A political party."""
    if rng.random() < 0.25:
        return _known(frozenset(["party"]), rng).short
    middle = rng.choice((*_ADJECTIVES, *_AIMS))
    end = rng.choice(("Party", "Party", "Congress", "Alliance", "Union", "Movement", "Bloc"))
    name = f"{rng.choice((demonym, rng.choice(_ADJECTIVES), 'Justice and'))} {middle} {end}"
    return _short(name, rng)


def operation(demonym: str, rng: Random) -> str:
    """A campaign, war or agreement: no place, group or person."""
    noun = rng.choice(_NOUNS)
    return rng.choice(
        (
            f"Operation {demonym} {noun}",
            f"Operation {noun}",
            f"{rng.choice(_AIMS)} {noun}",
            f"{noun} of the East",
        )
    )
