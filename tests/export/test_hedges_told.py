"""A statement of the exported data keeps the words that hold it at arm's length."""

from __future__ import annotations

import json

import sample
from told import told


def test_a_statement_has_the_words_that_hedge_in_its_sentence_and_no_others() -> None:
    body = "Reportedly, Lind said that the gates hold. Lind said that the road is shut. It may rain tomorrow."
    made = sample.article("gates", "Gates", "Nordia Daily", "2019-05-09", body)
    (row,) = json.loads(told(sample.briefing((made,)))["data/articles.json"])["articles"]
    kept, plain = row["quotes"]
    assert [hedge["text"] for hedge in kept["hedges"]] == ["Reportedly"]
    assert plain["hedges"] == []
