"""Which part of the world a map shows."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from statistics import median

from generator.maps.geometry import Box, Point, box_of
from generator.maps.projection import narrowing

LEAST = 4.0
"""Degrees of latitude's length that a window is wide at least."""
AROUND = 6.0
"""How wide the window around a town is."""
TOGETHER = 9.0
"""How wide the window of a story's places is at least."""
SPANS = {
    "region": 14.0, "historical region": 14.0, "river": 14.0, "sea": 24.0, "desert": 18.0, "mountain": 8.0,
    "state": 10.0, "peninsula": 14.0, "gulf": 14.0, "island": 9.0, "lake": 8.0, "strait": 8.0,
    "territory": 9.0,
}  # fmt: skip
"""How wide the window around a place is, by what the place is."""
AREAS = frozenset(
    ["desert", "forest", "gulf", "historical region", "peninsula", "region", "river", "sea", "state"]
)
"""What has a name upon it rather than a dot."""
FAR = 3.0
"""A place this many times farther from the middle than half of the places are is left out."""


def window_around(longitude: float, latitude: float, width: float, ratio: float) -> Box:
    """The window `width` degrees of latitude's length wide around a point, `ratio` times as high as wide."""
    half = width / 2 / narrowing(latitude)
    south = max(-90.0, min(latitude - width * ratio / 2, 90.0 - width * ratio))
    return Box(longitude - half, south, longitude + half, south + width * ratio)


def window_holding(box: Box, ratio: float, least: float = LEAST) -> Box:
    """The smallest window of that shape that holds `box` with a margin."""
    longitude, latitude = (box.west + box.east) / 2, (box.south + box.north) / 2
    across = (box.east - box.west) * narrowing(latitude)
    width = max(across * 1.3, (box.north - box.south) * 1.3 / ratio, least)
    return window_around(longitude, latitude, width, ratio)


def dense(points: Sequence[Point]) -> tuple[list[Point], list[int]]:
    """`points` turned to one side of the date line, and the numbers of those that lie together.

    A point is left out where it lies FAR times as far from the median as half of the points do, and
    farther than a window is wide at least.
    """
    first = points[0][0]
    turned = [(first + (x - first + 180.0) % 360.0 - 180.0, y) for x, y in points]
    middle = median(x for x, _ in turned), median(y for _, y in turned)
    narrow = narrowing(middle[1])
    far = [hypot((x - middle[0]) * narrow, y - middle[1]) for x, y in turned]
    limit = max(FAR * median(far), TOGETHER)
    return turned, [n for n, distance in enumerate(far) if distance <= limit]


def window_of(points: Sequence[Point], ratio: float) -> Box:
    """The window that shows `points`, of which there is at least one."""
    return window_holding(box_of(points), ratio, TOGETHER)
