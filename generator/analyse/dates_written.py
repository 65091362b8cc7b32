"""Readings of dates that name their year, or whose year the article's own date tells."""

from __future__ import annotations

import re

from generator.analyse import dates_calendar as calendar
from generator.analyse.dates_calendar import Days
from generator.analyse.dates_grammar import MONTHS, NUMBERS, WEEKDAYS
from generator.analyse.dates_scene import AS_WRITTEN, UNDATED, Match, Reading, Scene, dated_basis, reading_of

_IN_TIME = re.compile(
    r"\b(?:in|since|of|by|until|till|from|during|between|and|through|to|before|after|around|circa|c\."
    r"|early|late|mid|or|year|for|than"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer"
    r"|fall|autumn|winter|the|a|its|late|back)[\s,(]*$",
    re.IGNORECASE,
)
# "the Sept. 11 attacks": a name that keeps its day for good.
_EVENT_AFTER = re.compile(
    r"\s{1,3}(?:terror(?:ist)?\s{1,3})?(?:attacks?|massacres?|uprising|revolution|coup|putsch|movement|killings|bombings?"
    r"|invasion|disaster)\b"
)
_COUNTED = re.compile(
    r"[ \t\n\u00a0]+(?:[a-z]+(?:[- ][a-z]+)?s\b|people|men|women|percent|per cent|km|kg|m\b|ft|square"
    r"|cubic|troops)"
)


