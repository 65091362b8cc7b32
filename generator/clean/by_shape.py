"""Lines that their shape gives away: addresses, names, bylines, dates, bars of a menu."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.sheet import Sheet
from generator.text.normalise import fold

LONGEST = 2_000
_LEAST_PARTS = 3
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[@#]\w+")
_BYLINE = re.compile(r"[Bb][Yy]:? [A-Z\u00c0-\u024f].{1,80}")
_CLOSING_NOTE = re.compile(
    r"[(\[]?(?:this (?:article|story|report) was|reporting by|additional reporting|"
    r"with (?:inputs|files|reporting)|writing by|editing by|edited by|translated by|compiled by|"
    r"\w+ contributed to this)\b.{1,300}",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:\w+,? )?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-](?:[^\W\d_]{3,9}\.?|\d{1,2})[ ,./-]{1,2}\d{4}|"
    r"[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d)(?:.{0,40}\d{1,2}[:.]\d\d.{0,40})?",
    re.IGNORECASE,
)
_BARS = re.compile(r" ?[|»›>•·] ?| / ")


def separators(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Lines without a letter or digit: rules, rows of stars."""
    for place, line in sheet.rest():
        if not any(c.isalnum() for c in line.text):
            yield place, "separator"


def menus(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Short words between bars or arrows: menus and the path to a page."""
    for place, line in sheet.rest():
        parts = _BARS.split(line.text.strip("|»›>•· ")) if line.length <= 20 else []
        if len(parts) >= _LEAST_PARTS and all(len(part.split()) <= 4 for part in parts) and not line.closed:
            yield place, "menu"


def addresses(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Lines that are nothing but an address, a handle or a hashtag."""
    for place, line in sheet.rest():
        if len(line.text) <= LONGEST and _ADDRESS.fullmatch(line.text):
            yield place, "address"


def outlet_lines(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """The outlet's name on a line of its own, with or without a dash."""
    outlet = fold(sheet.page.outlet) if sheet.page.outlet else None
    for place, line in sheet.rest():
        if outlet and line.folded == outlet:
            yield place, "name of the outlet"


def tag_lines(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Words between commas after the last paragraph."""
    last = max((place for place, line in sheet.rest() if line.prose), default=0)
    for place, line in sheet.rest():
        parts = line.text.split(",") if place > last and line.length <= 30 else []
        if (
            len(parts) >= _LEAST_PARTS
            and all(0 < len(part.split()) <= 3 for part in parts)
            and not line.closed
        ):
            yield place, "tags"


def notes(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Bylines, lines of dates and closing notes on who wrote the article."""
    for place, line in sheet.rest():
        if line.length > 40:
            continue
        if _CLOSING_NOTE.fullmatch(line.text) or (
            _BYLINE.fullmatch(line.text) and line.length <= 12 and not line.closed
        ):
            yield place, "byline"
        elif _DATE_LINE.fullmatch(line.text):
            yield place, "date line"
