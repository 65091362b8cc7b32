from __future__ import annotations

from dataclasses import replace

import pytest
import sample

from generator.errors import LinkError
from generator.model import Page
from generator.pages import plan_pages
from generator.pages.links import check_links
from generator.render import render

pytest_plugins = ["rendering"]


def rendered(**options: object) -> dict[str, str]:
    return {page.path: render(page) for page in plan_pages(sample.briefing(**options))}  # type: ignore[arg-type]


def test_every_article_entity_and_story_has_a_page() -> None:
    assert {
        "index.md", "articles/index.md", "articles/bridge-closed.md", "places/tal-varo.md",
        "groups/river-council.md", "people/mara-lind.md", "stories/bridge.md",
        "sources/nordia-daily.md", "timeline/2010s.md",
    } <= set(rendered())  # fmt: skip


def test_no_articles_still_gives_a_home_and_every_index() -> None:
    pages = rendered(articles=())
    assert set(pages) == {
        "index.md", "articles/index.md", "places/index.md", "groups/index.md", "people/index.md",
        "stories/index.md", "timeline/index.md", "sources/index.md",
    }  # fmt: skip
    assert "No article has been read yet" in pages["articles/index.md"]


def test_a_link_to_nowhere_names_page_and_target() -> None:
    page = Page("places/a.md", "entity.md.j2", {}, ("places/b.md",), frozenset())
    with pytest.raises(LinkError, match=r"places/a\.md.*places/b\.md"):
        check_links([page])


def test_a_link_to_a_missing_anchor_names_page_and_target() -> None:
    pages = [Page("a.md", "", {}, ("b.md#s2",), frozenset()), Page("b.md", "", {}, (), frozenset(["s1"]))]
    with pytest.raises(LinkError, match=r"a\.md.*b\.md#s2"):
        check_links(pages)


def test_an_article_of_nothing_but_a_headline_has_its_page() -> None:
    bare = sample.article("bare", "Only a headline", None, None, "")
    page = rendered(articles=(bare,))["articles/bare.md"]
    assert page.count('class="sentence"') == 1
    assert "## Summary" not in page


def test_an_article_without_sentences_or_names_has_its_page() -> None:
    briefing = sample.briefing((sample.article("odd", "Odd", None, None, "Text."),))
    analysis = replace(briefing.analyses[0], sentences=(), mentions=(), summary=(), quotes=(), dates=())
    pages = {page.path: render(page) for page in plan_pages(replace(briefing, analyses=(analysis,)))}
    assert "<p>Text.</p>" in pages["articles/odd.md"]


def test_the_same_briefing_gives_the_same_pages() -> None:
    assert rendered() == rendered(articles=tuple(reversed(sample.ARTICLES)))
