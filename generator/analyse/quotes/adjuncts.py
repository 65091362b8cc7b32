"""Words between a cue and what is said: "on Monday", "in a statement", "to reporters"."""

from __future__ import annotations

from generator.analyse.quotes import phrases
from generator.analyse.quotes.bounds import ENDS
from generator.analyse.quotes.cues import (
    ADJUNCT_HEADS,
    DETERMINERS,
    FINITE,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)
from generator.analyse.quotes.phrases import Units
from generator.analyse.quotes.units import Unit

# Adverbs that belong to what follows them.
_NEVER_LOOSE = frozenset(["both", "all", "only", "no", "even", "not", "never"])


def skip_adjuncts(units: Units, start: int, *, keep_to: bool = False) -> int:
    """The index after "Monday", "in a statement", "to reporters" and their like.

    With `keep_to` a "to" is left for the infinitive it may begin.
    """
    at = start
    while at < len(units) and units[at].kind == "word":
        unit = units[at]
        if at + 1 < len(units) and units[at + 1].low in ("'s", "’s"):
            break  # "said Monday's vote was fair"
        if unit.low == "about" and at + 1 < len(units) and _counts(units[at + 1]):
            break  # "said about half of them had left"
        if unit.low in TIME_WORDS and unit.low not in ("there", "here"):
            at += 1
            if at < len(units) and units[at].low in ("morning", "afternoon", "evening", "night"):
                at += 1
        elif phrases.is_adverb(unit) and unit.low not in (
            "both",
            "all",
            "only",
            "no",
            "even",
            "not",
            "never",
        ):
            at += 1
        elif (
            unit.low in ("last", "this", "next", "earlier")
            and at + 1 < len(units)
            and units[at + 1].low in PERIODS
        ):
            at += 2
        elif unit.low in ADJUNCT_HEADS and not (keep_to and unit.low == "to"):
            end = _adjunct_end(units, at)
            if end == at:
                break
            at = end
        else:
            break
    return at


def names_work(unit: Unit) -> bool:
    """Whether a quotation is the name of a work: few words, the longer ones with capitals."""
    words = unit.text.strip("\"“”'‘’`«».,").split()
    return (
        len(words) <= 8
        and all(w[0].isupper() or len(w) < 4 for w in words)
        and words[:1] != []
        and len(words) > 1
    )


def _counts(unit: Unit) -> bool:
    return unit.text[0].isdigit() or unit.low in ("half", "one", "two", "three", "four", "five", "ten", "a")


def _adjunct_end(units: Units, start: int) -> int:
    """The index after a prepositional phrase, `start` where none ends before the statement begins."""
    for at in range(start + 1, min(len(units), start + 26)):
        unit = units[at]
        if unit.kind == "quote" and names_work(unit):
            continue
        if unit.kind == "quote" or unit.low == "that" or unit.text in (":", ",") or unit.text in ENDS:
            return at
        if unit.low in SUBORDINATORS | FINITE or (unit.low == "to" and at > start + 1):
            break
    at = start + 1
    while at < len(units) and (units[at].low in DETERMINERS or units[at].low in TIME_WORDS):
        at += 1
    if at < len(units) and units[at].kind == "word":
        capital = units[at].text[0].isupper()
        at += 1
        while at < len(units) and at - start < 8 and units[at].kind == "word":
            unit = units[at]
            if unit.low in PRONOUNS | DETERMINERS | PREPOSITIONS | FINITE or (
                unit.text[0].isupper() != capital and not unit.text[0].isdigit()
            ):
                break
            if not capital and units[at - 1].low in (
                "statement",
                "interview",
                "conference",
                "report",
                "briefing",
                "tweet",
                "letter",
                "email",
                "reporters",
                "journalists",
                "phone",
            ):
                break
            at += 1
    return at
