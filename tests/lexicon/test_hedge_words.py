from __future__ import annotations

from generator.lexicon.hedges import hedges
from generator.model import Span


def shown(text: str) -> list[str]:
    return [text[span.start : span.end] for span in hedges(text, Span(0, len(text)))]


def test_what_is_said_to_be_so_is_hedged() -> None:
    assert shown("Two bridges are reported to have fallen.") == ["reported to have"]


def test_who_reports_to_somebody_hedges_nothing() -> None:
    assert shown("The minister had just reported to him for the first time.") == []
