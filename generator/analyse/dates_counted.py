"""Readings of periods that count from the article: "two weeks ago", "the past month", quarters."""

from __future__ import annotations

import re
from datetime import date

from generator.analyse import dates_calendar as calendar
from generator.analyse.dates_grammar import NUMBERS, ORDINALS
from generator.analyse.dates_scene import (
    AS_WRITTEN,
    UNDATED,
    Match,
    Reading,
    Scene,
    dated_basis,
    left_open,
    looks_ahead,
    reading_of,
)

_BUSINESS = re.compile(
    r"\b(?:profit|earnings|revenue|sales|income|GDP|growth|exports|imports|shares?|quarterly|fiscal|net"
    r"|loss|economy|dividend|results)\b",
    re.IGNORECASE,
)


def read_quarter(match: Match, scene: Scene) -> Reading | None:
    """Reads "the third quarter, where the text speaks of business"."""
    number = ORDINALS[(match["q_n"] or match["q_h"]).lower()]
    year = match["q_y"] or match["q_z"]
    if year is None and not match["q_p"]:
        near = scene.text[max(0, match.start() - 300) : match.end() + 300]
        if not _BUSINESS.search(near):
            return None  # a quarter of a match
    if year is not None and year.isdigit():
        return reading_of(calendar.quarter(int(year), number), AS_WRITTEN)
    base = scene.base
    if base is None:
        return Reading(None, f"names no year; {UNDATED}")
    relative = (year or match["q_p"] or "").split()
    if relative:
        offset = {"last": -1, "this": 0, "next": 1}[relative[0].lower()]
        return reading_of(calendar.quarter(base.year + offset, number), dated_basis(scene))
    if base.month is None:
        return left_open(scene, "month")
    running = (base.month + 2) // 3
    ahead = looks_ahead(match, scene)
    wanted = base.year if (number < running or ahead or number == running) else base.year - 1
    if number == running + 1:
        wanted = base.year
    if "year-" in match.group():
        wanted -= 1
    return reading_of(calendar.quarter(wanted, number), f"the nearest such quarter; {dated_basis(scene)}")


def read_same_quarter(match: Match, scene: Scene) -> Reading | None:
    """As in "the quarter", "the year-earlier period": the quarter spoken of last, or a year before."""
    if scene.quarter is None or not _BUSINESS.search(
        scene.text[max(0, match.start() - 300) : match.end() + 300]
    ):
        return None
    if "period" in match.group() and not (match["sq_w"] or match["sq_l"] or match["sq_b"]):
        return None
    back = 1 if "year" in match.group() else 0
    year, number = scene.quarter
    return reading_of(
        calendar.quarter(year - back, number),
        "the quarter the text speaks of" + (", a year before" if back else ""),
    )


def read_ago(match: Match, scene: Scene) -> Reading | None:
    """Reads "two weeks ago, a year earlier"."""
    unit, word = match["ag_u"].lower().rstrip("s"), match["ag_w"].lower()
    count = _count(match["ag_n"])
    if scene.quarter is not None and unit == "year" and count == 1 and word in ("ago", "earlier", "before"):
        year, number = scene.quarter
        return reading_of(calendar.quarter(year - 1, number), "the quarter the text speaks of, a year before")
    if word in ("earlier", "later", "prior", "before"):
        return Reading(None, "counts from another time the text tells")
    if count is None:
        return Reading(None, "names no number")
    return counted_from(scene, count if word.startswith("from") else -count, unit)


