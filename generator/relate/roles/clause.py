"""A sentence as words, each name one of them: what the reading of places walks along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Kind, Mention, Span
from generator.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a sign, or a whole name with its kind; `span` counts characters of the article's text."""

    span: Span
    text: str
    kind: Kind | None

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


def words_of(text: str, sentence: Span, mentions: Sequence[Mention]) -> tuple[Word, ...]:
    """The words of `sentence`; `mentions` are the names in it, in order, the first of overlapping ones."""
    made: list[Word] = []
    at = sentence.start
    for mention in mentions:
        if mention.span.start < at or mention.span.end > sentence.end:
            continue
        made += _plain(text, at, mention.span.start)
        made.append(Word(mention.span, mention.surface, mention.kind))
        at = mention.span.end
    return (*made, *_plain(text, at, sentence.end))


def _plain(text: str, start: int, end: int) -> list[Word]:
    return [
        Word(Span(start + token.start, start + token.end), token.text, None)
        for token in tokens(text[start:end])
    ]
