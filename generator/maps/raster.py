"""Areas, lines and dots as a picture of pixels, in the format PNG; without any library for pictures."""

from __future__ import annotations

import struct
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot, sqrt

from generator.maps.geometry import Line, Point

FINE = 2
"""Rows and columns that a pixel is looked at in, so that edges come out smooth."""
LEVELS = FINE * FINE + 1
Colour = tuple[int, int, int]
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Mask:
    """Which parts of a picture, `width` pixels wide and `height` high, something covers."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._rows = [bytearray(width * FINE) for _ in range(height * FINE)]

    def area(self, ring: Line) -> None:
        """Cover what a closed ring of pixels holds."""
        crossings: defaultdict[int, list[float]] = defaultdict(list)
        for (x, y), (to_x, to_y) in pairwise([*ring, ring[0]]):
            if y > to_y:
                x, y, to_x, to_y = to_x, to_y, x, y
            first, last = max(0, _row(y)), min(len(self._rows), _row(to_y))
            if first < last:
                slope = (to_x - x) / (to_y - y)
                for row in range(first, last):
                    crossings[row].append(x + ((row + 0.5) / FINE - y) * slope)
        for row, xs in crossings.items():
            xs.sort()
            for begin, end in zip(xs[::2], xs[1::2], strict=True):
                self._fill(row, begin, end)

    def line(self, line: Line, width: float) -> None:
        """Cover a line of that width."""
        for (x, y), (to_x, to_y) in pairwise(line):
            length = hypot(to_x - x, to_y - y)
            if length:
                across, down = (to_y - y) * width / 2 / length, (x - to_x) * width / 2 / length
                corners = ((x + across, y + down), (to_x + across, to_y + down))
                self.area((*corners, (to_x - across, to_y - down), (x - across, y - down)))

    def dot(self, middle: Point, radius: float) -> None:
        """Cover a disc."""
        x, y = middle
        for row in range(max(0, _row(y - radius)), min(len(self._rows), _row(y + radius) + 1)):
            away = (row + 0.5) / FINE - y
            if abs(away) < radius:
                half = sqrt(radius * radius - away * away)
                self._fill(row, x - half, x + half)

    def _fill(self, row: int, begin: float, end: float) -> None:
        first = max(0, _row(begin))
        last = min(self.width * FINE, _row(end))
        if first < last:
            self._rows[row][first:last] = b"\x01" * (last - first)

    def covered(self, row: int) -> int:
        """A row of pixels as one number of `width` bytes, each how much of its pixel is covered: 0 to 4.

        Bytes are added all at once: no sum is above 4, so that none runs over into the next.
        """
        total = 0
        for fine in self._rows[row * FINE : (row + 1) * FINE]:
            for column in range(FINE):
                total += int.from_bytes(fine[column::FINE], "big")
        return total


def picture(layers: Sequence[tuple[Mask, Colour]], ground: Colour) -> bytes:
    """The masks upon one another, each in its colour, as PNG; at most three, all of one size."""
    width, height = layers[0][0].width, layers[0][0].height
    rows = []
    for row in range(height):
        index = 0
        for number, (mask, _) in enumerate(layers):
            index += mask.covered(row) * LEVELS**number
        rows.append(b"\x00" + index.to_bytes(width, "big"))
    palette = bytes(part for colour in _palette([colour for _, colour in layers], ground) for part in colour)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    pixels = zlib.compress(b"".join(rows), 9)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", pixels), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(*chunk) for chunk in chunks)


def _palette(colours: Sequence[Colour], ground: Colour) -> Iterable[Colour]:
    """The colour of every mixture, in the order of the numbers that `picture` gives them."""
    for index in range(LEVELS ** len(colours)):
        mixed = [float(part) for part in ground]
        for number, colour in enumerate(colours):
            share = index // LEVELS**number % LEVELS / (LEVELS - 1)
            mixed = [part + (own - part) * share for part, own in zip(mixed, colour, strict=True)]
        red, green, blue = (round(part) for part in mixed)
        yield red, green, blue


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _row(pixels: float) -> int:
    """The first fine row (or column) whose middle lies at or beyond a number of pixels."""
    return -int(-(pixels * FINE - 0.5) // 1)
