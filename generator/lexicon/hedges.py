"""Words that keep a statement at arm's length: "reportedly", "could not be verified"."""

from __future__ import annotations

import re
from functools import cache

from generator.lexicon.words import words
from generator.model import Span


def hedges(text: str, span: Span) -> tuple[Span, ...]:
    """The hedging words between `span.start` and `span.end` of `text`, disjoint, in order.

    Spans are offsets into `text`; where two expressions begin together the longer one is meant. A word that
    hedges nothing where it stands ("a claim to the throne", "as soon as possible") is none of them.
    """
    found = _pattern().finditer(text, span.start, span.end)
    return tuple(Span(*match.span()) for match in found if match.lastgroup == "hedge")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:(?:{_any_of('no_hedges')})|(?P<hedge>{_any_of('hedges')}))(?![\w-])", re.IGNORECASE
    )


def _any_of(list_name: str) -> str:
    longest_first = sorted(words(list_name), key=lambda entry: (-len(entry), entry))
    spaced = (re.escape(entry).replace(r"\ ", r"\s{1,3}") for entry in longest_first)
    return "|".join(entry.replace(r"\*", r"[\w,.]{1,20}(?:\s[\w,.]{1,20}){0,2}") for entry in spaced)
