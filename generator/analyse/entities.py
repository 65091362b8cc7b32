"""Which places, groups and people an article names, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pycrfsuite

from generator.analyse.cues import DATA
from generator.analyse.document import read_document
from generator.analyse.recogniser import open_model, read
from generator.model import KINDS, Article, Introduction, Mention, Span

MODEL = DATA / "mentions.crfsuite"


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs, loaded once a process."""

    tagger: pycrfsuite.Tagger


@lru_cache(maxsize=1)
def load_reader() -> Reader:
    """The reader with its trained model; the same object every time."""
    return Reader(open_model(MODEL))


def find_mentions(
    article: Article, sentences: tuple[Span, ...], reader: Reader
) -> tuple[tuple[Mention, ...], tuple[Introduction, ...]]:
    """The names of places, groups and people in `article`, in order, not overlapping; and its short forms.

    `sentences` are spans of `article.text`. Titles, a leading "the" and possessive endings are outside a
    mention; a nationality by itself is none.
    """
    mentions = []
    for sentence, names in read(reader.tagger, read_document(article.text, sentences)):
        for name in names:
            for kind in KINDS:
                if name.label == kind:
                    span = Span(sentence.tokens[name.first].start, sentence.tokens[name.end - 1].end)
                    surface = article.text[span.start : span.end]
                    mentions.append(
                        Mention(article.id, span, surface, kind, round(name.confidence, 4), "model")
                    )
    return tuple(mentions), ()
