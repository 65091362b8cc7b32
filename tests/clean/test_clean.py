from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.errors import SeedError
from generator.load import parse
from generator.model import Article, ArticleId, SeedFile, Span
from generator.text.hygiene import one_line

CASES = sorted((Path(__file__).parent.parent / "cases" / "clean").glob("*.txt"))


def cleaned(text: str, name: str = "a.txt") -> Article:
    article, _ = clean(parse(SeedFile(name, text.encode())), ArticleId("a"))
    return article


def part(article: Article, span: Span) -> str:
    return article.text[span.start : span.end]


def sections(case: Path) -> dict[str, list[str]]:
    found = re.split(r"^== (\w+)\n", case.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {name: text.strip("\n").split("\n") for name, text in zip(found[::2], found[1::2], strict=True)}


def lines(section: list[str]) -> list[str]:
    return [line for line in section if line]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_scraped_pages(case: Path) -> None:
    expected = sections(case)
    article = cleaned("\n".join(expected["scraped"]))
    assert [f"{one.rule} | {one.text}" for one in article.removed] == lines(expected["removed"])
    assert part(article, article.body).split("\n\n") == lines(expected["body"])
    assert [part(article, span) for span in article.captions] == lines(expected["captions"])
    assert part(article, article.headline) == "".join(expected["headline"]).strip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_parts_of_the_text_follow_one_another(case: Path) -> None:
    article = cleaned("\n".join(sections(case)["scraped"]))
    spans = [span for span in (article.headline, article.body, *article.captions) if span != Span(0, 0)]
    assert spans[0].start == 0
    assert spans[-1].end == len(article.text)
    for before, after in pairwise(spans):
        assert article.text[before.end : after.start] == "\n\n"


def test_removals_name_the_line_of_the_file() -> None:
    article = cleaned(
        "Log in\n\nThe mayor opened the bridge on Monday.\n\nIt took two years.\n\nSubscribe now\n"
    )
    assert [(one.line, one.text) for one in article.removed] == [(1, "Log in"), (7, "Subscribe now")]


def test_a_first_sentence_is_no_headline() -> None:
    text = "The mayor opened the bridge on Monday. It had been shut for two years.\n\nTraffic was light.\n"
    article = cleaned(text)
    assert article.title.value == "The mayor opened the bridge on Monday."
    assert article.title.basis == "first sentence"
    assert article.headline == Span(0, 0)
    assert article.text.startswith("The mayor opened")


def test_a_long_first_sentence_is_cut_at_a_word() -> None:
    article = cleaned(f"The mayor {'who had promised it ' * 20}opened the bridge.\n\nTraffic was light.\n")
    assert article.title.value.endswith("…")
    assert len(article.title.value) <= 110
    assert "\n" not in article.title.value


def test_markdown_keeps_every_line_and_has_its_title_once() -> None:
    article = cleaned("---\ntitle: A bridge\n---\n# A bridge\n\nShare\n\nThe bridge was opened.\n", "a.md")
    assert article.text == "A bridge\n\nShare\n\nThe bridge was opened."
    assert [one.text for one in article.removed] == ["A bridge"]


def test_marks_of_direction_are_taken_out_and_told() -> None:
    raw = parse(
        SeedFile("a.txt", "The mayor \u202eopened\u202c the bridge on Monday.\n\nIt rained.".encode())
    )
    article, problems = clean(raw, ArticleId("a"))
    assert article.text.startswith("The mayor opened the bridge")
    assert [problem.line for problem in problems] == [1]


def test_hostile_text_stays_text() -> None:
    text = "The {{ mayor }} wrote <script>alert(1)</script> and [a](javascript:x) on Monday.\n\nIt rained."
    assert cleaned(text).text == text


def test_nothing_but_leftovers_is_no_article() -> None:
    with pytest.raises(SeedError, match="nothing is left"):
        cleaned("Home\n\nLog in\n")


def test_a_page_is_freed_of_what_stands_around_its_article() -> None:
    paragraphs = "".join(
        f"<p>The mayor of Port Selma said on day {n} that the bridge would be opened again by the spring of "
        "the year, and that nobody would have to pay for it.</p>"
        for n in range(8)
    )
    article = cleaned(
        "<html lang=en><head><title>Bridge to open | Harbour Post</title>"
        "<meta property='og:title' content='Bridge to open'>"
        "<meta property='og:site_name' content='Harbour Post'>"
        '<script type=\'application/ld+json\'>{"datePublished": "2021-05-04T10:00:00Z"}</script></head><body>'
        "<nav><ul><li>World</li><li>Sport</li></ul></nav><article><h1>Bridge to open</h1>"
        "<figure><figcaption>Workers on the bridge in April. (AP)</figcaption></figure>"
        f"{paragraphs}</article>"
        "<footer>Contact the newsroom</footer></body></html>",
        "a.html",
    )
    assert article.title.value == "Bridge to open"
    assert article.source is not None
    assert article.source.value == "Harbour Post"
    assert article.published is not None
    assert article.published.value == "2021-05-04"
    assert [part(article, span) for span in article.captions] == ["Workers on the bridge in April."]
    assert part(article, article.body).count("The mayor of Port Selma") == 8
    removed = {one.text for one in article.removed}
    assert {"World", "Sport", "Contact the newsroom"} <= removed


LINE = st.one_of(
    st.sampled_from(
        ["Home", "Log in", "FILE - A boat leaves the harbour of Tam Ba.", "Most read", "By Jane Doe"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60),
    st.from_regex(r"[A-Z][a-z]{2,8}( [a-z]{1,8}){3,12}\.", fullmatch=True),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=25))
def test_every_line_is_in_the_text_or_in_the_ledger(written: list[str]) -> None:
    text = "\n".join(written)
    try:
        raw = parse(SeedFile("a.txt", text.encode()))
        article, _ = clean(raw, ArticleId("a"))
    except SeedError:
        return
    kept = set(article.text.split("\n\n"))
    ledger = {(one.line, one.text) for one in article.removed}
    for number, line in zip(raw.lines, raw.text.split("\n"), strict=True):
        shown = one_line(line)
        assert not shown or shown in kept or (number, shown) in ledger
    assert part(article, article.body)
    assert "\n" not in article.title.value


@pytest.mark.parametrize(
    "line",
    ["a" * 1_000_000, "@" * 1_000_000, "a " * 500_000, "(" * 1_000_000, "A." * 500_000, "- " * 500_000],
    ids=["letters", "at signs", "words", "brackets", "dots", "dashes"],
)
def test_a_megabyte_on_one_line_does_not_hang(line: str) -> None:
    article = cleaned(f"The mayor opened the bridge on Monday.\n\n{line}\n\nIt had been shut for two years.")
    assert article.text.startswith("The mayor opened the bridge on Monday.")
