"""Captions and credits, and teasers that stand under pictures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.clean.captions import is_caption, is_labelled
from generator.clean.page import PageLine
from generator.clean.sheet import CAPTION, OTHER_PICTURE, TEASER, Sheet


def captions(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Captions and credits of pictures; and the teaser right under the picture of another story."""
    outlet = sheet.page.outlet
    lines = sheet.page.lines
    last = max((place for place, line in sheet.rest() if line.prose), default=-1)
    for place, line in sheet.rest():
        suffixed = bool(outlet) and line.text.casefold().endswith(f"- {str(outlet).casefold()}")
        # The last paragraph of a report often ends with the agency's name.
        closing = place == last and not is_labelled(line)
        if suffixed and place + 1 < len(lines) and _is_teaser(lines[place + 1]):
            yield place, OTHER_PICTURE
            yield place + 1, TEASER
        elif suffixed or (is_caption(line) and not closing):
            yield place, CAPTION


def _is_teaser(line: PageLine) -> bool:
    return not line.after_blank and not line.closed and line.title_case and 5 <= line.length <= 25
