"""Quotation marks: which stretches of a text stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Span
from generator.text.sentences import paragraphs

_CURLY = {"“": "”", "„": "”", "«": "»", "‘": "’", "‹": "›"}
_CLOSERS = {"”": "“„", "»": "«", "’": "‘", "›": "‹"}
_DOUBLE = ('"', "“", "„", "«", "‟", "＂")
_MARK = re.compile(r"``|''|[\"“”„‟«»‘’‹›'＂]")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u2009\u200a\u202f([{—–-/:…")
_LONGEST_SINGLE = 600
# How far the closing mark may lie: beyond it a mark is a slip of the keyboard rather than a quotation.
_LONGEST = 6_000


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks: `outer` with its marks, `inner` without them.

    `open` says that the paragraph ends before the quotation does (the next one takes it up again).
    `joined` numbers quotations: those of several paragraphs share the number of their first.
    """

    outer: Span
    inner: Span
    open: bool
    joined: int


def quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost quotations of `text` in order, disjoint, each inside one paragraph.

    Reads straight, curly, angled and single marks, and the press's custom of opening every paragraph of
    a long quotation anew and closing only the last. Marks without a partner are no quotation.
    """
    found: list[Quoted] = []
    pending: int | None = None
    for paragraph in paragraphs(text):
        pieces = list(_in_paragraph(text, paragraph))
        continues = pending is not None and bool(pieces) and pieces[0].outer.start == paragraph.start
        # A paragraph that opens a quotation and leaves it open needs the next one to take it up;
        # where that does not come, the mark was a slip.
        if (
            pending is not None
            and not continues
            and found
            and found[-1].open
            and not _plausible(text, found[-1])
        ):
            found.pop()
        for at, piece in enumerate(pieces):
            number = pending if at == 0 and continues and pending is not None else len(found)
            found.append(Quoted(piece.outer, piece.inner, piece.open, number))
        pending = found[-1].joined if pieces and found and found[-1].open else None
    if found and found[-1].open and not _plausible(text, found[-1]):
        found.pop()
    return tuple(found)


def _plausible(text: str, piece: Quoted) -> bool:
    """Whether an unclosed quotation is one all the same: the closing mark forgotten at the end."""
    inner = text[piece.inner.start : piece.inner.end]
    return (
        inner[:1].isupper()
        and inner[-1:] in ".!?,…"
        and len(inner) > 20
        and text[piece.outer.start] in _DOUBLE
    )


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quoted]:
    marks = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    index = 0
    while index < len(marks):
        mark = marks[index]
        if not _opens(text, mark, paragraph):
            index += 1
            continue
        closing = _closing(text, marks, index, paragraph)
        if closing is None:
            if mark.group() in (*_DOUBLE, "``", "''") and _may_stay_open(text, marks, index):
                yield _piece(text, mark.start(), mark.end(), paragraph.end, paragraph.end, open_=True)
                return
            index += 1
            continue
        end = marks[closing]
        yield _piece(text, mark.start(), mark.end(), end.start(), end.end(), open_=False)
        index = closing + 1


def _piece(text: str, start: int, inner: int, inner_end: int, end: int, *, open_: bool) -> Quoted:
    while inner < inner_end and text[inner].isspace():
        inner += 1
    while inner_end > inner and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quoted(Span(start, end), Span(inner, inner_end), open_, -1)


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    sign = mark.group()
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if sign in ("“", "„", "«", "``", "‹"):
        return not after.isspace() or sign in "«‹"
    if sign == "‘":
        return not after.isspace() and not before.isalnum()
    if sign in ("'", "’"):
        return sign == "'" and before in _BEFORE_OPENING | {'"', "“"} and after.isalpha()
    if sign in ('"', "''", "＂"):
        return (before in _BEFORE_OPENING or not before.isalnum()) and not after.isspace()
    return False


def _closes(text: str, mark: re.Match[str], opener: str, paragraph: Span) -> bool:
    sign = mark.group()
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if opener == "‘":
        return sign in ("’", "'") and not after.isalnum() and not before.isspace()
    if opener == "'":
        return sign in ("'", "’") and not after.isalnum() and not before.isspace()
    if opener in ("«", "‹"):
        return sign == _CURLY[opener]
    if opener in ("“", "„"):
        return sign == "”" or (sign in ('"', "''", "“") and not before.isspace() and not after.isalnum())
    return (
        sign in ('"', "''", "”", "＂")
        and not (before.isspace() and not after.isspace())
        and not after.isalnum()
    )


def _closing(text: str, marks: list[re.Match[str]], index: int, paragraph: Span) -> int | None:
    """The index of the mark that closes `marks[index]`, or None."""
    opener = marks[index]
    sign = opener.group()
    single = sign in ("'", "‘")
    reach = opener.start() + (_LONGEST_SINGLE if single else _LONGEST)
    doubtful: int | None = None
    for at in range(index + 1, min(len(marks), index + 60)):
        mark = marks[at]
        if mark.start() > reach:
            break
        if mark.start() == opener.end() or not _closes(text, mark, sign, paragraph):
            if sign == "“" and mark.group() == "“" and mark.start() > opener.end() + 1:
                # A second opening mark: the first was never closed, unless its partner follows.
                continue
            continue
        if single and text[mark.start() - 1] in "sS" and text[mark.end() : mark.end() + 1] == " ":
            # "the boys' school": a plural possessive unless nothing better closes the quotation.
            doubtful = at if doubtful is None else doubtful
            continue
        return at
    return doubtful


def _may_stay_open(text: str, marks: list[re.Match[str]], index: int) -> bool:
    """Whether a mark without partner may open a quotation that the next paragraph goes on with."""
    after = text[marks[index].end() : marks[index].end() + 1]
    return after.isupper() or after in "‘'[…" or after.isdigit()
