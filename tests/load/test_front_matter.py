from __future__ import annotations

import pytest

from generator.errors import SeedError
from generator.load import parse
from generator.model import RawArticle, SeedFile


def read(matter: str, body: str = "The mayor opened the bridge.") -> RawArticle:
    return parse(SeedFile("a.md", f"---\n{matter}\n---\n{body}\n".encode()))


def test_every_key() -> None:
    raw = read(
        "title: 'A bridge: opened'\ndate: 2017-03-09\nsource: Harbour Post\nauthor: Jane Doe\n"
        "url: https://example.com/a\nlanguage: en-GB"
    )
    assert raw.title is not None
    assert raw.title.value == "A bridge: opened"
    assert raw.published is not None
    assert raw.published.value == "2017-03-09"
    assert raw.published.basis == "front matter"
    assert raw.source is not None
    assert raw.source.value == "Harbour Post"
    assert raw.author is not None
    assert raw.author.value == "Jane Doe"
    assert raw.url is not None
    assert raw.url.value == "https://example.com/a"
    assert raw.language is not None
    assert raw.language.value == "en"
    assert raw.problems == ()
    assert not raw.retold


def test_a_retelling_bears_the_outlet_and_address_it_retells() -> None:
    raw = read("title: A bridge\nretells:\n  outlet: Harbour Post\n  url: https://example.com/a")
    assert raw.retold
    assert raw.source is not None
    assert raw.source.value == "Harbour Post"
    assert raw.url is not None
    assert raw.url.value == "https://example.com/a"


@pytest.mark.parametrize("written", ["2017", "2017-03", "2017-03-09"])
def test_a_date_is_as_precise_as_it_is_written(written: str) -> None:
    published = read(f"date: {written}").published
    assert published is not None
    assert published.value == written


def test_a_time_stamp_gives_its_day() -> None:
    published = read("date: 2017-03-09 23:50:00+05:00").published
    assert published is not None
    assert published.value == "2017-03-09"


@pytest.mark.parametrize("written", ["2017-02-30", "yesterday", "09/03/2017", "[2017]"])
def test_a_date_that_is_none_is_unknown_and_told(written: str) -> None:
    raw = read(f"title: A\ndate: {written}")
    assert raw.published is None
    assert [(problem.line, "`date`" in problem.message) for problem in raw.problems] == [(3, True)]


def test_values_stay_what_was_written() -> None:
    title = read("title: 1e3").title
    assert title is not None
    assert title.value == "1e3"


def test_unknown_keys_and_wrong_kinds_are_told_and_the_rest_goes_on() -> None:
    raw = read("title: [a, b]\ntemplate: evil.html\nauthor: Jane Doe\nurl: javascript:alert(1)")
    assert raw.title is None
    assert raw.url is None
    assert raw.author is not None
    assert [problem.line for problem in raw.problems] == [3, 2, 5]


@pytest.mark.parametrize(
    ("matter", "reason", "line"),
    [
        ("a: &x 1\nb: *x", "anchors and aliases", 2),
        ("a: 1\nb: *x", "anchors and aliases", 3),
        ("a: !!python/object/apply:os.system [id]", "tags", 2),
        ("title: a\ntitle: b", "stands twice", 3),
        ("a: {b: {c: {d: 1}}}", "nested", 2),
        ("a: " + "[" * 3000, "nested", 2),
        ("- a\n- b", "must be", 2),
        ("a: b: c", "mapping values", 2),
        ("? [a]\n: b", "must be a word", 2),
        ("a: " + "x" * 30_000, "longer than", 1),
    ],
)
def test_yaml_beyond_need_is_refused_with_its_line(matter: str, reason: str, line: int) -> None:
    with pytest.raises(SeedError, match=reason) as caught:
        read(matter)
    assert caught.value.path == "a.md"
    assert caught.value.line == line


def test_front_matter_must_end() -> None:
    with pytest.raises(SeedError, match="never ends"):
        parse(SeedFile("a.md", b"---\ntitle: a\n\nThe mayor."))


def test_a_file_without_front_matter_is_all_body() -> None:
    raw = parse(SeedFile("a.md", b"# A bridge\n\nThe mayor opened it."))
    assert raw.text == "A bridge\n\nThe mayor opened it."
    assert raw.lines == (1, 3, 3)


def test_an_empty_body_is_an_error() -> None:
    with pytest.raises(SeedError, match="no text"):
        read("title: a", "")
