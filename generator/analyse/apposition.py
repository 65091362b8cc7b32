"""Kinds told by what is said right after a name: "Lund, a charity", "Berg, a town near the border"."""

from __future__ import annotations

from dataclasses import replace

from generator.analyse.candidates import Candidate, Page
from generator.analyse.cues import cues
from generator.analyse.labels import Label
from generator.lexicon.words import words

_SURE = 0.75
_REACH = 6
"""Words of the longest description looked at."""
_ENDS = frozenset(
    [
        *(
            "of",
            "in",
            "on",
            "at",
            "from",
            "that",
            "which",
            "who",
            "whose",
            "where",
            "near",
            "with",
            "for",
            "by",
        ),
        *("based", "known", "called", "named", "and", "or", "to", "as", "about", "said", "close", "just"),
        *("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "some"),
    ]
)


def described(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the kinds that descriptions after a comma tell; names of the lexicon keep theirs."""
    kept = []
    for candidate in found:
        label = _label(page, candidate)
        if label and label != candidate.label:
            candidate = replace(candidate, label=label, confidence=_SURE, basis="context")
        elif label and candidate.confidence < _SURE:
            candidate = replace(candidate, confidence=_SURE)
        kept.append(candidate)
    return kept


def _label(page: Page, candidate: Candidate) -> Label | None:
    at = candidate.end
    doubtful = candidate.label in {"place", "group", "person"} and candidate.confidence > 0.2
    if not doubtful or candidate.basis == "lexicon" or page.headline[candidate.first]:
        return None
    if at + 2 >= len(page.tokens) or page.tokens[at].text != "," or at in page.starts:
        return None
    if page.tokens[at + 1].text not in {"a", "an"}:
        return None
    noun = _noun(page, at + 2)
    if noun in cues("group_nouns"):
        return "group"
    if noun in cues("place_nouns"):
        return "place"
    return "person" if noun in words("roles") else None


def _noun(page: Page, first: int) -> str:
    """The last word of the description that begins at `first`, "" where it does not end in sight."""
    last = ""
    for at in range(first, min(len(page.tokens), first + _REACH)):
        word = page.words[at]
        if at in page.starts or not word.letters or word.lower in _ENDS:
            return last
        last = word.lower
    return ""
