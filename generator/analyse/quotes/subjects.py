"""Who a verb of speech has for its subject."""

from __future__ import annotations

from generator.analyse.quotes import phrases
from generator.analyse.quotes.bounds import COMMAS, announces
from generator.analyse.quotes.cues import (
    AUXILIARIES,
    DETERMINERS,
    FINITE,
    FORMS_OF_BE,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    Cue,
    cues,
)
from generator.analyse.quotes.phrases import Range, Units
from generator.analyse.quotes.statement import Statement


def subject_of(units: Units, at: int, start: int, cue: Cue, earlier: list[Statement]) -> Range | None:
    """The speaker before the verb, or that of the verb it is coordinated with or hangs on."""
    before = units[start - 1] if start > 0 else None
    progressive = any(u.low in FORMS_OF_BE for u in units[start:at])
    if cue.form == "ing" and progressive and cue.lemma in ("worry", "concern"):
        return None
    if cue.form == "ing" and not progressive:
        if (
            before is None
            or before.text in COMMAS
            or before.kind == "quote"
            or before.low in ("and", "while", "by")
        ):
            return _last_speaker(earlier) or main_subject(units, start)
        if before.text[0].isupper() and announces(units, at + 1):
            return phrases.subject_before(units, start)  # "a video of Ada Lund saying that ..."
        return None
    if before is None:
        return None
    if before.low == "to":
        if cue.form != "base" or start < 3 or units[start - 2].low != "on":
            return None
        return phrases.subject_before(units, phrases.verb_group_start(units, start - 3))
    if before.low in ("and", "but", "or", "then"):
        if cue.form not in ("past", "third") and start == at:
            return None
        for near in range(start - 2, max(0, start - 12), -1):
            if units[near].low in ("he", "she", "they", "i", "we"):
                return (near, near + 1)
        return _last_speaker(earlier) or main_subject(units, start)
    if before.low == "that":
        return None
    plural = _is_plural(units, start) or ("also-noun" not in cue.frames and _head_is_plural(units, start))
    if cue.form == "base" and start == at and not plural:
        return None
    if (cue.form == "participle" or before.text[0].isdigit()) and start == at:
        return None  # "435 declared seats"
    speaker = phrases.subject_before(units, start)
    if speaker is None:
        return None
    if (
        "also-noun" in cue.frames
        and start == at
        and cue.form in ("base", "third")
        and not _verb_position(units, at)
    ):
        return None
    return speaker


def _last_speaker(earlier: list[Statement]) -> Range | None:
    return next((s.speaker for s in reversed(earlier) if s.speaker is not None), None)


def _is_plural(units: Units, start: int) -> bool:
    last = units[start - 1]
    return (
        last.low
        in ("they", "we", "i", "you", "who", "people", "police", "some", "many", "others", "most", "critics")
        or (last.low.endswith("s") and not last.low.endswith("ss") and last.low not in ("'s", "’s"))
        or last.text == ","
        or (
            last.text[0].isupper()
            and start >= 2
            and any(u.low == "and" for u in units[max(0, start - 6) : start])
        )
    )


def _head_is_plural(units: Units, start: int) -> bool:
    """Whether the phrase before index `start` is of many: "voters in the north", "42 percent"."""
    phrase = phrases.subject_before(units, start)
    if phrase is None:
        return False
    words = units[phrase[0] : phrase[1]]
    if any(u.low in ("percent", "%", "half", "majority", "most") or u.low.isdigit() for u in words):
        return True
    link = next((i for i, u in enumerate(words) if u.low in PREPOSITIONS and i), None)
    head = words[link - 1] if link else words[-1]
    common = head.text[0].islower() or phrase[0] == 0
    return head.low.endswith("s") and not head.low.endswith("ss") and common


def _verb_position(units: Units, at: int) -> bool:
    """Whether a word that is noun or verb stands where a verb does."""
    before = units[at - 1]
    if before.low in DETERMINERS or before.low in PREPOSITIONS or before.low in ("'s", "’s"):
        return False
    if before.low in SUBJECT_PRONOUNS:
        return True
    after = units[at + 1] if at + 1 < len(units) else None
    if after is None:
        return True
    if after.low in FINITE or after.low in AUXILIARIES or after.low in ("of", "and", "or"):
        return False
    if after.low in ("who", "which", "whose"):
        return False  # "the party's demands, which ..."
    return (
        after.low == "that"
        or after.low == "to"
        or after.kind == "quote"
        or after.text in (",", ":", ".")
        or after.low in DETERMINERS
        or after.low in PRONOUNS
        or after.text[0].isupper()
        or after.low in QUESTION_WORDS
    )


def main_subject(units: Units, end: int) -> Range | None:
    """The subject of the clause a participle hangs on ("The ministry closed it, saying ...")."""
    for at in range(1, end):
        if units[at].kind == "word" and (
            units[at].low in FINITE or (units[at].low.endswith("ed") and units[at].text[0].islower())
        ):
            subject = phrases.subject_before(units, phrases.verb_group_start(units, at))
            if subject is not None:
                return subject
    return None


def announcement(units: Units) -> tuple[Range, Range] | None:
    """Cue and speaker of a clause that ends in a colon and leaves its statement to the next paragraph."""
    if len(units) < 3 or units[-1].text not in (":", ","):
        return None
    for at in range(len(units) - 2, 0, -1):
        cue = cues().get(units[at].low)
        if cue is None or not cue.frames & {"say", "tell", "quote"}:
            continue
        start = phrases.verb_group_start(units, at)
        speaker = subject_of(units, at, start, cue, [])
        if speaker is not None:
            return (start, at + 1), speaker
    return None
