"""Words that keep a statement at arm's length: "reportedly", "could not be verified"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from generator.lexicon.words import words
from generator.model import Span


def hedges(text: str, span: Span) -> tuple[Span, ...]:
    """The hedging words between `span.start` and `span.end` of `text`, disjoint, in order.

    Spans are offsets into `text`; where two expressions begin together the longer one is meant. A word that
    hedges nothing where it stands ("a claim to the throne", "as soon as possible") is none of them.
    """
    # With the sign before it, which tells whether a word begins here.
    start = max(0, span.start - 1)
    found = _found(text[start : span.end], span.start - start)
    return tuple(Span(first + start, last + start) for first, last in found)


@lru_cache(maxsize=2**13)
def _found(words_here: str, start: int) -> tuple[tuple[int, int], ...]:
    """Cached, because a sentence is asked about by every page that shows it."""
    found = _pattern().finditer(words_here, start)
    return tuple(match.span() for match in found if match.lastgroup == "hedge")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:(?:{_any_of('no_hedges')})|(?P<hedge>{_any_of('hedges')}))(?![\w-])", re.IGNORECASE
    )


def _any_of(list_name: str) -> str:
    """The entries as alternatives, by first letter: most words need not be held against each of them."""
    longest_first = sorted(words(list_name), key=lambda entry: (entry[0].lower(), -len(entry), entry))
    return "|".join(
        f"{re.escape(letter)}(?:{'|'.join(_rest(entry) for entry in entries)})"
        for letter, entries in groupby(longest_first, key=lambda entry: entry[0].lower())
    )


def _rest(entry: str) -> str:
    """What an entry has behind its first letter; a star stands for up to three words."""
    spaced = re.escape(entry[1:]).replace(r"\ ", r"\s{1,3}")
    return spaced.replace(r"\*", r"[\w,.]{1,20}(?:\s[\w,.]{1,20}){0,2}")
