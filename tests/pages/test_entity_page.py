from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import sample

from generator.model import Alias, Briefing, Entity, EntityId, Place

pytest_plugins = ["rendering"]

Rendered = Callable[[Briefing], dict[str, str]]


def test_each_spelling_with_users_count_reason_and_example(pages: dict[str, str]) -> None:
    page = pages["places/tal-varo.md"]
    assert re.search(
        r"<bdi>Tel-Waro</bdi></th><td class=\"count\">2</td><td>Harbour Post</td>"
        r"<td class=\"reason\">spelled alike</td><td>Council shuts <mark>Tel-Waro</mark> crossing ",
        page,
    )


def test_a_single_spelling_needs_no_table(pages: dict[str, str]) -> None:
    assert "## Also known as" not in pages["places/nordia.md"]


def test_facts_say_where_it_is_or_that_it_is_not_located(pages: dict[str, str]) -> None:
    assert "<dd>60.512° N, 11.25° W (gazetteer)</dd>" in pages["places/tal-varo.md"]
    assert re.search(r'<dd class="unknown">not located', pages["places/nordia.md"])
    assert "Position" not in pages["people/mara-lind.md"]


def test_a_place_leads_to_its_country_and_back(rendered: Rendered) -> None:
    briefing = sample.briefing()
    country = Place("NO", 60.0, -11.0, None, "country", "lexicon")
    entities = tuple(
        replace(e, place=country) if e.name == "Nordia" else e for e in briefing.resolution.entities
    )
    pages = rendered(replace(briefing, resolution=replace(briefing.resolution, entities=entities)))
    assert '<dt>Country</dt><dd><a href="nordia.html">Nordia</a></dd>' in pages["places/tal-varo.md"]
    assert "<dd>about 60° N, 11° W (lexicon)</dd>" in pages["places/nordia.md"]
    within = pages["places/nordia.md"].partition("## Places in Nordia")[2]
    assert (
        '<a href="tal-varo.html"><bdi>Tal Varo</bdi></a> <span class="count">in 2 articles</span>' in within
    )


def test_articles_by_month_with_the_undated_counted(pages: dict[str, str]) -> None:
    page = pages["groups/river-council.md"]
    assert '<th scope="row">May 2019</th><td class="count">2</td>' in page
    assert '<th scope="row">undated</th><td class="count">1</td>' in page


def test_mentions_newest_first_undated_last_with_links_to_sentences(pages: dict[str, str]) -> None:
    page = pages["groups/river-council.md"].partition("## Where it is named")[2]
    heads = [re.sub("<.*?>", "", head) for head in re.findall(r'<p class="meta">(.*?): <a', page)]
    assert heads == ["1 Nordia Daily, 9 May 2019", "2 Harbour Post, 8 May 2019", "3 Outlet unknown, undated"]
    assert "The <mark>River Council</mark> closed the old bridge" in page
    assert 'href="../articles/bridge-closed.html#s2">sentence 2</a>' in page


def test_a_sentence_that_names_it_twice_is_shown_once(pages: dict[str, str]) -> None:
    page = pages["groups/river-council.md"].partition("## Where it is named")[2]
    assert page.count("<mark>Council of the River</mark> (<mark>RC</mark>)") == 1


def test_statements_by_and_about(pages: dict[str, str]) -> None:
    page = pages["people/mara-lind.md"]
    assert "## Statements by Mara Lind {#said-by}" in page
    assert 'href="../articles/bridge-closed.html#s4">Nordia Daily, 9 May 2019</a>' in page
    assert "## Statements that name" not in page


def test_namesakes_are_pointed_to(rendered: Rendered) -> None:
    briefing = sample.briefing()
    entities = tuple(
        replace(e, namesakes=(EntityId("place/nordia"),)) if e.name == "Tal Varo" else e
        for e in briefing.resolution.entities
    )
    page = rendered(replace(briefing, resolution=replace(briefing.resolution, entities=entities)))
    assert "- [Nordia](nordia.md), country, named in 2 articles" in page["places/tal-varo.md"]


def test_more_than_a_hundred_sentences_go_on_further_pages(rendered: Rendered) -> None:
    body = " ".join(f"Tal Varo was quiet on day {n}." for n in range(250))
    pages = rendered(sample.briefing((sample.article("a", "A", None, None, body),)))
    first, second, third = (
        pages[f"places/{name}.md"] for name in ("tal-varo", "tal-varo/page-2", "tal-varo/page-3")
    )
    assert [page.count("<mark>") for page in (first, second, third)] == [100, 100, 50]
    assert '<a href="../places/tal-varo/page-2.html#mentions">2</a>' in first
    assert '<a href="../../places/tal-varo.html#mentions">1</a>' in second
    assert 'href="../../articles/a.html#s102"' in second
    assert "search:" not in second.split("---")[1]


def test_a_name_that_no_article_holds_has_no_page(rendered: Rendered) -> None:
    briefing = sample.briefing()
    ghost = Entity(EntityId("place/ghost"), "place", "Ghost", "", (), (), None, ())
    entities = (*briefing.resolution.entities, ghost)
    pages = rendered(replace(briefing, resolution=replace(briefing.resolution, entities=entities)))
    assert "places/ghost.md" not in pages


def test_company_with_the_articles_that_both_stand_in(pages: dict[str, str]) -> None:
    page = pages["groups/river-council.md"].partition("## Appears with")[2].partition("\n## ")[0]
    row = next(line for line in page.splitlines() if "Tal Varo" in line)
    assert '<td class="count">2</td><td><a href="#m1">1</a>, <a href="#m2">2</a></td>' in row
    assert 'id="m2"' in pages["groups/river-council.md"]


def test_in_one_article_the_company_needs_no_table(pages: dict[str, str]) -> None:
    page = pages["people/mara-lind.md"].partition("## Appears with")[2].partition("\n## ")[0]
    assert "<table" not in page
    assert "River Council" in page


def test_of_forty_spellings_most_are_folded(rendered: Rendered) -> None:
    briefing = sample.briefing()
    town = next(e for e in briefing.resolution.entities if e.name == "Tal Varo")
    forty = tuple(Alias(f"Tal Varo {n}", "spelled alike", 1.0, 1, ()) for n in range(40))
    entities = tuple(replace(e, aliases=forty) if e is town else e for e in briefing.resolution.entities)
    changed = replace(briefing, resolution=replace(briefing.resolution, entities=entities))
    page = rendered(changed)["places/tal-varo.md"].partition("## Also known as")[2].partition("\n## ")[0]
    shown, folded = page.split("<details>")
    assert shown.count("<bdi>") == 12
    assert "<summary>28 more spellings</summary>" in folded
    assert folded.count("<bdi>") == 28


def test_over_years_the_bars_are_years_and_none_is_passed_over(rendered: Rendered) -> None:
    days = ("2017-03-02", "2017-05", "2020-01-09", None)
    body = "The River Council met."
    articles = tuple(sample.article(f"a{n}", f"T{n}", None, day, body) for n, day in enumerate(days))
    page = rendered(sample.briefing(articles))["groups/river-council.md"].partition("## Over time")[2]
    rows = re.findall(r'row">(.*?)</th><td class="count">(\d+)</td><td><span class="bar bar-(\d+)">', page)
    assert rows == [
        ("2017", "2", "10"), ("2018", "0", "0"), ("2019", "0", "0"), ("2020", "1", "5"),
        ("undated", "1", "5"),
    ]  # fmt: skip
