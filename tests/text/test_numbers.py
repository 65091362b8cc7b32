"""Numbers as prose writes them, and what they leave open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.numbers import numbers


def read(text: str) -> list[tuple[str, float | None, float | None]]:
    return [(text[n.start : n.end], n.low, n.high) for n in numbers(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("seven", 7, 7),
        ("twenty-one", 21, 21),
        ("two hundred and five", 205, 205),
        ("99", 99, 99),
        ("at least 12", 12, None),
        ("more than a dozen", 12, None),
        ("1,200 or more", 1200, None),
        ("fewer than ten", None, 10),
        ("up to 50", None, None),
        ("between 10 and 12", 10, 12),
        ("10-12", 10, 12),
        ("five to six", 5, 6),
        ("10 to 12 million", 10e6, 12e6),
        ("dozens", 20, None),
        ("tens of thousands", 10_000, None),
        ("nobody", 0, 0),
        ("no one", 0, 0),
        ("6,142", 6142, 6142),
        ("1,20,000", 115_000, 125_000),
        ("3 lakh", 250_000, 350_000),
        ("6.1", 6.05, 6.15),
        ("$13.9 billion", 13.85e9, 13.95e9),
        ("£25m", 24.5e6, 25.5e6),
        ("about 40", 34, 46),
    ],
)
def test_a_number_leaves_its_value_within_bounds(text: str, low: float | None, high: float | None) -> None:
    ((words, least, most),) = read(text)
    assert words == text
    assert (least is None) == (low is None)
    assert (most is None) == (high is None)
    assert (least or 0) == pytest.approx(low or 0)
    assert (most or 0) == pytest.approx(high or 0, rel=1e-3)


def test_numbers_of_one_digit_more_do_not_touch() -> None:
    ((_, _, most),) = read("6.0")
    ((_, least, _),) = read("6.1")
    assert most is not None
    assert least is not None
    assert most < least


@pytest.mark.parametrize(
    "text", ["F-16", "COVID-19", "9:30", "3/4/2021", "2nd", "v1.2.3", "someone", "weighty"]
)
def test_what_only_holds_digits_or_letters_of_numbers_is_none(text: str) -> None:
    assert read(text) == []


def test_numbers_stand_where_they_are_said_to() -> None:
    assert [
        words for words, _, _ in read("At least seven died and 17 others fled; US$108 million went.")
    ] == [
        "At least seven",
        "17",
        "US$108 million",
    ]


@given(st.text(alphabet="0123456789.,-– $€aontwhudrefivmilk\n", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_fault(text: str) -> None:
    end = 0
    for number in numbers(text, 0, len(text)):
        assert end <= number.start < number.end <= len(text)
        end = number.end
        if number.low is not None and number.high is not None:
            assert number.low <= number.high
