"""A sentence cut so that what a page is about, and the words that hedge, can be shown as such."""

from __future__ import annotations

from collections.abc import Sequence

from generator.lexicon.hedges import hedges
from generator.model import Span
from generator.pages.text import excerpt

Piece = tuple[str, str]
"""Words of a sentence, and what they are: "mark", "hedge" or "" for the rest."""


def marked(text: str, sentence: Span, marks: Sequence[Span], longest: int) -> tuple[Piece, ...]:
    """`text[sentence]` in pieces with `marks` and hedging words apart, cut at words beyond `longest`.

    Put together the pieces are the sentence, but for the ellipses that show a cut.
    """
    found: list[Piece] = []
    for words, is_mark in excerpt(text, sentence, marks, longest):
        if is_mark:
            found.append((words, "mark"))
            continue
        at = 0
        for hedge in hedges(words, Span(0, len(words))):
            found += [(words[at : hedge.start], ""), (words[hedge.start : hedge.end], "hedge")]
            at = hedge.end
        found.append((words[at:], ""))
    return tuple(piece for piece in found if piece[0])
