"""What each kind of expression of time means on the calendar, and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.analyse import dates_calendar as calendar
from generator.analyse.dates_calendar import Anchor, Days
from generator.analyse.dates_grammar import MONTHS, NUMBERS, ORDINALS, WEEKDAYS

_WRITTEN = "as written"
_UNDATED = "counts from the article's date, which the article does not state"
_FUTURE = re.compile(
    r"\b(?:will|shall|won't|won’t|'ll|’ll|upcoming|tomorrow|scheduled|slated|due|set to|to be|to resume|"
    r"(?:is|are|were|was) (?:to|expected)|plans? to|planned for"
    r"|expects? to|expected to|is expected|are expected|effective)\b(?!.*\b(?:said|told|announced)\b)",
    re.DOTALL,
)
_LIMIT = re.compile(r"\b(?:until|by|before|starting|beginning)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|has|have|since|after|ended|\w{2,}ed)\b")
_IN_TIME = re.compile(
    r"\b(?:in|since|of|by|until|till|from|during|between|and|through|to|before|after|around|circa|c\."
    r"|early|late|mid|or|year|for|than"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer"
    r"|fall|autumn|winter|the|a|its|late|back)[\s,(]*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[ \t\n\u00a0]+(?:[a-z]+(?:[- ][a-z]+)?s\b|people|men|women|percent|per cent|km|kg|m\b|ft|square"
    r"|cubic|troops)"
)
_MONTH_CONTEXT = re.compile(
    r"\b(?:in|since|of|by|until|till|from|during|between|through|before|after|around|early|late|mid|for|to"
    r"|and|or|every|each|end|via|on|as of|that)[\s-]*$",
    re.IGNORECASE,
)
_NAMELIKE = frozenset(["March", "May", "April", "June", "August"])
_NO_WEEKDAY_BEFORE = re.compile(
    r"\b(?:Black|Good|Bloody|Palm|Ash|Holy|Super|Cyber|Freaky|Easter|Giving|Shrove|Fat)\s$"
)
_NO_WEEKDAY_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Sun|World|Independent|Tribune|Mercury|Age"
    r"|Review|Vision|Standard|Night Live)\b"
)
_BUSINESS = re.compile(
    r"\b(?:profit|earnings|revenue|sales|income|GDP|growth|exports|imports|shares?|quarterly|fiscal|net"
    r"|loss|economy|dividend|results)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an expression stands: the text, its sentence, and the date of the article."""

    text: str
    start: int
    end: int
    base: Anchor | None
    quarter: tuple[int, int] | None
    """Year and number of the quarter that a business text spoke of shortly before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The days an expression spans, or None, and the reason."""

    days: Days | None
    basis: str


Match = re.Match[str]
Reader = Callable[[Match, Scene], Reading | None]


def _days(days: Days | None, basis: str) -> Reading | None:
    return Reading(days, basis) if days else None


def _unresolved(scene: Scene, needs: str) -> Reading:
    if scene.base is None:
        return Reading(None, _UNDATED)
    return Reading(None, f"needs the {needs} of the article, which is dated only {scene.base.text}")


def _dated(scene: Scene) -> str:
    assert scene.base is not None
    return f"the article is dated {scene.base.text}"


def _future(match: Match, scene: Scene) -> bool:
    """Whether the words before the expression in its sentence speak of what is to come."""
    before = scene.text[max(scene.start, match.start() - 90) : match.start()]
    clause = re.split(r"[,;:—]\s", before)[-1]
    return bool(_FUTURE.search(clause) or (_LIMIT.search(clause) and not _PAST.search(clause)))


def _past(match: Match, scene: Scene) -> bool:
    """Whether the words before the expression in its sentence speak of what has been."""
    before = scene.text[max(scene.start, match.start() - 90) : match.start()]
    return bool(_PAST.search(re.split(r"[,;:—]\s", before)[-1]))


