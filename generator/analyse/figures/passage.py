"""A sentence as the readers of figures see it: its words, and its numbers among them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.figures.classes import of_class
from generator.lexicon.quantities import happenings
from generator.model import Span
from generator.text.numbers import Number, numbers
from generator.text.tokens import Token, tokens

_NO = re.compile(r"\b[Nn]o\b")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number and the words it covers: tokens `first` to `after` (exclusive) of its sentence."""

    number: Number
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: its tokens with offsets in the article's text, the same in lower case, its numbers."""

    span: Span
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    numbers: tuple[Counted, ...]

    def word(self, at: int) -> str:
        """The word at `at` in lower case, "" outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def span_of(self, first: int, after: int) -> Span:
        """Where the tokens `first` to `after` (exclusive) stand in the text."""
        return Span(self.tokens[first].start, self.tokens[after - 1].end)


def passage(text: str, span: Span, taken: Sequence[Span]) -> Passage | None:
    """The sentence at `span` of `text`, or None where it holds no number.

    Numbers that touch a span of `taken` (dates, names) are not read.
    """
    told = [
        number
        for number in numbers(text, span.start, span.end)
        if not any(number.start < other.end and other.start < number.end for other in taken)
    ]
    if not told and not _NO.search(text, span.start, span.end):
        return None
    found = tuple(
        Token(token.start + span.start, token.end + span.start, token.text)
        for token in tokens(text[span.start : span.end])
    )
    words = tuple(token.text.lower() for token in found)
    starts = [token.start for token in found]
    held = []
    for number in told:
        first, after = bisect_left(starts, number.start), bisect_left(starts, number.end)
        if first < after and (at := _counting(words, Counted(number, first, after))):
            held.append(at)
    held += (at for at in _nothing(found, words) if not any(at.first == other.first for other in held))
    held.sort(key=lambda at: at.first)
    return Passage(span, found, words, tuple(held)) if held else None


def _nothing(found: Sequence[Token], words: tuple[str, ...]) -> Iterator[Counted]:
    """The "no" of "no injuries", but for that of "no reports of injuries"."""
    nouns = frozenset(noun for one in happenings() for noun in one.nouns)
    for at, word in enumerate(words[:-1]):
        if word == "no" and words[at + 1] in nouns:
            yield Counted(Number(found[at].start, found[at].end, 0.0, 0.0, 0.0, ""), at, at + 1)


def _counting(words: tuple[str, ...], at: Counted) -> Counted | None:
    """`at` if it counts: "any one", "the one" and a year count nothing."""
    before = words[at.first - 1] if at.first else ""
    if words[at.first : at.after] == ("one",) and before in of_class("no_count"):
        return None
    after = words[at.after] if at.after < len(words) else ""
    if before == "/" or after == "/" or after[:1].isdecimal():
        return None  # a fraction, or digits that belong to something else
    said, alone = at.number.said, at.after - at.first == 1 and not at.number.sign
    if said and alone and 1500 <= said < 2100 and words[at.first].isdecimal():
        return None
    return at
