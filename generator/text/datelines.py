"""The place, agency and day that news may put before its first sentence: "SEOUL, May 3 (Example News) - "."""

from __future__ import annotations

import re

# A name, a number or a small link between names.
_NAMED = r"(?:[A-Z\d][\w.'’/&-]{0,30}|and|of|the|de|la|el)"
_LOUD = r"[A-Z][A-Z.'’-]{2,30}"
_AGENCY = r"\([A-Z][\w.,/ -]{1,40}\)"
_DATELINE = re.compile(
    # "Pretoria - The court", "SEOUL—The minister", "Agency News, 5 November - The dam"
    rf"(?:(?:[a-z][\w.]{{1,15}} )?{_NAMED}(?:,? (?:/ )?{_NAMED}){{0,6}},?(?: {_AGENCY})?"
    r"(?: (?:[-–—]|--) ?| ?— ?)"
    # "ADEN, Mar 03: The minister", "YANGON, July 25 (Example News): The army"
    rf"|{_LOUD}(?: {_LOUD}){{0,3}}(?:, {_NAMED}(?:,? {_NAMED}){{0,3}})?(?: {_AGENCY})?: ?"
    # "TODAY NORDIA (EXN) The government"
    rf"|{_LOUD}(?: {_LOUD}){{0,3}},? {_AGENCY}[: ] ?)(?=\s?[\"“‘'A-Z\d])"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the dateline that `text` begins with at `start` ends, at most at `end`; `start` if there is none.

    At least four words must follow it, so that no short heading is taken for one.
    """
    found = _DATELINE.match(text, start, end)
    if found is None or len(text[found.end() : end].split()) < 4:
        return start
    at = found.end()
    while at < end and text[at].isspace():
        at += 1
    return at
