from __future__ import annotations

from itertools import pairwise

import pytest
from articles import article, words
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.dates import find_dates
from generator.analyse.dates_feasts import easter
from generator.model import DateRef
from generator.text.sentences import sentences

# Thursday, 9 March 2017
DAY = "2017-03-09"


def _find(text: str, published: str | None = DAY) -> tuple[DateRef, ...]:
    return find_dates(article(text, published=published), sentences(text))


@pytest.mark.parametrize(
    ("text", "expression", "first", "last"),
    [
        ("The market was hit on Wednesday.", "Wednesday", "2017-03-08", "2017-03-08"),
        ("The talks took place Thursday.", "Thursday", "2017-03-09", "2017-03-09"),
        ("They arrived early Saturday.", "early Saturday", "2017-03-04", "2017-03-04"),
        ("The court will meet on Monday.", "Monday", "2017-03-13", "2017-03-13"),
        ("They met last Thursday.", "last Thursday", "2017-03-02", "2017-03-02"),
        ("The vote is due next Tuesday.", "next Tuesday", "2017-03-14", "2017-03-14"),
        ("Yesterday it rained.", "Yesterday", "2017-03-08", "2017-03-08"),
        ("It rained the day before yesterday.", "the day before yesterday", "2017-03-07", "2017-03-07"),
        ("It happened last night.", "last night", "2017-03-08", "2017-03-08"),
        ("It happened two weeks ago.", "two weeks ago", "2017-02-20", "2017-02-26"),
        ("It happened ten days ago.", "ten days ago", "2017-02-27", "2017-02-27"),
        ("It closed five months ago.", "five months ago", "2016-10-01", "2016-10-31"),
        ("It closed three years ago.", "three years ago", "2014-01-01", "2014-12-31"),
        ("They attacked the airport past month.", "past month", "2017-02-09", "2017-03-09"),
        ("It grew in the past three years.", "the past three years", "2014-03-09", "2017-03-09"),
        ("It fell last month.", "last month", "2017-02-01", "2017-02-28"),
        ("It fell last week.", "last week", "2017-02-27", "2017-03-05"),
        ("It fell this week.", "this week", "2017-03-06", "2017-03-12"),
        ("It fell earlier this month.", "earlier this month", "2017-03-01", "2017-03-09"),
        ("It fell over the weekend.", "the weekend", "2017-03-04", "2017-03-05"),
        ("It opens next year.", "next year", "2018-01-01", "2018-12-31"),
        ("It closed last summer.", "last summer", "2016-06-01", "2016-08-31"),
        ("The siege began last November.", "last November", "2016-11-01", "2016-11-30"),
        ("The siege began in December.", "December", "2016-12-01", "2016-12-31"),
        ("The city was held since 2014.", "2014", "2014-01-01", "2014-12-31"),
        ("The siege began in October 2016.", "October 2016", "2016-10-01", "2016-10-31"),
        ("It was filmed on Feb. 4, 2017.", "Feb. 4, 2017", "2017-02-04", "2017-02-04"),
        ("It was filmed on 4 February 2016.", "4 February 2016", "2016-02-04", "2016-02-04"),
        ("It was filmed on Friday, Dec. 30.", "Friday, Dec. 30", "2016-12-30", "2016-12-30"),
        ("The festival runs June 3-5, 2017.", "June 3-5, 2017", "2017-06-03", "2017-06-05"),
        ("Built in the 1990s, it burned.", "the 1990s", "1990-01-01", "1999-12-31"),
        ("By mid-2015 it had closed.", "mid-2015", "2015-01-01", "2015-12-31"),
        ("It grew between 2015 and 2017.", "between 2015 and 2017", "2015-01-01", "2017-12-31"),
        ("The season 2014-15 was dry.", "2014-15", "2014-01-01", "2015-12-31"),
        ("A castle of the 12th century fell.", "the 12th century", "1101-01-01", "1200-12-31"),
        ("It was signed on 2016-02-29.", "2016-02-29", "2016-02-29", "2016-02-29"),
        ("It was signed on 23/5/2016.", "23/5/2016", "2016-05-23", "2016-05-23"),
        ("He left on New Year's Eve.", "New Year's Eve", "2016-12-31", "2016-12-31"),
        ("They met on Christmas Day 2015.", "Christmas Day 2015", "2015-12-25", "2015-12-25"),
        ("They meet on Easter Monday.", "Easter Monday", "2017-04-17", "2017-04-17"),
        (
            "In the first half of the 20th century it grew.",
            "the first half of the 20th century",
            "1901-01-01",
            "1950-12-31",
        ),
        ("In the past 24 hours it rained.", "the past 24 hours", "2017-03-08", "2017-03-09"),
        ("The strike came overnight.", "overnight", "2017-03-08", "2017-03-09"),
        ("They fled overnight into Saturday.", "overnight into Saturday", "2017-03-03", "2017-03-04"),
        ("It closed half a year ago.", "half a year ago", "2016-09-01", "2016-09-30"),
        ("It ends by the end of the month.", "the end of the month", "2017-03-01", "2017-03-31"),
        ("The first half of the year was dry.", "The first half of the year", "2017-01-01", "2017-06-30"),
        ("It rained from 3 to 5 March.", "3 to 5 March", "2017-03-03", "2017-03-05"),
        ("This Friday it opens.", "This Friday", "2017-03-10", "2017-03-10"),
        ("It rose in Q3 2016.", "Q3 2016", "2016-07-01", "2016-09-30"),
        ("They met on Tuesday, 8 March.", "Tuesday, 8 March", "2016-03-08", "2016-03-08"),
        (
            "Profit rose in the third quarter of 2016.",
            "the third quarter of 2016",
            "2016-07-01",
            "2016-09-30",
        ),
    ],
)
def test_an_expression_and_its_days(text: str, expression: str, first: str, last: str) -> None:
    found = [(words(text, d.span), d.first, d.last) for d in _find(text)]
    assert expression in [f[0] for f in found] or expression.removeprefix("the ") in [f[0] for f in found]
    assert [f[1:] for f in found] == [(first, last)]


