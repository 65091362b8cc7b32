from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.drawings.calendar_ticks import ticks
from generator.drawings.scale import WIDTH, Mark, draw_scale, first_day, last_day


def marks(*stretches: tuple[str, str], published: bool = False) -> list[Mark]:
    return [Mark(a, b, published, f"#t{n}", f"{a} to {b}") for n, (a, b) in enumerate(stretches, 1)]


def test_days_are_dots_and_stretches_are_bars() -> None:
    scale = draw_scale(
        marks(("2022-07-04", "2022-07-04"), ("2022-07-11", "2022-07-17")), ("2022-07", "2022-07")
    )
    assert scale is not None
    dot, bar = scale.shapes
    assert dot.radius
    assert not dot.path
    assert bar.path
    assert float(dot.x) < float(bar.path[1:].split()[0])


def test_what_is_told_of_one_day_is_one_dot_that_says_so() -> None:
    days = marks(("2022-07-04", "2022-07-04"), ("2022-07-04", "2022-07-04"), ("2022-07-06", "2022-07-06"))
    scale = draw_scale(days)
    assert scale is not None
    assert [shape.label for shape in scale.shapes] == [
        "2022-07-04 to 2022-07-04, 2 entries",
        "2022-07-06 to 2022-07-06",
    ]
    assert scale.shapes[0].href == "#t1"


def test_what_lies_far_off_is_counted_and_not_drawn() -> None:
    told = marks(("1948-05-14", "1948-05-14"), ("2022-07-04", "2022-07-04"), ("2022-07-09", "2022-07-09"))
    scale = draw_scale([*told, *marks(("2022-07-08", "2022-07-08"), published=True)])
    assert scale is not None
    assert scale.left_out == 1
    assert scale.first.startswith("2022-07")


def test_a_scale_tells_the_days_that_it_shows_without_the_room_at_its_ends() -> None:
    scale = draw_scale(marks(("1954-01-01", "1954-12-31"), ("1970-01-01", "1979-12-31")))
    assert scale is not None
    assert (scale.first, scale.last) == ("1954-01-01", "1979-12-31")


def test_one_day_within_its_year_needs_no_scale() -> None:
    assert draw_scale(marks(("2022-01-01", "2022-12-31"), ("2022-07-06", "2022-07-06"))) is None


def test_a_stretch_beyond_the_scale_is_pointed() -> None:
    months = marks(("2021-11-01", "2022-02-28"), ("2022-01-05", "2022-01-05"))
    scale = draw_scale(months, ("2022-01", "2022-01"))
    assert scale is not None
    assert scale.shapes[0].path.count("L") == 5


def test_a_single_time_needs_no_scale() -> None:
    assert draw_scale(marks(("2022-07-04", "2022-07-04"))) is None
    assert draw_scale([]) is None


def test_ticks_are_days_months_or_years() -> None:
    def words(first: str, last: str) -> list[str]:
        return [text for _, text in ticks(first_day(first), last_day(last))]

    assert words("2022-07", "2022-07") == ["1 July", "8 July", "15 July", "22 July"]
    assert words("2022", "2022") == ["Jan 2022", "Apr 2022", "July 2022", "Oct 2022"]
    assert words("2010", "2019") == ["2010", "2012", "2014", "2016", "2018"]


days = st.dates().map(lambda day: day.isoformat())


@given(st.lists(st.tuples(days, days), max_size=30))
def test_every_drawing_stays_on_its_sheet(pairs: list[tuple[str, str]]) -> None:
    scale = draw_scale(marks(*((min(pair), max(pair)) for pair in pairs)))
    if scale is None:
        return
    for shape in scale.shapes:
        xs = [float(shape.x)] if shape.x else [float(x) for x in re.findall(r"[ML](\S+) ", shape.path)]
        assert all(0 <= x <= WIDTH for x in xs)
    assert len(scale.words) <= 9
