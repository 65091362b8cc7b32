"""Organisations of the world that news names: what they are called, were called, and where they sit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.lexicon.tables import DATA, LexiconError, Table, is_slug, read_tables

FILE = DATA / "organisations.toml"
SORTS = frozenset(
    [
        "agency", "alliance", "armed group", "bank", "central bank", "company", "court", "government",
        "media", "military", "movement", "ngo", "parliament", "party", "police", "religious", "sport",
        "think tank", "union", "university",
    ]
)  # fmt: skip
_TEXTS = ("id", "name", "country", "sort", "rests_on")
_LISTS = ("names", "acronyms", "former", "needs_context")


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation.

    `names` are other full names and spellings, `former` earlier names of the same body. `acronyms` count
    only in exactly this case; a name that is one itself ("UNICEF") stands among them too.
    `needs_context` are those of all these that are also ordinary words or somebody else's name ("Shell",
    "The Independent"): alone they prove nothing, though a mention known to be a group may well be resolved
    by them. `country` is an ISO 3166 alpha-2 code, None for a body of several countries. `rests_on` says
    what the entry rests on. Several organisations may share a name or an acronym.
    """

    id: str
    name: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    former: tuple[str, ...]
    country: str | None
    sort: str
    rests_on: str
    needs_context: tuple[str, ...] = ()

    @property
    def full_names(self) -> tuple[str, ...]:
        """Every name but the acronyms, the canonical one first."""
        return (self.name, *self.names, *self.former)

    @property
    def safe_names(self) -> tuple[str, ...]:
        """The full names, acronyms left out, that stand for this organisation wherever they occur."""
        unsafe = {*self.needs_context, *self.acronyms}
        return tuple(name for name in self.full_names if name not in unsafe)


def load_organisations(*more: Path) -> tuple[Organisation, ...]:
    """The organisations of the data file and of `more` files of its form, sorted by id.

    An entry of a later file takes the place of one with its id in an earlier file. Raises LexiconError,
    with file and line, for an entry that is not well formed and for an id that stands twice in a file.
    """
    found: dict[str, Organisation] = {}
    for path in (FILE, *more):
        here: dict[str, Organisation] = {}
        for table in read_tables(path, "organisation"):
            organisation = _organisation(table, path)
            if organisation.id in here:
                raise LexiconError(f"{organisation.id} stands twice", str(path), table.line)
            here[organisation.id] = organisation
        found |= here
    return tuple(found[key] for key in sorted(found))


def _organisation(table: Table, path: Path) -> Organisation:
    values = table.values
    label = values.get("id", "an entry without id")

    def fail(message: str) -> LexiconError:
        return LexiconError(f"{label}: {message}", str(path), table.line)

    if unknown := sorted(set(values) - {*_TEXTS, *_LISTS}):
        raise fail(f"unknown key {unknown[0]}")
    if bad := [key for key in _TEXTS if key in values and not _is_text(values[key])]:
        raise fail(f"{bad[0]} must be a string that is not empty")
    if bad := [key for key in _LISTS if key in values and not _is_texts(values[key])]:
        raise fail(f"{bad[0]} must be a list of strings")
    if missing := [key for key in ("id", "name", "sort", "rests_on") if key not in values]:
        raise fail(f"{missing[0]} is missing")
    organisation = Organisation(
        id=values["id"],
        name=values["name"],
        country=values.get("country"),
        sort=values["sort"],
        rests_on=values["rests_on"],
        **{key: tuple(values.get(key, ())) for key in _LISTS},
    )
    if fault := _fault(organisation):
        raise fail(fault)
    return organisation


def _fault(organisation: Organisation) -> str | None:
    kind, _, rest = organisation.id.partition("/")
    country, acronyms = organisation.country, organisation.acronyms
    names = organisation.full_names
    if kind != "group" or not is_slug(rest):
        return "the id must be group/ and a slug of a-z, 0-9 and -"
    if organisation.sort not in SORTS:
        return f"sort {organisation.sort!r} is none of: {', '.join(sorted(SORTS))}"
    if country is not None and not (len(country) == 2 and country.isascii() and country.isupper()):
        return f"country {country!r} is no ISO alpha-2 code"
    if repeated := sorted(n for some in (names, acronyms) for n in set(some) if some.count(n) > 1):
        return f"{repeated[0]!r} stands twice"
    if alien := sorted(set(organisation.needs_context) - {*names, *acronyms}):
        return f"needs_context {alien[0]!r} is none of its names"
    if plain := [a for a in acronyms if not any(c.isupper() for c in a)]:
        return f"acronym {plain[0]!r} has no capital letter"
    return None


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)
