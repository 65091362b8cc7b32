"""The outlines of land and borders, found by window without reading the whole world each time."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from generator.maps.geometry import Box, Line, box_of, cut_line, cut_ring, simplified
from generator.maps.polyline import decoded

DATA = Path(__file__).parent / "data" / "outlines.txt"
ROW = 0.5
"""Degrees between the parallels along which the file says which country lies where."""
# Windows that a cell serves are at most as wide as its step; the cell is twice as wide.
STEPS = (10.0, 30.0)
WORLD = Box(-180.0, -90.0, 180.0, 90.0)
# Lines that cross the date line go on beyond 180 degrees; so each is looked for a turn away as well.
TURNS = (-360.0, 0.0, 360.0)


@dataclass(frozen=True, slots=True)
class Outlines:
    """Rings of land and lines of borders, each with the box around it."""

    land: tuple[tuple[Box, Line], ...]
    borders: tuple[tuple[Box, Line], ...]


@dataclass(frozen=True, slots=True)
class Countries:
    """Extents of countries by ISO 3166-1 alpha-2 code, and along parallels, which country lies where."""

    extents: dict[str, Box]
    rows: dict[float, tuple[tuple[str, float, float], ...]]


def outlines_in(window: Box, tolerance: float) -> Outlines:
    """What lies in `window`, land cut to it, strayed from by at most `tolerance` degrees or so."""
    land: list[tuple[Box, Line]] = []
    borders: list[tuple[Box, Line]] = []
    for turn in TURNS:
        box = Box(window.west - turn, window.south, window.east - turn, window.north)
        held = _around(box, _level(tolerance))
        for around, ring in held.land:
            if around.meets(box):
                cut = ring if box.covers(around) else cut_ring(ring, box)
                if len(cut) > 2:
                    land.append((around, _moved(cut, turn)))
        for around, line in held.borders:
            if around.meets(box):
                borders += [(around, _moved(part, turn)) for part in cut_line(line, box)]
    return Outlines(tuple(land), tuple(borders))


@cache
def countries() -> Countries:
    """The file's table of countries."""
    return _read()[1]


def _moved(line: Line, turn: float) -> Line:
    return tuple((x + turn, y) for x, y in line) if turn else line


def _level(tolerance: float) -> float:
    """The next lower power of two, so that few levels serve all windows."""
    return 2.0 ** math.floor(math.log2(tolerance))


def _around(box: Box, level: float) -> Outlines:
    """Outlines that hold those of `box`: of a cell it lies in, else of the world."""
    for step in STEPS:
        column, row = math.floor(box.west / step), math.floor(box.south / step)
        cell = Box(column * step, row * step, (column + 2) * step, (row + 2) * step)
        if cell.covers(box):
            return _cell(cell, level)
    return _world(level)


@lru_cache(maxsize=512)
def _cell(cell: Box, level: float) -> Outlines:
    whole = _world(level)
    land = []
    for around, ring in whole.land:
        if around.meets(cell):
            cut = ring if cell.covers(around) else cut_ring(ring, cell)
            if len(cut) > 2:
                land.append((box_of(cut), cut))
    borders = [
        (box_of(part), part)
        for box, line in whole.borders
        if box.meets(cell)
        for part in cut_line(line, cell)
    ]
    return Outlines(tuple(land), tuple(borders))


@lru_cache(maxsize=12)
def _world(level: float) -> Outlines:
    whole = _read()[0]
    if level <= 0.02:
        return whole
    land = ((box, simplified(ring, level)) for box, ring in whole.land)
    borders = tuple((box, simplified(line, level)) for box, line in whole.borders)
    return Outlines(tuple((box, ring) for box, ring in land if len(ring) > 3), borders)


@cache
def _read() -> tuple[Outlines, Countries]:
    land: list[tuple[Box, Line]] = []
    borders: list[tuple[Box, Line]] = []
    extents: dict[str, Box] = {}
    rows: dict[float, tuple[tuple[str, float, float], ...]] = {}
    for word, rest in _lines():
        if word == "extent":
            code, *numbers = rest.split()
            extents[code] = Box(*map(float, numbers))
        elif word == "row":
            latitude, *parts = rest.split()
            triples = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
            rows[float(latitude)] = tuple((code, float(west), float(east)) for code, west, east in triples)
        else:
            line = decoded(rest)
            (land if word == "land" else borders).append((box_of(line), line))
    return Outlines(tuple(land), tuple(borders)), Countries(extents, rows)


def _lines() -> Iterator[tuple[str, str]]:
    for line in DATA.read_text("ascii").splitlines():
        if not line.startswith("#"):
            word, _, rest = line.partition(" ")
            yield word, rest
