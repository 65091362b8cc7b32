"""Days and numbers that were good and have been spoiled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample import analysis as make_analysis
from sample import article as make_article

from generator.model import Analysis, DateRef, Figure, Span, Stated
from generator.verify.dates import faults_of_dates
from generator.verify.figures import faults_of_figures

BODY = (
    "On Tuesday the dam broke. It was built from 1960 to 1964, in the 1960s, and mended in May 2018. "
    "On 7 May 2019 the council met; yesterday it met again, and last month it had not. "
    "At least 17 people drowned, and the wave ran for 40 miles. This week it rained."
)


def analysis(published: str | None = "2019-05-09") -> Analysis:
    made = make_analysis(make_article("dam", "A dam breaks", "Nordia Daily", published, BODY))
    return replace(made, dates=())


def dated(words: str, first: str | None, last: str | None, published: str | None = "2019-05-09") -> list[str]:
    made = analysis(published)
    start = made.article.text.index(words)
    ref = DateRef(made.article.id, Span(start, start + len(words)), first, last, "test")
    return list(faults_of_dates(replace(made, dates=(ref,))))


GOOD = [
    ("Tuesday", "2019-05-07", "2019-05-07"),
    ("from 1960 to 1964", "1960-01-01", "1964-12-31"),
    ("the 1960s", "1960-01-01", "1969-12-31"),
    ("May 2018", "2018-05-01", "2018-05-31"),
    ("7 May 2019", "2019-05-07", "2019-05-07"),
    ("yesterday", "2019-05-08", "2019-05-08"),
    ("last month", "2019-04-01", "2019-04-30"),
    ("Tuesday", None, None),
]


@pytest.mark.parametrize(("words", "first", "last"), GOOD)
def test_days_that_are_right_pass(words: str, first: str | None, last: str | None) -> None:
    assert dated(words, first, last) == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Tuesday", "2019-05-08", "2019-05-08"),
        ("Tuesday", "2019-01-01", "2019-01-01"),
        ("from 1960 to 1964", "1950-01-01", "1964-12-31"),
        ("the 1960s", "1970-01-01", "1979-12-31"),
        ("May 2018", "2018-06-01", "2018-06-30"),
        ("May 2018", "2017-05-01", "2017-05-31"),
        ("May 2018", "2018-05-31", "2018-05-01"),
        ("7 May 2019", "2019-05-17", "2019-05-17"),
        ("yesterday", "2019-05-07", "2019-05-07"),
        ("last month", "2019-03-01", "2019-03-31"),
    ],
)
def test_days_that_are_wrong_are_caught(words: str, first: str, last: str) -> None:
    found = dated(words, first, last)
    assert found
    assert f"“{words}” is read as {first} to {last}" in found[0]


def test_without_a_date_of_the_article_no_weekday_is_a_day() -> None:
    found = dated("Tuesday", "2019-05-07", "2019-05-07", None)
    assert "though the article has no date to count from" in found[0]
    assert dated("May 2018", "2018-05-01", "2018-05-31", None) == []


def test_on_a_sunday_this_week_may_be_the_week_that_ends_or_the_one_to_come() -> None:
    assert dated("This week", "2019-05-06", "2019-05-12", "2019-05-12") == []
    assert dated("This week", "2019-05-13", "2019-05-19", "2019-05-12") == []
    assert dated("This week", "2019-05-13", "2019-05-19", "2019-05-11") != []


def figure(words: str, low: float | None, high: float | None, phrase: str = "") -> list[str]:
    made = analysis()
    text = made.article.text
    span = Span(text.index(words), text.index(words) + len(words))
    whole = Span(text.index(phrase), text.index(phrase) + len(phrase)) if phrase else span
    held = Figure(made.article.id, span, whole, "killed", "people", low, high, "")
    return list(faults_of_figures(replace(made, figures=(held,))))


def test_numbers() -> None:
    assert figure("At least 17", 17.0, None, "At least 17 people drowned") == []
    assert "it is read as 18.0 to None" in figure("At least 17", 18.0, None)[0]
    assert "it is read as 17.0 to 17.0" in figure("At least 17", 17.0, 17.0)[0]
    assert "inside a word or number" in figure("7 people", 7.0, 7.0)[0]
    assert "it is no number" in figure("people", 1.0, 1.0)[0]
    assert "does not stand in" in figure("17", 17.0, 17.0, "wave ran")[0]


def test_an_article_dated_by_its_month_alone() -> None:
    made = replace(analysis().article, published=Stated("2019-05", "front matter"))
    start = made.text.index("last month")
    ref = DateRef(made.id, Span(start, start + 10), "2019-04-01", "2019-04-30", "test")
    assert list(faults_of_dates(replace(analysis(), article=made, dates=(ref,)))) == []
