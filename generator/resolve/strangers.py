"""People whom an article names by a given name alone: in another article the same name is another's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.lexicon.words import words
from generator.model import Span
from generator.resolve.people import person_words
from generator.text.normalise import fold

# What follows a name that the reader has not heard before, or that is not the person's own.
_INTRODUCED = re.compile(
    r"[\"”’']?(?:, (?:aged |now )?\d{1,2}\b|, (?:an?|one of)\b"
    r"|, who (?:asked|declined|gave|did not|is \d|was \d)\b"
    r"| \(\d{1,2}\)|, (?:not (?:his|her|their) real name|whose name)"
    r"| \((?:not (?:his|her|their) real name|a pseudonym|name changed)\))",
)
_FATHER = frozenset(["abu", "abou", "umm", "um", "oum"])


def is_passing(name: str, spans: Iterable[Span], text: str) -> bool:
    """Whether `name`, at `spans` of `text`, is a given name, "Abu" or not, introduced like a stranger's."""
    parts = person_words(name)
    given = parts[1:] if parts[0] in _FATHER else parts
    if len(given) != 1 or not is_given(given[0]):
        return False
    return any(_INTRODUCED.match(text, span.end) for span in spans)


def is_given(word: str) -> bool:
    """Whether a folded word is a given name."""
    return word in _given_names()


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(name) for name in words("given_names"))


def is_word(word: str) -> bool:
    """Whether a folded word is as often the name of a person, or no name at all, as that of a town."""
    return word in _words()


@cache
def _words() -> frozenset[str]:
    lists = ("given_names", "surnames", "sentence_starters", "stop_words")
    return frozenset(fold(word) for name in lists for word in words(name))
