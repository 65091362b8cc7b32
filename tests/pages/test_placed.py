from __future__ import annotations

from dataclasses import replace

from sample import briefing as make_briefing

from generator.model import ArticleId, Briefing, EntityId, Page, PlaceRole, Span
from generator.pages import plan_pages
from generator.render import render


def role(briefing: Briefing, article: str, place: str, words: str, ground: str = "event") -> PlaceRole:
    analysis = next(a for a in briefing.analyses if a.article.id == article)
    at = analysis.article.text.index(words)
    sentence = next(s for s in analysis.sentences if s.start <= at < s.end)
    happened = ground == "event"
    reason = f"“{words}”" if happened else "dateline: where the report was written"
    within = Span(sentence.start, sentence.end)
    return PlaceRole(
        ArticleId(article), EntityId(place), "happened" if happened else "named", reason, within, ground
    )


def told() -> Briefing:
    briefing = make_briefing()
    roles = (
        role(briefing, "bridge-closed", "place/tal-varo", "closed the old bridge at Tal Varo"),
        role(briefing, "crossing-shut", "place/tal-varo", "shut the crossing at Tel-Waro"),
        role(briefing, "crossing-shut", "place/nordia", "Nordia", "dateline"),
    )
    return replace(briefing, relations=replace(briefing.relations, roles=roles))


def page(path: str, briefing: Briefing) -> str:
    made: Page = next(p for p in plan_pages(briefing) if p.path == path)
    return render(made)


def test_an_article_tells_where_its_news_happened_and_why_the_rest_is_only_named() -> None:
    text = page("articles/crossing-shut.md", told())
    assert "Happened here" in text
    assert "“shut the crossing at Tel-Waro”" in text
    assert 'href="#s2">sentence 2</a>' in text
    assert "Only named:" in text
    assert "dateline: where the report was written" in text


def test_without_roles_nothing_is_claimed() -> None:
    text = page("articles/crossing-shut.md", make_briefing())
    assert "Happened here" not in text
    assert "Only named" not in text


def test_a_place_tells_how_many_articles_are_of_it() -> None:
    text = page("places/tal-varo.md", told())
    assert "2 articles tell of something that happened there" in text
    nordia = page("places/nordia.md", told())
    assert "No article here clearly tells of something that happened there" in nordia


def test_a_story_lists_its_places_with_whose_words() -> None:
    text = page("stories/bridge.md", told())
    assert "Happened here, in the words of" in text
    assert "“closed the old bridge at Tal Varo”" in text
    assert "“shut the crossing at Tel-Waro”" in text


def test_a_map_leaves_off_where_reports_were_only_written() -> None:
    briefing = told()
    nordia = next(e for e in briefing.resolution.entities if e.id == "place/nordia")
    tal_varo = next(e for e in briefing.resolution.entities if e.id == "place/tal-varo")
    assert tal_varo.place is not None
    town = replace(nordia, place=replace(tal_varo.place, latitude=60.9))
    others = tuple(e for e in briefing.resolution.entities if e is not nordia)
    resolution = replace(briefing.resolution, entities=(*others, town))
    text = page("stories/bridge.md", replace(briefing, resolution=resolution))
    assert "Left off, because reports were only written there: " in text
    assert ">Nordia</text>" not in text
