"""Feeds: valid, dated by their articles alone, the same at whatever address."""

from __future__ import annotations

import pytest
import sample
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from told import AT_HOME, ATOM, HOSTILE, briefing_of, feeds, told

from generator.export.atom import Entry, Feed, feed_xml, identity, instant
from generator.model import Site


def of(path: str, site: Site = AT_HOME) -> etree._Element:
    return dict(feeds(told(sample.briefing(), site)))[path]


def texts(tree: etree._Element, path: str) -> list[str]:
    return [str(node) for node in tree.xpath(path, namespaces=ATOM)]


def test_the_site_each_story_and_each_entity_has_a_feed() -> None:
    assert {path for path, _ in feeds(told(sample.briefing()))} == {
        "feed.xml",
        "stories/bridge.xml",
        "places/tal-varo.xml",
        "places/nordia.xml",
        "groups/river-council.xml",
        "people/mara-lind.xml",
    }


def test_entries_newest_first_with_outlet_summary_page_and_original() -> None:
    tree = of("feed.xml")
    assert texts(tree, "a:entry/a:title/text()") == [
        "Bridge at Tal Varo closed",
        "Council shuts Tel-Waro crossing",
        "Flour is short",
    ]
    assert texts(tree, "a:entry[1]/a:author/a:name/text()") == ["Nordia Daily"]
    assert texts(tree, "a:entry[1]/a:link/@href") == [
        "https://example.org/project/articles/bridge-closed.html",
        "https://example.org/bridge-closed?a=1&b=2",
    ]
    assert texts(tree, "a:entry[1]/a:summary/text()")[0].startswith("The River Council closed the old bridge")


def test_a_feed_is_as_old_as_its_newest_article() -> None:
    tree = of("feed.xml")
    assert texts(tree, "a:updated/text()") == ["2019-05-09T00:00:00Z"]
    assert texts(tree, "a:entry/a:published/text()") == ["2019-05-09T00:00:00Z", "2019-05-08T00:00:00Z"]


def test_an_entry_of_an_entity_leads_to_the_sentence_that_names_it_rather_than_the_headline() -> None:
    tree = of("places/tal-varo.xml")
    assert texts(tree, "a:entry[1]/a:link[@rel='alternate']/@href") == [
        "https://example.org/project/articles/bridge-closed.html#s2"
    ]
    assert "at Tal Varo on Tuesday" in texts(tree, "a:entry[1]/a:summary/text()")[0]


def test_an_undated_article_comes_last_and_says_so() -> None:
    tree = of("groups/river-council.xml")
    assert texts(tree, "a:entry[last()]/a:link[@rel='alternate']/@href")[0].startswith(
        "https://example.org/project/articles/flour.html"
    )
    assert texts(tree, "a:entry[last()]/a:updated/text()") == ["1970-01-01T00:00:00Z"]
    assert texts(tree, "a:entry[last()]/a:published") == []
    assert texts(tree, "a:entry[last()]/a:summary/text()")[0].startswith("Undated. ")
    assert "undated ones come last, as of 1970" in texts(tree, "a:subtitle/text()")[0]
    assert texts(tree, "a:updated/text()") == ["2019-05-09T00:00:00Z"]


def test_where_all_is_dated_nothing_is_said_of_the_undated() -> None:
    tree = of("places/tal-varo.xml")
    assert "undated" not in texts(tree, "a:subtitle/text()")[0]
    assert not [words for words in texts(tree, "a:entry/a:summary/text()") if "Undated" in words]


@pytest.mark.parametrize(
    ("published", "at", "exact"),
    [
        ("2019-05-09", "2019-05-09T00:00:00Z", True),
        ("2019-05", "2019-05-01T00:00:00Z", False),
        ("2019", "2019-01-01T00:00:00Z", False),
    ],
)
def test_a_day_that_is_not_known_is_not_called_the_day_of_publication(
    published: str, at: str, exact: bool
) -> None:
    tree = dict(feeds(told(briefing_of("A title", published))))["feed.xml"]
    assert set(texts(tree, "a:entry/a:updated/text()")) == {at}
    assert bool(texts(tree, "a:entry/a:published")) == exact


@pytest.mark.parametrize(
    "published", ["", None, "soon", "2019-13", "2019-02-30", "2019-05-09-01", "0", "9" * 30]
)
def test_what_is_no_date_gives_no_instant(published: str | None) -> None:
    assert instant(published) == ""


def test_without_an_address_links_are_relative_and_a_feed_does_not_name_itself() -> None:
    tree = of("places/tal-varo.xml", Site("The Briefing", ""))
    links = texts(tree, "//a:link[@rel='alternate']/@href")
    assert links[:2] == ["../places/tal-varo.html", "../articles/bridge-closed.html#s2"]
    assert texts(tree, "//a:link[@rel='self']") == []
    assert not tree.xpath("//@xml:base")


def test_with_an_address_a_feed_names_itself() -> None:
    own = texts(of("places/tal-varo.xml"), "a:link[@rel='self']/@href")
    assert own == ["https://example.org/project/places/tal-varo.xml"]


def test_ids_stay_when_the_site_moves_and_no_two_feeds_share_one() -> None:
    here = {path: texts(tree, "//a:id/text()") for path, tree in feeds(told(sample.briefing(), AT_HOME))}
    there = {path: texts(tree, "//a:id/text()") for path, tree in feeds(told(sample.briefing()))}
    assert here == there
    assert len({ids[0] for ids in here.values()}) == len(here)
    for ids in here.values():
        assert len(set(ids)) == len(ids)


def test_an_article_has_one_id_in_the_feeds_of_site_and_story() -> None:
    ids = [texts(of(path), "a:entry/a:id/text()") for path in ("feed.xml", "stories/bridge.xml")]
    assert ids[0][:2] == ids[1]


def test_where_nothing_is_dated_the_feed_is_not_either() -> None:
    for _, tree in feeds(told(briefing_of("A title", published=None))):
        assert set(texts(tree, "//a:updated/text()")) == {"1970-01-01T00:00:00Z"}
        assert texts(tree, "//a:published") == []


def test_an_id_tells_what_is_meant_apart() -> None:
    assert identity("a", "b", "c") == identity("a", "b", "c")
    assert (
        len({identity("a", "b", "c"), identity("a", "bc"), identity("ab", "c"), identity("a", "c", "b")}) == 4
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_text(words: str) -> None:
    for path, tree in feeds(told(briefing_of(words), Site(words, ""))):
        assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= {
            "feed", "entry", "id", "title", "subtitle", "updated", "published", "author", "name", "generator",
            "link", "summary",
        }, path  # fmt: skip
        assert not tree.xpath("//comment()|//processing-instruction()")


def test_markup_in_a_title_is_shown_as_it_was_written() -> None:
    tree = dict(feeds(told(briefing_of("<b>&amp;</b> ]]>"))))["feed.xml"]
    assert texts(tree, "a:entry/a:title/text()") == ["<b>&amp;</b> ]]>"] * 3


@given(words=st.text(st.characters(), max_size=60))  # lone halves of pairs as well
@settings(max_examples=200, deadline=None)
def test_any_text_makes_a_feed_that_parses(words: str) -> None:
    entry = Entry("urn:x", words, words, words, "2019-05-09T00:00:00Z", "", words, words, words)
    tree = etree.fromstring(feed_xml(Feed("urn:x", words, words, words, words, words, [entry])))
    assert len(tree.findall("a:entry", ATOM)) == 1


def test_the_same_briefing_gives_the_same_bytes() -> None:
    assert told(sample.briefing()) == told(sample.briefing())
