"""The trained reader: conditional random fields that give every token its part in a name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from generator.analyse.document import Document, Sentence
from generator.analyse.features import introduced, sentence_features
from generator.analyse.knowledge import Knowledge
from generator.analyse.labels import Label

FIRST = "mentions-first.crfsuite"
SECOND = "mentions-second.crfsuite"


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a sentence: tokens `first` to `end` (exclusive), and how sure the model is of it (0 to 1)."""

    first: int
    end: int
    label: Label
    confidence: float


def open_model(path: Path) -> pycrfsuite.Tagger:
    """The model of `path`, mapped into memory."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def decoded(tags: list[str]) -> list[tuple[int, int, str]]:
    """(first, end, label) of the names in a sequence of BIO tags."""
    found: list[tuple[int, int, str]] = []
    for at, tag in enumerate([*tags, "O"]):
        if tag[0] == "I" and found and found[-1][1] == at and found[-1][2] == tag[2:]:
            found[-1] = (found[-1][0], at + 1, tag[2:])
        elif tag != "O":
            found.append((at, at + 1, tag[2:]))
    return found


def read_sentence(tagger: pycrfsuite.Tagger, rows: list[list[str]]) -> list[Found]:
    """The names in a sentence of which `rows` are the features."""
    tagger.set(rows)
    tags = tagger.tag()
    names = []
    for first, end, label in decoded(tags):
        each = [tagger.marginal(tags[at], at) for at in range(first, end)]
        sure = (min(each) + sum(each) / len(each)) / 2
        names.append(Found(first, end, label, sure))  # type: ignore[arg-type]
    return names


def document_features(document: Document, knowledge: Knowledge) -> list[list[list[str]]]:
    """The features of every token of every sentence."""
    short = introduced(document, knowledge)
    return [sentence_features(document, sentence, knowledge, short) for sentence in document.sentences]


def read(
    tagger: pycrfsuite.Tagger, document: Document, knowledge: Knowledge
) -> list[tuple[Sentence, list[Found]]]:
    """Every sentence of `document` with the names in it."""
    rows = document_features(document, knowledge)
    return [(s, read_sentence(tagger, r)) for s, r in zip(document.sentences, rows, strict=True)]
