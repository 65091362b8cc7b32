"""The day a line of the page states: a date line or a dateline with its year."""

from __future__ import annotations

import re

from generator.load.facts import is_day

_MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]  # fmt: skip
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = (
    rf"{_DAY} {_MONTH},? {_YEAR}",
    rf"{_MONTH} {_DAY},? {_YEAR}",
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_LEAD = r"(?:(?:published|posted|date|created|issued|(?:last )?(?:updated|modified))(?: on| at)?:? )?"
_TIME = (
    r"(?:,?(?: at| -| \||T)? ?"
    r"\d{1,2}[:.]\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4}|Z| ?[+-]\d\d:?\d\d)?)?"
)
_LINES = tuple(re.compile(_LEAD + _WEEKDAY + form + _TIME, re.IGNORECASE) for form in _FORMS)
# Of two numbers only the one above 12 is certainly the day.
_NUMBERED = re.compile(
    rf"{_LEAD}{_WEEKDAY}(?P<one>\d{{1,2}})[./-](?P<other>\d{{1,2}})[./-]{_YEAR}{_TIME}", re.IGNORECASE
)
_DATELINES = tuple(
    re.compile(
        rf"[A-Z][^.!?\n]{{1,60}}?, {_WEEKDAY}{form}(?: \([^()]{{2,30}}\))? ?(?:[-–—:]|/)", re.IGNORECASE
    )
    for form in _FORMS[:2]
)


def day_in(line: str) -> tuple[str, str] | None:
    """The ISO day that `line` states as its article's and the kind of statement, or None."""
    for pattern in _LINES:
        hit = pattern.fullmatch(line)
        day = _iso(hit) if hit else None
        if day:
            return day, "date line"
    numbers = _NUMBERED.fullmatch(line)
    day = _numbered(numbers) if numbers else None
    if day:
        return day, "date line"
    for pattern in _DATELINES:
        hit = pattern.match(line[:160])
        day = _iso(hit) if hit else None
        if day:
            return day, "dateline"
    return None


def _numbered(hit: re.Match[str]) -> str | None:
    one, other, year = int(hit["one"]), int(hit["other"]), int(hit["year"])
    if (one > 12) == (other > 12) and one != other:
        return None
    day, month = (one, other) if one > 12 else (other, one)
    return f"{year:04d}-{month:02d}-{day:02d}" if is_day(year, month, day) else None


def _iso(hit: re.Match[str]) -> str | None:
    year, day, month = int(hit["year"]), int(hit["day"]), _month(hit["month"])
    return f"{year:04d}-{month:02d}-{day:02d}" if month and is_day(year, month, day) else None


def _month(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    name = written.casefold()
    if name in _SHORT:
        return _SHORT[name]
    return _MONTHS.index(name) + 1 if name in _MONTHS else None
