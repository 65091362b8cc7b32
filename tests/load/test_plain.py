from __future__ import annotations

import pytest

from generator.load import parse
from generator.model import RawArticle, SeedFile, Stated

BODY = "\n\nThe mayor opened the bridge on Monday.\n\nIt had been shut for two years.\n"


def read(text: str) -> RawArticle:
    return parse(SeedFile("a.txt", text.encode()))


def test_nothing_is_guessed() -> None:
    raw = read("A bridge opens" + BODY)
    assert (raw.title, raw.source, raw.author, raw.url, raw.published) == (None, None, None, None, None)
    assert raw.language == Stated("en", "its commonest words")


def test_the_address_states_host_and_day() -> None:
    raw = read("https://www.news.example.co.za/2021/05/04/bridge?x=1" + BODY)
    assert raw.url == Stated("https://www.news.example.co.za/2021/05/04/bridge?x=1", "first line")
    assert raw.source == Stated("example.co.za", "the article's address")
    assert raw.published == Stated("2021-05-04", "the article's address")


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2021/05/04/a", "2021-05-04"),
        ("news/2021-05-04-a", "2021-05-04"),
        ("a/20210504/b", "2021-05-04"),
        ("a/2021/13/04/b", None),
        ("a/2021/02/30/b", None),
        ("article/20210504123456.html", None),
        ("a?d=/2021/05/04/", None),
        ("stories/202105040036.html", None),
    ],
)
def test_only_a_whole_day_in_the_path_counts(path: str, day: str | None) -> None:
    published = read(f"https://example.com/{path}{BODY}").published
    assert (published.value if published else None) == day


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://example.com/a", "https://a b.com", "https://x@y.com/"]
)
def test_other_addresses_are_none(address: str) -> None:
    assert read(address + BODY).url is None


@pytest.mark.parametrize(
    ("line", "outlet", "basis"),
    [
        ("- Harbour Post International", "Harbour Post International", "line of the page"),
        ("By Jane Doe, Harbour Post", "Harbour Post", "byline"),
        ("PORT SELMA (Harbour News) - The mayor opened the bridge.", "Harbour News", "dateline"),
        ("Selma /HARBOUR/ - The mayor opened the bridge.", "HARBOUR", "dateline"),
    ],
)
def test_outlets_that_the_text_states(line: str, outlet: str, basis: str) -> None:
    assert read(line + BODY).source == Stated(outlet, basis)


def test_the_outlet_of_a_page_title() -> None:
    assert read("A bridge opens | Harbour Post\n\nA bridge opens" + BODY).source == Stated(
        "Harbour Post", "title of the page"
    )


def test_the_outlet_that_spells_its_host() -> None:
    source = read("https://harbourpost.com/a\n\nHARBOUR POST – The mayor opened it." + BODY).source
    assert source == Stated("HARBOUR POST", "opening line")


def test_the_outlet_of_a_copyright_notice() -> None:
    assert read("A bridge opens" + BODY + "\n© 2021 Harbour Post. All rights reserved.").source == Stated(
        "Harbour Post", "copyright notice"
    )


def test_a_list_of_dashed_lines_is_no_outlet() -> None:
    assert read("A bridge opens" + BODY + "\n- Bread\n- Fuel\n").source is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published On 9 March 2017", "2017-03-09"),
        ("March 9, 2017", "2017-03-09"),
        ("Thursday, 9th Mar 2017 10:15 GMT", "2017-03-09"),
        ("2017-03-09 10:15", "2017-03-09"),
        ("29.03.2017", "2017-03-29"),
        ("03/29/2017", "2017-03-29"),
        ("PORT SELMA, March 9, 2017 (Harbour News) - The mayor opened it.", "2017-03-09"),
        ("09.03.2017", None),
        ("March 9", None),
        ("PORT SELMA, March 9 (Harbour News) - The mayor opened it.", None),
        ("On March 9, 2017 the mayor opened it.", None),
        ("31 February 2017", None),
        ("Harbour News | 09 March 2017 | 14:22", "2017-03-09"),
        ("Last updated: 9 March 2017", "2017-03-09"),
        ("Last updated: 9 March 2017\nPublished 8 March 2017", "2017-03-08"),
        ("9 March 2017\nHome\nWorld\nSport\nOpinion\nWeather\nA bridge opens", None),
    ],
)
def test_days_are_read_where_they_are_sure(line: str, day: str | None) -> None:
    published = read(line + BODY).published
    assert (published.value if published else None) == day


def test_a_byline_names_its_author() -> None:
    assert read("A bridge opens\nBy Jane van Doe" + BODY).author == Stated("Jane van Doe", "byline")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le maire a dit que le pont est ouvert pour la ville et les gens.", "fr"),
        ("Der Bürgermeister hat gesagt, dass die Brücke nicht für die Stadt ist.", "de"),
        ("El alcalde dijo que el puente es para la ciudad y los vecinos.", "es"),
        ("Мэр сказал, что это не для города, а для его жителей и после.", "ru"),
        ("قال رئيس البلدية إن الجسر في المدينة من بعد ذلك على الطريق", "ar"),
        ("橋は月曜日に開通したと市長は述べた。", "ja"),
        ("Xyz qwv zzt", "und"),
    ],
)
def test_languages(text: str, language: str) -> None:
    found = read(text).language
    assert found is not None
    assert found.value == language


def test_wrapped_text_is_put_back_into_paragraphs() -> None:
    first = "The mayor of the town opened the bridge over the\nriver on Monday after two years of work that\n"
    second = "Traffic was light in the morning, and the people who came\n"
    text = first * 4 + "cost more than nine million.\n\n" + second * 4
    raw = read(text)
    paragraphs = [line for line in raw.text.split("\n") if line]
    assert len(paragraphs) == 2
    assert [number for number, line in zip(raw.lines, raw.text.split("\n"), strict=True) if line] == [1, 11]


def test_one_paragraph_a_line_stays_so() -> None:
    text = "The mayor opened the bridge.\nIt had been shut.\nNobody came.\n" * 5
    assert read(text).text == text
