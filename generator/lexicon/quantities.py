"""What news counts and measures: words that say what happened to people, who they are, and units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.lexicon.tables import DATA, LexiconError, listed, read_rows, read_tables

ANYBODY = "people"
"""The class of people that nobody calls anything else."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to people, and the words by which a number is said to count them.

    `passive` stand after the number, `active` before it, `nouns` right after it, `tolls` (of one word or
    more) some way before it. `grows` where a later count may be the higher without the earlier being wrong.
    """

    id: str
    label: str
    grows: bool
    passive: frozenset[str]
    active: frozenset[str]
    nouns: frozenset[str]
    tolls: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of what is measured; `size` is how many of the first unit of its kind it is."""

    of: str
    size: float


@cache
def happenings() -> tuple[Happening, ...]:
    """The entries of `data/quantities.toml` in their order. Raises LexiconError for one that lacks a key."""
    path = DATA / "quantities.toml"
    found = []
    for table in read_tables(path, "happened"):
        try:
            held = table.values
            found.append(
                Happening(
                    held["id"], held["label"], held["grows"] == "yes", frozenset(held["passive"]),
                    frozenset(held["active"]), frozenset(held["nouns"]),
                    tuple(tuple(toll.split()) for toll in held["tolls"]),
                )
            )  # fmt: skip
        except KeyError as error:
            raise LexiconError(f"{error} is missing", str(path), table.line) from None
    return tuple(found)


@cache
def counted() -> Mapping[str, str]:
    """For each word for people the class it is of (`data/counted.txt`), singular and plural alike."""
    rows = read_rows(DATA / "counted.txt", 2)
    return {word: row.cells[0] for row in rows for word in listed(row.cells[1])}


@cache
def units() -> Mapping[str, Unit]:
    """The units of `data/units.txt` by their words."""
    rows = read_rows(DATA / "units.txt", 3)
    return {word: Unit(row.cells[0], float(row.cells[1])) for row in rows for word in listed(row.cells[2])}
