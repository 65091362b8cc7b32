"""Cues that are no plain verb: "according to", "reports of", "was quoted as saying", "is said to"."""

from __future__ import annotations

from generator.analyse.quotes import phrases
from generator.analyse.quotes.adjuncts import skip_adjuncts
from generator.analyse.quotes.after import content_start
from generator.analyse.quotes.before import left_start
from generator.analyse.quotes.bounds import COMMAS, content_end, content_range, has_verb, sentence_start
from generator.analyse.quotes.cues import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    IRREGULAR_PASTS,
    OPENINGS,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    RUMOUR_NOUNS,
    SUBORDINATORS,
    cues,
)
from generator.analyse.quotes.phrases import Range, Units
from generator.analyse.quotes.statement import Statement


def according_statement(units: Units, at: int) -> Statement | None:
    """The statement that the "according to" at index `at` attributes."""
    speaker = phrases.subject_after(units, at + 2)
    if speaker is None:
        return None
    if at == 0:
        comma = next((i for i in range(at + 2, speaker[1]) if units[i].text == ","), speaker[1])
        apposed = comma < speaker[1] < len(units) and units[comma + 1].low in DETERMINERS | {"of"}
        if not (apposed and units[speaker[1]].text == "," and _main_clause(units, speaker[1] + 1)):
            speaker = (speaker[0], comma)
    end = speaker[1]
    before_comma = at > 0 and (units[at - 1].text in COMMAS or units[at - 1].kind == "quote")
    if at == 0 and (own := _second_phrase(units, speaker)) is not None:
        content = content_range(units, own, len(units))
        return Statement((content,), (at, at + 2), (speaker[0], own)) if content else None
    if at == 0 or (at < 3 and not before_comma):
        while end < len(units) and units[end].text not in COMMAS:
            end += 1
        content = content_range(units, end + 1, len(units))
        return Statement((content,), (at, at + 2), speaker) if content else None
    left = content_range(units, sentence_start(units, at), at)
    if left is None:
        return None
    pieces = [left]
    goes_on = end < len(units) and units[end].text in COMMAS
    if goes_on and (inner := _relative_clause(units, left, end + 1)) is not None:
        pieces = [inner]
    elif goes_on and (not has_verb(units, *left) or units[left[1] - 1].low in RELATIVES):
        right = content_range(units, end + 1, len(units))
        subject = units[left[0]].low not in PREPOSITIONS | OPENINGS and _finite(units, end + 1)
        whole = subject and units[left[1] - 1].low not in RELATIVES
        pieces = [left, right] if right and whole else [right] if right else pieces
    elif end + 1 < len(units) and units[end].text == "," and units[end + 1].low == "because":
        right = content_range(units, end + 1, content_end(units, end + 1, True))
        pieces += [right] if right else []
    return Statement(tuple(pieces), (at, at + 2), speaker)


def _main_clause(units: Units, at: int) -> bool:
    """Whether a main clause begins at index `at`, and not what tells more of the noun before it."""
    if at >= len(units):
        return False
    unit = units[at]
    return not (unit.low in PREPOSITIONS | RELATIVES or (unit.low.endswith("ed") and unit.text[0].islower()))


def _finite(units: Units, at: int) -> bool:
    return at < len(units) and (
        units[at].low in FINITE | IRREGULAR_PASTS
        or (units[at].low.endswith("ed") and units[at].text[0].islower())
    )


def _relative_clause(units: Units, left: Range, resumes: int) -> Range | None:
    """What "X, who did so, according to Y, was ..." attributes to Y: that X did so."""
    if not _finite(units, resumes):
        return None
    for at in range(left[1] - 1, left[0], -1):
        if units[at].low in ("who", "which") and units[at - 1].text == ",":
            return content_range(units, at + 1, left[1]) if has_verb(units, at + 1, left[1]) else None
    return None


def _second_phrase(units: Units, speaker: tuple[int, int]) -> int | None:
    """Where what is said begins without a comma: "According to officials the two will stay"."""
    if speaker[1] < len(units) and units[speaker[1]].low not in FINITE:
        return None
    for at in range(speaker[0] + 1, speaker[1]):
        before = units[at - 1]
        if units[at].low in DETERMINERS and before.kind == "word" and before.low not in PREPOSITIONS:
            return None if before.low in DETERMINERS | CONJUNCTIONS else at
    return None


