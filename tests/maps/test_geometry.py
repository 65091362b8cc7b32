from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.maps.geometry import Box, Line, Point, box_of, cut_line, cut_ring, simplified
from generator.maps.polyline import decoded, encoded

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0))
points = st.tuples(st.integers(-200, 200).map(float), st.integers(-90, 90).map(float))
lines = st.lists(points, min_size=2, max_size=30).map(tuple)


def area(ring: Line) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


@pytest.mark.parametrize(
    ("box", "left"),
    [
        (Box(1, 1, 2, 2), 1.0),
        (Box(-9, -9, 9, 9), 16.0),
        (Box(2, -1, 9, 9), 8.0),
        (Box(3, 3, 9, 9), 1.0),
        (Box(5, 5, 9, 9), 0.0),
    ],
)
def test_a_square_cut_to_a_box(box: Box, left: float) -> None:
    assert area(cut_ring(SQUARE, box)) == pytest.approx(left)


@given(lines, points)
def test_a_cut_ring_stays_in_its_box(ring: Line, corner: Point) -> None:
    box = Box(corner[0], corner[1], corner[0] + 50, corner[1] + 30)
    cut = cut_ring(ring, box)
    assert not cut or box.grown(1e-6).covers(box_of(cut))


def test_a_line_that_leaves_and_comes_back_is_cut_in_two() -> None:
    line = ((0.0, 0.0), (1.0, 0.0), (9.0, 0.0), (9.0, 9.0), (1.0, 9.0), (1.0, 1.0))
    assert list(cut_line(line, Box(-1, -1, 2, 2))) == [line[:3], line[4:]]


@given(lines, st.floats(0.1, 20))
def test_a_simplified_line_keeps_its_ends_and_adds_nothing(line: Line, tolerance: float) -> None:
    short = simplified(line, tolerance)
    assert (short[0], short[-1]) == (line[0], line[-1])
    assert set(short) <= set(line)


def test_a_straight_line_needs_its_ends_only() -> None:
    assert simplified(tuple((float(n), 2.0 * n) for n in range(100)), 0.01) == ((0.0, 0.0), (99.0, 198.0))


@given(st.lists(st.tuples(st.integers(-40_000, 40_000), st.integers(-9000, 9000)), max_size=30))
def test_encoded_lines_come_back(line: list[tuple[int, int]]) -> None:
    text = encoded(line)
    assert decoded(text) == tuple((x / 100, y / 100) for x, y in line)
    assert " " not in text
    assert "\n" not in text


def test_the_format_is_the_published_one() -> None:
    """The well-known example, whose numbers are 3850000 and -12020000."""
    assert encoded([(3850000, -12020000)]) == "_p~iF~ps|U"
