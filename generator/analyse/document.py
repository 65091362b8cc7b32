"""An article as the reader takes it in: sentences of tokens, and what the whole text tells of a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.analyse.words import Word, word
from generator.model import Span
from generator.text.tokens import Token, tokens

LONGEST = 400
"""Tokens read at a time: no sentence of an article is longer, and no text may cost more than its length."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one sentence with offsets in the whole text; `headline` where capitals tell little."""

    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    headline: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A text read into sentences; `low` and `high` count how often a word (in lower case) stands inside
    ordinary sentences without and with a capital.
    """

    text: str
    sentences: tuple[Sentence, ...]
    low: Counter[str]
    high: Counter[str]


def _is_headline(words: tuple[Word, ...]) -> bool:
    content = [w for w in words if w.letters and len(w.lower) > 3]
    return len(content) > 2 and sum(w.capital for w in content) >= 0.75 * len(content)


def _sentences(text: str, span: Span) -> Iterator[Sentence]:
    """The sentence at `span`; one without end is cut into pieces of `LONGEST` tokens."""
    found = tuple(
        Token(token.start + span.start, token.end + span.start, token.text)
        for token in tokens(text[span.start : span.end])
    )
    words = tuple(word(token.text) for token in found)
    for at in range(0, len(found), LONGEST):
        part = words[at : at + LONGEST]
        yield Sentence(found[at : at + LONGEST], part, _is_headline(part))


def _lines(text: str, span: Span) -> Iterator[Span]:
    """`span` cut at line breaks, which no name crosses."""
    start = span.start
    while start < span.end:
        at = text.find("\n", start, span.end)
        end = span.end if at < 0 else at
        yield Span(start, end)
        start = end + 1


def read_document(text: str, sentences: Iterable[Span]) -> Document:
    """`text` read sentence by sentence."""
    read = tuple(
        sentence for span in sentences for line in _lines(text, span) for sentence in _sentences(text, line)
    )
    low: Counter[str] = Counter()
    high: Counter[str] = Counter()
    for sentence in read:
        if not sentence.headline:
            for at, w in enumerate(sentence.words):
                if w.letters and not w.capital:
                    low[w.lower] += 1
                elif w.letters and at:
                    high[w.lower] += 1
    return Document(text, read, low, high)
