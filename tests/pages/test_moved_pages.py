from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import sample

from generator.model import Briefing, EntityId

pytest_plugins = ["rendering"]

Rendered = Callable[[Briefing], dict[str, str]]
OLD = EntityId("place/old-varo")


def decided() -> Briefing:
    briefing = sample.briefing()
    resolution = briefing.resolution
    words = "decided in decisions.yml, line 3: <b>one</b> town"
    entities = tuple(
        replace(e, decided=(words, words)) if e.id == "place/tal-varo" else e for e in resolution.entities
    )
    moved = ((OLD, EntityId("place/tal-varo")),)
    return replace(briefing, resolution=replace(resolution, entities=entities, moved=moved))


def test_an_address_given_up_leads_to_the_page_that_took_its_place(rendered: Rendered) -> None:
    page = rendered(decided())["places/old-varo.html"]
    assert '<meta http-equiv="refresh" content="0; url=tal-varo.html">' in page
    assert '<a href="tal-varo.html">' in page


def test_every_spelling_has_an_address_that_leads_to_its_page(pages: dict[str, str]) -> None:
    assert "url=tal-varo.html" in pages["places/tel-waro.html"]


def test_a_spelling_that_two_share_leads_nowhere(rendered: Rendered) -> None:
    briefing = sample.briefing()
    nordia = next(e for e in briefing.resolution.entities if e.id == "place/nordia")
    varo = next(e for e in briefing.resolution.entities if e.id == "place/tal-varo")
    waro = next(alias for alias in varo.aliases if alias.surface == "Tel-Waro")
    shared = replace(nordia, aliases=(*nordia.aliases, waro))
    entities = tuple(shared if e is nordia else e for e in briefing.resolution.entities)
    made = replace(briefing, resolution=replace(briefing.resolution, entities=entities))
    assert "places/tel-waro.html" not in rendered(made)


def test_a_page_tells_once_of_each_decision_and_as_text(rendered: Rendered) -> None:
    page = rendered(decided())["places/tal-varo.md"]
    assert page.count("<li>Decided in decisions.yml, line 3: &lt;b&gt;one&lt;/b&gt; town</li>") == 1


def test_without_decisions_nothing_is_said_of_them(pages: dict[str, str]) -> None:
    assert "Editors" not in pages["places/tal-varo.md"]