def noun_statement(units: Units, at: int) -> Statement | None:
    """As in "his claim that ...", "reports of ..."."""
    nxt = units[at + 1].low
    if nxt in ("of", "about") and units[at].low not in RUMOUR_NOUNS:
        return None
    if nxt == "that" and (at == 0 or (at + 2 < len(units) and units[at + 2].low in FINITE)):
        return None  # "a report that could not be confirmed" is a relative clause
    cue = cues().get(units[at].low)
    if at > 0 and cue is not None and nxt == "that":
        before = units[at - 1].low
        if not (
            before in DETERMINERS
            or before in PREPOSITIONS
            or before in ("'s", "’s")
            or before in CONJUNCTIONS
        ):
            return None
    end = content_end(units, at + 2, False) if nxt == "that" else _phrase_end(units, at + 2)
    if nxt == "that" and not has_verb(units, 0, at):
        end = _before_main_verb(units, at + 2, end)
    content = content_range(units, at + 1 if nxt == "that" else at + 2, end)
    if content is None:
        return None
    speaker = None
    if at > 0 and units[at - 1].low in ("his", "her", "their", "its", "my", "our"):
        speaker = (at - 1, at)
    elif at > 1 and units[at - 1].low in ("'s", "’s"):
        owner = phrases.subject_before(units, at - 1)
        speaker = owner
    return Statement((content,), (at, at + 1), speaker)


def _before_main_verb(units: Units, start: int, end: int) -> int:
    """Where the clause of "the claim that the dam is safe has angered farmers" ends: at the second verb."""
    verbs = [
        at
        for at in range(start, end)
        if units[at].kind == "word"
        and (units[at].low in FINITE or units[at].low in IRREGULAR_PASTS)
        and units[at].text[0].islower()
        and phrases.verb_group_start(units, at) == at
    ]
    own = CONJUNCTIONS | RELATIVES
    later = [at for at in verbs[1:] if units[at - 1].low not in own and units[at - 1].text != ","]
    if later:
        return later[-1]
    return verbs[0] if len(verbs) == 1 and verbs[0] > start + 3 else end


def _phrase_end(units: Units, start: int) -> int:
    """Where the noun phrase after "reports of" ends: at a finite verb or a sign."""
    for at in range(start, len(units)):
        unit = units[at]
        if unit.kind == "sign" and unit.text not in ("-", "'", "’", "&", "/", "$"):
            return at
        past = unit.low in FINITE or unit.low in IRREGULAR_PASTS or unit.low in SUBORDINATORS
        if at > start and (
            past or (unit.low.endswith("ed") and unit.text[0].islower() and units[at - 1].low.endswith("s"))
        ):
            return at
    return len(units)


def passive_statement(
    units: Units, at: int, start: int, after: int, frames: frozenset[str]
) -> Statement | None:
    """As in "X was quoted as saying C" (X speaks); "was told that C", "is said to" (nobody is named)."""
    end = content_end(units, after, True)
    if units[at].low == "quoted":
        return _quoted_as_saying(units, start, after)
    if "tell" in frames or "say" in frames:
        begins = content_start(units, after)
        if begins is not None and (units[begins].low not in QUESTION_WORDS or units[at].low == "asked"):
            content = content_range(units, begins, end)
            return Statement((content,), (start, after), None) if content else None
    if (
        after < len(units)
        and units[after].low == "to"
        and ("say" in frames or "to" in frames or "noun" in frames)
    ):
        content = content_range(units, after, end)
        return Statement((content,), (start, after), None) if content else None
    return None


def quoting_statement(units: Units, at: int, after: int) -> Statement | None:
    """As in "the agency quoted X as saying C" and "C, the agency quoted X as saying": X is the speaker."""
    for end in range(after + 1, min(len(units) - 1, after + 12)):
        if units[end].low == "as" and units[end + 1].low in ("saying", "telling"):
            follow = skip_adjuncts(units, end + 2)
            if follow < len(units) and (units[follow].kind != "sign" or units[follow].text in (",", ":")):
                content = content_range(units, follow, content_end(units, follow, True))
            else:
                subject = phrases.subject_before(units, at)
                content = content_range(units, left_start(units, subject[0]), subject[0]) if subject else None
            return Statement((content,), (at, end + 2), (after, end)) if content else None
    return None


def _quoted_as_saying(units: Units, start: int, after: int) -> Statement | None:
    for at in range(after, min(len(units) - 2, after + 10)):
        if units[at].low == "as" and units[at + 1].low in ("saying", "telling"):
            begins = content_start(units, at + 2) or at + 2
            content = content_range(units, begins, content_end(units, begins, True))
            speaker = phrases.subject_before(units, start)
            return Statement((content,), (start, at + 2), speaker) if content and speaker else None
    return None
