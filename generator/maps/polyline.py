"""Lines as short text: the "encoded polyline algorithm format", here in hundredths of a degree.

Each coordinate is the step from the one before, its sign in the lowest bit, in digits of five bits,
lowest first, as the characters from `?` on; a further digit follows while bit 6 is set.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.maps.geometry import Line

UNITS = 100
"""Units of a degree."""


def encoded(line: Iterable[tuple[int, int]]) -> str:
    """A line of whole hundredths of a degree as text."""
    made: list[str] = []
    x = y = 0
    for to_x, to_y in line:
        made += (_number(to_x - x), _number(to_y - y))
        x, y = to_x, to_y
    return "".join(made)


def decoded(text: str) -> Line:
    """The line that `text` stands for, in degrees."""
    numbers: list[int] = []
    value = shift = 0
    for byte in text.encode("ascii"):
        digit = byte - 63
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    points = []
    x = y = 0
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x += dx
        y += dy
        points.append((x / UNITS, y / UNITS))
    return tuple(points)


def _number(value: int) -> str:
    rest = ~(value << 1) if value < 0 else value << 1
    made = []
    while rest >= 32:
        made.append(chr((rest & 31 | 32) + 63))
        rest >>= 5
    return "".join([*made, chr(rest + 63)])
