"""Stories: articles that tell one event, whatever their outlets call things."""

from __future__ import annotations

from generator.model import Analysis, Article, ArticleId, Resolution, Span, Stated, Story
from generator.relate.stories import stories_of

FIRE = (
    "Fire at the Dorn paper mill kills two",
    "Two workers died when fire swept through the paper mill in Dorn, firemen said. The mill makes paper.",
)
FIRE_TOO = (
    "Two die as Dorn mill burns",
    "A fire at the paper mill in Dorn killed two workers, firemen said. Paper in the mill burned all night.",
)
VOTE = (
    "Islands vote",
    "Voters in the island republic chose a new parliament after a campaign about fish quotas.",
)


def analysis(id_: str, told: tuple[str, str], published: str | None = None) -> Analysis:
    headline, body = told
    text = f"{headline}\n\n{body}"
    article = Article(
        ArticleId(id_), f"{id_}.md", Stated(headline, "x"), None, None, None,
        Stated(published, "x") if published else None, Stated("en", "x"), False, text,
        Span(0, len(headline)), Span(len(headline) + 2, len(text)), (), (),
    )  # fmt: skip
    return Analysis(article, (), (), (), (), (), ())


def stories(*analyses: Analysis) -> tuple[Story, ...]:
    return stories_of(analyses, Resolution((), {}, (), ()))


def test_reports_of_one_event_are_a_story_named_after_the_earliest() -> None:
    (story,) = stories(
        analysis("a", FIRE, "2024-03-09"),
        analysis("b", VOTE, "2024-03-09"),
        analysis("c", FIRE_TOO, "2024-03-08"),
    )
    assert story.articles == ("c", "a")
    assert (story.id, story.title) == ("c", "Two die as Dorn mill burns")
    assert (story.first, story.last) == ("2024-03-08", "2024-03-09")


def test_an_article_that_comes_later_changes_neither_address_nor_title() -> None:
    early = [analysis("b", FIRE, "2024-03-08"), analysis("c", FIRE_TOO, "2024-03-09")]
    late = analysis("a", FIRE_TOO, "2024-03-12")
    (before,), (after,) = stories(*early), stories(*early, late)
    assert (before.id, before.title) == (after.id, after.title)
    assert after.last == "2024-03-12"


def test_the_same_words_a_month_later_are_another_event() -> None:
    assert stories(analysis("a", FIRE, "2024-03-09"), analysis("b", FIRE_TOO, "2024-04-09")) == ()


def test_an_article_without_a_date_may_belong_to_a_story_and_dates_nothing() -> None:
    (story,) = stories(analysis("a", FIRE), analysis("b", FIRE_TOO, "2024-03"))
    assert story.articles == ("b", "a")
    assert (story.first, story.last) == ("2024-03", "2024-03")


def test_a_single_article_is_no_story() -> None:
    assert stories(analysis("a", FIRE)) == ()
    assert stories() == ()


def test_what_is_added_later_undated_or_of_another_matter_renames_no_story() -> None:
    told = [analysis("m", FIRE, "2024-03-08"), analysis("n", FIRE_TOO, "2024-03-09")]
    (before,) = stories(*told)
    for added in (analysis("a", VOTE, "2024-03-01"), analysis("b", FIRE_TOO)):
        told.append(added)
        (after,) = stories(*told)
        assert (after.id, after.title) == (before.id, before.title)


def test_two_fires_told_in_like_words_are_two_stories() -> None:
    other = (
        "Fire at the Halm flour mill kills five",
        "Five bakers died on Friday when fire swept through the flour mill in Halm, said Mayor Petra Usk. "
        "The mill makes flour for the towns along the Ost, and 80 people worked in it.",
    )
    assert stories(analysis("a", FIRE), analysis("b", other)) == ()
