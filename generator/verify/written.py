"""An article's text as the gate reads it: by itself, with no help from the stages it checks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from generator.lexicon.hedges import hedges
from generator.model import Span

MARKS = frozenset("\"“”„‟«»‘’‹›'＂`")
OPENING = frozenset("\"“„‟«‘‹'＂`")
CLOSING = frozenset("\"”“»’›'＂`")
NEGATION = re.compile(r"(?:\b(?:not|never|cannot|neither|nor|hardly)|n['’]t)(?![\w-])", re.IGNORECASE)
_NEGATED = re.compile(NEGATION.pattern + r"\s*\Z", re.IGNORECASE)
_REACH = 24
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article's text and what it is said to be ("content", "cue", "speaker")."""

    what: str
    span: Span


class Order:
    """Which sentence of an article an offset stands in."""

    def __init__(self, sentences: Iterable[Span]) -> None:
        self._starts = [span.start for span in sentences]

    def near(self, one: Span, other: Span, reach: int = 1) -> bool:
        """Whether `one` stands in a sentence of `other`, or at most `reach` before or after."""
        first, last = self.number(other.start) - reach, self.number(other.end - 1) + reach
        return first <= self.number(one.start) and self.number(one.end - 1) <= last

    def starts_at(self, offset: int) -> bool:
        """Whether a sentence begins there."""
        number = self.number(offset)
        return number > 0 and self._starts[number - 1] == offset

    def number(self, offset: int) -> int:
        """The number of the sentence, from 1; 0 before the first."""
        return bisect_right(self._starts, offset)


def lies_in(text: str, span: Span) -> bool:
    """Whether a span is one of `text`, and holds something."""
    return 0 <= span.start < span.end <= len(text)


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def cuts_a_word(text: str, span: Span) -> bool:
    """Whether a span begins or ends inside a word or number."""
    return any(
        0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in (span.start, span.end)
    )


def negated(text: str, start: int) -> bool:
    """Whether a negation stands right before `start`."""
    return _NEGATED.search(text, max(0, start - _REACH), start) is not None


def hedged_before(text: str, start: int) -> str:
    """The hedge that stands right before `start` in the same clause ("reportedly"); "" for none."""
    held = hedges(text, Span(max(0, start - 60), start))
    if held and not text[held[-1].end : start].strip():
        return text[held[-1].start : held[-1].end]
    return ""


def shown(text: str, span: Span) -> str:
    """The words of a span in quotation marks, cut where they are many."""
    said = " ".join(text[max(0, span.start) : max(0, span.end)].split())
    return f"“{said}”" if len(said) <= _LONGEST_SHOWN else f"“{said[:_LONGEST_SHOWN].rstrip()}…”"
