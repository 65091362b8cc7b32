"""Words cut so that those which hedge can be shown as such."""

from __future__ import annotations

from generator.lexicon.hedges import hedges
from generator.model import Span

Pieces = tuple[tuple[str, bool], ...]
"""Words in a row, and whether they hedge ("reportedly"); put together they are the whole."""


def hedged(text: str) -> Pieces:
    """`text` in pieces; none is empty."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    for span in hedges(text, Span(0, len(text))):
        pieces += [(text[end : span.start], False), (text[span.start : span.end], True)]
        end = span.end
    pieces.append((text[end:], False))
    return tuple(piece for piece in pieces if piece[0])
