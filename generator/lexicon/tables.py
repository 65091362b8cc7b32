"""Readers of the lexicon's data files: rows of cells, and tables of one-line values.

Both know the line of every entry, so that a mistake in a file is reported where it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import BriefingError

DATA = Path(__file__).parent / "data"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KEY = re.compile(r"([a-z_]+) *= *(.+)")


class LexiconError(BriefingError):
    """An entry of a data file that cannot be read; says which file and line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a file of rows: its number from 1, and its cells without the blanks around them."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One `[[...]]` table: the line of its heading, and its keys and values."""

    line: int
    values: dict[str, Any]


def read_rows(path: Path, columns: int) -> Iterator[Row]:
    """The rows of a file of cells parted by `|`; `#` begins a comment line, missing last cells are empty.

    Raises LexiconError for a row of more than `columns` cells.
    """
    for number, text in _lines(path):
        cells = [cell.strip() for cell in text.split("|")]
        if len(cells) > columns:
            raise LexiconError(f"{len(cells)} cells where {columns} are the most", str(path), number)
        yield Row(number, tuple(cells + [""] * (columns - len(cells))))


def read_tables(path: Path, heading: str) -> Iterator[Table]:
    """The `[[heading]]` tables of a TOML file in which each value stands on one line.

    Such values are JSON too, which Python reads ten times faster than its TOML reader reads TOML, and
    with the line known. Raises LexiconError for anything else than headings and `key = value`.
    """
    table: Table | None = None
    for number, text in _lines(path):
        if text == f"[[{heading}]]":
            if table:
                yield table
            table = Table(number, {})
            continue
        key, value = _assignment(text, path, number)
        if table is None:
            raise LexiconError(f"a value before the first [[{heading}]]", str(path), number)
        if key in table.values:
            raise LexiconError(f"{key} stands twice in one [[{heading}]]", str(path), number)
        table.values[key] = value
    if table:
        yield table


def listed(cell: str) -> tuple[str, ...]:
    """The names of a cell, which `;` parts."""
    return tuple(name for part in cell.split(";") if (name := part.strip()))


def is_slug(text: str) -> bool:
    """Whether `text` can be a segment of an address as it stands."""
    return _SLUG.fullmatch(text) is not None


def doubtful(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`names` without the `?` that marks some of them, and those that were marked."""
    return tuple(n.removesuffix("?") for n in names), tuple(n[:-1] for n in names if n.endswith("?"))


def degrees(cell: str, limit: int, path: Path, line: int) -> float | None:
    """A latitude (`limit` 90) or longitude (180); None where the cell is empty."""
    if not cell:
        return None
    try:
        value = float(cell)
    except ValueError:
        raise LexiconError(f"{cell!r} is no number of degrees", str(path), line) from None
    if not -limit <= value <= limit:
        raise LexiconError(f"{cell} degrees is off the globe", str(path), line)
    return value


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        text = line.strip()
        if text and not text.startswith("#"):
            yield number, text


def _assignment(text: str, path: Path, line: int) -> tuple[str, Any]:
    found = _KEY.fullmatch(text)
    if not found:
        raise LexiconError(f"neither a heading nor key = value: {text[:60]}", str(path), line)
    try:
        return found[1], json.loads(found[2])
    except ValueError:
        raise LexiconError(
            f"the value of {found[1]} must be a string or a list of strings on one line", str(path), line
        ) from None
