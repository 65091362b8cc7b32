"""The page of a story as its readers meet it: what differs, what is listed, what only one tells."""

from __future__ import annotations

import html
import re

import pytest

from generator.lexicon.index import load_lexicon
from generator.model import Analysis, Article, ArticleId, Briefing, Relations, Span, Stated, Story, StoryId
from generator.pages import plan_pages
from generator.read import analyse
from generator.relate.compare import compare
from generator.render import render
from generator.resolve import resolve

DAILY = (
    "An explosion at a fuel depot in the harbour of Mombasa killed five people and wounded 20 on Friday, "
    "police said. At least 300 families were displaced, according to the Kenya Red Cross. "
    "Three of the dead were firemen."
)
POST = (
    "Seven people were killed and 15 others were likely wounded when a fuel depot exploded in the harbour "
    "of Mombasa on Friday, the hospital reportedly said. The Kenya Red Cross said 450 families had been "
    'displaced. "The tanks should have been moved years ago," said Salim Bakari, a councillor of Mombasa.'
)
RADIO = (
    "The death toll from the explosion of a fuel depot in the harbour of Mombasa rose to nine on Saturday, "
    "the governor said. Five people were killed in a <b>fire</b> there last year."
)


def article(id_: str, headline: str, body: str, source: str, published: str) -> Analysis:
    text = f"{headline}\n\n{body}"
    made = Article(
        ArticleId(id_), f"{id_}.md", Stated(headline, "x"), Stated(source, "x"), None, None,
        Stated(published, "x"), Stated("en", "x"), False, text,
        Span(0, len(headline)), Span(len(headline) + 2, len(text)), (), (),
    )  # fmt: skip
    return analyse(made, 3, 90)


@pytest.fixture(scope="module")
def page() -> str:
    analyses = (
        article("daily", "Blast in the harbour", DAILY, "Nordia Daily", "2024-03-09"),
        article("post", "Seven dead in the harbour", POST, "Harbour Post", "2024-03-09"),
        article("radio", "Harbour mourns", RADIO, "Radio Pwani", "2024-03-10"),
    )
    resolution = resolve(analyses, load_lexicon())
    told = tuple(ArticleId(id_) for id_ in ("daily", "post", "radio"))
    stories = (Story(StoryId("blast"), "Blast in the harbour", told, "2024-03-09", "2024-03-10"),)
    relations = Relations((), stories, comparisons=compare(stories, analyses, resolution))
    pages = plan_pages(Briefing(analyses, resolution, relations, ()))
    return next(render(page) for page in pages if page.path == "stories/blast.md")


def section(page: str, heading: str) -> str:
    return page.partition(f"\n## {heading} ")[2].partition("\n## ")[0]


def shown(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def test_numbers_that_differ_stand_with_who_says_so_from_the_lowest(page: str) -> None:
    part = section(page, "Numbers that differ")
    assert re.findall(r"<h3>(.*?)</h3>", part) == ["Killed"]
    assert re.findall(r"<dt>(.*?)</dt>", part) == ["five", "seven", "nine"]
    outlets = re.findall(r"<strong>(.*?)</strong>, (.*?)<", part)
    assert [outlet for outlet, _ in outlets] == ["Nordia Daily", "Harbour Post", "Radio Pwani"]
    assert outlets[0][1] == "9 March 2024, according to police"
    assert "Such a count may grow: the articles are of different days." in part


def test_each_number_links_to_its_sentence_and_keeps_its_hedges(page: str) -> None:
    part = section(page, "Numbers that differ")
    assert re.findall(r'href="(\.\./articles/[^"]+)"', part) == [
        "../articles/daily.html#s2",
        "../articles/post.html#s2",
        "../articles/radio.html#s2",
    ]
    assert (
        '<mark>Seven</mark> people were killed and 15 others were <em class="hedge">likely</em> wounded'
        in part
    )
    assert '<em class="hedge">reportedly</em>' in part


def test_what_does_not_surely_contradict_is_listed_with_the_reason(page: str) -> None:
    part = section(page, "Figures in these articles")
    assert re.findall(r"<dt>(.*?)</dt>", part) == [
        "Wounded 20",
        "At least 300 families were displaced",
        "Three of the dead",
        "15 others were likely wounded",
        "450 families had been displaced",
        "Five people were killed",
    ]
    assert "Nordia Daily , 9 March 2024, according to Kenya Red Cross At least 300" in shown(part)
    assert "Radio Pwani , 10 March 2024; may be of another time" in shown(part)


def test_words_of_articles_stay_words(page: str) -> None:
    assert "<b>" not in page
    assert "&lt;b&gt;" in section(page, "Figures in these articles")


def test_what_only_one_outlet_tells(page: str) -> None:
    part = section(page, "What only one tells")
    assert "Only in Harbour Post , 9 March 2024" in shown(part)
    assert "said <mark>Salim Bakari</mark>, a councillor of Mombasa." in part


def test_speakers_by_outlet_and_those_without_a_name(page: str) -> None:
    part = section(page, "Who is quoted where")
    header = re.findall(r'<th scope="col">(.*?)</th>', part)
    assert header == ["Speaker", "Harbour Post", "Nordia Daily", "Radio Pwani"]
    row = part.partition(">Kenya Red Cross</a></th>")[2].partition("</tr>")[0]
    assert shown(row) == "sentence 3 sentence 3"
    assert row.endswith("<td></td>")
    assert "“police”" in part
    assert "Nordia Daily: “" in shown(part)
