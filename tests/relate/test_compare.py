"""Articles of one story side by side: what contradicts, what is merely listed, what only one tells."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.lexicon.index import load_lexicon
from generator.model import Analysis, Article, ArticleId, Comparison, Span, Stated, Story, StoryId
from generator.read import analyse
from generator.relate.compare import compare
from generator.resolve import resolve

CASES = Path(__file__).parent.parent / "cases" / "side_by_side.toml"
PAIRS: list[dict[str, Any]] = tomllib.loads(CASES.read_text("utf-8"))["pair"]


def article(id_: str, body: str, source: str, published: str | None = "2024-03-09") -> Analysis:
    headline = "Report of the day"
    text = f"{headline}\n\n{body}"
    made = Article(
        ArticleId(id_), f"{id_}.md", Stated(headline, "x"), Stated(source, "x"), None, None,
        Stated(published, "x") if published else None, Stated("en", "x"), False, text,
        Span(0, len(headline)), Span(len(headline) + 2, len(text)), (), (),
    )  # fmt: skip
    return analyse(made, 3, 90)


def side_by_side(*analyses: Analysis) -> Comparison:
    story = Story(StoryId("s"), "Report", tuple(a.article.id for a in analyses), None, None)
    (made,) = compare([story], analyses, resolve(analyses, load_lexicon()))
    return made


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair["why"]))
def test_only_what_contradicts_is_opposed(pair: dict[str, Any]) -> None:
    left, right = article("a", pair["left"], "Nordia Daily"), article("b", pair["right"], "Harbour Post")
    found = side_by_side(left, right)
    assert [difference.quantity for difference in found.differences] == pair["opposed"]
    turned = side_by_side(right, left)
    assert [difference.quantity for difference in turned.differences] == pair["opposed"]
    happened = {f for a in (left, right) for f in a.figures if f.quantity in ("killed", "wounded")}
    assert happened <= set(found.figures)  # whatever is not opposed is listed


def test_a_difference_holds_everybody_who_tells_of_the_thing_in_the_words_of_the_body() -> None:
    five = article("a", "A bomb killed five people in the market of Kisumu.", "A")
    seven = article("b", "Seven people were killed by a bomb in the market of Kisumu.", "B")
    least = article("c", "At least four people were killed by a bomb in the market of Kisumu.", "C")
    (difference,) = side_by_side(five, seven, least).differences
    assert [f.article for f in difference.figures] == ["a", "b", "c"]
    assert [(f.low, f.high) for f in difference.figures] == [(5, 5), (7, 7), (4, None)]
    assert difference.grows


def test_ages_of_articles_that_may_lie_years_apart_are_not_opposed() -> None:
    young = article("a", "Police arrested Amina Odhiambo, 33, in Kisumu.", "A")
    undated = article("b", "Amina Odhiambo, 35, was arrested in Kisumu.", "B", None)
    assert side_by_side(young, undated).differences == ()


def test_what_only_one_tells_names_what_no_other_outlet_names() -> None:
    shared = "A bomb killed five people in the market of Kisumu on Friday, police said."
    own = "The governor, Amina Odhiambo, promised the traders of Kisumu new stalls beside the old harbour."
    one = article("a", f"{shared} {own}", "Nordia Daily")
    other = article("b", shared, "Harbour Post")
    (only,) = side_by_side(one, other).only
    text = one.article.text
    assert text[only.span.start : only.span.end] == own
    assert [text[name.start : name.end] for name in only.terms] == ["Amina Odhiambo"]


def test_of_copies_and_of_one_outlet_nothing_is_told_by_one_alone() -> None:
    body = (
        "A bomb killed five people in the market of Kisumu on Friday, police said. "
        "The governor, Amina Odhiambo, promised the traders of Kisumu new stalls beside the old harbour."
    )
    one = article("a", body, "Nordia Daily")
    assert side_by_side(one, article("b", body, "Harbour Post")).only == ()
    short = article("b", "A bomb killed five people in the market of Kisumu.", "Nordia Daily")
    assert side_by_side(one, short).only == ()


def test_articles_of_different_days_are_not_asked_what_only_one_tells() -> None:
    late = "The governor, Amina Odhiambo, promised the traders of Kisumu new stalls beside the old harbour."
    one = article("a", "A bomb killed five people in the market of Kisumu.", "A", "2024-03-09")
    other = article("b", f"A bomb had killed five people in Kisumu. {late}", "B", "2024-03-19")
    assert side_by_side(one, other).only == ()


def test_the_order_of_the_articles_makes_no_difference_to_what_is_found() -> None:
    texts = [(pair["left"], pair["right"]) for pair in PAIRS[:6]]
    analyses = [
        article(f"{n}{side}", text, side)
        for n, two in enumerate(texts)
        for side, text in zip("ab", two, strict=True)
    ]
    forth, back = side_by_side(*analyses), side_by_side(*reversed(analyses))
    assert set(forth.differences) == set(back.differences)
    assert set(forth.only) == set(back.only)


def test_an_article_without_sentences_compares_as_nothing() -> None:
    empty = replace(article("a", "A bomb.", "A"), sentences=(), figures=())
    found = side_by_side(empty, article("b", "A bomb killed five people.", "B"))
    assert found.differences == ()
