"""What other stories left on the page: their headlines, lists of them, and lines that come twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.clean.page import PageLine
from generator.clean.sheet import CAPTION, LINK, OTHERS, TEASER, Sheet

# Shorter lines may well come twice: names in a table, a refrain.
LEAST_REPEATED = 8
MOST_REPEATED = 0.05
# Teasers in a scraped article are few beside its paragraphs.
MOST_TEASERS = 0.15
LEAST_ALONE = 8
_BARE, _LEAST_TITLE = 3, 5


def lists_of_others(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """The short lines under a heading such as "Most read", up to the next paragraph.

    Under a bare "Read more" it is only the next line, if it is as long as a headline.
    """
    under = linked = False
    for place, line in enumerate(sheet.page.lines):
        rule = sheet.taken.get(place)
        if rule is not None:
            under = rule == OTHERS or (under and rule != CAPTION)
            linked = rule == LINK and line.length <= _BARE
            continue
        if line.prose and not line.title_case:
            under = False
        elif under or (linked and not line.closed and line.length >= _LEAST_TITLE):
            yield place, TEASER
        linked = False


def repeats(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Long lines that stood before word for word; where many do, the repetition is the article's own."""
    seen: set[str] = set()
    found: list[int] = []
    for place, line in sheet.rest():
        if line.folded in seen and line.length >= LEAST_REPEATED:
            found.append(place)
        seen.add(line.folded)
    if len(found) <= max(3, MOST_REPEATED * len(sheet.page.lines)):
        yield from ((place, "repeated line") for place in found)


def teasers(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Headlines of other stories among the paragraphs: several in a row, or a long title by itself.

    Where such lines are many they are the article's own headings or a list, and all stay.
    """
    runs: list[list[int]] = [[]]
    prose = 0
    for place, line in sheet.rest():
        if not line.prose and not line.closed and not line.listed:
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
        prose += line.prose
    page = any(sheet.is_known(place) for place in sheet.taken)
    found = [place for run in runs if _advertises([sheet.page.lines[n] for n in run], page) for place in run]
    if len(found) <= max(2, MOST_TEASERS * prose):
        yield from ((place, TEASER) for place in found)


def _advertises(run: list[PageLine], page: bool) -> bool:
    """Whether a run of short lines has a title of another story; a single one is longer than a heading."""
    titles = [line for line in run if line.loud and 6 <= line.length <= 25]
    if len(run) == 1:
        return page and bool(titles) and titles[0].length >= LEAST_ALONE
    return any(page or title.all_capitals for title in titles)
