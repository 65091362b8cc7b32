"""The places, groups and people that an article names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import EntityId, Kind
from generator.pages.links import FOLDERS, Here, entity_path
from generator.pages.lookup import Found, Lookup
from generator.pages.words import counted, listed

HEADINGS: dict[Kind, str] = {"place": "Places", "group": "Groups", "person": "People"}
MOST_SPELLINGS = 5


@dataclass(frozen=True, slots=True)
class Named:
    """An entity the article names: how often, and in which spellings if not by its page's name alone."""

    name: str
    href: str
    gloss: str
    times: str
    spellings: str


@dataclass(frozen=True, slots=True)
class NamedKind:
    """All entities of one kind, the most named first."""

    heading: str
    anchor: str
    kind: Kind
    named: tuple[Named, ...]


def named_kinds(lookup: Lookup, here: Here, found: Iterable[Found]) -> tuple[NamedKind, ...]:
    """Whom and what `found` names, kind by kind; kinds of which nothing is named are left out."""
    spellings: dict[EntityId, Counter[str]] = {}
    for f in found:
        spellings.setdefault(f.entity, Counter())[" ".join(f.surface.split())] += 1
    made = []
    for kind, heading in HEADINGS.items():
        held = [(lookup.entities[id_], used) for id_, used in spellings.items()]
        held = [(entity, used) for entity, used in held if entity.kind == kind]
        held.sort(key=lambda pair: (-pair[1].total(), pair[0].name, pair[0].id))
        if held:
            named = tuple(_named(lookup, here, entity.id, used) for entity, used in held)
            made.append(NamedKind(heading, FOLDERS[kind], kind, named))
    return tuple(made)


def _named(lookup: Lookup, here: Here, id_: EntityId, used: Counter[str]) -> Named:
    name = lookup.entities[id_].name
    ordered = sorted(used, key=lambda s: (-used[s], s))
    words = "" if ordered == [name] else listed([f"“{s}”" for s in ordered], most=MOST_SPELLINGS)
    return Named(name, here.to(entity_path(id_)), lookup.gloss(id_), counted(used.total(), "time"), words)
