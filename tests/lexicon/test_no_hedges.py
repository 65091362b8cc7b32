"""Words that hedge elsewhere, and not where they stand."""

from __future__ import annotations

import pytest

from generator.lexicon.hedges import hedges
from generator.model import Span


def shown(text: str) -> list[str]:
    return [text[span.start : span.end] for span in hedges(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "The prince has a claim to the throne.",
        "The group claimed responsibility, and the flood claimed at least twelve lives.",
        "The general reports to the president.",
        "The bridge will open as soon as possible.",
        "The military might of Nordia is no secret.",
        "The truce was supposed to end on Monday.",
        "Both states lay claim to the strait, and their territorial claims are old.",
        "He assumed office in spring.",
        "Shots could be heard.",
    ],
)
def test_a_word_that_hedges_nothing_here(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The group claims to have left.", ["claims"]),
        ("His claim that it broke is new.", ["claim"]),
        ("It might rain.", ["might"]),
        ("Two farmers are feared dead.", ["are feared"]),
        ("He said so without providing evidence.", ["without providing evidence"]),
        ("The toll has yet to be verified.", ["yet to be verified"]),
        ("There was no independent confirmation.", ["no independent confirmation"]),
        ("What appeared to be a mine was found.", ["What appeared to be"]),
        ("The supposed leader of the self-styled council fled.", ["supposed", "self-styled"]),
    ],
)
def test_a_word_that_hedges(text: str, words: list[str]) -> None:
    assert shown(text) == words
