"""A briefing whose every word is hostile: nothing of it becomes an element, an attribute or an address."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import markdown
import sample

from generator.model import Alias, Briefing, Problem, Removal, Stated
from generator.pages import plan_pages
from generator.render import render

HOSTILE: list[str] = json.loads((Path(__file__).parent.parent / "cases" / "hostile.json").read_text("utf-8"))
NASTY = "<script>alert(1)</script> {{ 7*7 }} {: onclick=x } [a](javascript:x) | **x** `y` \u202eevil \n\n# x"
EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
KNOWN = {
    "a", "abbr", "bdi", "blockquote", "dd", "details", "div", "dl", "dt", "em", "h1", "h2", "h3", "li",
    "mark", "nav", "ol", "p", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
    "circle", "figcaption", "figure", "g", "path", "svg", "text",
}  # fmt: skip
ADDRESS = re.compile(r"https://example\.org/\S*|[a-z0-9/.#-]+|search\.html\?q=\S+")
ATTRIBUTES = {
    "class", "id", "href", "title", "scope", "rel", "aria-label", "aria-current", "aria-hidden", "tabindex",
    "data-sort",
    "lang", "dir",
}  # fmt: skip
DRAWN = {"viewbox", "role", "transform", "d", "x", "y", "cx", "cy", "r", "text-anchor"}


class Checker(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, tag
        for name, value in attrs:
            assert name in ATTRIBUTES | DRAWN, name
            if name in DRAWN:
                assert re.fullmatch(r"[MLHVQlz0-9 .-]+|group|scale\(\.1\)|middle|end", value or ""), value
            if name == "href":
                assert ADDRESS.fullmatch(value or ""), value
            if name == "id":
                assert re.fullmatch(r"[a-z][a-z0-9-]*", value or ""), value
            if name in ("class", "scope", "lang", "dir", "aria-current"):
                assert re.fullmatch(r"[a-z0-9 -]+", value or ""), value


def poisoned(briefing: Briefing, poison: str) -> Briefing:
    """`briefing` with `poison` for every title, outlet, name, spelling, reason and removed line."""
    analyses = tuple(
        replace(
            analysis,
            article=replace(
                analysis.article,
                title=Stated(poison, poison),
                source=Stated(poison, poison) if poison.strip() else None,
                author=Stated(poison, poison),
                published=Stated("2020-01-02", poison),
                url=Stated(f"javascript:{poison}", poison),
                seed=poison,
                removed=(Removal(1, poison, poison),),
                language=Stated("en", poison),
            ),
            dates=tuple(replace(d, basis=poison) for d in analysis.dates),
        )
        for analysis in briefing.analyses
    )
    entities = tuple(
        replace(
            entity,
            name=poison,
            gloss=poison,
            aliases=(*entity.aliases, Alias(poison, poison, 1.0, 1, (analyses[0].article.id,))),
            namesakes=tuple(other.id for other in briefing.resolution.entities if other.id != entity.id),
        )
        for entity in briefing.resolution.entities
    )
    stories = tuple(replace(story, title=poison) for story in briefing.relations.stories)
    return replace(
        briefing,
        analyses=analyses,
        resolution=replace(briefing.resolution, entities=entities),
        relations=replace(briefing.relations, stories=stories),
        problems=(Problem(poison, poison, poison, 7),),
    )


PLAIN_MOVED = next(render(page) for page in plan_pages(sample.briefing()) if page.path.endswith(".html"))


def check(briefing: Briefing) -> None:
    for page in plan_pages(briefing):
        text = render(page)
        assert "\u202e" not in text
        if page.path.endswith(".html"):
            # A page that leads on is HTML throughout: its own few tags, and the name as text.
            assert len(re.findall("<", text)) == len(re.findall("<", PLAIN_MOVED)), text
            continue
        front, body = re.fullmatch(r"---\n(.*?\n)---\n(.*)", text, re.S).groups()  # type: ignore[union-attr]
        assert "\n# " not in front
        assert len(re.findall(r"^# ", body, re.M)) == 1
        Checker().feed(markdown.markdown(body, extensions=EXTENSIONS))


def test_hostile_facts_and_names_stay_text() -> None:
    for poison in [NASTY, *HOSTILE]:
        check(poisoned(sample.briefing(), poison))


def test_hostile_article_text_stays_text() -> None:
    body = "\n\n".join(f"{poison} Tal Varo {poison}, said." for poison in HOSTILE)
    articles = (
        sample.article("a", NASTY.replace("\n", " "), NASTY, "2020-01-02", body, NASTY.replace("\n", " ")),
        sample.article("b", "B", NASTY, None, body.replace("\n\n", " ")),
    )
    check(sample.briefing(articles))


def test_a_sentence_of_a_megabyte_does_not_swell_the_pages() -> None:
    body = "Tal Varo and Nordia and " * 40_000
    pages = plan_pages(sample.briefing((sample.article("a", "A", None, None, body),)))
    sizes = {page.path: len(render(page)) for page in pages if page.path != "articles/a.md"}
    assert max(sizes.values()) < 50_000, sizes