def read_half_ago(match: Match, scene: Scene) -> Reading | None:
    """Reads "half a year ago", "three and a half years ago": the month or year it counts back to."""
    if match["ha_w"] != "ago":
        return Reading(None, "counts from another time the text tells")
    unit = (match["ha_h"] or match["ha_u"] or match["ha_v"]).lower().rstrip("s")
    count = 0 if match["ha_h"] else _count(match["ha_n"] or match["ha_m"])
    months = {"year": 12, "decade": 120, "centurie": 1200, "century": 1200}.get(unit)
    if count is None or months is None:
        return Reading(None, "names no number of days")
    return counted_from(scene, -(count * months + months // 2), "month")


def read_hours(match: Match, scene: Scene) -> Reading | None:
    """Reads "the past 24 hours": the article's day and as many before."""
    base = scene.base
    if base is None or base.day is None:
        return left_open(scene, "day")
    first = calendar.shifted(base.day, -int(match["ho_n"]) // 24)
    return Reading((first, base.day), f"so long before; {dated_basis(scene)}") if first else None


def read_unnumbered(_match: Match, _scene: Scene) -> Reading | None:
    """Reads "days later", "decades ago": so many, and no number."""
    return Reading(None, "names no number")


def read_of_period(match: Match, scene: Scene) -> Reading | None:
    """Reads "the end of the month", "the first half of the year": the month or year of the article."""
    which, unit = match["op_w"].lower().split()[0], match["op_u"].lower()
    if unit == "year" and which in ("first", "second"):
        if scene.base is None:
            return Reading(None, UNDATED)
        first = calendar.quarter(scene.base.year, 1 if which == "first" else 3)
        last = calendar.quarter(scene.base.year, 2 if which == "first" else 4)
        return reading_of((first[0], last[1]), dated_basis(scene)) if first and last else None
    return counted_from(scene, 0, unit)


def read_quarter_of_year(match: Match, _scene: Scene) -> Reading | None:
    """Reads "Q3 2016"."""
    return reading_of(calendar.quarter(int(match["qy_y"]), int(match["qy_n"])), AS_WRITTEN)


def _count(text: str) -> int | None:
    plain = text.lower()
    return int(plain) if plain.isdigit() else NUMBERS.get(plain, 2 if plain.startswith("a couple") else None)


def counted_from(scene: Scene, offset: int, unit: str) -> Reading | None:
    """The day, week, month, year so many units from the article's."""
    base = scene.base
    if base is None:
        return Reading(None, UNDATED)
    basis = f"counted from the article's date, {base.text}"
    if unit in ("day", "week", "weekend"):
        if base.day is None:
            return left_open(scene, "day")
        if unit == "day":
            return reading_of(calendar.span(calendar.shifted(base.day, offset), 1), basis)
        week = calendar.week(base.day, offset)
        if unit == "weekend" and week:
            return reading_of(calendar.span(calendar.shifted(week[0], 5), 2), basis)
        return reading_of(week, f"the week (Monday to Sunday) {basis}")
    if unit == "month":
        if base.month is None:
            return left_open(scene, "month")
        return reading_of(calendar.month(base.year, base.month + offset), f"the month {basis}")
    if unit == "quarter":
        if base.month is None:
            return left_open(scene, "month")
        return reading_of(calendar.quarter(base.year, (base.month + 2) // 3 + offset), f"the quarter {basis}")
    if unit == "year":
        return reading_of(calendar.year(base.year + offset), f"the year {basis}")
    length = 10 if unit == "decade" else 100
    if unit == "decade":
        first = base.year - base.year % 10 + length * offset
    else:
        first = base.year - (base.year - 1) % 100 + length * offset
    return reading_of(calendar.years(first, first + length - 1), f"the {unit} {basis}")


def read_period(match: Match, scene: Scene) -> Reading | None:
    """Reads "last month, this week, the past three years"."""
    which, unit = match["pe_w"].lower().split()[-1], match["pe_u"].lower()
    unit = unit if unit in calendar.SEASONS else unit.rstrip("s")
    if unit.startswith("centur"):
        unit = "century"
    if which in ("that", "following", "previous"):
        return (
            Reading(None, "counts from another time the text tells")
            if unit != "day" or which != "that"
            else None
        )
    if match["pe_n"] or match["pe_u"].lower().endswith("s"):
        return _several(match, scene, which, unit)
    base = scene.base
    if base is None:
        return Reading(None, UNDATED)
    if unit in calendar.SEASONS:
        return _season_near(scene, which, unit, match["pe_w"].lower())
    offset = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}.get(which, 0)
    if unit == "day":
        # "The next day" is the one after another that the text tells.
        return Reading(None, "counts from another time the text tells") if which == "next" else None
    if (
        which == "past"
        and "this" not in match["pe_w"].lower()
        and unit in ("week", "month", "year", "decade", "century")
    ):
        return _several(match, scene, which, unit)
    if unit == "week" and base.day is not None and base.day.weekday() == 6:
        offset += 1  # on a Sunday "last week" is the one that ends, "this week" the one to come
    reading = counted_from(scene, offset, unit)
    return clipped_to_article(match, scene, reading)


def clipped_to_article(match: Match, scene: Scene, reading: Reading | None) -> Reading | None:
    """Lets "earlier this month" end with the article's day and "later this month" begin with it."""
    base = scene.base
    if reading is None or reading.days is None or base is None or base.day is None:
        return reading
    first, last = reading.days
    word = match.group().lower()
    if word.startswith("earlier") and first <= base.day <= last:
        return Reading((first, base.day), f"{reading.basis}; earlier than the article")
    if word.startswith("later") and first <= base.day <= last:
        return Reading((base.day, last), f"{reading.basis}; later than the article")
    return reading


def _several(match: Match, scene: Scene, which: str, unit: str) -> Reading | None:
    """As in "the past three months": from so long before the article up to its date."""
    count = _count(match["pe_n"]) if match["pe_n"] else 1
    if unit in calendar.SEASONS:
        return None
    if count is None or (match["pe_u"].lower().endswith("s") and not match["pe_n"]):
        return Reading(None, "names no number of days")
    base = scene.base
    if base is None:
        return Reading(None, UNDATED)
    if base.day is None:
        return left_open(scene, "day")
    ahead = which in ("next", "coming", "upcoming")
    if which == "this":
        return Reading(None, "names no days of its own")
    other = _moved(base.day, count if ahead else -count, unit)
    if other is None:
        return None
    basis = f"so long {'after' if ahead else 'before'}; {dated_basis(scene)}"
    return Reading((base.day, other) if ahead else (other, base.day), basis)


def _moved(day: date, count: int, unit: str) -> date | None:
    if unit in ("day", "week", "weekend"):
        return calendar.shifted(day, count * (1 if unit == "day" else 7))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    there = calendar.month(day.year, day.month + months)
    return there[0].replace(day=min(day.day, there[1].day)) if there else None


def _season_near(scene: Scene, which: str, name: str, words: str) -> Reading | None:
    base = scene.base
    assert base is not None
    if base.month is None:
        return left_open(scene, "month")
    start, end = calendar.SEASONS[name]
    if which == "this" or words.startswith("this"):
        year = base.year - 1 if name == "winter" and base.month <= end else base.year
        return reading_of(calendar.season(year, name), f"this year's {name}; {dated_basis(scene)}")
    if which in ("next", "coming", "upcoming"):
        return reading_of(
            calendar.season(base.year if base.month < start else base.year + 1, name),
            f"the coming {name}; {dated_basis(scene)}",
        )
    if which in ("last", "past"):
        over = base.month > end if end > start else base.month > end and base.month < start
        year = base.year if over and end > start else base.year - 1
        return reading_of(calendar.season(year, name), f"the {name} before; {dated_basis(scene)}")
    return None
