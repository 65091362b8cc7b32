"""A long list as pages of 200 rows, with a row of jumps (letters, years) to the right one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model import Page
from generator.pages.front import Crumb, front
from generator.pages.links import Here, index_path
from generator.pages.mapped import MapView
from generator.text.slugs import slug

ROWS = 200
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of a table cell, linked where `href` is not "".

    `bar` draws a count as tenths of the highest; `sort` is by what the cell sorts where that is not its
    text: an ISO date, "" where nothing is known.
    """

    text: str
    href: str = ""
    bar: int | None = None
    sort: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, and whether its cells are counts."""

    heading: str
    count: bool = False


@dataclass(frozen=True, slots=True)
class Jump:
    """A step to another row or page; `href` is "" where it is the page one is on."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """Cells under their columns; `anchor` is the id of a row that a jump leads to, else ""."""

    anchor: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """What one page of an index shows; `empty` is said where there are no rows at all."""

    title: str
    intro: str
    empty: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    jumps: tuple[Jump, ...]
    pages: tuple[Jump, ...]
    map: MapView | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """An index to be planned: `address(n)` is the path of its page n, from 1.

    `crumbs` lead to it; the page itself is not among them. `map` draws the map of its first page.
    """

    title: str
    kind: str
    intro: str
    empty: str
    columns: tuple[Column, ...]
    crumbs: tuple[Crumb, ...]
    address: Callable[[int], str]
    map: Callable[[Here], MapView | None] | None = None


def folder_address(folder: str) -> Callable[[int], str]:
    """Addresses of an index that is the index of its folder."""
    return lambda number: index_path(folder, number)


def plan_index(
    index: Index,
    items: Sequence[T],
    cells: Callable[[Here, T], tuple[Cell, ...]],
    jump: Callable[[T], str] | None = None,
    rows: int = ROWS,
) -> list[Page]:
    """The pages of `index`, at least one, of `rows` items each.

    `jump` gives the label under which an item is looked up; items of one label must stand together.
    """
    firsts = _firsts(items, jump) if jump else {}
    count = max(1, -(-len(items) // rows))
    return [_plan_page(index, number, count, rows, items, cells, firsts) for number in range(1, count + 1)]


def _firsts(items: Sequence[T], jump: Callable[[T], str]) -> dict[str, int]:
    firsts: dict[str, int] = {}
    for position, item in enumerate(items):
        firsts.setdefault(jump(item), position)
    return firsts if len(firsts) > 1 and len(items) > 20 else {}


def _plan_page(
    index: Index,
    number: int,
    count: int,
    size: int,
    items: Sequence[T],
    cells: Callable[[Here, T], tuple[Cell, ...]],
    firsts: dict[str, int],
) -> Page:
    here = Here(index.address(number))
    begin = (number - 1) * size
    anchor_at = {position: _jump_anchor(label) for label, position in firsts.items()}
    rows = tuple(
        Row(anchor_at.get(begin + n, ""), cells(here, item))
        for n, item in enumerate(items[begin : begin + size])
    )
    jumps = tuple(
        Jump(label, here.to(index.address(position // size + 1), _jump_anchor(label)))
        for label, position in firsts.items()
    )
    title = index.title if number == 1 else f"{index.title}, page {number} of {count}"
    view = IndexView(
        title, index.intro, index.empty, index.columns, rows, jumps, _pager(index, here, number, count),
        index.map(here) if index.map and number == 1 else None,
    )  # fmt: skip
    before, after = _neighbours(index, number, count)
    crumbs = index.crumbs if number == 1 else (*index.crumbs, (index.title, index.address(1)))
    head = front(here, title, index.kind, index.intro or index.title, crumbs, before, after)
    anchors = frozenset(row.anchor for row in rows if row.anchor)
    return Page(here.path, "index.md.j2", {"front": head, "view": view}, here.links, anchors)


def _jump_anchor(label: str) -> str:
    return f"at-{slug(label)}"


def _neighbours(index: Index, number: int, count: int) -> tuple[Crumb | None, Crumb | None]:
    before = (f"{index.title}, page {number - 1}", index.address(number - 1)) if number > 1 else None
    after = (f"{index.title}, page {number + 1}", index.address(number + 1)) if number < count else None
    return before, after


def _pager(index: Index, here: Here, number: int, count: int) -> tuple[Jump, ...]:
    return tuple(Jump(str(n), "" if n == number else here.to(index.address(n))) for n in near(number, count))


def near(number: int, count: int) -> list[int]:
    """The first, the last and the nearest of `count` pages, never all of them; none of a single one."""
    if count == 1:
        return []
    return sorted({1, count, *range(max(1, number - 2), min(count, number + 2) + 1)})
