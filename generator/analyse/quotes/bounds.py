"""Where what is said begins and ends inside a sentence."""

from __future__ import annotations

from generator.analyse.quotes import phrases
from generator.analyse.quotes.cues import AUXILIARIES, COMMON_VERBS, CONJUNCTIONS, IRREGULAR_PASTS, cues
from generator.analyse.quotes.phrases import Range, Units

COMMAS = frozenset([",", "—", "–", "--", "-"])
ENDS = frozenset([".", "!", "?", ";", "…", "..."])
# What the reporter joins sentences with ("Meanwhile, the road is closed, she said").
_LINKS = frozenset(
    ["however", "meanwhile", "moreover", "furthermore", "also", "besides", "additionally", "nevertheless"]
)


def content_range(units: Units, start: int, end: int) -> Range | None:
    """The range without signs, conjunctions and links to the sentence before; None where nothing is left."""
    if end - start > 3 and units[start].low in _LINKS and units[start + 1].text == ",":
        start += 2
    while start < end and units[start].kind == "sign" and units[start].text not in ("(", "[", "$"):
        start += 1
    while end > start and units[end - 1].kind == "sign" and units[end - 1].text not in (")", "]", "%"):
        end -= 1
    while end > start and units[end - 1].low in CONJUNCTIONS | {"while", "as"}:
        end -= 1
        while end > start and units[end - 1].kind == "sign" and units[end - 1].text not in (")", "]", "%"):
            end -= 1
    return (start, end) if start < end else None


def content_end(units: Units, start: int, coordinated: bool) -> int:
    """Where what is said ends: another attribution, a participle of speech, the end of the sentence."""
    for at in range(start + 1, len(units)):
        unit = units[at]
        if unit.kind != "word":
            if unit.text == ";":
                return at
            continue
        before = units[at - 1]
        if unit.low == "reference" and before.low in ("in", "apparent") and (comma := _aside(units, at)):
            return comma
        if unit.low == "according" and at + 1 < len(units) and units[at + 1].low == "to":
            return at
        cue = cues().get(unit.low)
        if cue is None:
            continue
        if (
            cue.form == "ing"
            and (before.text == "," or before.kind == "quote" or before.low == "while")
            and any(frame.endswith(("say", "noun")) and frame != "also-noun" for frame in cue.frames)
        ):
            return at
        if coordinated and "say" in cue.frames and cue.form in ("past", "third"):
            group = phrases.verb_group_start(units, at)
            joined = group > start + 1 and units[group - 1].low in ("and", "but")
            if joined and (
                announces(units, at + 1) or (cue.form == "past" and "also-noun" not in cue.frames)
            ):
                return group - 1
            subject = phrases.subject_before(units, group) if "also-noun" not in cue.frames else None
            if (
                subject
                and subject[0] > start + 1
                and units[subject[0] - 1].low in ("and", "but", "while", "as", "although", "though")
            ):
                link = subject[0] - 1
                if units[link - 1].text == ",":
                    return link
    return len(units)


def _aside(units: Units, at: int) -> int | None:
    """The comma before ", in an apparent reference to"."""
    return next((i for i in range(at - 1, max(0, at - 5), -1) if units[i].text == ","), None)


def announces(units: Units, at: int) -> bool:
    """Whether "that", a quotation or the sign before one stands at index `at`."""
    return at < len(units) and (
        units[at].low == "that" or units[at].kind == "quote" or units[at].text in (",", ":")
    )


def sentence_start(units: Units, end: int) -> int:
    """Where the sentence that holds index `end` - 1 begins inside its clause."""
    for at in range(end - 2, 0, -1):
        if units[at].text in (";",) or (
            units[at].text in (".", "!", "?")
            and units[at + 1].start > units[at].end
            and units[at + 1].text[:1].isupper()
        ):
            return at + 1
    return 0


def has_verb(units: Units, start: int, end: int) -> bool:
    """Whether a finite verb is likely between the indices, a quotation of some words counting as one."""
    for at in range(start, end):
        unit = units[at]
        if unit.kind == "quote":
            if len(unit.text.split()) > 3:
                return True
        elif unit.kind == "word":
            if unit.low in AUXILIARIES or (
                unit.low.endswith("ed") and len(unit.low) > 3 and unit.text[0].islower()
            ):
                return True
            if (
                unit.low in cues()
                and "also-noun" not in cues()[unit.low].frames
                and cues()[unit.low].form in ("past", "third")
            ):
                return True
            if unit.low in IRREGULAR_PASTS or (at > start and unit.low in COMMON_VERBS):
                return True
            if (
                at > start
                and unit.low.endswith("s")
                and units[at - 1].low in ("he", "she", "it", "who", "which", "that")
            ):
                return True
            if (
                at > start
                and unit.text[0].islower()
                and units[at - 1].low in ("they", "we", "i", "you", "he", "she")
            ):
                return True
    return False
