"""JSON-LD: only what schema.org knows, and nothing that a script element could end with."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from schema_org import faults

from generator.structured import structured

SITE = {"name": "The Briefing", "url": "../index.html"}


def node(
    about: dict[str, Any], kind: str = "place", title: str = "Raqqa", address: str = ""
) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(structured(kind, title, about, SITE, "../", address))
    return made


def test_a_page_is_part_of_the_site() -> None:
    assert node({}, "doc") == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": "Raqqa",
        "isPartOf": {"@type": "WebSite", **SITE},
    }


def test_the_first_page_is_the_site() -> None:
    made = node({}, "home", "The Briefing")
    assert made["@type"] == "WebSite"
    assert "isPartOf" not in made
    assert not faults(made)


def test_paths_inside_the_site_become_addresses_and_others_stay() -> None:
    about = {"mainEntity": {"@type": "Article", "mentions": [{"@type": "Place", "url": "places/raqqa.html"}]}}
    assert node(about)["mainEntity"]["mentions"][0]["url"] == "../places/raqqa.html"
    outside = {"mainEntity": {"@type": "Article", "isBasedOn": {"url": "https://example.org/a"}}}
    assert node(outside)["mainEntity"]["isBasedOn"]["url"] == "https://example.org/a"


def test_what_schema_org_does_not_know_is_found() -> None:
    assert faults({"@context": "https://schema.org", "@type": "Placed"})
    assert faults({"@type": "Place", "latitude": 1.0})
    assert faults({"@type": "Place", "geo": {"@type": "Person", "name": "x"}})
    assert faults({"@type": "GeoCoordinates", "latitude": "north"})
    assert not faults({"@type": "Place", "geo": {"@type": "GeoCoordinates", "latitude": 1.5}})


@given(words=st.text(max_size=40))
def test_no_words_end_the_element(words: str) -> None:
    made = structured("place", words, {"mainEntity": {"@type": "Place", "name": words}}, SITE, "", "")
    assert not set(made) & set("<>&\u2028\u2029\n")
    assert json.loads(made)["mainEntity"]["name"] == words