def read_iso(match: Match, _scene: Scene) -> Reading | None:
    """Reads "2017-03-09"."""
    return reading_of(calendar.day(int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"])), AS_WRITTEN)


def read_slashed(match: Match, _scene: Scene) -> Reading | None:
    """Reads "23/5/2016; open where day and month cannot be told apart"."""
    first, second, year = int(match["s_a"]), int(match["s_b"]), int(match["s_y"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    readings = {calendar.day(year, first, second), calendar.day(year, second, first)} - {None}
    if len(readings) == 1:
        return reading_of(readings.pop(), AS_WRITTEN)
    if readings:
        return Reading(None, "day and month cannot be told apart")
    return None


def read_range(match: Match, _scene: Scene) -> Reading | None:
    """Reads "between 2015 and 2017"."""
    first = int(match["r_a"] or match["r_c"] or match["r_e"])
    last = match["r_b"] or match["r_d"] or match["r_f"]
    number = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if not 1500 <= first <= 2100 or not 0 < number - first < 200 or len(last) == 3:
        return None
    return reading_of(calendar.years(first, number), "from the first year to the last, as written")


def read_day_month(match: Match, scene: Scene) -> Reading | None:
    """Reads "9 March, 9th of March 2017"."""
    first, last = match["dm_f"] or match["dm_d"], match["dm_d"] if match["dm_f"] else None
    return _month_and_day(match, scene, match["dm_m"], first, last, match["dm_y"], match["dm_w"])


def read_month_day(match: Match, scene: Scene) -> Reading | None:
    """Reads "March 9, Feb. 3-5, 2017"."""
    return _month_and_day(
        match, scene, match["md_m"], match["md_d"], match["md_e"], match["md_y"], match["md_w"]
    )


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _month_and_day(
    match: Match, scene: Scene, name: str, day: str, to: str | None, year: str | None, weekday: str | None
) -> Reading | None:
    number, first, last = MONTHS[name.lower().rstrip(".")], _number(day), _number(to or day)
    if last < first:
        first, last = first, first
    if year is not None:
        return reading_of(_stretch(int(year), number, first, last), AS_WRITTEN)
    if _EVENT_AFTER.match(scene.text, match.end()):
        return Reading(None, "names an event by its day; the year may be any")
    base = scene.base
    if base is None:
        return Reading(None, f"names no year; {UNDATED}")
    if base.month is None:
        return reading_of(_stretch(base.year, number, first, last), f"the year of the article, {base.text}")
    if base.day is None:
        near = min((-1, 0, 1), key=lambda off: abs(12 * off + number - (base.month or 0)))
        return reading_of(
            _stretch(base.year + near, number, first, last), f"the nearest year; {dated_basis(scene)}"
        )
    candidates = [days for off in (-1, 0, 1) if (days := _stretch(base.year + off, number, first, last))]
    if not candidates:
        return None
    day_of = base.day
    if weekday:
        named = WEEKDAYS.index(weekday.lower())
        candidates = [days for days in candidates if days[0].weekday() == named] or candidates
    if scene.text.endswith("ended ", 0, match.start()):
        candidates = [days for days in candidates if days[0] <= day_of] or candidates
    return Reading(
        min(candidates, key=lambda d: abs((d[0] - day_of).days)), f"the nearest year; {dated_basis(scene)}"
    )


def _stretch(year: int, month: int, first: int, last: int) -> Days | None:
    start, end = calendar.day(year, month, first), calendar.day(year, month, last)
    return (start[0], end[1]) if start and end else None


def read_month_year(match: Match, scene: Scene) -> Reading | None:
    """Reads "October 2016, March last year"."""
    number = MONTHS[match["my_m"].lower().rstrip(".")]
    if match["my_y"]:
        return reading_of(calendar.month(int(match["my_y"]), number), AS_WRITTEN)
    if scene.base is None:
        return Reading(None, UNDATED)
    offset = {"last": -1, "this": 0, "next": 1}[match["my_r"].split()[0].lower()]
    return reading_of(calendar.month(scene.base.year + offset, number), dated_basis(scene))


def read_half(match: Match, _scene: Scene) -> Reading | None:
    """Reads "the first half of 2016"."""
    year, late = int(match["h_y"]), match["h_n"].lower() != "first"
    first, last = calendar.quarter(year, 3 if late else 1), calendar.quarter(year, 4 if late else 2)
    return reading_of((first[0], last[1]), AS_WRITTEN) if first and last else None


def read_fiscal(match: Match, _scene: Scene) -> Reading | None:
    """Reads "fiscal 2016"."""
    return reading_of(
        calendar.year(int(match["fi_y"])), "the year as written; a business year may begin in another month"
    )


def read_season(match: Match, _scene: Scene) -> Reading | None:
    """Reads "the summer of 2016"."""
    return reading_of(
        calendar.season(int(match["se_y"]), match["se_s"].lower()), "northern season, by whole months"
    )


def read_decade(match: Match, _scene: Scene) -> Reading | None:
    """Reads "the 1990s, the '80s, the nineties"."""
    if match["dc_s"]:
        tens = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")
        first = 1920 + 10 * tens.index(match["dc_s"].lower()[:-4])
        if not match.group().lower().startswith("the"):
            return None  # "a woman in her thirties"
        return reading_of(calendar.years(first, first + 9), "the ten years of the twentieth century")
    digits = match["dc_y"].lstrip("'’")
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if first % 100 == 0 and len(digits) == 4:
        return reading_of(calendar.years(first, first + 9), "the first decade of a century, or all of it")
    return reading_of(calendar.years(first, first + 9), "the ten years as written")


def read_century(match: Match, _scene: Scene) -> Reading | None:
    """Reads "the 20th century"."""
    number = int(match["ce_n"])
    if match["ce_h"]:
        first = 100 * number - (99 if match["ce_h"] == "first" else 49)
        return reading_of(calendar.years(first, first + 49), "half a century, counted from its year 1")
    return (
        reading_of(calendar.years(100 * number - 99, 100 * number), "a century counts from its year 1")
        if number
        else None
    )


def read_spelled(match: Match, _scene: Scene) -> Reading | None:
    """Reads "nineteen ninety-six"."""
    words = re.split(r"[\s-]", match["sp"].lower())
    if words[0] == "two":
        return reading_of(calendar.year(2000), AS_WRITTEN)
    tens = {"ten": 10, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, **NUMBERS}
    number = 1900 + tens[words[1]] + (NUMBERS[words[2]] if len(words) > 2 else 0)
    return reading_of(calendar.year(number), AS_WRITTEN)


def read_year(match: Match, scene: Scene) -> Reading | None:
    """Reads "2014, mid-2015"."""
    number = int(match["ye_y"])
    edged = match.start("ye_y") > match.start()
    before = _IN_TIME.search(scene.text, max(scene.start, match.start() - 14), match.start())
    after = scene.text[match.end() : match.end() + 1]
    opening = scene.text[match.start() - 1 : match.start()] in ("(", ",")
    if not edged:
        if _COUNTED.match(scene.text, match.end()) and not (before and number >= 1900):
            return None
        closed = after in (",", ".", ")", ";", ":", "'", "’", "") or opening or match.start() == scene.start
        likely = 1950 <= number <= 2049 or (1900 <= number < 1950 and closed)
        if not before and not likely:
            return None
        if number < 1300:
            return None
    return reading_of(calendar.year(number), AS_WRITTEN)
