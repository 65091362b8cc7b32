"""Reads a document twice: sentence by sentence, then in the light of what the whole document said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pycrfsuite

from generator.analyse.cues import DATA
from generator.analyse.document import Document
from generator.analyse.evidence import Reading, evidence, second_features
from generator.analyse.knowledge import Knowledge, load_knowledge
from generator.analyse.recogniser import FIRST, SECOND, Found, document_features, open_model, read_sentence


@dataclass(frozen=True, slots=True)
class Reader:
    """The two models and what is known of names; one a process."""

    first: pycrfsuite.Tagger
    second: pycrfsuite.Tagger
    knowledge: Knowledge


@lru_cache(maxsize=4)
def load_reader(folder: Path = DATA) -> Reader:
    """The reader with the models in `folder`; the same object every time."""
    return Reader(open_model(folder / FIRST), open_model(folder / SECOND), load_knowledge())


def read_twice(document: Document, reader: Reader) -> Reading:
    """Every sentence of `document` with the names in it, nationalities and works included."""
    rows = document_features(document, reader.knowledge)
    first = [
        (sentence, read_sentence(reader.first, row))
        for sentence, row in zip(document.sentences, rows, strict=True)
    ]
    votes = evidence(first)
    return [
        (sentence, _again(reader, row, second_features(sentence, found, votes)))
        for (sentence, found), row in zip(first, rows, strict=True)
    ]


def _again(reader: Reader, row: list[list[str]], more: list[list[str]]) -> list[Found]:
    return read_sentence(reader.second, [a + b for a, b in zip(row, more, strict=True)])
