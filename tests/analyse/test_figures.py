"""Numbers of an article: what they count, and what keeps them from being compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.figures import find_figures
from generator.analyse.figures.classes import of_class
from generator.errors import BriefingError
from generator.model import Analysis, Article, ArticleId, Figure, Span, Stated
from generator.read import analyse
from generator.text.sentences import sentences


def article(body: str, published: str | None = None) -> Article:
    text = f"The day\n\n{body}"
    return Article(
        ArticleId("a"), "a.md", Stated("The day", "x"), None, None, None,
        Stated(published, "x") if published else None, Stated("en", "x"), False, text,
        Span(0, 7), Span(9, len(text)), (), (),
    )  # fmt: skip


def read(body: str, published: str | None = None) -> Analysis:
    return analyse(article(body, published), 3, 90)


def only(body: str, published: str | None = None) -> Figure:
    (figure,) = read(body, published).figures
    return figure


@pytest.mark.parametrize(
    ("body", "quantity", "subject", "low", "high"),
    [
        ("At least seven civilians were killed in the raid.", "killed", "civilians", 7, None),
        ("The blast killed five people.", "killed", "people", 5, 5),
        ("Five killed in blast", "killed", "people", 5, 5),
        ("The attack left five dead.", "killed", "people", 5, 5),
        ("The flood claimed 41 lives.", "killed", "people", 41, 41),
        ("The death toll from the flood rose to 41 on Tuesday.", "killed", "people", 41, 41),
        ("Five people, including a boy, were killed.", "killed", "people", 5, 5),
        ("The crash wounded 12 US soldiers.", "wounded", "us soldiers", 12, 12),
        ("The crash wounded 12 US troops.", "wounded", "us soldiers", 12, 12),
        ("Nobody was hurt in the fire.", "wounded", "people", 0, 0),
        ("No injuries were reported.", "wounded", "people", 0, 0),
        ("15 people remain missing.", "missing", "people", 15, 15),
        ("Some 2,142 families were displaced.", "displaced", "families", 1821, 2463),
        ("Police arrested 23 men on Friday.", "arrested", "men", 23, 23),
        ("Police made 86 arrests.", "arrested", "people", 86, 86),
        ("Thirty-two miners were rescued.", "rescued", "workers", 32, 32),
        ("The army sent 5,142 troops to the border.", "number", "soldiers", 5142, 5142),
        ("The quake measured magnitude 6.1.", "magnitude", "", 6.05, 6.15),
        ("The firm paid €13.9 million.", "money in euros", "", 13.85e6, 13.95e6),
        ("The tower is 90 feet high.", "length", "", 27.4, 27.4),
    ],
)
def test_a_number_with_what_it_counts(
    body: str, quantity: str, subject: str, low: float | None, high: float | None
) -> None:
    figure = only(body)
    assert (figure.quantity, figure.subject) == (quantity, subject)
    assert (figure.low is None, figure.high is None) == (low is None, high is None)
    assert (figure.low or 0) == pytest.approx(low or 0, rel=0.01)
    assert (figure.high or 0) == pytest.approx(high or 0, rel=0.01)
    assert figure.limit == ""


@pytest.mark.parametrize(
    "body",
    [
        "There were no immediate reports of injuries.",
        "A mother of two was killed.",
        "A 35-year-old was killed.",
        "He was born in 1968.",
        "The train runs at 160 km an hour.",
        "The share costs $25 a share.",
        "Five men killed a guard.",
    ],
)
def test_a_number_that_counts_something_else_is_no_count_of_people(body: str) -> None:
    assert not [f for f in read(body).figures if f.quantity not in ("number", "time in months")]


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("A guard was killed and 17 others were wounded.", "part of a larger number"),
        ("Three of the dead were firemen.", "part of a larger number"),
        ("Police killed another five men.", "part of a larger number"),
        ("Some 30 people have been killed since January.", "may be of another time"),
        ("Last year's attack killed 30.", "may be of another time"),
        ("The bomb could have killed 200.", "not told as having happened"),
        ("An aftershock of magnitude 4.8 followed.", "of another shock"),
    ],
)
def test_a_number_that_may_not_be_compared_says_why(body: str, limit: str) -> None:
    assert only(body).limit == limit


def test_two_numbers_of_one_kind_in_a_sentence_are_not_compared() -> None:
    figures = read("The clashes wounded 9 protesters, and in another town 7 people were wounded.").figures
    assert {figure.limit for figure in figures} == {"one of several numbers in its sentence"}


def test_the_day_of_the_article_is_no_other_time() -> None:
    body = "Two men were killed in Kilifi on 3 May 2021."
    assert only(body, "2021-05-04").limit == ""
    assert only(body, "2022-05-04").limit == "may be of another time"
    assert only(body).limit == "may be of another time"


def test_an_age_belongs_to_the_name_beside_it() -> None:
    analysis = read("Police arrested Amina Odhiambo, 33, in Kisumu.")
    figure = next(f for f in analysis.figures if f.quantity == "age")
    assert figure.of is not None
    assert analysis.article.text[figure.of.start : figure.of.end] == "Amina Odhiambo"
    assert (figure.low, figure.high) == (33, 33)


def test_a_distance_is_told_from_a_place() -> None:
    analysis = read("The depot lies 12 km north of Mombasa.")
    figure = next(f for f in analysis.figures if f.quantity == "distance")
    assert figure.of is not None
    assert analysis.article.text[figure.of.start : figure.of.end] == "Mombasa"


def test_miles_are_told_in_kilometres() -> None:
    assert only("They walked 10 miles.").low == pytest.approx(16.09, rel=0.01)


def test_an_unknown_class_of_words_is_named_with_those_there_are() -> None:
    with pytest.raises(BriefingError, match=r"no class 'nonsense'.*others"):
        of_class("nonsense")


_WORDS = (
    "five 12 nobody killed killing wounded people soldiers were , . ( ) - $ million of the others including "
    "toll death rose to magnitude 6.1 km year old aged and"
)


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=30).map(" ".join) | st.text(max_size=80))
def test_any_text_is_read_without_fault(body: str) -> None:
    made = article(body)
    for figure in find_figures(made, sentences(made.text), (), ()):
        assert figure.phrase.start <= figure.span.start < figure.span.end <= len(made.text)
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
