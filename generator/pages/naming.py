"""What each outlet of a story calls the same place, group or person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model import ArticleId, EntityId
from generator.pages.links import Here, entity_path
from generator.pages.lookup import Lookup
from generator.pages.words import listed
from generator.text.normalise import fold

MOST_COLUMNS = 6
MOST_ROWS = 25


@dataclass(frozen=True, slots=True)
class NamingRow:
    """An entity, how many articles name it, and what each outlet calls it ("" where it does not).

    `differs` where two outlets prefer different spellings.
    """

    entity: EntityId
    name: str
    href: str
    articles: str
    cells: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class NamingTable:
    """Outlets and, for each entity that two or more articles name, their spellings with counts.

    `counted` is whether some of them are named by fewer articles than others.
    """

    columns: tuple[str, ...]
    rows: tuple[NamingRow, ...]
    counted: bool = True


def shared_entities(lookup: Lookup, articles: Sequence[ArticleId]) -> list[tuple[EntityId, int]]:
    """Entities that two or more of `articles` name, the most telling first, with how many name them."""
    counts = Counter(entity for id_ in articles for entity in {f.entity for f in lookup.found[id_]})
    ids = [id_ for id_, count in counts.items() if count > 1]
    ids.sort(key=lambda id_: (-counts[id_] * lookup.rarity(id_), id_))
    return [(id_, counts[id_]) for id_ in ids]


def naming_table(
    lookup: Lookup, here: Here, articles: Sequence[ArticleId], shared: Sequence[tuple[EntityId, int]]
) -> NamingTable | None:
    """What the outlets of `articles` call the `shared` entities; None where no two outlets name one.

    What they call differently comes first, then what most of them name.
    """
    columns, column_of = outlet_columns(lookup, articles)
    if len(columns) < 2 or not shared:
        return None
    used: dict[EntityId, list[Counter[str]]] = {id_: [Counter() for _ in columns] for id_, _ in shared}
    for article in articles:
        for found in lookup.found[article]:
            if found.entity in used:
                used[found.entity][column_of[article]][" ".join(found.surface.split())] += 1
    rows = [
        _row(lookup, here, id_, count, used[id_]) for id_, count in shared if sum(map(bool, used[id_])) > 1
    ]
    if not rows:
        return None
    # First where outlets share no name, then where they prefer different ones, then what most of them name.
    rows.sort(
        key=lambda row: (
            not _apart(used[row.entity]),
            not row.differs,
            -sum(cell != "" for cell in row.cells),
        )
    )
    shown = tuple(rows[:MOST_ROWS])
    return NamingTable(columns, shown, len({row.articles for row in shown}) > 1)


def _apart(used: list[Counter[str]]) -> bool:
    """Whether two outlets have no name in common for it, not even the words of one in the other's."""
    said = [{frozenset(fold(name).split()) for name in names} for names in used if names]
    return any(
        not any(one <= other or other <= one for one in left for other in right)
        for left, right in combinations(said, 2)
    )


def outlet_columns(
    lookup: Lookup, articles: Sequence[ArticleId]
) -> tuple[tuple[str, ...], dict[ArticleId, int]]:
    """The outlets side by side, and in which column each article stands; beyond six the rest share one."""
    sizes = Counter(lookup.outlet(id_, begins=True) for id_ in articles)
    outlets = sorted(sizes, key=lambda o: (-sizes[o], o))
    if len(outlets) > MOST_COLUMNS:
        outlets = [*outlets[: MOST_COLUMNS - 1], "Others"]
    column = {outlet: n for n, outlet in enumerate(outlets)}
    last = len(outlets) - 1
    return tuple(outlets), {id_: column.get(lookup.outlet(id_, begins=True), last) for id_ in articles}


def _row(lookup: Lookup, here: Here, id_: EntityId, count: int, used: list[Counter[str]]) -> NamingRow:
    cells = tuple(
        listed([f"{s} ({c[s]})" for s in sorted(c, key=lambda s: (-c[s], s))], most=4) for c in used
    )
    preferred = {min(c, key=lambda s: (-c[s], s)) for c in used if c}
    href = here.to(entity_path(id_))
    return NamingRow(id_, lookup.entities[id_].name, href, f"{count:,}", cells, len(preferred) > 1)
