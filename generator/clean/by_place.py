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
    """What stands before and after the article; the headline is picked from what stands before."""
    lines = sheet.page.lines
    first, end = stretch(weights(lines, sheet.taken))
    if first == end:
        return
    before = [place for place, _ in sheet.rest() if place < first]
    end = _own_end(sheet, end)
    after = [place for place, _ in sheet.rest() if place >= end]
    # Without a leftover known by its words nothing tells a page's furniture from an article's own lists.
    if not any(sheet.is_known(place) for place in range(first)):
        before = [place for place in before if not lines[place].prose][:MOST_UNKNOWN]
    if not any(sheet.is_known(place) for place in range(end, len(lines))):
        after = []
    if sheet.page.title is None:
        body = [line for place, line in sheet.rest() if first <= place < end]
        head = pick_headline([lines[place] for place in before], body)
        sheet.headline = next((place for place in before if lines[place] is head), None)
    for place in before:
        if place != sheet.headline:
            yield place, OUTSIDE
    short = [place for place in after if not lines[place].prose and not lines[place].listed]
    known = end in sheet.taken
    for place in after if len(short) >= LEAST_FURNITURE else short if known else []:
        yield place, OUTSIDE


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
