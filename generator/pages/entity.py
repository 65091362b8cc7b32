"""The pages of a place, a group or a person over all articles that name it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model import Entity, EntityId, Kind, Page
from generator.pages.connections import NO_COMPANY, Connections, connections
from generator.pages.factsheet import Fact, Month, facts, months
from generator.pages.front import Crumb, front
from generator.pages.index_table import Jump, near
from generator.pages.indexes import TITLES
from generator.pages.links import FOLDERS, Here, entity_path, index_path
from generator.pages.lookup import UNKNOWN_OUTLET, Lookup
from generator.pages.mapped import MapView, place_map
from generator.pages.mentions import Located, MentionRow, Spelling, located_sentences, mention_rows, spellings
from generator.pages.said import NOTHING_SAID, SaidList, said_list
from generator.pages.words import counted, sentence_case

SENTENCES = 100
MOST_BY = 30
MOST_ABOUT = 10
SHOWN_BY = 8
SHOWN_ABOUT = 3
SHOWN_SPELLINGS = 12
MOST_SPELLINGS = 60
MOST_WITHIN = 40


@dataclass(frozen=True, slots=True)
class Together:
    """What else is named in the same articles, or by the same name."""

    name: str
    href: str
    kind: Kind
    gloss: str
    articles: str


@dataclass(frozen=True, slots=True)
class EntityView:
    """What the page of an entity shows; pages after the first hold mentions only."""

    name: str
    title: str
    kind: Kind
    what: str
    rows: tuple[MentionRow, ...]
    pages: tuple[Jump, ...]
    named: str = ""
    spellings: tuple[Spelling, ...] = ()
    folded: tuple[Spelling, ...] = ()
    more_folded: str = ""
    more_spellings: int = 0
    namesakes: tuple[Together, ...] = ()
    decided: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    map: MapView | None = None
    months: tuple[Month, ...] = ()
    within: tuple[Together, ...] = ()
    more_within: int = 0
    company: Connections = NO_COMPANY
    quotes_by: SaidList = NOTHING_SAID
    more_by: int = 0
    quotes_about: SaidList = NOTHING_SAID
    more_about: int = 0


def plan_entity(lookup: Lookup, entity: Entity) -> list[Page]:
    """The page of an entity, and further ones where it is named in more than a hundred sentences."""
    located = list(located_sentences(lookup, entity))
    count = max(1, -(-len(located) // SENTENCES))
    return [_plan_part(lookup, entity, located, number, count) for number in range(1, count + 1)]


def _plan_part(lookup: Lookup, entity: Entity, located: list[Located], number: int, count: int) -> Page:
    here = Here(entity_path(entity.id, number))
    shown = located[(number - 1) * SENTENCES : number * SENTENCES]
    title = entity.name if number == 1 else f"{entity.name}, page {number} of {count}"
    pages = tuple(
        Jump(str(n), "" if n == number else here.to(entity_path(entity.id, n), "mentions"))
        for n in near(number, count)
    )
    rows = mention_rows(lookup, here, lookup.articles_of[entity.id], shown)
    view = EntityView(entity.name, title, entity.kind, what(entity), rows, pages, _named(lookup, entity))
    crumbs: list[Crumb] = [("Home", "index.md"), (TITLES[entity.kind], index_path(FOLDERS[entity.kind]))]
    if number == 1:
        view = _whole(lookup, here, entity, located, view)
    else:
        crumbs.append((entity.name, entity_path(entity.id)))
    description = f"{entity.name}: {view.what}. {view.named}"
    search = _search(lookup, entity) if number == 1 else None
    head = front(here, title, entity.kind, description, crumbs, search=search)
    anchors = frozenset(["mentions"]) if rows else frozenset[str]()
    return Page(here.path, "entity.md.j2", {"front": head, "view": view}, here.links, anchors)


def _whole(
    lookup: Lookup, here: Here, entity: Entity, located: list[Located], mentions: EntityView
) -> EntityView:
    """The first page: `mentions` and all that is told of the entity besides."""
    aliases = [alias for alias in entity.aliases if alias.count]
    if [alias.surface for alias in aliases] == [entity.name]:
        aliases = []
    known = spellings(lookup, here, aliases[:MOST_SPELLINGS], located)
    shown = len(known) if len(known) <= SHOWN_SPELLINGS + 2 else SHOWN_SPELLINGS
    by, about = lookup.said_by.get(entity.id, []), lookup.said_about.get(entity.id, [])
    inside = [(id_, len(lookup.articles_of[id_])) for id_ in _inside(lookup, entity)]
    namesakes = [(id_, len(lookup.articles_of[id_])) for id_ in entity.namesakes if id_ in lookup.articles_of]
    return replace(
        mentions,
        spellings=known[:shown],
        folded=known[shown:],
        more_folded=counted(len(known) - shown, "more spelling"),
        more_spellings=max(0, len(aliases) - MOST_SPELLINGS),
        namesakes=tuple(_together(lookup, here, *other) for other in namesakes),
        decided=tuple(sentence_case(words) for words in dict.fromkeys(entity.decided)),
        facts=tuple(facts(lookup, here, entity)),
        map=place_map(lookup, here, entity) if entity.kind == "place" else None,
        months=months(lookup, lookup.articles_of[entity.id]),
        within=tuple(_together(lookup, here, *other) for other in inside[:MOST_WITHIN]),
        more_within=max(0, len(inside) - MOST_WITHIN),
        company=connections(lookup, here, entity, len(mentions.rows)),
        quotes_by=said_list(lookup, here, by[:MOST_BY], SHOWN_BY, entity.id),
        more_by=max(0, len(by) - MOST_BY),
        quotes_about=said_list(lookup, here, about[:MOST_ABOUT], SHOWN_ABOUT, entity.id),
        more_about=max(0, len(about) - MOST_ABOUT),
    )


def _inside(lookup: Lookup, entity: Entity) -> list[EntityId]:
    """The places that lie in a country."""
    code = entity.place.country if entity.place else None
    return lookup.within[code] if code and lookup.countries.get(code) == entity.id else []


def what(entity: Entity) -> str:
    """What the entity is, in few words: its gloss, or its kind where nothing more is known."""
    return sentence_case(entity.gloss or entity.kind)


def _named(lookup: Lookup, entity: Entity) -> str:
    articles = counted(len(lookup.articles_of[entity.id]), "article")
    return f"Named {counted(len(entity.mentions), 'time')} in {articles}."


def _together(lookup: Lookup, here: Here, id_: EntityId, articles: int) -> Together:
    other = lookup.entities[id_]
    count = counted(articles, "article")
    return Together(other.name, here.to(entity_path(id_)), other.kind, lookup.gloss(id_), count)


def _search(lookup: Lookup, entity: Entity) -> dict[str, object]:
    outlets = {lookup.outlet(id_) for id_ in lookup.articles_of[entity.id]} - {UNKNOWN_OUTLET}
    aliases = {alias.surface for alias in entity.aliases} - {entity.name}
    return {
        "kind": entity.kind,
        "outlet": sorted(outlets),
        entity.kind: [entity.name] if entity.kind != "person" else [],
        "aliases": sorted(aliases),
    }
