"""Where a scale of time carries marks, and what they say: days, months or years, never more than fit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
MOST_DAYS, MOST_MONTHS, MOST_YEARS = 6, 5, 6
_DAYS = ((1, range(1, 32)), (2, range(1, 32, 2)), (7, (1, 8, 15, 22)))
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)

Tick = tuple[int, str]
"""A day, counted as `date.toordinal` does, and its words."""


def ticks(first: int, last: int) -> tuple[Tick, ...]:
    """The finest row of marks from day `first` to `last` (inclusive, both as `date.toordinal`) that fits."""
    begin, end = date.fromordinal(first), date.fromordinal(last)
    if last - first <= 45:
        for _, days in _DAYS:
            held = [
                (day, _day_words(day)) for day in range(first, last + 1) if date.fromordinal(day).day in days
            ]
            if len(held) <= MOST_DAYS:
                return tuple(held)
    if last - first <= 366 * 3:
        for step in _MONTHS:
            months = [m for m in _months(begin, end) if (m.month - 1) % step == 0]
            if len(months) <= MOST_MONTHS:
                return tuple((m.toordinal(), f"{MONTHS[m.month - 1]} {m.year}") for m in months)
    for step in _YEARS:
        years = [y for y in range(begin.year, end.year + 1) if y % step == 0]
        years = [y for y in years if first <= date(y, 1, 1).toordinal()] if years else []
        if len(years) <= MOST_YEARS:
            return tuple((date(y, 1, 1).toordinal(), str(y)) for y in years)
    return ()


def _day_words(day: int) -> str:
    held = date.fromordinal(day)
    return f"{held.day} {MONTHS[held.month - 1]}"


def _months(begin: date, end: date) -> Iterator[date]:
    """The first days of months from `begin` to `end`."""
    year, month = begin.year, begin.month
    while date(year, month, 1) <= end:
        if date(year, month, 1) >= begin:
            yield date(year, month, 1)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        if year > 9999:
            return
