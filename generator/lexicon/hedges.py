"""Words that keep a statement at arm's length: "reportedly", "could not be verified"."""

from __future__ import annotations

import re
from functools import cache

from generator.lexicon.words import words
from generator.model import Span


def hedges(text: str, span: Span) -> tuple[Span, ...]:
    """The hedging words between `span.start` and `span.end` of `text`, disjoint, in order.

    Spans are offsets into `text`; where two expressions begin together the longer one is meant.
    """
    return tuple(Span(*match.span()) for match in _pattern().finditer(text, span.start, span.end))


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(words("hedges"), key=lambda entry: (-len(entry), entry))
    spaced = (re.escape(entry).replace(r"\ ", r"\s{1,3}") for entry in longest_first)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spaced)})(?![\w-])", re.IGNORECASE)
