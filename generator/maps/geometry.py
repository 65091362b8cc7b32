"""Boxes, lines and rings in degrees of longitude and latitude: cut to a box, and simplified."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
"""Longitude, latitude (or x, y)."""
Line = tuple[Point, ...]


class Box(NamedTuple):
    """A window on the plane; `west` may lie below -180 and `east` above 180."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a point in common."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.west <= x <= self.east and self.south <= y <= self.north

    def covers(self, other: Box) -> bool:
        """Whether `other` lies wholly inside."""
        return self.holds(other.west, other.south) and self.holds(other.east, other.north)

    def grown(self, by: float) -> Box:
        """The box with a margin all round."""
        return Box(self.west - by, self.south - by, self.east + by, self.north + by)


def box_of(points: Sequence[Point]) -> Box:
    """The smallest box around `points`, of which there is at least one."""
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def cut_ring(ring: Line, box: Box) -> Line:
    """The part of a closed ring inside `box`, closed along its edges; () where nothing is inside.

    Sutherland and Hodgman's method: parts of one ring may hang together along the edge of the box.
    """
    points = list(ring)
    for axis, bound, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        if not points:
            return ()
        points = _cut_side(points, axis, bound, sign)
    return tuple(points)


def _cut_side(points: list[Point], axis: int, bound: float, sign: int) -> list[Point]:
    kept: list[Point] = []
    before = points[-1]
    was_inside = (before[axis] - bound) * sign >= 0
    for point in points:
        inside = (point[axis] - bound) * sign >= 0
        if inside != was_inside:
            part = (bound - before[axis]) / (point[axis] - before[axis])
            x = before[0] + part * (point[0] - before[0])
            y = before[1] + part * (point[1] - before[1])
            kept.append((bound, y) if axis == 0 else (x, bound))
        if inside:
            kept.append(point)
        before, was_inside = point, inside
    return kept


def cut_line(line: Line, box: Box) -> Iterator[Line]:
    """The runs of `line` whose segments may touch `box`; their ends can lie outside it."""
    run: list[Point] = []
    for before, after in pairwise(line):
        beside = (
            max(before[0], after[0]) < box.west
            or min(before[0], after[0]) > box.east
            or max(before[1], after[1]) < box.south
            or min(before[1], after[1]) > box.north
        )
        if not beside:
            run += [after] if run else [before, after]
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def simplified(line: Line, tolerance: float) -> Line:
    """`line` with the fewest of its points from which no other strays by more than `tolerance`.

    Douglas and Peucker's method; the ends stay. A closed ring keeps the point farthest from its start.
    """
    if len(line) < 3:
        return line
    keep = {0, len(line) - 1}
    todo = [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        farthest, distance = _farthest(line, first, last)
        if distance > tolerance * tolerance:
            keep.add(farthest)
            todo += [(first, farthest), (farthest, last)]
    return tuple(line[n] for n in sorted(keep))


def _farthest(line: Line, first: int, last: int) -> tuple[int, float]:
    """The point between `first` and `last` farthest from their segment, and the square of how far."""
    (ax, ay), (bx, by) = line[first], line[last]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    farthest, most = first, -1.0
    for n in range(first + 1, last):
        x, y = line[n][0] - ax, line[n][1] - ay
        if length:
            part = (x * dx + y * dy) / length
            part = 0.0 if part < 0 else min(part, 1.0)
            x, y = x - part * dx, y - part * dy
        far = x * x + y * y
        if far > most:
            farthest, most = n, far
    return farthest, most
