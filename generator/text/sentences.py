"""Where sentences stand in a text: sentencex finds them, a few general rules mend its cuts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from generator.model import Span

PARAGRAPH_GAP = re.compile(r"\n[^\S\n]*\n\s*")
# sentencex keeps a quotation whole, so that no half of it stands without its speaker; beyond this many
# characters a reader is better served by its single sentences.
LONGEST_WHOLE = 600
# How much sentencex sees at once: a text without any full stop must not cost more than its length.
_WINDOW = 8_000

# Abbreviations of the press that stand before a name or number, where a full stop never ends a sentence.
_BEFORE_NAME = re.compile(
    r"\b(?:A(?:dm|lh|mb|tty)|B(?:arr|rig|ros)|C(?:apt|dr|llr|mdr|ol|omdr|onst|pl)|Dr|Engr|Fr|Gen|Gov|Hon|Insp|Lt"
    r"|Maj|Messrs|Mgr|Mme|Mlle|Mrs?|Ms|Mt|Mx|Ofc|Pfc|Pres|Prof|Pvt|Reps?|Rev|Sens?|Sgt|Spc|Sra?|Ste?|Supt|vs|e\.g|i\.e"
    r"|approx|ca|cf)\.\s*$"
)
_BEFORE_NUMBER = re.compile(r"\b(?:[Nn]os?|Vol|Art|Sec|Para?|pp?)\.\s*$")
_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.)?[^\W\d_]\.$")
_CLOCK = re.compile(r"\b[ap]\.m\.\s*$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
    r"|[A-Z]{2,4}\b|(?:Eastern|Central|Pacific|Mountain|Local|Greenwich)\b)"
)
_CLOSING = re.compile(r"[\"”’»'\])]+(?=\s|$)")
_ENDING = re.compile(r"[.!?…][\"”’»'\])]{0,3}\s{1,9}(?=[\"“‘«'(\[]?[A-Z0-9])")
_STARTS_LOW = re.compile(r"[\s\"“‘'(\[—–-]*[a-z]")
_GLUED = re.compile(r"[a-z\d][.!?]$")
_NUMBER_ONLY = re.compile(r"\s*(?:\d{1,3}|[A-Za-z])\.\s*$")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The stretches of `text` between blank lines, without the white space around them."""
    spans = []
    start = 0
    for gap in [*PARAGRAPH_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        span = _stripped(text, start, end)
        if span:
            spans.append(span)
        start = gap.end() if gap else end
    return tuple(spans)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, disjoint, none across a blank line, no white space at their ends.

    Together they hold every character that is not white space. A quotation of several sentences stays
    one with the words that attribute it, unless the whole is longer than `LONGEST_WHOLE` characters.
    """
    return tuple(
        span
        for paragraph in paragraphs(text)
        for start, end in _short_enough(text, _mended(text, _cuts(text, paragraph)))
        if (span := _stripped(text, start, end))
    )


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _cuts(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Where sentencex cuts; its pieces must add up to the text, else the rest stays one piece."""
    position = paragraph.start
    while position < paragraph.end:
        last = min(position + _WINDOW, paragraph.end)
        if last < paragraph.end:
            stop = text.rfind(". ", position, last)
            last = stop + 2 if stop >= 0 else last
        for piece in sentencex.segment("en", text[position:last]):
            if not piece or not text.startswith(piece, position):
                break
            yield position, position + len(piece)
            position += len(piece)
        if position < last:
            yield position, last
            position = last


def _mended(text: str, cuts: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The cuts without those inside a name, a time of day or before the closing mark of a quotation."""
    held: tuple[int, int] | None = None
    for start, end in cuts:
        if held is None:
            held = (start, end)
            continue
        closing = _CLOSING.match(text, start, end)
        if closing and not text[start - 1].isspace():
            held = (held[0], closing.end())
            start = closing.end()
            if start >= end:
                continue
        if _belong_together(text, held, (start, end)):
            held = (held[0], end)
        else:
            yield held
            held = (start, end)
    if held:
        yield held


def _belong_together(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    if not text[right[0] - 1].isspace() and text[right[0]].isalnum():
        # Scraped text loses spaces ("he said.The"); any other full stop inside a word belongs to the word.
        glued = _GLUED.search(text[max(left[0], left[1] - 3) : left[1]])
        title = _BEFORE_NAME.search(text[max(left[0], left[1] - 12) : left[1]])
        return title is not None or not (text[right[0]].isupper() and glued)
    tail = text[max(left[0], left[1] - 24) : left[1]]
    head = text[right[0] : min(right[1], right[0] + 24)]
    return bool(
        (_BEFORE_NAME.search(tail) and re.match(r"[\"“‘(]?[A-Z\d]", head))
        or (_BEFORE_NUMBER.search(tail) and head[:1].isdigit())
        or (_CLOCK.search(tail) and _AFTER_CLOCK.match(head))
        or _STARTS_LOW.match(head)
        or (left[1] - left[0] < 8 and _NUMBER_ONLY.match(text[left[0] : left[1]]))
    )


def _short_enough(text: str, cuts: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in cuts:
        if end - start > LONGEST_WHOLE:
            position = start
            for ending in _ENDING.finditer(text, start, end):
                before = text[max(start, ending.start() - 12) : ending.start() + 1]
                if _BEFORE_NAME.search(before) or _ABBREVIATION.search(before):
                    continue
                yield position, ending.end()
                position = ending.end()
            yield position, end
        else:
            yield start, end
