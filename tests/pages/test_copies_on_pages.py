"""Copied passages on the pages: shown once, with who carries them and in what they differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import sample

from generator.copied import carried, copied
from generator.model import ArticleId, Briefing, Copy, Passage, Relations, Span, Story, StoryId
from generator.pages.copies import changes

pytest_plugins = ["rendering"]

Rendered = Callable[[Briefing], dict[str, str]]
AGENCY = (
    "The bridge at Tal Varo was closed on Tuesday after 17 cracks were found in a pillar. "
    "Engineers from Nordia will look at it before the end of the week."
)
EDITED = AGENCY.replace("17", "19").replace("Tal Varo", "Tel-Waro").replace(" from Nordia", "")
OWN = "The ferry runs every hour until then."


def briefing(first: str | None, second: str | None) -> Briefing:
    articles = (
        sample.article("post", "Bridge closed", "Harbour Post", first, f"{OWN} {AGENCY}"),
        sample.article("daily", "Cracks in bridge", "Nordia Daily", second, EDITED),
    )
    made = sample.briefing(articles)
    passages = []
    for id_, words in ((ArticleId("post"), AGENCY), (ArticleId("daily"), EDITED)):
        text = next(a.article.text for a in made.analyses if a.article.id == id_)
        start = text.index(words)
        passages.append(Passage(id_, Span(start, start + len(words))))
    told = (ArticleId("post"), ArticleId("daily"))
    story = Story(StoryId("post"), "Bridge closed", told, first, second, independent=1)
    return replace(made, relations=Relations((), (story,), copies=(Copy(tuple(passages)),)))


def test_a_story_says_how_many_of_its_texts_are_independent(rendered: Rendered) -> None:
    pages = rendered(briefing("2019-05-08", "2019-05-09"))
    for page in ("stories/post.md", "index.md"):
        assert "2 articles by Harbour Post and Nordia Daily, 1 independent text" in pages[page]
    assert "1 independent text" in pages["stories/index.md"]


def test_a_copied_passage_stands_once_on_the_storys_page_with_what_differs(rendered: Rendered) -> None:
    section = (
        rendered(briefing("2019-05-08", "2019-05-09"))["stories/post.md"]
        .partition("{#copies}")[2]
        .partition("\n## ")[0]
    )
    assert section.count("after 17 cracks were found") == 1
    assert "First in Harbour Post, by the dates given." in section
    assert "<ins>Tel-Waro</ins> instead of <del>Tal Varo</del>" in section
    assert "<ins>19</ins> instead of <del>17</del>" in section
    assert "<del>from Nordia</del> left out" in section


def test_nobody_is_first_where_a_date_is_missing_or_the_same(rendered: Rendered) -> None:
    for days in (
        (None, "2019-05-09"),
        ("2019-05-08", None),
        ("2019-05-08", "2019-05-08"),
        ("2019-05", "2019"),
    ):
        assert "First in" not in rendered(briefing(*days))["stories/post.md"]


def test_an_articles_page_marks_what_others_carry_and_links_to_them(rendered: Rendered) -> None:
    page = rendered(briefing("2019-05-08", "2019-05-09"))["articles/post.md"]
    assert page.count('class="sentence carried"') == 2
    assert "carried" not in page.partition(OWN)[0].rpartition("<p>")[2]
    section = page.partition("{#copies}")[2].partition("{#text}")[0]
    assert '<a href="daily.html#s2">Cracks in bridge</a>, Nordia Daily, 9 May 2019' in section


def test_pages_without_copies_say_nothing_of_them(pages: dict[str, str]) -> None:
    assert not [path for path, page in pages.items() if "{#copies}" in page or "independent text" in page]


def test_what_a_shared_passage_says_in_other_words() -> None:
    found = [
        (c.here, c.there)
        for c in changes("Seven men died, police said.", "Nine men and a boy died, police said.")
    ]
    assert found == [("Seven", "Nine"), ("", "and a boy")]


def test_anybody_can_ask_whether_words_are_copied() -> None:
    made = briefing(None, None)
    copies = carried(made.relations)
    daily = made.relations.copies[0].passages[1]
    own = made.relations.copies[0].passages[0].span
    assert copied(copies, ArticleId("post"), Span(own.start + 4, own.start + 20)) == (daily,)
    assert copied(copies, ArticleId("post"), Span(own.start - 4, own.start + 20)) == ()
    assert copied(copies, ArticleId("none"), Span(0, 1)) == ()
