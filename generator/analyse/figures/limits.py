"""Why a number must not be held against another article's: parts, sums over time, things not told as done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.analyse.figures.classes import of_class
from generator.analyse.figures.passage import Counted, Passage
from generator.model import Span

PART = "part of a larger number"
SEVERAL = "one of several numbers in its sentence"
OTHER_TIME = "may be of another time"
NOT_DONE = "not told as having happened"
LEAST = "told as the least"
CONVERTED = "in brackets, perhaps another unit"
AFTERSHOCK = "of another shock"

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_TIME = re.compile(
    r"\b(?:since|this (?:year|month|season)|so far (?:this|in)"
    r"|(?:last|past|previous|recent|earlier|coming|next) (?:\w+ )?"
    r"(?:years?|months?|weeks?|decades?|century|centuries|season|summer|winter|spring|autumn|fall"
    r"|attacks?|incidents?|quakes?|earthquakes?|storms?|wars?|raids?|strikes?|blasts?|bombings?"
    rf"|crash(?:es)?|clashes|{_MONTHS})"
    rf"|(?:in|since|from|during|of) (?:early |late |mid-)?(?:{_MONTHS})(?! \d)"
    r"|previously|formerly|(?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|annually|yearly|every"
    r"|(?:per|each) (?:day|week|month|year)|on average|an average|history|in recent"
    r"|(?:18|19|20)\d\d|worst|deadliest|deadlier|anniversary|similar|recalled|total of)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:could|would|might|should|will|if|plot(?:ted|ting)?|plan(?:s|ned|ning)?|threat(?:en\w*|s)?|intend\w*"
    r"|hop(?:e|ed|ing)|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|unless|capacity|rewards?|bount(?:y|ies)|sentenced?)\b",
    re.IGNORECASE,
)


def part(told: Passage, first: int) -> bool:
    """Whether the words before token `first` say that what follows is part of another number."""
    before = [told.word(first - k) for k in (1, 2, 3)]
    if before[0] in of_class("including") or (before[0] == "of" and before[1] == "number"):
        return True
    if before[0] == "the" and before[1] in of_class("including"):
        return True
    if before[0] in ("them", "those", "dead", "killed", "victims") and before[1] in ("among", "the", "were"):
        return True
    text = " ".join(reversed(before))
    return text.endswith(("as well as", "along with", "in addition to", "first", "second", "third"))


def limit_of(text: str, told: Passage, at: Counted, is_part: bool, own_days: Sequence[Span] = ()) -> str:
    """Why the number at `at` is only listed, never opposed; "" where nothing speaks against it.

    `own_days` are expressions of time for days of the article's own: they tell of no other time.
    """
    if is_part or part(told, at.first):
        return PART
    if told.word(at.first - 1) == "(":
        return CONVERTED
    sentence = text[told.span.start : told.span.end]
    for day in own_days:
        sentence = sentence.replace(text[day.start : day.end], " ")
    if _TIME.search(sentence):
        return OTHER_TIME
    if _NOT_DONE.search(
        text, max(told.span.start, told.tokens[at.first].start - 60), told.tokens[at.first].start
    ):
        return NOT_DONE
    return ""