@pytest.mark.parametrize(
    "text", ["It fell on Wednesday.", "It fell yesterday.", "It fell last month.", "It fell a week ago."]
)
def test_without_a_date_of_the_article_nothing_is_guessed(text: str) -> None:
    (found,) = _find(text, None)
    assert (found.first, found.last) == (None, None)
    assert "does not state" in found.basis


def test_a_month_takes_the_year_behind_the_next_one() -> None:
    text = "It fell in March and April 2016."
    assert [d.first for d in _find(text)] == ["2016-03-01", "2016-04-01"]


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2016, "03-27"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert str(easter(year)) == f"{year}-{day}"


def test_overnight_prices_and_a_man_called_so_are_no_dates() -> None:
    assert _find("They fear overnight price rises. Ramadan Saleh said so.") == ()


def test_a_month_alone_resolves_what_needs_no_day() -> None:
    text = "It rose last month, fell on Wednesday and opens next year."
    found = {words(text, d.span): (d.first, d.basis) for d in _find(text, "2017-03")}
    assert found["last month"][0] == "2017-02-01"
    assert found["next year"][0] == "2018-01-01"
    assert found["Wednesday"] == (None, "needs the day of the article, which is dated only 2017-03")


def test_the_basis_names_the_date_it_counts_from() -> None:
    assert "2017-03-09" in _find("It fell on Wednesday.")[0].basis


@pytest.mark.parametrize(
    "text",
    [
        "In recent days they left.",
        "The following year they came back.",
        "On 3/4/2016 it closed.",
        "The next day they left.",
        "Days later they left.",
        "They left two days earlier.",
        "The Sept. 11 attacks changed that.",
        "During Ramadan the shops close.",
        "On 12 Muharram 1438 they met.",
        "They come home for Eid al-Fitr.",
    ],
)
def test_what_names_no_days_stays_open(text: str) -> None:
    (found,) = _find(text)
    assert found.first is None
    assert found.basis


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 people may march to April House.",
        "He sold 1,990 cars for $2,015.",
        "The Sunday Times and Black Friday are names.",
        "Flight 2014-A7 and order no. 2015/17 were lost.",
        "Theresa May said so. Then they march on.",
        "They lead in the third quarter of the match.",
    ],
)
def test_no_dates_where_there_are_none(text: str) -> None:
    assert _find(text) == ()


@given(st.text(alphabet=st.sampled_from("0129/-., \nMay lastwekgomonth Tuesday'sJune"), max_size=80))
def test_spans_are_ordered_and_intervals_not_reversed(text: str) -> None:
    found = _find(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all((d.first is None) == (d.last is None) and (d.first or "") <= (d.last or "") for d in found)


@pytest.mark.parametrize(
    "year", ["0001", "9999", "1999", "2017-00", "2017-13", "17", "nonsense", "2017-02-30"]
)
def test_an_odd_date_of_the_article_is_no_error(year: str) -> None:
    for text in (
        "It fell last century.",
        "It fell ten decades ago.",
        "It opens next year.",
        "On Monday it rained.",
    ):
        _find(text, year)


@pytest.mark.parametrize(
    "unit", ["the ", "last ", "2017 ", "1/", "early the very end of ", "between 2014 and ", "Monday, "]
)
def test_hostile_text_ends(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    assert all(d.span.start < d.span.end for d in _find(text))
