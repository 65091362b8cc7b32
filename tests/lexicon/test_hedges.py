from __future__ import annotations

from generator.lexicon.hedges import hedges
from generator.model import Span


def _found(text: str) -> list[str]:
    return [text[s.start : s.end] for s in hedges(text, Span(0, len(text)))]


def test_words_that_keep_a_statement_at_arms_length() -> None:
    assert _found("The group reportedly left; the claim could not be independently verified.") == [
        "reportedly",
        "claim",
        "could not be independently verified",
    ]
    assert _found("The strike likely hit a market, and it is unclear who died.") == [
        "likely",
        "it is unclear",
    ]


def test_plain_statements_have_none() -> None:
    assert _found("The bridge fell on Monday. Unlikeliest of all, they reclaimed it.") == []


def test_only_inside_the_span() -> None:
    text = "Perhaps. It fell. Perhaps."
    assert hedges(text, Span(9, 17)) == ()
