"""Where a dateline ends and the sentence begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.datelines import dateline_end

SENTENCE = "The river burst its banks on Monday."


@pytest.mark.parametrize(
    "dateline",
    [
        "Bramme - ",
        "BRAMME—",
        "nordia News, 20 February - ",
        "ORLA CITY, May 3 (Nordia News) — ",
        "Nordia News / Coast Review, 5 November - ",
        "BRAMME, Mar 03: ",
        "BRAMME, July 25 (Nordia News): ",
        "TODAY NORDIA (NNA)  ",
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(dateline: str) -> None:
    text = dateline + SENTENCE
    assert text[dateline_end(text, 0, len(text)) :] == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "The council of Bramme - a town on the Orla - met on Monday.",
        "NATO (and others) said the river was high.",
        "Bramme - Orla",
        "WHO: what it does and why it matters",
    ],
)
def test_what_is_no_dateline_stays(text: str) -> None:
    assert dateline_end(text, 0, len(text)) == 0


@given(st.text(alphabet=st.sampled_from("ABa (),:-—1 \n"), max_size=80))
def test_any_text_has_an_end(text: str) -> None:
    assert 0 <= dateline_end(text, 0, len(text)) <= len(text)
