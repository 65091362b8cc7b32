"""Maps as readers meet them: on the pages of places, countries and stories, and on the index."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import markdown
import pytest
import sample
from lxml import html as lxml_html

from generator.model import Briefing, Place
from generator.pages import plan_pages
from generator.render import render
from generator.sanitise import sanitise

HOSTILE: list[str] = json.loads((Path(__file__).parents[1] / "cases" / "hostile.json").read_text("utf-8"))


def with_places(names: tuple[str, str] = ("Tal Varo", "Nordia"), country: bool = False) -> Briefing:
    """The sample briefing, its two places located, by other names if given."""
    made = sample.briefing()
    held = []
    for entity in made.resolution.entities:
        if entity.name == "Tal Varo":
            place = Place("SY", 35.95, 39.0, 1200, "town", "gazetteer")
            entity = dataclasses.replace(entity, name=names[0], place=place)
        elif entity.name == "Nordia":
            place = Place("SY", 35.0, 38.5, None, "country" if country else "town", "lexicon")
            entity = dataclasses.replace(entity, name=names[1], place=place)
        held.append(entity)
    resolution = dataclasses.replace(made.resolution, entities=tuple(held))
    return dataclasses.replace(made, resolution=resolution)


def figures(briefing: Briefing) -> dict[str, lxml_html.HtmlElement]:
    """The map of each page that has one, as published."""
    found = {}
    for page in plan_pages(briefing):
        body = render(page).partition("\n---\n")[2]
        html = markdown.markdown(body, extensions=["attr_list", "tables", "md_in_html", "toc"])
        tree = lxml_html.fragment_fromstring(sanitise(html), create_parent="div")
        for figure in tree.find_class("map"):
            found[page.path] = figure
    return found


def words(figure: lxml_html.HtmlElement) -> list[str]:
    return [text.text_content() for text in figure.iter("text")]


def test_a_place_is_shown_with_places_of_the_same_articles() -> None:
    figure = figures(with_places())["places/tal-varo.md"]
    assert figure.xpath(".//g[@class='here']/text")[0].text_content() == "Tal Varo"
    assert [(a.get("href"), a.text_content()) for a in figure.iter("a")] == [("nordia.html", "Nordia")]
    assert figure.xpath(".//svg/@aria-label") == ["Map of Tal Varo and its surroundings"]


def test_a_country_is_shown_whole_and_is_no_dot() -> None:
    figure = figures(with_places(country=True))["places/nordia.md"]
    assert not figure.xpath(".//g[@class='here']")
    assert [a.text_content() for a in figure.iter("a")] == ["Tal Varo"]


def test_a_story_shows_its_places_and_names_those_without_position() -> None:
    assert len(list(figures(with_places())["stories/bridge.md"].iter("circle"))) == 2
    caption = figures(sample.briefing())["stories/bridge.md"].findtext("figcaption")
    figure = figures(sample.briefing())["stories/bridge.md"]
    assert "1 place" in (caption or "")
    assert "Without a known position: Nordia." in figure.text_content()


def test_the_index_shows_every_located_place() -> None:
    figure = figures(with_places())["places/index.md"]
    assert {a.get("href") for a in figure.find("svg").iter("a")} == {"nordia.html", "tal-varo.html"}
    assert "groups/index.md" not in figures(with_places())


def test_without_positions_there_is_no_map() -> None:
    made = sample.briefing()
    bare = tuple(dataclasses.replace(entity, place=None) for entity in made.resolution.entities)
    resolution = dataclasses.replace(made.resolution, entities=bare)
    assert figures(dataclasses.replace(made, resolution=resolution)) == {}


@pytest.mark.parametrize("name", [case for case in HOSTILE if case.isprintable() and case.strip()])
def test_hostile_names_are_words_on_the_map(name: str) -> None:
    held = figures(with_places((name, f"x {name}")))
    for path in ("places/tal-varo.md", "places/nordia.md", "stories/bridge.md", "places/index.md"):
        figure = held[path]
        assert {element.tag for element in figure.iter()} <= {
            "figure", "svg", "g", "path", "circle", "a", "text", "figcaption",
        }  # fmt: skip
        shown = " ".join(name.split())[:25]
        assert any(word.startswith(shown) for word in words(figure)), path
        for element in figure.iter():
            assert not [a for a in element.attrib if a.startswith("on") or a == "style"]
            assert element.get("href", "x.html").endswith((".html", "#after-map"))


def test_drawings_are_the_same_each_time() -> None:
    first, second = ([render(page) for page in plan_pages(with_places())] for _ in range(2))
    assert first == second
