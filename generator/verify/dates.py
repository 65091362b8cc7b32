"""Whether the days given to an expression of time are those of its words, reckoned anew from them.

Only what words say outright is reckoned: years, months, days, weekdays, and what counts from the article's
own date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from generator.lexicon.words import words
from generator.model import Analysis, DateRef
from generator.verify.written import lies_in

_TIME = re.compile(
    r"\d|\b(?:today|tonight|yesterday|tomorrow|now|once|ago|earlier|later|past|future|present|current|recent|"
    r"overnight|previous|next|last|following|same|early|late|mid|"
    r"(?:mid)?(?:day|night|morning|afternoon|evening|noon|dawn|dusk|weekend|week|fortnight|month|quarter|season|"
    r"semester|term|year|decade|century|centuries|millennium|summer|autumn|fall|winter|spring|"
    r"minute|hour|moment|time|eve|era)s?|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)(?:ly|-long)?\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)(?![’']?s\b)")
_DECADE = re.compile(r"(?<!\d)(1[0-9]\d|20\d)0[’']?s\b")
_OF_ITSELF = re.compile(r"\d{4}|\bcentur|\d0s\b|\w+ies\b|/\d\d$", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = re.compile(r"(?<!\d)([0-3]?\d)(?:st|nd|rd|th)?(?![\d:])")
_FROM_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEP = re.compile(r"\b(last|this|next)\s+(week|month|year)\b", re.IGNORECASE)
_WEEK = timedelta(days=7)


def faults_of_dates(analysis: Analysis) -> Iterator[str]:
    """What is wrong with the times of an article, in words."""
    text = analysis.article.text
    published = analysis.article.published.value if analysis.article.published else ""
    for ref in analysis.dates:
        if not lies_in(text, ref.span):
            yield "date: it does not lie in the text"
            continue
        said = " ".join(text[ref.span.start : ref.span.end].split())
        if not _TIME.search(said) and not _calendar_words() & set(re.findall(r"[^\W\d_]+", said.lower())):
            yield f"date: “{said}” holds no number and no word of time"
        for fault in _of_interval(said, ref, published):
            yield f"date: “{said}” is read as {ref.first} to {ref.last}{fault}"


def _of_interval(said: str, ref: DateRef, published: str) -> Iterator[str]:
    if ref.first is None and ref.last is None:
        return
    first, last = _iso(ref.first), _iso(ref.last)
    if first is None or last is None or first > last:
        yield ", which is no interval"
        return
    if not published and not _OF_ITSELF.search(said):
        yield ", though the article has no date to count from"
        return
    checks = (_by_year, _by_month, _by_weekday, _from_article)
    yield from (f", but {fault}" for check in checks if (fault := check(said, first, last, published)))


def _by_year(said: str, first: date, last: date, published: str) -> str:  # noqa: ARG001 - one of a row
    years = sorted({int(year) for year in _YEAR.findall(said)})
    if decade := _DECADE.search(said):
        years = sorted({*years, int(decade[1]) * 10, int(decade[1]) * 10 + 9})
    # A winter or a season of "2021-22" ends in the year after.
    if years and not (years[0] <= first.year and last.year <= years[-1] + 1 and first.year <= years[-1]):
        return f"the words say {years[0]}"
    return ""


def _by_month(said: str, first: date, last: date, published: str) -> str:  # noqa: ARG001
    named = [_MONTHS.index(m) + 1 for m in _named(said, _MONTHS, "months")]
    if not named:
        return ""
    if first.month not in named and last.month not in named:
        return "the month is another"
    days = [int(day) for day in _DAY.findall(_YEAR.sub("", said)) if 1 <= int(day) <= 31]
    if first == last and days and first.day not in days:
        return f"the day is {days[0]}"
    return ""


def _by_weekday(said: str, first: date, last: date, published: str) -> str:
    named = [_WEEKDAYS.index(w) for w in _named(said, _WEEKDAYS, "weekdays")]
    if len(named) != 1 or first != last:
        return ""
    # Where the words give the day as well, the article may itself have the wrong weekday; "Easter Monday" has
    # a day of its own, however far away.
    if _named(said, _MONTHS, "months") or words("feasts") & set(said.lower().split()):
        return ""
    if first.weekday() != named[0]:
        return "that is another day of the week"
    if (day := _iso(published)) and abs(first - day) > 2 * _WEEK:
        return f"the article is of {published}"
    return ""


def _from_article(said: str, first: date, last: date, published: str) -> str:
    day = _iso(published)
    for word, step in _FROM_TODAY.items():
        if day and re.search(rf"\b{word}\b", said, re.IGNORECASE):
            meant = day + timedelta(days=step)
            if not first <= meant <= last or last - first > timedelta(days=1):
                return f"the article is of {published}"
    found = _STEP.search(said)
    if (
        found
        and published
        and not _named(said, _MONTHS, "months")
        and not _named(said, _WEEKDAYS, "weekdays")
    ):
        return _by_step(found[1].lower(), found[2].lower(), first, last, published)
    return ""


def _by_step(which: str, unit: str, first: date, last: date, published: str) -> str:
    step = {"last": -1, "this": 0, "next": 1}[which]
    wrong = f"the article is of {published}"
    if unit == "year":
        year = int(published[:4]) + step
        return "" if first.year == last.year == year else wrong
    if unit == "month" and len(published) >= 7:
        month = int(published[:4]) * 12 + int(published[5:7]) - 1 + step
        return "" if first.year * 12 + first.month - 1 == month == last.year * 12 + last.month - 1 else wrong
    if unit == "week" and (day := _iso(published)):
        # Some count weeks from Sunday: to them a Sunday belongs to the week that follows it.
        mondays = [day - timedelta(days=day.weekday())] + [day + timedelta(days=1)] * (day.weekday() == 6)
        begins = [monday + step * _WEEK for monday in mondays]
        near = any(m - timedelta(days=1) <= first and last <= m + _WEEK for m in begins)
        return "" if near else wrong
    return ""


def _named(said: str, names: tuple[str, ...], kind: str) -> list[str]:
    """Which of twelve months or seven days are named, by their first three letters."""
    held = re.findall(r"[^\W\d_]+", said)
    known = {word.lower().rstrip(".") for word in words(kind)}
    return [
        word.lower()[:3]
        for word in held
        if word.lower() in known and word.lower()[:3] in names and word[0].isupper()
    ]


def _iso(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day) if day and len(day) == 10 else None
    except ValueError:
        return None


@cache
def _calendar_words() -> frozenset[str]:
    times = words("weekdays") | words("months") | words("feasts")
    return frozenset(word.lower().rstrip(".") for word in times)
