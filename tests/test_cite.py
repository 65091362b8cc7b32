"""Citations: in words, as BibTeX and as CSL-JSON, of whatever titles articles have."""

from __future__ import annotations

import html
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cite import Item, bibtex, citation, csl_json, in_words, page_item
from generator.text.printable import printable

ARTICLE: Item = {
    "id": "choir",
    "type": "article-newspaper",
    "title": "Forty singers",
    "author": [{"literal": "A. Writer"}],
    "container-title": "Lakeside Post",
    "issued": {"date-parts": [[2021, 6, 1]]},
    "URL": "https://example.org/choir?a=1&b=%7B2",
}
_COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    **{f"\\{sign}": sign for sign in "#$%&_"},
}


def fields(entry: str) -> dict[str, str]:
    """What a reader of BibTeX finds: fields end where their braces do."""
    head = re.match(r"@(article|misc)\{([a-z0-9-]+),\n", entry)
    assert head, entry
    held = {"kind": head[1], "key": head[2]}
    rest = entry[head.end() :]
    while rest != "}":
        name = re.match(r"  ([a-z]+) = ", rest)
        assert name, rest
        rest = rest[name.end() :]
        if rest.startswith("{"):
            end = closing(rest)
            held[name[1]], rest = rest[1:end], rest[end + 1 :]
        else:
            end = re.match(r"[a-z]{3}", rest).end()  # type: ignore[union-attr]
            held[name[1]], rest = rest[:end], rest[end:]
        rest = rest.removeprefix(",").removeprefix("\n")
    return held


def closing(text: str) -> int:
    """Where the brace that opens `text` closes; BibTeX counts every brace."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if not depth:
            return at
    raise AssertionError(f"never closed: {text}")


def printed(latex: str) -> str:
    """What LaTeX prints for a field."""
    pattern = "|".join(re.escape(command) for command in _COMMANDS)
    bare = re.sub(pattern, "", latex)
    assert not set(bare) & set("\\#$%&_^~{}"), latex
    return re.sub(pattern, lambda found: _COMMANDS[found[0]], latex)


def test_an_article_in_words() -> None:
    assert in_words(ARTICLE) == (
        "A. Writer, “Forty singers”, Lakeside Post, 1 June 2021. https://example.org/choir?a=1&b=%7B2"
    )


def test_what_is_not_known_is_said_of_an_article() -> None:
    assert (
        in_words({"id": "vote", "type": "article", "title": "A vote"}) == "“A vote”, outlet unknown, undated."
    )


@pytest.mark.parametrize(
    ("parts", "words", "held"),
    [
        ([2021, 6, 1], "1 June 2021", {"year": "2021", "month": "jun", "day": "1"}),
        ([2021, 12], "December 2021", {"year": "2021", "month": "dec"}),
        ([2021], "2021", {"year": "2021"}),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(parts: list[int], words: str, held: dict[str, str]) -> None:
    item = {**ARTICLE, "issued": {"date-parts": [parts]}}
    assert f", {words}." in in_words(item)
    entry = fields(bibtex(item))
    assert {name: entry[name] for name in ("year", "month", "day") if name in entry} == held


def test_an_article_as_bibtex() -> None:
    assert fields(bibtex(ARTICLE)) == {
        "kind": "article",
        "key": "choir",
        "title": "{Forty singers}",
        "author": "{A. Writer}",
        "journal": "Lakeside Post",
        "year": "2021",
        "month": "jun",
        "day": "1",
        "url": "https://example.org/choir?a=1&b=%7B2",
    }


def test_a_page_of_the_site_has_no_date_of_its_own() -> None:
    item = {
        **page_item("place-raqqa", "Raqqa", "The Briefing", ""),
        "note": "drawn from 3 articles, May 2019",
    }
    assert in_words(item) == "“Raqqa”, The Briefing, drawn from 3 articles, May 2019."
    assert fields(bibtex(item)) == {
        "kind": "misc",
        "key": "place-raqqa",
        "title": "{Raqqa}",
        "howpublished": "The Briefing",
        "note": "drawn from 3 articles, May 2019",
    }


def test_the_first_page_is_the_site_itself() -> None:
    assert in_words(page_item("index", "The Briefing", "The Briefing", "")) == "“The Briefing”."


def test_its_address_is_told_where_the_site_has_one() -> None:
    assert in_words(page_item("x", "X", "Y", "https://example.org/x.html")).endswith(
        ". https://example.org/x.html"
    )


def test_csl_is_a_list_of_the_item() -> None:
    assert json.loads(csl_json(ARTICLE)) == [ARTICLE]


@given(words=st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool))
def test_any_title_and_name_comes_out_of_every_form_as_it_was(words: str) -> None:
    item = {
        **ARTICLE,
        "title": words,
        "container-title": words,
        "author": [{"literal": words}],
        "note": words,
    }
    entry = fields(bibtex(item))
    assert printed(entry["title"][1:-1]) == words
    assert printed(entry["author"][1:-1]) == words
    assert printed(entry["journal"]) == printed(entry["note"]) == words
    assert json.loads(csl_json(item)) == [item]


@pytest.mark.parametrize("address", ["https://example.org/}{\\", "https://example.org/{{{"])
def test_no_address_ends_its_field(address: str) -> None:
    assert "{" not in fields(bibtex({**ARTICLE, "URL": address}))["url"]


@given(words=st.text(max_size=40))
def test_on_a_page_it_is_text(words: str) -> None:
    made = citation({**ARTICLE, "title": words})
    for form in (made.words, made.bibtex, made.csl):
        assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", str(form))
    assert html.unescape(str(made.words)) == printable(in_words({**ARTICLE, "title": words}))
