"""Maps as drawings: paths, dots and words, ready for a template to write as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from generator.maps.geometry import Box, Line
from generator.maps.labels import Sheet, Word
from generator.maps.naming import country_words
from generator.maps.outlines import outlines_in
from generator.maps.projection import Inset, World

WIDTH, HEIGHT = 480, 340
WORLD_WIDTH = 960
WORLD_SOUTH, WORLD_NORTH = -56.5, 83.7
STRAY, COARSEST = 0.6, 8.0
"""Units by which a drawn line may stray from the outline: at first, and at last."""
MOST_PATH = 10_000
"""Characters of path data from which on a map is drawn more coarsely."""
TYPE = 15.0
"""The type for which words are laid out: that of narrow screens, the largest in units of the drawing."""
KILOMETRES = 111.2
"""A degree of latitude."""
ROUND = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to be shown: `weight` counts articles; `area` is something larger than a point.

    A `faint` one is drawn lightly: it is not what the map is about.
    """

    name: str
    href: str
    longitude: float
    latitude: float
    weight: int
    area: bool = False
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A place as drawn; numbers are written out. A `quiet` word shows only when the dot is pointed at.

    An area other than the one a map is of is a word only, without `radius`.
    """

    name: str
    href: str
    x: str
    y: str
    radius: str
    word: Written
    quiet: bool
    area: bool
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A word with its numbers written out."""

    text: str
    x: str
    y: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map: `land` and `borders` are path data in tenths of a unit, all else is in units.

    `main` is the place that the map is of, `scale` the scale's end and words, where it has one.
    """

    width: str
    height: str
    land: str
    borders: str
    dots: tuple[Dot, ...]
    main: Dot | None = None
    countries: tuple[Written, ...] = ()
    scale: Written | None = None


def inset(window: Box, spots: Sequence[Spot], names: Mapping[str, str], main: Spot | None = None) -> Drawing:
    """The map of `window` with `main`, `spots` (the weightiest first) and countries (`names` by code).

    A spot that would cover another is left out, as is an area that has no room for its name.
    """
    drawn = Inset(window, WIDTH)
    height = round(drawn.height)
    sheet = Sheet(WIDTH, height, TYPE)
    land, borders = _ground(drawn)
    scale = _scale(drawn, sheet)
    shown = [
        (spot, *drawn.point(spot.longitude, spot.latitude)) for spot in ([main] if main else []) + [*spots]
    ]
    points: list[tuple[Spot, float, float]] = []
    areas: list[tuple[Spot, float, float]] = []
    for spot, x, y in shown:
        if spot.area and spot is not main:
            areas.append((spot, x, y))
        elif all(abs(x - a) + abs(y - b) > 7 for _, a, b in points):
            points.append((spot, x, y))
    radii = [6.0 if spot is main else 4.2 for spot, _, _ in points]
    dots = _dots(sheet, points, radii, quiet_from=len(points))
    names_of_areas = [dot for area in areas if (dot := _area(sheet, *area))]
    return Drawing(
        str(WIDTH),
        str(height),
        land,
        borders,
        (*(dots[1:] if main else dots), *names_of_areas),
        dots[0] if main else None,
        tuple(_written(word) for word in country_words(drawn, sheet, names)),
        scale,
    )


def world(spots: Sequence[Spot], named: int = 24) -> Drawing:
    """The map of the world with `spots`, the most important first; the first `named` bear their names."""
    drawn, land, borders = _world()
    most = max((spot.weight for spot in spots), default=1)
    shown = [(spot, *drawn.point(spot.longitude, spot.latitude)) for spot in spots]
    radii = [3.0 + 6.0 * sqrt((spot.weight - 1) / max(most - 1, 1)) for spot, _, _ in shown]
    sheet = Sheet(WORLD_WIDTH, round(drawn.height), TYPE)
    dots = _dots(sheet, shown, radii, quiet_from=named)
    return Drawing(str(WORLD_WIDTH), str(round(drawn.height)), land, borders, tuple(dots))


def is_bare(window: Box) -> bool:
    """Whether neither coast nor border is in sight, so that a reader could not tell where this is."""
    outlines = outlines_in(window, (window.north - window.south) / 300)
    return not outlines.borders and all(len(ring) <= 4 for _, ring in outlines.land)


def path(lines: Iterable[Line], end: str) -> str:
    """Lines as path data in tenths of a unit, from point to point in relative steps."""
    made: list[str] = []
    for line in lines:
        x, y = round(line[0][0] * 10), round(line[0][1] * 10)
        steps: list[str] = []
        begin = f"M{x} {y}"
        for to_x, to_y in line[1:]:
            dx, dy = round(to_x * 10) - x, round(to_y * 10) - y
            if dx or dy:
                steps.append(f"{dx} {dy}" if dy >= 0 else f"{dx}{dy}")
                x, y = x + dx, y + dy
        if steps:
            made.append(f"{begin}l{' '.join(steps)}{end}")
    return "".join(made)


def _ground(drawn: Inset) -> tuple[str, str]:
    """Land and borders of a window, drawn as finely as MOST_PATH allows."""
    window = drawn.window.grown((drawn.window.east - drawn.window.west) * 0.03)
    stray, speck = STRAY, 0.0
    while True:
        outlines = outlines_in(window, stray / drawn.down)
        rings = (ring for box, ring in outlines.land if _size(box) * drawn.down >= speck)
        land = path((drawn.line(ring) for ring in rings), "z")
        borders = path((drawn.line(line) for _, line in outlines.borders), "")
        if len(land) + len(borders) <= MOST_PATH or stray > COARSEST:
            return land, borders
        stray, speck = stray * 2, 8 * stray


def _size(island: Box) -> float:
    return island.east - island.west + island.north - island.south


@cache
def _world() -> tuple[World, str, str]:
    drawn = World(WORLD_SOUTH, WORLD_NORTH, WORLD_WIDTH)
    outlines = outlines_in(drawn.window, 0.3)
    land = [
        drawn.line(ring) for box, ring in outlines.land if box.east - box.west + box.north - box.south > 1.5
    ]
    return drawn, path(land, "z"), path((drawn.line(line) for _, line in outlines.borders), "")


def _dots(
    sheet: Sheet, shown: Sequence[tuple[Spot, float, float]], radii: Sequence[float], quiet_from: int
) -> list[Dot]:
    for (_, x, y), radius in zip(shown[:quiet_from], radii, strict=False):
        sheet.taken.append(Box(x - radius, y - radius, x + radius, y + radius))
    dots = []
    for number, ((spot, x, y), radius) in enumerate(zip(shown, radii, strict=True)):
        reach = radius + 1
        word = sheet.beside(spot.name, x, y, reach) if number < quiet_from else None
        written = _written(word or sheet.aside(spot.name, x, y, reach))
        dots.append(
            Dot(
                spot.name,
                spot.href,
                _number(x),
                _number(y),
                _number(radius),
                written,
                word is None,
                spot.area,
                spot.faint,
            )
        )
    return dots


def _area(sheet: Sheet, spot: Spot, x: float, y: float) -> Dot | None:
    word = sheet.upon(spot.name, x, y)
    return Dot(spot.name, spot.href, "", "", "", _written(word), False, True, spot.faint) if word else None


def _scale(drawn: Inset, sheet: Sheet) -> Written | None:
    """A scale at the lower left, a fifth of the width long or so; none where it would hold nowhere."""
    unit = drawn.down / KILOMETRES
    fitting = [km for km in ROUND if km * unit <= WIDTH / 5]
    if drawn.window.north - drawn.window.south > 25 or not fitting:
        return None
    length = fitting[-1] * unit
    y = sheet.height - 12
    sheet.take(Box(8, y - TYPE, 12 + max(length, 60), y + 6))
    return Written(f"{fitting[-1]:,} km", _number(10 + length), _number(y), "start")


def _written(word: Word) -> Written:
    return Written(word.text, _number(word.x), _number(word.y), word.anchor)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
