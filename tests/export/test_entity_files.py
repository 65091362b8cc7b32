"""The data of one entity: as JSON with every sentence, and as a table that spreadsheets open safely."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st
from told import AT_HOME, HOSTILE, briefing_of, told

from generator.export.table import COLUMNS, cell


def as_json(path: str = "places/tal-varo.json") -> dict[str, Any]:
    held: dict[str, Any] = json.loads(told(sample.briefing(), AT_HOME)[path])
    return held


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_entity_has_its_json_and_its_table_beside_its_page() -> None:
    files = told(sample.briefing())
    for path in ("places/tal-varo", "places/nordia", "groups/river-council", "people/mara-lind"):
        assert f"{path}.json" in files
        assert f"{path}.csv" in files


def test_the_json_holds_the_row_of_all_entities() -> None:
    own = as_json()
    files = told(sample.briefing(), AT_HOME)
    row = next(e for e in json.loads(files["data/entities.json"])["entities"] if e["id"] == own["id"])
    for mention, whole in zip(row.pop("mentions"), own["mentions"], strict=True):
        assert mention.items() <= whole.items()
    assert row.items() <= own.items()


def test_each_mention_stands_in_its_sentence() -> None:
    articles = json.loads(told(sample.briefing())["data/articles.json"])["articles"]
    texts = {article["id"]: article["text"] for article in articles}
    held = as_json()
    sentences = {(a["id"], s["number"]): s for a in held["articles"] for s in a["sentences"]}
    for mention in held["mentions"]:
        text = texts[mention["article"]]
        sentence = sentences[mention["article"], mention["sentence"]]
        assert text[mention["start"] : mention["end"]] == mention["surface"]
        assert " ".join(text[sentence["start"] : sentence["end"]].split()) == sentence["text"]
        assert mention["surface"] in sentence["text"]
        assert sentence["number"] >= 1


def test_articles_newest_first_with_outlet_date_page_and_original() -> None:
    articles = as_json("groups/river-council.json")["articles"]
    assert [article["published"] for article in articles] == ["2019-05-09", "2019-05-08", None]
    assert articles[0]["source"] == "Nordia Daily"
    assert articles[0]["page"] == "articles/bridge-closed.html"
    assert articles[0]["url"] == "https://example.org/bridge-closed?a=1&b=2"


def test_the_json_says_of_which_site_it_is() -> None:
    assert as_json()["site"] == {"name": "The Briefing", "url": "https://example.org/project/"}
    assert json.loads(told(sample.briefing())["places/tal-varo.json"])["site"]["url"] is None


def test_a_row_a_mention_with_the_reason_for_its_spelling() -> None:
    held = rows(told(sample.briefing())["places/tal-varo.csv"])
    assert [row["surface"] for row in held] == ["Tal Varo"] * 3 + ["Tel-Waro"] * 2
    assert held[-1]["reason"] == "spelled alike"
    assert held[1]["text"] == "The River Council closed the old bridge at Tal Varo on Tuesday."
    assert held[1]["published"] == "2019-05-09"
    assert tuple(held[0]) == COLUMNS


def test_of_a_very_long_sentence_what_stands_around_the_name() -> None:
    body = f"{'before ' * 2000}at Tal Varo {'after ' * 2000}"
    long = sample.article("long", "Long", "Nordia Daily", "2019-05-09", body)
    [held] = json.loads(told(sample.briefing((long,)))["places/tal-varo.json"])["articles"]
    words = held["sentences"][0]["text"]
    assert len(words) < 1100
    assert words.startswith("… ")
    assert "before at Tal Varo after" in words
    assert words.endswith(" …")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_in_their_cells_and_are_no_formulas(words: str) -> None:
    for path, content in told(briefing_of(words)).items():
        if path.endswith(".csv"):
            content.decode("utf-8")
            for row in rows(content):
                assert None not in row
                for value in row.values():
                    assert not value.startswith(("=", "+", "-", "@", "\t", "\r"))
                    assert "\x00" not in value
        if path.endswith(".json"):
            json.loads(content.decode("utf-8"))


@given(words=st.text(max_size=40))
def test_any_cell_is_one_line_that_no_spreadsheet_computes(words: str) -> None:
    held = cell(words)
    assert not held.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert len(held.splitlines()) <= 1


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Deir ez-Zor", "Deir ez-Zor"),
        ("=1+1", "'=1+1"),
        ("  =1+1", "'=1+1"),
        ("-Hasakah", "'-Hasakah"),
        ("two\nlines", "two lines"),
    ],
)
def test_only_what_would_be_computed_is_marked(words: str, held: str) -> None:
    assert cell(words) == held
