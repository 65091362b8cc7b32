"""Readings of feasts: those of fixed days, those that hang on Easter, and those the moon sets, left open."""

from __future__ import annotations

from datetime import date, timedelta

from generator.analyse import dates_calendar as calendar
from generator.analyse.dates_calendar import Days
from generator.analyse.dates_scene import UNDATED, Match, Reading, Scene, dated_basis, reading_of

_FIXED = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "christmas eve": (12, 24),
    "christmas day": (12, 25), "boxing day": (12, 26), "may day": (5, 1),
    "valentine's day": (2, 14), "halloween": (10, 31),
    "international women's day": (3, 8), "all saints' day": (11, 1), "bastille day": (7, 14),
}  # fmt: skip
_FROM_EASTER = {
    "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter sunday": 0, "easter monday": 1,
    "ash wednesday": -46, "pentecost": 49,
}  # fmt: skip


def read_feast(match: Match, scene: Scene) -> Reading | None:
    """Reads "New Year's Eve", "Good Friday 2016": with its year, else the one nearest to the article."""
    name = " ".join(match["fe"].lower().replace("’", "'").split())
    stated = match["fe_y"]
    if stated:
        return reading_of(_feast(int(stated), name), f"{match['fe']} of the year as written")
    base = scene.base
    if base is None:
        return Reading(None, f"names no year; {UNDATED}")
    if base.day is None:
        return Reading(None, f"names no year, and the article is dated only {base.text}")
    day = base.day
    near = [days for off in (-1, 0, 1) if (days := _feast(base.year + off, name))]
    if not near:
        return None
    return Reading(min(near, key=lambda d: abs((d[0] - day).days)), f"the nearest; {dated_basis(scene)}")


def _feast(year: int, name: str) -> Days | None:
    if name in _FIXED:
        return calendar.day(year, *_FIXED[name])
    sunday = easter(year)
    return calendar.span(calendar.shifted(sunday, _FROM_EASTER[name]), 1) if sunday else None


def easter(year: int) -> date | None:
    """Easter Sunday of the western churches; None before their calendar of 1583.

    The anonymous algorithm of 1876 in Meeus, "Astronomical Algorithms", 1991, chapter 8.
    """
    if not 1583 <= year <= 9998:
        return None
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    back = 7 * ((golden + 11 * epact + 22 * weekday) // 451)
    return date(year, 3, 22) + timedelta(days=epact + weekday - back)


def read_moon(_match: Match, _scene: Scene) -> Reading | None:
    """Reads "Ramadan", "Eid al-Fitr", "12 Muharram 1438": what is seen of the moon decides the day."""
    return Reading(None, "set by the moon, and not reckoned here")
