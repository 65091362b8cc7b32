from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
import sample

from generator.model import Briefing, Problem, Stated
from generator.pages.index_table import near

pytest_plugins = ["rendering"]

Rendered = Callable[[Briefing], dict[str, str]]


def cells(page: str) -> list[list[str]]:
    rows = re.findall(r"<tr.*?>(.*?)</tr>", page)
    return [[re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row)] for row in rows]


def test_articles_newest_first_undated_last(pages: dict[str, str]) -> None:
    assert cells(pages["articles/index.md"]) == [
        ["Date", "Headline", "Story", "Outlet"],
        ["9 May 2019", "Bridge at Tal Varo closed", "Bridge at Tal Varo closed", "Nordia Daily"],
        ["8 May 2019", "Council shuts Tel-Waro crossing", "Bridge at Tal Varo closed", "Harbour Post"],
        ["undated", "Flour is short", "", "unknown"],
    ]


def test_places_by_name_with_counts_and_spellings(pages: dict[str, str]) -> None:
    assert cells(pages["places/index.md"]) == [
        ["Name", "What it is", "Articles", "Times named", "Also spelled"],
        ["Nordia", "country", "2", "2", ""],
        ["Tal Varo", "town in Nordia", "2", "5", "Tel-Waro"],
    ]


def test_columns_with_nothing_in_them_are_left_out(pages: dict[str, str]) -> None:
    assert cells(pages["people/index.md"])[0] == ["Name", "Articles", "Times named", "Also spelled"]


def test_sources_and_the_articles_of_each(pages: dict[str, str]) -> None:
    page = pages["sources/index.md"]
    assert "2 outlets published the articles read here. The outlet of 1 article is not known." in page
    assert ["Harbour Post", "1", "8 May 2019", "8 May 2019"] in cells(page)
    assert "Council shuts Tel-Waro crossing" in pages["sources/harbour-post.md"]


def test_timeline_by_decade_where_little_is_dated(pages: dict[str, str]) -> None:
    assert cells(pages["timeline/index.md"])[1:] == [["2010s", "2", "3"]]
    page = pages["timeline/2010s.md"]
    assert "2 articles published and 3 sentences about this time." in page
    whens = re.findall(r'class="when">(.*?)<', page)
    assert whens == ["2018", "7 May 2019", "8 May 2019", "9 May 2019"]


def test_timeline_by_month_where_much_is_dated(rendered: Rendered) -> None:
    days = [f"2019-05-{n % 28 + 1:02}" for n in range(170)] + ["2019", "2019-07", "2015", "1999-01-01"]
    articles = tuple(sample.article(f"a{n:03}", f"T{n}", None, day, "Text.") for n, day in enumerate(days))
    pages = rendered(sample.briefing(articles))
    assert cells(pages["timeline/index.md"])[1:] == [
        ["July 2019", "1", "0"],
        ["May 2019", "170", "0"],
        ["2019, month not known", "1", "0"],
        ["2015", "1", "0"],
        ["1990s", "1", "0"],
    ]
    assert pages["timeline/2019-05/page-2.md"].count("Published:") == 20


def test_long_indexes_turn_pages_and_jump_by_year(rendered: Rendered) -> None:
    articles = tuple(
        sample.article(f"a{n:03}", f"Title {n}", None, f"{2000 + n // 50}-01-01", "Text.") for n in range(450)
    )
    pages = rendered(sample.briefing(articles))
    counts = [len(cells(pages[f"articles/{name}.md"])) - 1 for name in ("index", "page-2", "page-3")]
    assert counts == [200, 200, 50]
    assert "# Articles, page 2 of 3 {#headline dir=auto}" in pages["articles/page-2.md"]
    assert '<a href="page-2.html#at-2004">2004</a>' in pages["articles/index.md"]
    assert '<tr id="at-2004">' in pages["articles/page-2.md"]
    assert '<span aria-current="page">2</span>' in pages["articles/page-2.md"]


def test_what_was_set_aside_is_listed(rendered: Rendered) -> None:
    page = rendered(sample.briefing(problems=(Problem("x.txt", "load", "not text", 3),)))
    assert cells(page["problems.md"])[1] == ["x.txt", "3", "not text"]
    assert "](problems.md): 1 remark" in page["index.md"]


@pytest.mark.parametrize(
    ("number", "count", "shown"),
    [(1, 1, []), (1, 3, [1, 2, 3]), (5, 50, [1, 3, 4, 5, 6, 7, 50]), (50, 50, [1, 48, 49, 50])],
)
def test_pagers_never_list_all_pages(number: int, count: int, shown: list[int]) -> None:
    assert near(number, count) == shown


def test_home_leads_to_everything(pages: dict[str, str]) -> None:
    page = pages["index.md"]
    assert (
        "A briefing on 3 articles, 1 of them of unknown outlet, the rest from 2 outlets:"
        " 1 story, 2 places, 1 group and 1 person."
    ) in page
    assert "8 to 9 May 2019, 2 articles by Harbour Post and Nordia Daily" in page
    for target in ("stories", "articles", "places", "groups", "people", "sources", "timeline", "about"):
        assert f"({target}/index.md)" in page or f'href="{target}/index.html"' in page
    assert '<a href="search.html?q=Tal%20Varo">Tal Varo</a>' in page


def test_home_tells_what_happened_by_story_and_by_day(pages: dict[str, str]) -> None:
    page = pages["index.md"]
    stories, days = page.split("\n## ")[1:3]
    assert "The River Council closed the old bridge" in stories
    assert 'href="articles/bridge-closed.html#s2">sentence 2</a>' in stories
    assert re.findall("<h3>(.*?) <span", days) == ["9 May 2019", "8 May 2019", "Undated"]


def test_a_story_of_the_day_stands_once_with_its_outlets(rendered: Rendered) -> None:
    first, second = (replace(a, published=Stated("2019-05-09", "byline")) for a in sample.ARTICLES[:2])
    days = rendered(sample.briefing((first, second)))["index.md"].split("\n## ")[2]
    assert '<span class="count">2 articles from 2 outlets</span>' in days
    assert days.count("<li>") == 1
    assert '<a class="outlet" href="articles/crossing-shut.html">Harbour Post</a>' in days
