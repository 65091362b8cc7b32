from __future__ import annotations

import re

import yaml

pytest_plugins = ["rendering"]


def test_headline_outlet_and_date_with_its_basis(pages: dict[str, str]) -> None:
    page = pages["articles/bridge-closed.md"]
    assert "# Bridge at Tal Varo closed {#headline dir=auto}" in page
    assert (
        "[Nordia Daily](../sources/nordia-daily.md){ .outlet }, **9 May 2019** (date from front matter)"
        in page
    )


def test_what_is_not_known_is_said_and_not_guessed(pages: dict[str, str]) -> None:
    page = pages["articles/flour.md"]
    assert "*Outlet unknown*{ .unknown }, *undated*{ .unknown }" in page
    assert "| “Tuesday” | *not known*{ .unknown } | The article has no date | [sentence 2](#s2) |" in page
    assert "outlet" not in yaml.safe_load(page.split("---")[1])["search"]


def test_each_summary_sentence_links_to_its_source_and_back(pages: dict[str, str]) -> None:
    page = pages["articles/bridge-closed.md"]
    assert (
        '<li id="b1">The River Council closed the old bridge at Tal Varo on Tuesday. '
        '<a class="source-link" href="#s2">sentence 2</a></li>' in page
    )
    assert ' on Tuesday.</span><a class="back" href="#b1" aria-label="Summary 1">1</a>' in page
    assert '<span id="s2" class="sentence">The <a class="mention mention-group"' in page


def test_who_said_what_with_speaker_and_sentence(pages: dict[str, str]) -> None:
    page = pages["articles/bridge-closed.md"]
    assert "<p>“We could not wait any longer.”</p>" in page
    assert 'said <a href="../people/mara-lind.html">Mara Lind</a>, <a class="source-link" href="#s4">' in page
    assert '<p><a href="../people/mara-lind.html">Lind</a> said that repairs take a year</p>' in page


def test_entities_are_named_as_the_article_names_them(pages: dict[str, str]) -> None:
    page = pages["articles/crossing-shut.md"]
    assert re.search(r"<bdi>Tal Varo</bdi></a>.*twice.*here “Tel-Waro”", page)
    assert 'title="Tal Varo">Tel-Waro</a>' in page


def test_other_articles_with_the_reason(pages: dict[str, str]) -> None:
    page = pages["articles/bridge-closed.md"]
    assert "Part of the story [Bridge at Tal Varo closed](../stories/bridge.md), also told by:" in page
    assert (
        '<a href="crossing-shut.html">Council shuts Tel-Waro crossing</a>, Harbour Post, 8 May 2019' in page
    )
    assert (
        '<a href="flour.html">Flour is short</a>, outlet unknown, undated: '
        '<em class="reason">both name River Council</em>' in page
    )


def test_what_was_left_out_is_listed_with_line_and_rule(pages: dict[str, str]) -> None:
    page = pages["articles/bridge-closed.md"]
    assert "<td>Share this &lt;b&gt;now&lt;/b&gt;</td><td>share prompt</td>" in page


def test_captions_stand_apart(pages: dict[str, str]) -> None:
    body, _, captions = pages["articles/bridge-closed.md"].partition("### Captions")
    assert "from the north" not in body.partition("## Text of the article")[2]
    assert "from the north" in captions


def test_neighbours_are_the_articles_before_and_after_by_date(pages: dict[str, str]) -> None:
    front = yaml.safe_load(pages["articles/crossing-shut.md"].split("---")[1])
    assert front["next"]["href"] == "articles/bridge-closed.html"
    assert front["previous"]["href"] == "articles/flour.html"


def test_search_knows_spellings_that_the_article_does_not_use(pages: dict[str, str]) -> None:
    front = yaml.safe_load(pages["articles/crossing-shut.md"].split("---")[1])
    assert front["search"]["aliases"] == ["River Council", "Tal Varo"]
    assert front["search"]["date"] == "2019-05-08"


def test_sections_with_nothing_to_say_are_left_out(pages: dict[str, str]) -> None:
    page = pages["articles/flour.md"]
    for heading in ("## The same story", "## Who said what", "## People", "### Captions"):
        assert heading not in page
