"""An article's text cut into paragraphs, sentences and linked names, none of them overlapping.

Sentences and mentions come from different readers and may disagree: a name may run over the end of a
sentence, two names may overlap. Whatever they say, the pieces put together are the text, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Kind, Span

_VISIBLE = re.compile(r"\S")
_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that is a link: to `href`, of class `kind`, with `name` as what it stands for."""

    span: Span
    href: str
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with the mark it carries, if any."""

    text: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """Pieces in a row; `anchor` is the id of a sentence that begins here ("" for what is between).

    `copied` marks a sentence that other articles carry too.
    """

    anchor: str
    pieces: tuple[Piece, ...]
    copied: bool = False


Paragraph = tuple[Sentence, ...]


def paragraph_spans(text: str, within: Span) -> Iterator[Span]:
    """The stretches of `text[within]` between blank lines, without the white space at their edges."""
    start = within.start
    for gap in _BLANK_LINE.finditer(text, within.start, within.end):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, within.end)


def paragraphs(
    text: str,
    within: Span,
    sentences: Sequence[Span],
    marks: Sequence[Mark],
    copied: Sequence[Span] = (),
) -> tuple[Paragraph, ...]:
    """`text[within]` in paragraphs; `sentences` are all of the article's, so that their numbers hold.

    Both sequences are sorted by start. A sentence's anchor stands where its first piece does. Of
    overlapping marks the one that begins first wins; a mark over the end of a sentence is cut in two.
    Sentences inside one of `copied` are marked as such.
    """
    separate = _without_overlaps(marks)
    also = frozenset(s for s in sentences for c in copied if c.start <= _visible_from(text, s) < c.end)
    return tuple(_paragraph(text, span, sentences, separate, also) for span in paragraph_spans(text, within))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    held = text[start:end]
    left = start + len(held) - len(held.lstrip())
    right = start + len(held.rstrip())
    if left < right:
        yield Span(left, right)


def _without_overlaps(marks: Sequence[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.span.start, -m.span.end)):
        if mark.span.start < mark.span.end and (not kept or mark.span.start >= kept[-1].span.end):
            kept.append(mark)
    return kept


def _paragraph(
    text: str, span: Span, sentences: Sequence[Span], marks: Sequence[Mark], also: frozenset[Span]
) -> Paragraph:
    made: list[Sentence] = []
    cursor = span.start
    for number in _touching(sentences, span):
        start = max(sentences[number].start, cursor)
        end = min(sentences[number].end, span.end)
        if start >= end:
            continue
        if cursor < start:
            made.append(Sentence("", _pieces(text, cursor, start, marks)))
        anchor = f"s{number + 1}" if start <= _visible_from(text, sentences[number]) < end else ""
        made.append(Sentence(anchor, _pieces(text, start, end, marks), sentences[number] in also))
        cursor = end
    if cursor < span.end:
        made.append(Sentence("", _pieces(text, cursor, span.end, marks)))
    return tuple(made)


def _visible_from(text: str, sentence: Span) -> int:
    """Where the first character of `sentence` that is not white space stands: there its anchor goes."""
    visible = _VISIBLE.search(text, sentence.start, sentence.end)
    return visible.start() if visible else sentence.end


def _touching(sentences: Sequence[Span], span: Span) -> range:
    """Numbers of the sentences that may share characters with `span`; they do not overlap each other."""
    first = _first(sentences, span.start)
    last = first
    while last < len(sentences) and sentences[last].start < span.end:
        last += 1
    return range(first, last)


def _first(spans: Sequence[Span], offset: int) -> int:
    """Index of the first of `spans` that ends after `offset`; ends must rise as starts do."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    made: list[Piece] = []
    cursor = start
    index = _first_mark(marks, start)
    while index < len(marks) and marks[index].span.start < end:
        mark = marks[index]
        left, right = max(mark.span.start, cursor), min(mark.span.end, end)
        if cursor < left:
            made.append(Piece(text[cursor:left], None))
        made.append(Piece(text[left:right], mark))
        cursor = right
        index += 1
    if cursor < end:
        made.append(Piece(text[cursor:end], None))
    return tuple(made)


def _first_mark(marks: Sequence[Mark], offset: int) -> int:
    low, high = 0, len(marks)
    while low < high:
        middle = (low + high) // 2
        if marks[middle].span.end <= offset:
            low = middle + 1
        else:
            high = middle
    return low


def excerpt(
    text: str, sentence: Span, names: Sequence[Span], longest: int = 420
) -> tuple[tuple[str, bool], ...]:
    """`text[sentence]` in pieces, each with whether it is one of `names`; cut at words beyond `longest`.

    A cut is shown by an ellipsis, and the first name stays in view.
    """
    start, end = sentence.start, sentence.end
    if end - start > longest:
        first = names[0].start if names else start
        start = max(start, min(first - longest // 3, end - longest))
        end = min(end, start + longest)
        start, end = _at_words(text, sentence, start, end)
    pieces: list[tuple[str, bool]] = [("… ", False)] if start > sentence.start else []
    cursor = start
    for name in names:
        left, right = max(name.start, cursor), min(name.end, end)
        if left < right:
            pieces += [(text[cursor:left], False)] if cursor < left else []
            pieces.append((text[left:right], True))
            cursor = right
    pieces += [(text[cursor:end], False)] if cursor < end else []
    return (*pieces, (" …", False)) if end < sentence.end else tuple(pieces)


def _at_words(text: str, sentence: Span, start: int, end: int) -> tuple[int, int]:
    """`start` moved on and `end` moved back to the nearest gap between words, where one is near."""
    if start > sentence.start and (gap := text.find(" ", start, start + 30)) >= 0:
        start = gap + 1
    if end < sentence.end and (gap := text.rfind(" ", max(start, end - 30), end)) >= 0:
        end = gap
    return start, end
