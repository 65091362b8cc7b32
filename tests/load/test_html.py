from __future__ import annotations

from contextlib import suppress

import pytest

from generator.errors import SeedError
from generator.load import parse
from generator.model import RawArticle, SeedFile

PARAGRAPH = (
    "<p>The mayor of Port Selma said on day {} that the bridge would be opened again by the spring of the "
    "year, and that nobody would have to pay for crossing it.</p>\n"
)


def read(head: str = "", body: str = "", lang: str = "en") -> RawArticle:
    story = "".join(PARAGRAPH.format(n) for n in range(8))
    article = f"<article>\n<h1>Bridge to open</h1>\n{story}</article>\n"
    page = f"<html lang='{lang}'><head>{head}</head>\n<body>\n{article}{body}</body></html>"
    return parse(SeedFile("a.html", page.encode()))


def day(head: str) -> str | None:
    published = read(head).published
    return published.value if published else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", None),
        ("<meta property='article:published_time' content='2017-03-09T23:30:00-05:00'>", "2017-03-09"),
        ("<meta name='date' content='March 9, 2017'>", "2017-03-09"),
        ("<meta name='date' content='soon'>", None),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2017-03-09"}]}</script>',
            "2017-03-09",
        ),
        ('<script type="application/ld+json">{broken</script>', None),
        ("<link rel='canonical' href='https://example.com/2017/03/09/a'>", "2017-03-09"),
        ("<meta property='article:modified_time' content='2017-03-09'>", None),
    ],
)
def test_the_day_is_what_metadata_or_the_address_state(head: str, expected: str | None) -> None:
    assert day(head) == expected


def test_a_day_in_the_text_is_not_taken_for_the_page() -> None:
    assert read(body="<footer><p>Last visited 4 May 2021</p></footer>").published is None


def test_the_canonical_address_and_its_host() -> None:
    raw = read("<link rel='canonical' href='https://www.example.co.za/a'>")
    assert raw.url is not None
    assert raw.url.value == "https://www.example.co.za/a"
    assert raw.source is not None


def test_an_address_of_another_kind_is_none() -> None:
    assert read("<link rel='canonical' href='javascript:alert(1)'>").url is None


def test_words_outweigh_a_language_wrongly_stated() -> None:
    language = read(lang="de").language
    assert language is not None
    assert (language.value, language.basis) == ("en", "its commonest words")


def test_what_is_outside_the_article_is_listed_with_its_line() -> None:
    raw = read(body="<aside><h3>Most read</h3><ul><li>Storm kills six</li></ul></aside>")
    found = {one.text: one.line for one in raw.removed}
    assert found["Storm kills six"] == 14
    assert all(one.rule == "outside the article" for one in raw.removed)


def test_scripts_and_hidden_blocks_are_not_shown() -> None:
    raw = read(
        body="<script>var x = 'secret words here';</script><div style='display: none'>hidden words here</div>"
    )
    assert not any("words here" in one.text for one in raw.removed)


def test_text_after_a_comment_is_kept() -> None:
    raw = read(body="<div>before<!-- x -->after</div>")
    assert "beforeafter" in {one.text for one in raw.removed}


@pytest.mark.parametrize(
    "page",
    ["", "<html></html>", "<p>", "<!DOCTYPE html>", "<html><body><img src='a.png'></body></html>"],
)
def test_a_page_without_an_article_says_so(page: str) -> None:
    with pytest.raises(SeedError):
        parse(SeedFile("a.html", page.encode()))


@pytest.mark.parametrize(
    "page",
    ["<div>" * 50_000, "<b" * 100_000, "&" * 300_000, "<p>" + "a" * 1_000_000, "<table><tr><td>" * 5_000],
    ids=["deep", "open tags", "ampersands", "one word", "tables"],
)
def test_hostile_markup_is_read_or_refused(page: str) -> None:
    with suppress(SeedError):
        assert parse(SeedFile("a.html", page.encode())).text