def _iso(match: Match, _scene: Scene) -> Reading | None:
    return _days(calendar.day(int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"])), _WRITTEN)


def _slashed(match: Match, _scene: Scene) -> Reading | None:
    first, second, year = int(match["s_a"]), int(match["s_b"]), int(match["s_y"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    readings = {calendar.day(year, first, second), calendar.day(year, second, first)} - {None}
    if len(readings) == 1:
        return _days(readings.pop(), _WRITTEN)
    if readings:
        return Reading(None, "day and month cannot be told apart")
    return None


def _range(match: Match, _scene: Scene) -> Reading | None:
    first = int(match["r_a"] or match["r_c"] or match["r_e"])
    last = match["r_b"] or match["r_d"] or match["r_f"]
    number = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if not 1500 <= first <= 2100 or not 0 < number - first < 200 or len(last) == 3:
        return None
    return _days(calendar.years(first, number), "from the first year to the last, as written")


def _day_month(match: Match, scene: Scene) -> Reading | None:
    return _month_and_day(match, scene, match["dm_m"], match["dm_d"], None, match["dm_y"])


def _month_day(match: Match, scene: Scene) -> Reading | None:
    return _month_and_day(match, scene, match["md_m"], match["md_d"], match["md_e"], match["md_y"])


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _month_and_day(
    match: Match, scene: Scene, name: str, day: str, to: str | None, year: str | None
) -> Reading | None:
    number, first, last = MONTHS[name.lower().rstrip(".")], _number(day), _number(to or day)
    if last < first:
        first, last = first, first
    if year is not None:
        return _days(_stretch(int(year), number, first, last), _WRITTEN)
    base = scene.base
    if base is None:
        return Reading(None, f"names no year; {_UNDATED}")
    if base.month is None:
        return _days(_stretch(base.year, number, first, last), f"the year of the article, {base.text}")
    if base.day is None:
        near = min((-1, 0, 1), key=lambda off: abs(12 * off + number - (base.month or 0)))
        return _days(_stretch(base.year + near, number, first, last), f"the nearest year; {_dated(scene)}")
    candidates = [days for off in (-1, 0, 1) if (days := _stretch(base.year + off, number, first, last))]
    if not candidates:
        return None
    day_of = base.day
    if scene.text.endswith("ended ", 0, match.start()):
        candidates = [days for days in candidates if days[0] <= day_of] or candidates
    return Reading(
        min(candidates, key=lambda d: abs((d[0] - day_of).days)), f"the nearest year; {_dated(scene)}"
    )


def _stretch(year: int, month: int, first: int, last: int) -> Days | None:
    start, end = calendar.day(year, month, first), calendar.day(year, month, last)
    return (start[0], end[1]) if start and end else None


def _month_year(match: Match, scene: Scene) -> Reading | None:
    number = MONTHS[match["my_m"].lower().rstrip(".")]
    if match["my_y"]:
        return _days(calendar.month(int(match["my_y"]), number), _WRITTEN)
    if scene.base is None:
        return Reading(None, _UNDATED)
    offset = {"last": -1, "this": 0, "next": 1}[match["my_r"].split()[0].lower()]
    return _days(calendar.month(scene.base.year + offset, number), _dated(scene))


def _month(match: Match, scene: Scene) -> Reading | None:
    name, which = match["mo_m"], (match["mo_w"] or "").lower().split()
    edged = match.start("mo_m") > match.start()
    context = edged or _MONTH_CONTEXT.search(scene.text, max(0, match.start() - 12), match.start())
    if (name in _NAMELIKE and not context) or not (context or which or _stands_alone(match, scene)):
        return None
    if name in _NAMELIKE and not _stands_alone(match, scene):
        return None
    base = scene.base
    if base is None:
        return Reading(None, f"names no year; {_UNDATED}")
    if base.month is None:
        return _unresolved(scene, "month")
    number = MONTHS[name.lower()]
    past = number if number <= base.month else number - 12
    if which and which[0] in ("last", "past"):
        # The month just gone is "last month": in March "last February" is the one before.
        past = number if number < base.month - 1 else number - 12
        return _days(calendar.month(base.year, past), f"the last {name} before; {_dated(scene)}")
    if (which and which[-1] in ("next", "coming")) or (not which and _future(match, scene)):
        coming = number if number >= base.month else number + 12
        return _days(calendar.month(base.year, coming), f"the coming {name}; {_dated(scene)}")
    soon = 0 < (number - base.month) % 12 <= 3
    if soon and not which and not _past(match, scene):
        return _days(
            calendar.month(base.year, base.month + (number - base.month) % 12),
            f"the coming {name}; {_dated(scene)}",
        )
    if which == ["this"]:
        return _days(calendar.month(base.year, number), f"this year's {name}; {_dated(scene)}")
    return _days(calendar.month(base.year, past), f"the latest {name}; {_dated(scene)}")


def _stands_alone(match: Match, scene: Scene) -> bool:
    after = scene.text[match.end() : match.end() + 2]
    return not after.startswith(("'", "’")) and not (after[:1] == " " and after[1:].isupper())


def _weekday(match: Match, scene: Scene) -> Reading | None:
    if _NO_WEEKDAY_BEFORE.search(scene.text, max(0, match.start() - 12), match.start()):
        return None
    if _NO_WEEKDAY_AFTER.match(scene.text, match.end()):
        return None
    name, which = match["wd_d"], (match["wd_w"] or "").lower()
    if "previous" in which or "following" in which:
        return Reading(None, f"a {name} counted from another day the text tells")
    base = scene.base
    if base is None or base.day is None:
        return _unresolved(scene, "day")
    back = (base.day.weekday() - WEEKDAYS.index(name.lower())) % 7
    if (
        "next" in which
        or "coming" in which
        or (not which.startswith(("last", "past", "this past")) and _future(match, scene))
    ):
        ahead = -back % 7
        days = calendar.span(calendar.shifted(base.day, ahead or (7 if "next" in which else 0)), 1)
        return _days(days, f"the {name} after; {_dated(scene)}")
    if which in ("last", "past", "this past"):
        back = back or 7
    days = calendar.span(calendar.shifted(base.day, -back), 1)
    return _days(
        days, f"the {name} before; {_dated(scene)}" if back else f"the day of the article; {_dated(scene)}"
    )


def _deictic(match: Match, scene: Scene) -> Reading | None:
    words = match["de"].lower().split()
    if scene.base is None or scene.base.day is None:
        return _unresolved(scene, "day")
    offset = 0
    if words[:2] == ["the", "day"]:
        offset = -2 if words[2] == "before" else 2
    elif words[0] in ("yesterday", "last"):
        offset = -1
    elif words[0] == "tomorrow":
        offset = 1
    return _days(calendar.span(calendar.shifted(scene.base.day, offset), 1), _dated(scene))


def _quarter(match: Match, scene: Scene) -> Reading | None:
    number = ORDINALS[(match["q_n"] or match["q_h"]).lower()]
    year = match["q_y"] or match["q_z"]
    if year is None or not year.isdigit():
        near = scene.text[max(0, match.start() - 300) : match.end() + 300]
        if not _BUSINESS.search(near):
            return None  # a quarter of a match
    if year is not None and year.isdigit():
        return _days(calendar.quarter(int(year), number), _WRITTEN)
    base = scene.base
    if base is None:
        return Reading(None, f"names no year; {_UNDATED}")
    relative = (year or match["q_p"] or "").split()
    if relative:
        offset = {"last": -1, "this": 0, "next": 1}[relative[0].lower()]
        return _days(calendar.quarter(base.year + offset, number), _dated(scene))
    if base.month is None:
        return _unresolved(scene, "month")
    running = (base.month + 2) // 3
    ahead = _future(match, scene)
    wanted = base.year if (number < running or ahead or number == running) else base.year - 1
    if number == running + 1:
        wanted = base.year
    if "year-" in match.group():
        wanted -= 1
    return _days(calendar.quarter(wanted, number), f"the nearest such quarter; {_dated(scene)}")


def _half(match: Match, _scene: Scene) -> Reading | None:
    year, late = int(match["h_y"]), match["h_n"].lower() != "first"
    first, last = calendar.quarter(year, 3 if late else 1), calendar.quarter(year, 4 if late else 2)
    return _days((first[0], last[1]), _WRITTEN) if first and last else None


def _same_quarter(match: Match, scene: Scene) -> Reading | None:
    """As in "the quarter", "the year-earlier period": the quarter spoken of last, or a year before."""
    if scene.quarter is None or not _BUSINESS.search(
        scene.text[max(0, match.start() - 300) : match.end() + 300]
    ):
        return None
    if "period" in match.group() and not (match["sq_w"] or match["sq_l"] or match["sq_b"]):
        return None
    back = 1 if "year" in match.group() else 0
    year, number = scene.quarter
    return _days(
        calendar.quarter(year - back, number),
        "the quarter the text speaks of" + (", a year before" if back else ""),
    )


def _fiscal(match: Match, _scene: Scene) -> Reading | None:
    return _days(
        calendar.year(int(match["fi_y"])), "the year as written; a business year may begin in another month"
    )


def _ago(match: Match, scene: Scene) -> Reading | None:
    unit, word = match["ag_u"].lower().rstrip("s"), match["ag_w"].lower()
    count = _count(match["ag_n"])
    if scene.quarter is not None and unit == "year" and count == 1 and word in ("ago", "earlier", "before"):
        year, number = scene.quarter
        return _days(calendar.quarter(year - 1, number), "the quarter the text speaks of, a year before")
    if word in ("earlier", "later", "prior", "before"):
        return Reading(None, "counts from another time the text tells")
    if count is None:
        return Reading(None, "names no number")
    return _counted(scene, count if word.startswith("from") else -count, unit)


def _count(text: str) -> int | None:
    plain = text.lower()
    return int(plain) if plain.isdigit() else NUMBERS.get(plain, 2 if plain.startswith("a couple") else None)


def _counted(scene: Scene, offset: int, unit: str) -> Reading | None:
    """The day, week, month, year so many units from the article's."""
    base = scene.base
    if base is None:
        return Reading(None, _UNDATED)
    basis = f"counted from the article's date, {base.text}"
    if unit in ("day", "week", "weekend"):
        if base.day is None:
            return _unresolved(scene, "day")
        if unit == "day":
            return _days(calendar.span(calendar.shifted(base.day, offset), 1), basis)
        week = calendar.week(base.day, offset)
        if unit == "weekend" and week:
            return _days(calendar.span(calendar.shifted(week[0], 5), 2), basis)
        return _days(week, f"the week (Monday to Sunday) {basis}")
    if unit == "month":
        if base.month is None:
            return _unresolved(scene, "month")
        return _days(calendar.month(base.year, base.month + offset), f"the month {basis}")
    if unit == "quarter":
        if base.month is None:
            return _unresolved(scene, "month")
        return _days(calendar.quarter(base.year, (base.month + 2) // 3 + offset), f"the quarter {basis}")
    if unit == "year":
        return _days(calendar.year(base.year + offset), f"the year {basis}")
    length = 10 if unit == "decade" else 100
    if unit == "decade":
        first = base.year - base.year % 10 + length * offset
    else:
        first = base.year - (base.year - 1) % 100 + length * offset
    return _days(calendar.years(first, first + length - 1), f"the {unit} {basis}")


def _period(match: Match, scene: Scene) -> Reading | None:
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
        return Reading(None, _UNDATED)
    if unit in calendar.SEASONS:
        return _season_near(scene, which, unit, match["pe_w"].lower())
    offset = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}.get(which, 0)
    if unit == "day" and which != "next":
        return None
    if (
        which == "past"
        and "this" not in match["pe_w"].lower()
        and unit in ("week", "month", "year", "decade", "century")
    ):
        return _several(match, scene, which, unit)
    if unit == "week" and base.day is not None and base.day.weekday() == 6:
        offset += 1  # on a Sunday "last week" is the one that ends, "this week" the one to come
    reading = _counted(scene, offset, unit)
    return _clipped(match, scene, reading)


def _clipped(match: Match, scene: Scene, reading: Reading | None) -> Reading | None:
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
        return Reading(None, _UNDATED)
    if base.day is None:
        return _unresolved(scene, "day")
    ahead = which in ("next", "coming", "upcoming")
    if which == "this":
        return Reading(None, "names no days of its own")
    other = _moved(base.day, count if ahead else -count, unit)
    if other is None:
        return None
    basis = f"so long {'after' if ahead else 'before'}; {_dated(scene)}"
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
        return _unresolved(scene, "month")
    start, end = calendar.SEASONS[name]
    if which == "this" or words.startswith("this"):
        year = base.year - 1 if name == "winter" and base.month <= end else base.year
        return _days(calendar.season(year, name), f"this year's {name}; {_dated(scene)}")
    if which in ("next", "coming", "upcoming"):
        return _days(
            calendar.season(base.year if base.month < start else base.year + 1, name),
            f"the coming {name}; {_dated(scene)}",
        )
    if which in ("last", "past"):
        over = base.month > end if end > start else base.month > end and base.month < start
        year = base.year if over and end > start else base.year - 1
        return _days(calendar.season(year, name), f"the {name} before; {_dated(scene)}")
    return None


def _within(match: Match, scene: Scene) -> Reading | None:
    return _clipped(match, scene, _counted(scene, 0, match["wi_u"]))


def _weekend(match: Match, scene: Scene) -> Reading | None:
    base = scene.base
    if base is None or base.day is None:
        return _unresolved(scene, "day")
    back = (base.day.weekday() - 5) % 7
    ahead = _future(match, scene) and back > 1
    first = calendar.shifted(base.day, 7 - back if ahead else -back)
    return _days(calendar.span(first, 2), f"the weekend {'after' if ahead else 'before'}; {_dated(scene)}")


def _recent(_match: Match, _scene: Scene) -> Reading | None:
    return Reading(None, "names no days")


def _season(match: Match, _scene: Scene) -> Reading | None:
    return _days(
        calendar.season(int(match["se_y"]), match["se_s"].lower()), "northern season, by whole months"
    )


def _decade(match: Match, _scene: Scene) -> Reading | None:
    if match["dc_s"]:
        tens = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")
        first = 1920 + 10 * tens.index(match["dc_s"].lower()[:-4])
        if not match.group().lower().startswith("the"):
            return None  # "a woman in her thirties"
        return _days(calendar.years(first, first + 9), "the ten years of the twentieth century")
    digits = match["dc_y"].lstrip("'’")
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if first % 100 == 0 and len(digits) == 4:
        return _days(calendar.years(first, first + 9), "the first decade of a century, or all of it")
    return _days(calendar.years(first, first + 9), "the ten years as written")


def _century(match: Match, _scene: Scene) -> Reading | None:
    number = int(match["ce_n"])
    return (
        _days(calendar.years(100 * number - 99, 100 * number), "a century counts from its year 1")
        if number
        else None
    )


def _year_end(_match: Match, scene: Scene) -> Reading | None:
    if scene.base is None:
        return Reading(None, _UNDATED)
    year = scene.base.year
    return _days(calendar.day(year, 12, 31), f"the last day of the year; {_dated(scene)}")


def _spelled(match: Match, _scene: Scene) -> Reading | None:
    words = re.split(r"[\s-]", match["sp"].lower())
    if words[0] == "two":
        return _days(calendar.year(2000), _WRITTEN)
    tens = {"ten": 10, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, **NUMBERS}
    number = 1900 + tens[words[1]] + (NUMBERS[words[2]] if len(words) > 2 else 0)
    return _days(calendar.year(number), _WRITTEN)


def _year(match: Match, scene: Scene) -> Reading | None:
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
    return _days(calendar.year(number), _WRITTEN)


READERS: dict[str, Reader] = {
    "iso": _iso,
    "slashed": _slashed,
    "range": _range,
    "day_month": _day_month,
    "month_day": _month_day,
    "month_year": _month_year,
    "month": _month,
    "weekday": _weekday,
    "deictic": _deictic,
    "quarter": _quarter,
    "fiscal": _fiscal,
    "ago": _ago,
    "period": _period,
    "recent": _recent,
    "half": _half,
    "same_quarter": _same_quarter,
    "within": _within,
    "weekend": _weekend,
    "season": _season,
    "decade": _decade,
    "century": _century,
    "year_end": _year_end,
    "spelled": _spelled,
    "year": _year,
}
