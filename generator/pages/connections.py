"""What an entity appears with and in which articles, as a table and as a small drawn graph."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from generator.drawings.graph import Graph, Member, draw_graph
from generator.model import ArticleId, Entity, EntityId, Kind
from generator.pages.links import Here, entity_path
from generator.pages.lookup import Lookup

MOST = 15
MOST_DRAWN = 12
MOST_WHERE = 20
MOST_ARTICLES = 300
"""Of how many of an entity's articles, newest first, the lines among its company are drawn."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Something named in the same articles: how many, and their numbers in the list of mentions.

    `where` are those numbers with the addresses of their rows; `more` articles are not among them.
    """

    name: str
    href: str
    kind: Kind
    gloss: str
    articles: int
    where: tuple[tuple[str, str], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Connections:
    """The company of an entity; `told` is whether it is worth saying in which articles."""

    rows: tuple[Companion, ...] = ()
    told: bool = False
    graph: Graph | None = None
    label: str = ""
    caption: str = ""


NO_COMPANY = Connections()


def connections(lookup: Lookup, here: Here, entity: Entity, listed: int) -> Connections:
    """The company of `entity`, the most telling first; a graph where several articles bind it together.

    The first `listed` of its articles stand in the page's list of mentions.
    """
    company = lookup.company(entity.id, MOST)
    articles = lookup.articles_of[entity.id]
    numbers = {article: number for number, article in enumerate(articles, 1)}
    of = {id_: [numbers[a] for a in lookup.articles_of[id_] if a in numbers] for id_, _ in company}
    rows = tuple(_companion(lookup, here, id_, of[id_], listed) for id_, _ in company)
    close = [(id_, count) for id_, count in company if count > 1][:MOST_DRAWN]
    members = [
        Member(lookup.entities[i].name, lookup.entities[i].kind, here.to(entity_path(i)), n) for i, n in close
    ]
    graph = (
        draw_graph(entity.name, members, _ties(lookup, [id_ for id_, _ in close], articles))
        if len(close) > 2
        else None
    )
    label = f"Graph of what {entity.name} appears with; the table below tells the same"
    caption = (
        f"The {len(close)} names most closely tied to {entity.name}, each in two or more of the same "
        "articles: the thicker a line, the more articles. Dotted lines join names that also appear with "
        "each other, where that is rare."
    )
    return Connections(rows, len(articles) > 1, graph, label, caption)


def _companion(lookup: Lookup, here: Here, id_: EntityId, numbers: list[int], listed: int) -> Companion:
    other = lookup.entities[id_]
    shown = [number for number in numbers if number <= listed][:MOST_WHERE]
    where = tuple((str(number), f"#m{number}") for number in shown)
    gloss = lookup.gloss(id_)
    address = here.to(entity_path(id_))
    return Companion(other.name, address, other.kind, gloss, len(numbers), where, len(numbers) - len(where))


def _ties(
    lookup: Lookup, company: list[EntityId], articles: tuple[ArticleId, ...]
) -> dict[tuple[int, int], float]:
    """How telling it is that two of the company stand in the same of `articles`, by rarity as links are."""
    within = set(articles[:MOST_ARTICLES])
    held = [within.intersection(lookup.articles_of[id_]) for id_ in company]
    ties = {}
    for a, b in combinations(range(len(company)), 2):
        both = len(held[a] & held[b])
        if both > 1:
            ties[a, b] = both * lookup.rarity(company[a]) * lookup.rarity(company[b])
    return ties
