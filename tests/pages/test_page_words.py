from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.words import clipped, counted, date_words, interval_words, listed


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2017-03-09", "9 March 2017"), ("2017-03", "March 2017"), ("2017", "2017"), ("x", "x")],
)
def test_dates_are_as_precise_as_they_are(iso: str, words: str) -> None:
    assert date_words(iso) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2017-03-09", "2017-03-09", "9 March 2017"),
        ("2017-03-09", "2017-03-12", "9 to 12 March 2017"),
        ("2017-03-28", "2017-04-02", "28 March to 2 April 2017"),
        ("2017-12-31", "2018-01-02", "31 December 2017 to 2 January 2018"),
        ("2017-02-01", "2017-02-28", "February 2017"),
        ("2016-02-01", "2016-03-31", "February 2016 to March 2016"),
        ("2014-01-01", "2014-12-31", "2014"),
        ("2014-01-01", "2016-12-31", "2014 to 2016"),
        ("2014", "2016-05", "2014 to May 2016"),
    ],
)
def test_intervals_in_few_words(first: str, last: str, words: str) -> None:
    assert interval_words(first, last) == words


def test_lists_read_as_one_says_them() -> None:
    assert listed([]) == ""
    assert listed(["A", "B"]) == "A and B"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(["A", "B", "C", "D"], most=2) == "A, B and 2 more"
    assert counted(1, "story", "stories") == "1 story"
    assert counted(1200, "story", "stories") == "1,200 stories"


@given(text=st.text(alphabet="ab \n", max_size=60), longest=st.integers(1, 30))
def test_clipped_text_is_a_beginning(text: str, longest: int) -> None:
    got = clipped(text, longest)
    plain = " ".join(text.split())
    assert len(got) <= longest + 2
    assert got == plain or plain.startswith(got.removesuffix(" …"))
