from __future__ import annotations

import re

from generator.maps.draw import HEIGHT, WIDTH, Spot, inset, is_bare, path, world
from generator.maps.labels import Sheet
from generator.maps.projection import Inset, World
from generator.maps.window import window_around

WINDOW = window_around(39.0, 35.9, 6.0, HEIGHT / WIDTH)
NAMES = {"SY": "Syria", "TR": "Turkey"}


def spot(name: str, longitude: float, latitude: float, area: bool = False) -> Spot:
    return Spot(name, f"{name.lower()}.md", longitude, latitude, 1, area)


def test_the_place_of_the_map_stands_in_its_middle() -> None:
    drawing = inset(WINDOW, [], NAMES, spot("Alpha", 39.0, 35.9))
    assert drawing.main is not None
    assert (drawing.main.x, drawing.main.y) == ("240", "170")
    assert not drawing.main.quiet
    assert drawing.dots == ()
    assert {word.text for word in drawing.countries} == {"Syria", "Turkey"}
    assert drawing.scale is not None
    assert drawing.scale.text == "100 km"


def test_names_that_would_cover_others_are_quiet() -> None:
    crowd = [spot(f"Place number {n}", 39.0 + n * 0.12, 35.9) for n in range(12)]
    drawing = inset(WINDOW, crowd, {})
    assert [dot.name for dot in drawing.dots] == [s.name for s in crowd]
    assert {dot.quiet for dot in drawing.dots} == {True, False}


def test_words_do_not_overlap() -> None:
    sheet = Sheet(WIDTH, HEIGHT, 15.0)
    for n in range(60):
        sheet.beside("Somewhere", 40 + n * 67 % 400, 30 + n * 41 % 280, 4)
    boxes = sheet.taken
    assert len(boxes) > 5
    assert not [1 for n, a in enumerate(boxes) for b in boxes[:n] if a.meets(b)]


def test_a_dot_on_a_dot_is_left_out() -> None:
    drawing = inset(WINDOW, [spot("Alpha", 39.0, 35.9), spot("Beta", 39.001, 35.9)], {})
    assert [dot.name for dot in drawing.dots] == ["Alpha"]


def test_an_area_is_a_name_without_a_dot() -> None:
    (dot,) = inset(WINDOW, [spot("Long River", 39.0, 35.9, area=True)], {}).dots
    assert (dot.radius, dot.word.text) == ("", "Long River")


def test_paths_are_small_whole_numbers() -> None:
    assert path([((0.0, 0.0), (1.0, 2.0), (1.01, 2.0), (3.0, 1.0))], "z") == "M0 0l10 20 20-10z"
    assert path([((1.0, 1.0), (1.0, 1.0))], "") == ""
    drawing = inset(WINDOW, [], {})
    assert re.fullmatch(r"[MLlz0-9 -]+", drawing.land + drawing.borders)
    assert len(drawing.land) + len(drawing.borders) < 10_000


def test_the_busiest_coasts_stay_small() -> None:
    busy = ((10, 60, 14), (23, 38, 6), (122, 12, 14), (-75, -48, 10), (-90, 70, 30), (0, 60, 100))
    for longitude, latitude, width in busy:
        drawing = inset(window_around(longitude, latitude, width, HEIGHT / WIDTH), [], {})
        assert len(drawing.land) + len(drawing.borders) < 12_000, (longitude, latitude)


def test_the_world_shows_more_of_what_is_named_more() -> None:
    drawing = world([Spot("Alpha", "a.md", 10, 50, 90), Spot("Beta", "b.md", -60, -10, 1)])
    assert [float(dot.radius) for dot in drawing.dots] == [9.0, 3.0]
    assert not any(dot.quiet for dot in drawing.dots)


def test_nothing_to_go_by_in_the_middle_of_nowhere() -> None:
    assert is_bare(window_around(-35.0, 30.0, 5.0, 0.7))
    assert is_bare(window_around(5.0, 28.0, 5.0, 0.7))
    assert not is_bare(WINDOW)


def test_projections_keep_north_up_and_the_equator_in_the_middle() -> None:
    drawn = World(-60.0, 60.0, 960)
    x, y = drawn.point(0.0, 0.0)
    assert (round(x), round(y)) == (480, round(drawn.height / 2))
    assert drawn.point(0, 10)[1] < y < drawn.point(0, -10)[1]
    assert round(Inset(WINDOW, WIDTH).height) == HEIGHT
