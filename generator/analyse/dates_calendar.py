"""Calendar arithmetic on intervals of days: months, weeks, quarters, seasons, decades."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

Days = tuple[date, date]
"""First and last day, inclusive."""

SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}


@dataclass(frozen=True, slots=True)
class Anchor:
    """When an article was published, as precisely as it says: a day, a month (`day` None) or a year."""

    text: str
    year: int
    month: int | None
    day: date | None


def anchor(published: str | None) -> Anchor | None:
    """The anchor of an ISO date `2017`, `2017-03` or `2017-03-09`; None for none and for no date at all."""
    if published is None:
        return None
    parts = published[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            return Anchor(published, numbers[0], numbers[1], date(*numbers))
        if len(numbers) == 2:
            date(numbers[0], numbers[1], 1)
            return Anchor(published, numbers[0], numbers[1], None)
        date(numbers[0], 1, 1)
    except (ValueError, TypeError):
        return None
    return Anchor(published, numbers[0], None, None)


def year(number: int) -> Days | None:
    """All days of a year; None beyond the calendar."""
    if not MINYEAR <= number < MAXYEAR:
        return None
    return date(number, 1, 1), date(number, 12, 31)


def month(year_number: int, month_number: int) -> Days | None:
    """All days of a month; months beyond 1 to 12 count into the years around."""
    years, index = divmod(month_number - 1, 12)
    if not MINYEAR <= year_number + years < MAXYEAR:
        return None
    last = monthrange(year_number + years, index + 1)[1]
    return date(year_number + years, index + 1, 1), date(year_number + years, index + 1, last)


def day(year_number: int, month_number: int, day_number: int) -> Days | None:
    """One day; None where the calendar has no such day."""
    try:
        one = date(year_number, month_number, day_number)
    except ValueError:
        return None
    return one, one


def week(of: date, offset: int = 0) -> Days | None:
    """Monday to Sunday of the week of `of`, or of the week `offset` weeks later."""
    monday = shifted(of, 7 * offset - of.weekday())
    return span(monday, 7)


def quarter(year_number: int, number: int) -> Days | None:
    """The quarter `number` (1 to 4; beyond counts into the years around) of a year."""
    first, last = month(year_number, 3 * number - 2), month(year_number, 3 * number)
    return (first[0], last[1]) if first and last else None


def season(year_number: int, name: str) -> Days | None:
    """A northern season by whole months; winter begins in the December of its year."""
    start, end = SEASONS[name]
    first = month(year_number, start)
    last = month(year_number if end > start else year_number + 1, end)
    return (first[0], last[1]) if first and last else None


def years(first: int, last: int) -> Days | None:
    """All days from one year to another."""
    start, end = year(first), year(last)
    return (start[0], end[1]) if start and end and first <= last else None


def shifted(of: date, days: int) -> date | None:
    """`of` moved by `days`; None beyond the calendar."""
    try:
        return of + timedelta(days=days)
    except OverflowError:
        return None


def span(first: date | None, length: int) -> Days | None:
    """`length` days from `first` on."""
    last = shifted(first, length - 1) if first else None
    return (first, last) if first and last else None
