"""What stands before and after the article."""

from __future__ import annotations

from collections.abc import Iterator

from generator.clean.furniture import LEAST_FURNITURE, pick_headline, stretch, weights
from generator.clean.sheet import OUTSIDE, Sheet

# As many short lines may close an article, if a leftover that is known by its words follows.
LONGEST_TAIL = 20
# As many short lines above an article go even where nothing else shows that it is a page: bylines, sections.
MOST_UNKNOWN = 4


def furniture(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """What stands before and after the article; the headline is picked from what stands before.

    Without a leftover known by its words nothing tells a page's furniture from an article's own lists, so
    there only a few short lines above the article go.
    """
    first, end = stretch(weights(sheet.page.lines, sheet.taken))
    if first == end:
        return
    if sheet.page.title is None:
        sheet.headline = _headline(sheet, first, end)
    for place in [*_above(sheet, first), *_below(sheet, _own_end(sheet, end))]:
        yield place, OUTSIDE


def _headline(sheet: Sheet, first: int, end: int) -> int | None:
    rest = list(sheet.rest())
    body = [line for place, line in rest if first <= place < end]
    head = pick_headline([line for place, line in rest if place < first], body)
    return next((place for place, line in rest if line is head), None)


def _above(sheet: Sheet, first: int) -> list[int]:
    above = [(place, line) for place, line in sheet.rest() if place < first]
    if any(sheet.is_known(place) for place in range(first)):
        return [place for place, _ in above]
    return [place for place, line in above if not line.prose][:MOST_UNKNOWN]


def _below(sheet: Sheet, end: int) -> list[int]:
    below = [(place, line) for place, line in sheet.rest() if place >= end]
    if not any(sheet.is_known(place) for place in range(end, len(sheet.page.lines))):
        return []
    short = [place for place, line in below if not line.prose and not line.listed]
    if len(short) >= LEAST_FURNITURE:
        return [place for place, _ in below]
    return short if sheet.is_known(end) else []


def _own_end(sheet: Sheet, end: int) -> int:
    """Short lines after the last paragraph are its list or note, up to the first line known as a leftover."""
    lines = sheet.page.lines
    loose = 0
    for place in range(end, len(lines)):
        if sheet.is_known(place):
            return place
        loose += not lines[place].listed
        if loose > LONGEST_TAIL:
            break
    return end
