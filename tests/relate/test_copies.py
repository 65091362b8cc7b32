"""Copies: which passages several articles carry, and how many texts are left independent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Analysis, Article, ArticleId, Copy, Quote, Span, Stated, Story, StoryId
from generator.relate.copies import copies_in, independent_texts
from generator.text.sentences import sentences

AGENCY = (
    "The ferry Lindra ran aground on a sandbank north of the island of Vesk late on Tuesday with 214 people "
    "on board. Coast guard boats took off all passengers within three hours while the crew stayed on board. "
    "Nobody was hurt, and the harbour master said that the hull had not been breached."
)
OTHER = (
    "Passengers spoke of a jolt and of a long wait in the dark. Some had been on their way to a wedding in "
    "the capital. The shipping line has promised every one of them a new ticket and a night in a hotel."
)
THIRD = (
    "Prices of herring rose at the auction in Vesk for the fourth week in a row. Dealers blamed the storms, "
    "which have kept most boats in harbour since the first days of the month."
)
SAID = (
    "We heard the sand under the keel long before we felt anything, and then the whole ship began to lean, "
)
CLOSING = (
    "Read more about the islands in our weekly letter, which comes every Friday morning and costs nothing "
    "at all, and write to us if there is something that you want us to look into."
)


def analysis(id_: str, body: str, published: str | None = None, source: str | None = None) -> Analysis:
    headline = f"Headline of {id_}"
    text = f"{headline}\n\n{body}"
    at = len(headline) + 2
    article = Article(
        ArticleId(id_), f"{id_}.md", Stated(headline, "x"), Stated(source or id_, "x"), None, None,
        Stated(published, "x") if published else None, Stated("en", "x"), False, text,
        Span(0, len(headline)), Span(at, len(text)), (), (),
    )  # fmt: skip
    quoted = text.find(SAID)
    quotes = (
        (Quote(article.id, Span(quoted, quoted + len(SAID)), True, None, None, None),) if quoted >= 0 else ()
    )
    return Analysis(article, sentences(text), (), (), quotes, (), ())


def story(*analyses: Analysis) -> Story:
    return Story(StoryId("s"), "S", tuple(a.article.id for a in analyses), None, None)


def found(*analyses: Analysis, one_story: bool = True) -> tuple[Copy, ...]:
    return copies_in(analyses, (story(*analyses),) if one_story else ())


def texts(*analyses: Analysis) -> int:
    one = story(*analyses)
    return independent_texts((one,), analyses, found(*analyses))[one.id]


def words(copy: Copy, *analyses: Analysis) -> list[str]:
    text = {a.article.id: a.article.text for a in analyses}
    return [text[p.article][p.span.start : p.span.end] for p in copy.passages]


def test_a_passage_that_two_articles_carry_is_found_once_where_it_stands() -> None:
    a, b = analysis("a", f"{AGENCY} {OTHER}"), analysis("b", f"{THIRD}\n\n{AGENCY}")
    (copy,) = found(a, b)
    assert words(copy, a, b) == [AGENCY, AGENCY]
    assert [p.article for p in copy.passages] == ["a", "b"]


def test_a_changed_number_and_a_changed_name_are_still_a_copy_with_its_own_words_in_each() -> None:
    edited = AGENCY.replace("214", "240").replace("Vesk", "Vask")
    a, b = analysis("a", AGENCY), analysis("b", edited)
    (copy,) = found(a, b)
    assert words(copy, a, b) == [AGENCY, edited]


def test_the_same_event_in_other_words_is_no_copy() -> None:
    retold = (
        "A ship with more than two hundred on board has got stuck off Vesk. Rescuers brought everybody "
        "ashore in boats before midnight. There were no injuries, according to the port."
    )
    assert found(analysis("a", AGENCY), analysis("b", retold)) == ()


def test_what_a_speaker_is_quoted_as_saying_in_both_is_no_copy_by_itself() -> None:
    a = analysis("a", f"{OTHER} “{SAID}” said the captain.")
    b = analysis("b", f"{THIRD} “{SAID}” said the captain.")
    assert found(a, b) == ()


def test_a_short_sentence_is_nobodys() -> None:
    a, b = (
        analysis(i, f"{t} Police have opened an inquiry into it.") for i, t in (("a", OTHER), ("b", THIRD))
    )
    assert found(a, b) == ()


def test_one_sentence_left_out_does_not_break_a_passage() -> None:
    first, second, third = (s.strip() + "." for s in AGENCY.rstrip(".").split(". "))
    a, b = analysis("a", AGENCY), analysis("b", f"{first} {third}")
    (copy,) = found(a, b)
    assert words(copy, a, b) == [f"{first} {second} {third}", f"{first} {third}"]


def test_what_one_outlet_puts_under_all_its_articles_is_no_copy() -> None:
    same = [
        analysis(i, f"{t} {CLOSING}", source="Vesk Post")
        for i, t in zip("abc", (AGENCY, OTHER, THIRD), strict=True)
    ]
    assert found(*same, one_story=False) == ()
    several = [analysis(i, f"{t} {CLOSING}") for i, t in zip("abc", (AGENCY, OTHER, THIRD), strict=True)]
    assert len(found(*several, one_story=False)) == 1


def test_articles_of_unknown_outlets_are_not_taken_for_one_outlet() -> None:
    bodies = zip("abc", (AGENCY, OTHER, THIRD), strict=True)
    unknown = [analysis(i, f"{text} {CLOSING}") for i, text in bodies]
    unnamed = [replace(a, article=replace(a.article, source=None)) for a in unknown]
    assert len(found(*unnamed, one_story=False)) == 1


def test_passages_go_in_the_order_of_publication_and_undated_ones_last() -> None:
    late, early, undated = (
        analysis("a", AGENCY, "2024-05-09"),
        analysis("b", AGENCY, "2024-05-08"),
        analysis("c", AGENCY),
    )
    (copy,) = found(late, early, undated)
    assert [p.article for p in copy.passages] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("bodies", "count"),
    [
        ((AGENCY, AGENCY, OTHER), 2),
        ((AGENCY, f"{AGENCY} {OTHER}"), 1),
        ((AGENCY, OTHER, THIRD), 3),
        ((f"{AGENCY} {OTHER}", f"{OTHER} {THIRD}", f"{THIRD} {AGENCY}"), 1),
        ((f"{AGENCY} {AGENCY.upper()} {OTHER} {OTHER.upper()}", AGENCY), 1),
    ],
)
def test_articles_that_mostly_copy_one_another_are_one_text(bodies: tuple[str, ...], count: int) -> None:
    assert texts(*(analysis(f"a{n}", body) for n, body in enumerate(bodies))) == count


def test_a_background_passage_alone_leaves_both_texts_independent() -> None:
    first = AGENCY.split(". ")[0] + "."
    assert texts(analysis("a", f"{first} {OTHER}"), analysis("b", f"{first} {THIRD}")) == 2


def test_many_carriers_of_one_text_are_one_text() -> None:
    assert texts(*(analysis(f"a{n:02}", AGENCY) for n in range(40))) == 1


def test_no_articles_and_empty_ones_have_no_copies() -> None:
    assert copies_in((), ()) == ()
    assert found(analysis("a", ""), analysis("b", "")) == ()
