"""The places, groups and people that an article names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import ArticleId, EntityId, Kind
from generator.pages.links import FOLDERS, Here, entity_path
from generator.pages.lookup import Found, Lookup
from generator.pages.placed import Placed, placed, why
from generator.pages.words import counted, listed

HEADINGS: dict[Kind, str] = {"place": "Places", "group": "Groups", "person": "People"}
MOST_SPELLINGS = 5
TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True, slots=True)
class Named:
    """An entity the article names: how often, and in which spellings if not by its page's name alone.

    `why` says in words why a place is taken to be only named.
    """

    name: str
    href: str
    gloss: str
    times: str
    spellings: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class NamedKind:
    """All entities of one kind, the most named first; places of the news stand apart, in `placed`.

    `reasoned` is whether of some of them there is a reason why they are only named.
    """

    heading: str
    anchor: str
    kind: Kind
    named: tuple[Named, ...]
    placed: tuple[Placed, ...] = ()
    reasoned: bool = False


def named_kinds(
    lookup: Lookup, here: Here, article: ArticleId, found: Iterable[Found]
) -> tuple[NamedKind, ...]:
    """Whom and what an article names, kind by kind; kinds of which nothing is named are left out."""
    spellings: dict[EntityId, Counter[str]] = {}
    for f in found:
        spellings.setdefault(f.entity, Counter())[" ".join(f.surface.split())] += 1
    made = []
    for kind, heading in HEADINGS.items():
        held = [(lookup.entities[id_], used) for id_, used in spellings.items()]
        held = [(entity, used) for entity, used in held if entity.kind == kind]
        held.sort(key=lambda pair: (-pair[1].total(), pair[0].name, pair[0].id))
        if held:
            told = {e.id: placed(lookup, here, article, e.id, _times(used)) for e, used in held}
            named = tuple(_named(lookup, here, article, e.id, used) for e, used in held if not told[e.id])
            news = tuple(one for one in told.values() if one)
            reasoned = any(one.why for one in named)
            made.append(NamedKind(heading, FOLDERS[kind], kind, named, news, reasoned))
    return tuple(made)


def _times(used: Counter[str]) -> str:
    return TIMES.get(used.total()) or counted(used.total(), "time")


def _named(lookup: Lookup, here: Here, article: ArticleId, id_: EntityId, used: Counter[str]) -> Named:
    name = lookup.entities[id_].name
    ordered = sorted(used, key=lambda s: (-used[s], s))
    words = "" if ordered == [name] else listed([f"“{s}”" for s in ordered], most=MOST_SPELLINGS)
    reason = why(lookup, article, id_)
    return Named(name, here.to(entity_path(id_)), lookup.gloss(id_), _times(used), words, reason)
