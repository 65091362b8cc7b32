"""The picture for shared links: a PNG that any program reads, drawn the same each time."""

from __future__ import annotations

import struct
import zlib

from generator.maps.raster import Mask, picture
from generator.maps.share import HEIGHT, WIDTH, share_picture

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def pixels(png: bytes) -> list[list[tuple[int, ...]]]:
    """The colours of a picture with a palette and without filters, every check made."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = {}, 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + content) == struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]
        chunks[kind] = content
        at += 12 + length
    width, height, depth, colours, *rest = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, colours, rest) == (8, 3, [0, 0, 0])
    data = zlib.decompress(chunks[b"IDAT"])
    assert len(data) == height * (width + 1)
    palette = [tuple(chunks[b"PLTE"][n : n + 3]) for n in range(0, len(chunks[b"PLTE"]), 3)]
    rows = [data[n * (width + 1) : (n + 1) * (width + 1)] for n in range(height)]
    assert {row[0] for row in rows} == {0}
    return [[palette[index] for index in row[1:]] for row in rows]


def test_an_area_covers_its_pixels_and_half_a_pixel_by_half() -> None:
    mask = Mask(6, 4)
    mask.area(((1.0, 1.0), (3.5, 1.0), (3.5, 3.0), (1.0, 3.0)))
    rows = pixels(picture([(mask, RED)], WHITE))
    assert rows[0] == [WHITE] * 6
    assert rows[1] == [WHITE, RED, RED, (255, 128, 128), WHITE, WHITE]
    assert rows[3] == [WHITE] * 6


def test_what_lies_outside_the_picture_is_cut_off() -> None:
    mask = Mask(4, 4)
    mask.area(((-9.0, -9.0), (9.0, -9.0), (9.0, 2.0), (-9.0, 2.0)))
    mask.dot((50.0, -20.0), 3.0)
    mask.line(((-5.0, 3.5), (50.0, 3.5)), 1.0)
    assert pixels(picture([(mask, RED)], WHITE)) == [[RED] * 4, [RED] * 4, [WHITE] * 4, [RED] * 4]


def test_later_layers_lie_upon_earlier_ones() -> None:
    below, above = Mask(4, 1), Mask(4, 1)
    below.area(((0.0, 0.0), (3.0, 0.0), (3.0, 1.0), (0.0, 1.0)))
    above.area(((2.0, 0.0), (4.0, 0.0), (4.0, 1.0), (2.0, 1.0)))
    assert pixels(picture([(below, RED), (above, BLUE)], WHITE)) == [[RED, RED, BLUE, BLUE]]


def test_a_dot_is_round() -> None:
    mask = Mask(9, 9)
    mask.dot((4.5, 4.5), 3.0)
    rows = pixels(picture([(mask, RED)], WHITE))
    assert rows[4].count(RED) == 5
    assert rows == rows[::-1]
    assert rows[1] == rows[1][::-1]


def test_the_places_lie_within_the_picture_and_bear_upon_it() -> None:
    places = [(39.0, 35.9, 3), (40.1, 35.3, 1)]
    png = share_picture(places)
    rows = pixels(png)
    assert (len(rows[0]), len(rows)) == (WIDTH, HEIGHT)
    assert png == share_picture(places)
    assert png != share_picture(places[:1])
    assert len(png) < 200_000


def test_without_places_it_shows_the_world() -> None:
    assert len({colour for row in pixels(share_picture([])) for colour in row}) > 2
