"""Where what is said ends that is no clause: "rejected the offer", "vowed to rebuild the market"."""

from __future__ import annotations

from generator.analyse.quotes import phrases
from generator.analyse.quotes.cues import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    IRREGULAR_PASTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    cues,
)
from generator.analyse.quotes.phrases import Units
from generator.analyse.quotes.units import Unit

# After a comma these begin what the reporter adds.
_ADDS = frozenset(["although", "though", "while", "whereas", "but", "because", "even"])
# Words in -ing that go on with a noun phrase and say nothing about who spoke.
_NO_PARTICIPLE = frozenset(
    ["including", "according", "following", "during", "regarding", "concerning", "being"]
)


def object_end(units: Units, start: int, end: int) -> int:
    """Where the noun phrase or infinitive at index `start` ends, at most at `end`.

    It ends where its sentence's own verb goes on ("the charge and promised to ..."), where a new subject
    has one ("... and Congress has accused"), and at a comma behind which the reporter adds something
    ("..., although", "..., joining", "..., was issued").
    """
    infinitive = units[start].low in ("to", "not")
    relative = pending = False
    for at in range(start + 1, end - 1):
        unit = units[at]
        if unit.low in RELATIVES or unit.low in SUBORDINATORS:
            relative = pending = True
        elif _has_finite(unit):
            if not relative and not infinitive:
                return end  # "suggested the road is closed": a clause after all
            pending = False
        if unit.text == "," and _reporter_goes_on(units, at + 1, infinitive, pending):
            return at
        if unit.low in ("and", "but") and not relative and _verb_follows(units, at, end):
            return at
    return end


def _has_finite(unit: Unit) -> bool:
    return unit.low in FINITE or (unit.low in IRREGULAR_PASTS and unit.text[0].islower())


def _reporter_goes_on(units: Units, at: int, infinitive: bool, pending: bool) -> bool:
    unit = units[at]
    if unit.low in _ADDS:
        return not (unit.low == "but" and any(u.low == "only" for u in units[:at]))
    if infinitive or unit.kind != "word":
        return False
    participle = unit.low.endswith("ing") and len(unit.low) > 4 and unit.text[0].islower()
    if participle and unit.low not in _NO_PARTICIPLE:
        follow = units[at + 1] if at + 1 < len(units) else unit
        return follow.kind == "word" and follow.low not in CONJUNCTIONS  # "assault, stalking and theft"
    return not pending and _has_finite(unit)


def _verb_follows(units: Units, link: int, end: int) -> bool:
    """Whether a finite verb stands behind "and", by itself or with a subject of its own."""
    at = link + 1
    while at < end - 1 and phrases.is_adverb(units[at]):
        at += 1
    if at >= end - 1:
        return False
    if _finite(units, at, link):
        return True
    subject = at
    while at < end - 1 and at - subject < 5 and units[at].kind == "word" and units[at].text[0].isupper():
        at += 1
    if at == subject and units[at].low in SUBJECT_PRONOUNS:
        at += 1
    while at > subject and at < end - 1 and phrases.is_adverb(units[at]):
        at += 1
    if at > subject and (units[at].low in FINITE or _cue(units[at])):
        return True
    return _other_speaks(units, subject, end)


def _other_speaks(units: Units, start: int, end: int) -> bool:
    """Whether "army spokesman Ove Dahl later denied" begins: lower case, a name, a verb of speech."""
    at = start
    while at < min(end - 1, start + 3) and units[at].kind == "word" and units[at].text[0].islower():
        at += 1
    name = at
    while at < min(end - 1, name + 4) and units[at].kind == "word" and units[at].text[0].isupper():
        at += 1
    named = at > name
    while named and at < end - 1 and phrases.is_adverb(units[at]):
        at += 1
    return named and _cue(units[at])


def _cue(unit: Unit) -> bool:
    cue = cues().get(unit.low)
    return (
        cue is not None
        and unit.text[0].islower()
        and (cue.form == "past" or (cue.form == "third" and "also-noun" not in cue.frames))
    )


def _finite(units: Units, at: int, link: int) -> bool:
    """Whether the word is a finite verb, and no participle ("the arrests and alleged abuse")."""
    unit, follow = units[at], units[at + 1]
    if unit.kind != "word" or not unit.text[0].islower():
        return False
    if unit.low in FINITE or unit.low in IRREGULAR_PASTS:
        return unit.low not in ("may", "might", "will", "can") or follow.low not in PREPOSITIONS
    past = unit.low.endswith("ed") and len(unit.low) > 4
    if past and units[link - 1].low.endswith("ed"):
        return False  # "a plan drafted and approved by parliament"
    if not past and not _cue(unit):
        return False
    return (
        follow.low in DETERMINERS | PRONOUNS
        or follow.low in ("to", "that", "for", "on", "against", "how")
        or follow.kind == "quote"
        or follow.text[:1].isupper()
    )
