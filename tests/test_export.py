"""The exports that other programs rely on."""

from __future__ import annotations

import json
from typing import Any

import pytest
from project import Project, parsed

pytest_plugins = ["sites"]

ARTICLE = {
    "id", "seed", "title", "source", "url", "published", "language", "text", "summary", "quotes", "dates",
    "removed", "story", "entities",
}  # fmt: skip
ENTITY = {"id", "kind", "name", "aliases", "country", "lat", "lon", "page", "mentions"}


def load(project: Project, name: str) -> list[dict[str, Any]]:
    held = json.loads((project.site / "data" / f"{name}.json").read_bytes().decode("utf-8", "strict"))
    assert list(held) == [name]
    rows: list[dict[str, Any]] = held[name]
    return rows


@pytest.fixture(scope="module")
def articles(built: Project) -> dict[str, dict[str, Any]]:
    return {article["id"]: article for article in load(built, "articles")}


def test_every_row_has_what_is_promised(built: Project) -> None:
    assert all(set(row) >= ARTICLE for row in load(built, "articles"))
    assert all(set(row) >= ENTITY for row in load(built, "entities"))
    assert all(set(row) >= {"a", "b", "weight", "shared"} for row in load(built, "links"))
    assert all(set(row) >= {"id", "title", "articles", "first", "last"} for row in load(built, "stories"))


def test_rows_are_sorted_and_their_ids_their_own(built: Project) -> None:
    for name in ("articles", "entities", "stories"):
        ids = [row["id"] for row in load(built, name)]
        assert len(ids) == len(set(ids))
        if name != "stories":
            assert ids == sorted(ids)
    pairs = [(row["a"], row["b"]) for row in load(built, "links")]
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)


def test_offsets_count_characters_of_the_text(built: Project, articles: dict[str, dict[str, Any]]) -> None:
    for article in articles.values():
        hedges = [hedge for quote in article["quotes"] for hedge in quote["hedges"]]
        for piece in (*article["summary"], *article["quotes"], *article["dates"], *hedges):
            assert article["text"][piece["start"] : piece["end"]] == piece["text"]
    for entity in load(built, "entities"):
        for mention in entity["mentions"]:
            text = articles[mention["article"]]["text"]
            assert text[mention["start"] : mention["end"]] == mention["surface"]
            assert mention["surface"] in entity["aliases"]


def test_figures_stand_where_they_are_said_to(built: Project, articles: dict[str, dict[str, Any]]) -> None:
    figures = [(article, figure) for article in articles.values() for figure in article["figures"]]
    assert {figure["quantity"] for _, figure in figures} >= {"wounded"}
    for article, figure in figures:
        assert article["text"][figure["start"] : figure["end"]] == figure["text"]
        assert figure["text"] in figure["phrase"]["text"]


def test_stories_tell_what_differs_and_what_only_one_tells(
    built: Project, articles: dict[str, dict[str, Any]]
) -> None:
    for story in load(built, "stories"):
        pieces = [f for difference in story["differences"] for f in difference["figures"]] + story["only"]
        for piece in pieces:
            assert piece["article"] in story["articles"]
            text = articles[piece["article"]]["text"]
            assert text[piece["start"] : piece["end"]] == piece["text"]


def test_every_reference_leads_somewhere(built: Project, articles: dict[str, dict[str, Any]]) -> None:
    entities = {entity["id"]: entity for entity in load(built, "entities")}
    stories = {story["id"] for story in load(built, "stories")}
    for article in articles.values():
        assert set(article["entities"]) <= set(entities)
        assert article["story"] is None or article["story"] in stories
        assert all(quote["entity"] is None or quote["entity"] in entities for quote in article["quotes"])
        assert (built.seeds / article["seed"]).is_file()
    for entity in entities.values():
        assert entity["kind"] == entity["id"].partition("/")[0]
        assert all(mention["article"] in articles for mention in entity["mentions"])
        assert (built.site / entity["page"]).is_file()
    for link in load(built, "links"):
        assert {link["a"], link["b"]} <= set(articles)
        assert set(link["shared"]) <= set(entities)
    for story in load(built, "stories"):
        assert set(story["articles"]) <= set(articles)


def test_an_articles_entities_are_those_that_it_names(
    built: Project, articles: dict[str, dict[str, Any]]
) -> None:
    naming = {
        (mention["article"], entity["id"])
        for entity in load(built, "entities")
        for mention in entity["mentions"]
    }
    assert naming == {(id_, entity) for id_, article in articles.items() for entity in article["entities"]}


def test_what_nobody_states_is_null(articles: dict[str, dict[str, Any]]) -> None:
    assert articles["recipe"]["source"] is None
    assert articles["recipe"]["published"] == "2020"
    assert articles["vote"]["published"] is None
    assert articles["choir"]["source"] == "Lakeside Post"
    assert articles["choir"]["published"] == "2021-06-01"


def test_a_line_taken_out_is_listed_with_its_rule(articles: dict[str, dict[str, Any]]) -> None:
    removed = {removal["text"]: removal["rule"] for removal in articles["bridge-radio"]["removed"]}
    assert removed["Share this article"]
    assert "Share this article" not in articles["bridge-radio"]["text"]


def test_the_site_links_to_its_data(built: Project) -> None:
    addresses = {link.get("href") for link in parsed(built.site / "index.html").iter("a")}
    assert "data/articles.json" in addresses
