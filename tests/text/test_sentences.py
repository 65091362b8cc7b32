from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sentences import LONGEST_WHOLE, paragraphs, sentences

CASES = {
    "abbreviations": [
        "The U.S. Army met Gen. Ada Mbeki and Adm. Lee.",
        "She flew to the U.K.",
        "No. 4 was closed, nos. 5 and 6 were not.",
    ],
    "initials": ["Nicholas A. Verne spoke.", "So did J. K. Marsh."],
    "times": ["It opened at 9 a.m. Monday.", "It closed at 5 p.m.", "Then rain fell."],
    "quotations": ['"We go. We stay," she said.', '"Why?" he asked.', "“Good.”", "Nobody moved."],
    "ellipses": ["She waited...", "He came.", "And then … nothing."],
    "numbers": ["Prices rose 3.5 percent.", "By 2016 they fell."],
}


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES.keys())
def test_cuts_where_a_reader_would(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[s.start : s.end] for s in sentences(text)] == expected


def test_no_sentence_crosses_a_blank_line() -> None:
    text = "A headline without full stop\n\nThe first sentence, \n \nand a caption"
    assert [text[s.start : s.end] for s in sentences(text)] == [
        "A headline without full stop",
        "The first sentence,",
        "and a caption",
    ]


def test_a_space_lost_between_sentences_is_still_a_boundary() -> None:
    text = "The road is closed.The bridge is open."
    assert len(sentences(text)) == 2


def test_a_space_lost_after_a_title_is_no_boundary() -> None:
    text = "She thanked Ms.Ada Lund."
    assert [text[s.start : s.end] for s in sentences(text)] == [text]


def test_a_quotation_too_long_for_one_breath_is_cut() -> None:
    text = '"' + "The river rose again last night. " * 40 + '" she said.'
    assert max(s.end - s.start for s in sentences(text)) < LONGEST_WHOLE


@given(st.text(alphabet=st.sampled_from("aB1.!?…\"“”'() \n\t\u00e9\u05d0U.S"), max_size=200))
def test_sentences_hold_every_character_once(text: str) -> None:
    spans = sentences(text)
    whole = paragraphs(text)
    assert all(s.start < s.end for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(any(p.start <= s.start and s.end <= p.end for p in whole) for s in spans)
    held = {i for s in spans for i in range(s.start, s.end)}
    assert all(text[i].isspace() for i in set(range(len(text))) - held)
    assert not any(text[s.start].isspace() or text[s.end - 1].isspace() for s in spans)


@pytest.mark.parametrize(
    "unit", ["word ", "a. ", '"', '("A. ', "!?", "a.A", " \n", "\n \t\n", "“", "(((", "No. "]
)
def test_hostile_text_ends(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert all(s.start < s.end for s in sentences(text))
