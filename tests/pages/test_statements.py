"""Which statements a page shows: whole ones, once, and none that say nothing."""

from __future__ import annotations

from sample import article as make_article

from generator.analyse.quotes import find_quotes
from generator.model import Analysis, Article, Span, Stated
from generator.pages.doubted import doubt
from generator.pages.hedged import hedged
from generator.pages.statements import statements
from generator.text.sentences import sentences


def shown(body: str, title: str = "A dam breaks") -> list[list[str]]:
    article: Article = make_article("dam", title, "Nordia Daily", None, body)
    assert article.title == Stated(title, "front matter")
    cut = sentences(article.text)
    analysis = Analysis(article, cut, (), (), find_quotes(article, cut, ()), (), ())
    return [[words(article, quote.span) for quote in statement] for statement in statements(analysis)]


def words(article: Article, span: Span) -> str:
    return article.text[span.start : span.end]


def test_a_statement_that_its_attribution_interrupts_is_one() -> None:
    body = "The drivers know the road, residents said, and have begun to look for another."
    assert shown(body) == [["The drivers know the road", "and have begun to look for another"]]


def test_a_headline_is_not_said_again() -> None:
    body = "The water rises every day, residents said."
    assert shown(body, "Water rises every day, residents say") == [["The water rises every day"]]
    assert shown("It rained.", "Water rises every day, residents say") == [["Water rises every day"]]


def test_a_statement_inside_another_is_not_told_twice() -> None:
    body = "The mayor said that police believe the dam was broken by the flood."
    assert shown(body) == [["that police believe the dam was broken by the flood"]]


def test_what_nobody_says_and_what_says_nothing_is_left_out() -> None:
    assert shown("The dam is expected to last for another year. The family denied the report.") == []


def test_words_that_hedge_stand_apart() -> None:
    assert hedged("It reportedly broke.") == (("It ", False), ("reportedly", True), (" broke.", False))
    assert hedged("It broke.") == (("It broke.", False),)


def test_who_speaks_of_himself_or_only_refers_to_something_is_left_out() -> None:
    assert shown("Nobody minds, but I believe the dam was weak. He also referred to the old town hall.") == []


def doubts(body: str) -> list[str]:
    article = make_article("dam", "A dam breaks", "Nordia Daily", None, body)
    cut = sentences(article.text)
    analysis = Analysis(article, cut, (), (), find_quotes(article, cut, ()), (), ())
    return [doubt(analysis, statement) for statement in statements(analysis)]


def test_a_doubt_outside_of_what_is_said_is_told() -> None:
    assert doubts("The dam broke at night, residents said. The account could not be verified.") == [
        "could not be verified"
    ]
    assert doubts("The dam broke at night, residents said.\n\nNordia News could not verify the claim.") == [
        "could not verify"
    ]
    assert doubts("In a report that could not be confirmed, residents said the dam broke at night.") == [
        "could not be confirmed"
    ]


def test_a_doubt_shown_in_the_words_or_of_other_words_is_not_told_again() -> None:
    assert doubts("Residents said the dam reportedly broke at night. It rained.") == [""]
    assert doubts("The dam broke at night, residents said. Two boats were reportedly lost.") == [""]
