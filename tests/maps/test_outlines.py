from __future__ import annotations

from itertools import pairwise

import pytest

from generator.maps.geometry import Box
from generator.maps.outlines import DATA, countries, outlines_in
from generator.maps.window import dense, window_around, window_holding, window_of


@pytest.mark.parametrize(
    ("window", "land", "border"),
    [
        (Box(36, 34, 42, 38), True, True),  # northern Syria
        (Box(-40, 30, -35, 33), False, False),  # the Atlantic
        (Box(178, -19, 182, -16), True, False),  # Fiji, across the date line
        (Box(-182, -19, -178, -16), True, False),  # the same from the other side
        (Box(178, 65, 186, 68), True, False),  # Chukotka
        (Box(4, 26, 5, 27), True, False),  # the midst of the Sahara: land all over
        (Box(-180, -56, 180, 84), True, True),
    ],
)
def test_what_is_in_a_window(window: Box, land: bool, border: bool) -> None:
    found = outlines_in(window, 0.05)
    assert (bool(found.land), bool(found.borders)) == (land, border)


def test_cut_land_lies_in_the_window() -> None:
    window = Box(10, 50, 20, 58)
    for _, ring in outlines_in(window, 0.05).land:
        assert all(window.grown(1e-6).holds(x, y) for x, y in ring)


def test_no_line_leaps_across_the_world() -> None:
    found = outlines_in(Box(-180, -56, 180, 84), 0.05)
    for _, ring in found.land:
        for (ax, ay), (bx, by) in pairwise(ring):
            edge = abs(ay) == abs(by) or abs(ax) == 180
            assert edge or abs(ax - bx) < 60, (ax, ay, bx, by)


def test_the_file_is_small_and_says_where_it_is_from() -> None:
    text = DATA.read_text("ascii")
    assert len(text) < 250_000
    assert "Natural Earth" in text.partition("\nland")[0]


def test_extents_are_of_the_main_part_of_a_country() -> None:
    extents = countries().extents
    assert extents["FR"].south > 40  # without Guiana
    assert extents["US"].west > -140  # without Alaska and Hawaii
    assert extents["SY"].meets(Box(38, 35, 39, 36))


def test_countries_along_a_parallel() -> None:
    assert {code for code, west, east in countries().rows[35.5] if west < 39 < east} == {"SY"}


def test_a_window_holds_what_it_is_made_for() -> None:
    box = Box(-10, 40, 25, 47)
    assert window_holding(box, 0.7).covers(box)
    assert window_around(0, 89, 10, 0.7).north <= 90


def test_a_far_place_is_left_out_and_near_ones_are_not() -> None:
    near = [(39.0, 36.0), (40.1, 35.3), (40.9, 34.4), (38.5, 35.8)]
    turned, together = dense([*near, (-77.0, 38.9)])
    assert together == [0, 1, 2, 3]
    window = window_of([turned[n] for n in together], 0.7)
    assert all(window.holds(x, y) for x, y in near)


def test_places_on_both_sides_of_the_date_line_lie_together() -> None:
    turned, together = dense([(178.4, -18.1), (-179.9, -16.8), (-175.2, -21.1)])
    assert together == [0, 1, 2]
    assert window_of(turned, 0.7).west > 170
