"""Readings of days and months near the article: "Wednesday", "yesterday", "last November"."""

from __future__ import annotations

import re

from generator.analyse import dates_calendar as calendar
from generator.analyse.dates_counted import clipped_to_article, counted_from
from generator.analyse.dates_grammar import MONTHS, WEEKDAYS
from generator.analyse.dates_scene import (
    UNDATED,
    Match,
    Reading,
    Scene,
    dated_basis,
    left_open,
    looks_ahead,
    looks_back,
    reading_of,
)

_MONTH_CONTEXT = re.compile(
    r"\b(?:in|since|of|by|until|till|from|during|between|through|before|after|around|early|late|mid|for|to"
    r"|and|or|every|each|end|via|on|as of|that)[\s-]*$",
    re.IGNORECASE,
)
# "March and April 2016", "from May to June 2015"
_YEAR_AHEAD = re.compile(
    r"\s{1,3}(?:and|or|to|through|until)\s{1,3}(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\s{1,3}((?:1[89]|20)\d\d)\b"
)
_NAMELIKE = frozenset(["March", "May", "April", "June", "August"])
_NO_WEEKDAY_BEFORE = re.compile(
    r"\b(?:Black|Good|Bloody|Palm|Ash|Holy|Super|Cyber|Freaky|Easter|Giving|Shrove|Fat)\s$"
)
_NO_WEEKDAY_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Sun|World|Independent|Tribune|Mercury|Age"
    r"|Review|Vision|Standard|Night Live)\b"
)


def read_month(match: Match, scene: Scene) -> Reading | None:
    """Reads "in March, last November, early July"."""
    name, which = match["mo_m"], (match["mo_w"] or "").lower().split()
    edged = match.start("mo_m") > match.start()
    context = edged or _MONTH_CONTEXT.search(scene.text, max(0, match.start() - 12), match.start())
    if (name in _NAMELIKE and not context) or not (context or which or _stands_alone(match, scene)):
        return None
    if name in _NAMELIKE and not _stands_alone(match, scene):
        return None
    number = MONTHS[name.lower()]
    if scene.base and not which and (later := _YEAR_AHEAD.match(scene.text, match.end())):
        return reading_of(calendar.month(int(later[1]), number), "the year that stands after the next month")
    base = scene.base
    if base is None:
        return Reading(None, f"names no year; {UNDATED}")
    if base.month is None:
        return left_open(scene, "month")
    past = number if number <= base.month else number - 12
    if which and which[0] in ("last", "past"):
        # The month just gone is "last month": in March "last February" is the one before.
        past = number if number < base.month - 1 else number - 12
        return reading_of(calendar.month(base.year, past), f"the last {name} before; {dated_basis(scene)}")
    if (which and which[-1] in ("next", "coming")) or (not which and looks_ahead(match, scene)):
        coming = number if number >= base.month else number + 12
        return reading_of(calendar.month(base.year, coming), f"the coming {name}; {dated_basis(scene)}")
    soon = 0 < (number - base.month) % 12 <= 3
    if soon and not which and not looks_back(match, scene):
        return reading_of(
            calendar.month(base.year, base.month + (number - base.month) % 12),
            f"the coming {name}; {dated_basis(scene)}",
        )
    if which == ["this"]:
        return reading_of(calendar.month(base.year, number), f"this year's {name}; {dated_basis(scene)}")
    return reading_of(calendar.month(base.year, past), f"the latest {name}; {dated_basis(scene)}")


def _stands_alone(match: Match, scene: Scene) -> bool:
    after = scene.text[match.end() : match.end() + 2]
    return not after.startswith(("'", "’")) and not (after[:1] == " " and after[1:].isupper())


def read_weekday(match: Match, scene: Scene) -> Reading | None:
    """Reads "Wednesday, early Saturday, last Friday"."""
    if _NO_WEEKDAY_BEFORE.search(scene.text, max(0, match.start() - 12), match.start()):
        return None
    if _NO_WEEKDAY_AFTER.match(scene.text, match.end()):
        return None
    name, which = match["wd_d"], (match["wd_w"] or "").lower()
    if "previous" in which or "following" in which:
        return Reading(None, f"a {name} counted from another day the text tells")
    base = scene.base
    if base is None or base.day is None:
        return left_open(scene, "day")
    back = (base.day.weekday() - WEEKDAYS.index(name.lower())) % 7
    if (
        "next" in which
        or "coming" in which
        or (not which.startswith(("last", "past", "this past")) and looks_ahead(match, scene))
    ):
        ahead = -back % 7
        days = calendar.span(calendar.shifted(base.day, ahead or (7 if "next" in which else 0)), 1)
        return reading_of(days, f"the {name} after; {dated_basis(scene)}")
    if which in ("last", "past", "this past"):
        back = back or 7
    to_come = back and base.day.weekday() < WEEKDAYS.index(name.lower())
    if which == "this" and to_come and not looks_back(match, scene):
        days = calendar.span(calendar.shifted(base.day, 7 - back), 1)
        return reading_of(days, f"the {name} of the article's week; {dated_basis(scene)}")
    days = calendar.span(calendar.shifted(base.day, -back), 1)
    return reading_of(
        days,
        f"the {name} before; {dated_basis(scene)}"
        if back
        else f"the day of the article; {dated_basis(scene)}",
    )


def read_deictic(match: Match, scene: Scene) -> Reading | None:
    """Reads "yesterday, tonight, the day before yesterday"."""
    words = match["de"].lower().split()
    if scene.base is None or scene.base.day is None:
        return left_open(scene, "day")
    offset = 0
    if words[:2] == ["the", "day"]:
        offset = -2 if words[2] == "before" else 2
    elif words[0] in ("yesterday", "last"):
        offset = -1
    elif words[0] == "tomorrow":
        offset = 1
    return reading_of(calendar.span(calendar.shifted(scene.base.day, offset), 1), dated_basis(scene))


def read_overnight(match: Match, scene: Scene) -> Reading | None:
    """Reads "overnight": the article's day and the one before, or those of the weekday it names."""
    base = scene.base
    if base is None or base.day is None:
        return left_open(scene, "day")
    back = (base.day.weekday() - WEEKDAYS.index(match["on_d"].lower())) % 7 if match["on_d"] else 0
    start = 0 if " on " in match.group() or " from " in match.group() else 1
    first = calendar.shifted(base.day, -back - start)
    return reading_of(calendar.span(first, 2), f"a night and the day after it; {dated_basis(scene)}")


def read_within(match: Match, scene: Scene) -> Reading | None:
    """Reads "earlier in the year"."""
    return clipped_to_article(match, scene, counted_from(scene, 0, match["wi_u"]))


def read_weekend(match: Match, scene: Scene) -> Reading | None:
    """Reads "the weekend"."""
    base = scene.base
    if base is None or base.day is None:
        return left_open(scene, "day")
    back = (base.day.weekday() - 5) % 7
    ahead = looks_ahead(match, scene) and back > 1
    first = calendar.shifted(base.day, 7 - back if ahead else -back)
    return reading_of(
        calendar.span(first, 2), f"the weekend {'after' if ahead else 'before'}; {dated_basis(scene)}"
    )


def read_recent(_match: Match, _scene: Scene) -> Reading | None:
    """Reads "in recent days: names no days"."""
    return Reading(None, "names no days")


def read_year_end(_match: Match, scene: Scene) -> Reading | None:
    """Reads "year-end"."""
    if scene.base is None:
        return Reading(None, UNDATED)
    year = scene.base.year
    return reading_of(calendar.day(year, 12, 31), f"the last day of the year; {dated_basis(scene)}")
