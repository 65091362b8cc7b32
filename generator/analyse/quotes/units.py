"""A paragraph as attribution reads it: words and signs, each quotation one unit."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.analyse.quotes.marks import Quoted, quoted
from generator.model import Span
from generator.text.datelines import dateline_end
from generator.text.sentences import paragraphs
from generator.text.tokens import Token, tokens

# No sentence of prose has so many words; more is a list or noise, and not worth its cost.
_MOST_UNITS = 400


class Unit(NamedTuple):
    """A word, a sign or a whole quotation with its marks; offsets are those of the article's text."""

    start: int
    end: int
    text: str
    low: str
    kind: Literal["word", "sign", "quote"]
    quoted: Quoted | None


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence (or several that one quotation ties together) as units; `paragraph` counts from 0."""

    paragraph: int
    span: Span
    units: tuple[Unit, ...]


def clauses(text: str, sentences: tuple[Span, ...]) -> tuple[Clause, ...]:
    """The sentences of `text` as clauses, in order; a sentence of more than 400 units is left out."""
    marked = quoted(text)
    spans = _untorn(sentences, marked)
    starts = [p.start for p in paragraphs(text)]
    starts_of = frozenset(starts)
    found = []
    at = 0
    for span in spans:
        while at < len(marked) and marked[at].outer.end <= span.start:
            at += 1
        inside = []
        look = at
        while look < len(marked) and marked[look].outer.start < span.end:
            inside.append(marked[look])
            look += 1
        if span.start in starts_of:
            # "SEOUL, May 3 (Example News) - " is nothing that anybody says.
            span = Span(dateline_end(text, span.start, span.end), span.end)
        units = _units(text, span, inside)
        if len(units) <= _MOST_UNITS:
            found.append(Clause(bisect_right(starts, span.start) - 1, span, units))
    return tuple(found)


def _untorn(sentences: tuple[Span, ...], marked: tuple[Quoted, ...]) -> list[Span]:
    """The sentences, joined where a quotation runs over their boundary."""
    joined: list[Span] = []
    at = 0
    for span in sentences:
        while at < len(marked) and marked[at].outer.end <= span.start:
            at += 1
        torn = at < len(marked) and joined and marked[at].outer.start < joined[-1].end
        if torn and marked[at].outer.start < span.start < marked[at].outer.end:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _units(text: str, span: Span, inside: list[Quoted]) -> tuple[Unit, ...]:
    units: list[Unit] = []
    position = span.start
    for piece in inside:
        units.extend(_plain(text, position, piece.outer.start))
        start, end = piece.outer.start, piece.outer.end
        units.append(Unit(start, end, text[start:end], "", "quote", piece))
        position = end
    units.extend(_plain(text, position, span.end))
    return tuple(units)


def _plain(text: str, start: int, end: int) -> list[Unit]:
    if start >= end:
        return []
    return [_unit(token, start) for token in tokens(text[start:end])]


def _unit(token: Token, offset: int) -> Unit:
    kind: Literal["word", "sign"] = "word" if any(c.isalnum() for c in token.text) else "sign"
    return Unit(offset + token.start, offset + token.end, token.text, token.text.lower(), kind, None)
