"""Texts that no outlet writes, and that must be read all the same without taking for ever."""

from __future__ import annotations

import pytest

from generator.model import ArticleId, SeedFile
from generator.read import read_one

RUNS = {
    "capitals": "ALPHA BRAVO CHARLIE DELTA ",
    "capitalised words": "Alpha Bravo Charlie Delta ",
    "a list of villages": "Bir Azmal, Tell Ruwan, Kafr Dunin and ",
    "hyphens": "al-Bir-al-",
    "brackets": "Front (AF) (AF) ",
}


@pytest.mark.parametrize("piece", RUNS.values(), ids=RUNS)
def test_a_sentence_without_end_is_read(piece: str) -> None:
    text = "A clinic opened in Berlin.\n\n" + piece * (40_000 // len(piece))
    reading = read_one((SeedFile("long.md", text.encode()), ArticleId("long"), 3, 90))
    assert reading.analysis is not None
    assert any(mention.surface == "Berlin" for mention in reading.analysis.mentions)
