"""Statements that follow the words that attribute them: "X said that C", "X told Y to C"."""

from __future__ import annotations

from generator.analyse.quotes import phrases
from generator.analyse.quotes.adjuncts import skip_adjuncts
from generator.analyse.quotes.bounds import ENDS, content_end, content_range, has_verb
from generator.analyse.quotes.cues import (
    ASKING_VERBS,
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    IRREGULAR_PASTS,
    OPEN_QUESTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Cue,
    cues,
)
from generator.analyse.quotes.objects import object_end
from generator.analyse.quotes.phrases import Range, Units
from generator.analyse.quotes.units import Unit


def contents_after(units: Units, at: int, after: int, frames: frozenset[str], cue: Cue) -> tuple[Range, ...]:
    """What is said after the cue at index `at`, in the frames it may have; `after` is past its particle."""
    if after >= len(units):
        return ()
    content = (
        _wished(units, after, frames)
        or _stated(units, at, after, frames, cue)
        or _told(units, after, frames)
        or _clause_or_phrase(units, after, frames, cue)
    )
    return (content,) if content else ()


def _wished(units: Units, after: int, frames: frozenset[str]) -> Range | None:
    """As in "vowed on Monday to ..."."""
    if "to" not in frames:
        return None
    start = skip_adjuncts(units, after, keep_to=True)
    if start < len(units) and _is_infinitive(units, start):
        return content_range(units, start, object_end(units, start, content_end(units, start, True)))
    return None


def _stated(units: Units, at: int, after: int, frames: frozenset[str], cue: Cue) -> Range | None:
    """What "that", a question word, a colon or a quotation mark announces."""
    if not frames & {"say", "quote", "that"}:
        return None
    start = skip_adjuncts(units, at + 1 if units[after - 1].low in PREPOSITIONS else after)
    begins = content_start(units, start)
    if begins is None and start < len(units) and units[start].low in PREPOSITIONS:
        begins = announced_ahead(units, start)
    if begins is None:
        return None
    unit = units[begins]
    if begins > after and _relative(units, begins):
        return None
    if unit.low in OPEN_QUESTION_WORDS and cue.lemma not in ASKING_VERBS:
        return None
    if unit.low == "that" or "say" in frames or (unit.kind == "quote" and "quote" in frames):
        return content_range(units, begins, content_end(units, begins, True))
    return None


def _told(units: Units, after: int, frames: frozenset[str]) -> Range | None:
    """As in "told reporters that ...", "urged them to ..."."""
    if "tell" not in frames:
        return None
    listener = phrases.listener_end(units, after)
    if listener == after or listener >= len(units):
        return None
    if _is_infinitive(units, listener):
        return content_range(units, listener, object_end(units, listener, content_end(units, listener, True)))
    start = skip_adjuncts(units, listener)
    begins = content_start(units, start)
    if begins is None:
        begins = announced_ahead(units, start)
    if begins is None and start < len(units) and units[start].kind == "word":
        begins = (
            start if "say" in frames and has_verb(units, start, content_end(units, start, True)) else None
        )
    return content_range(units, begins, content_end(units, begins, True)) if begins is not None else None


def _clause_or_phrase(units: Units, after: int, frames: frozenset[str], cue: Cue) -> Range | None:
    """A clause without "that" after verbs of saying, a noun phrase after those that take one."""
    start = skip_adjuncts(units, after) if "say" in frames else after
    if start >= len(units) or not frames & {"say", "noun"}:
        return None
    end = content_end(units, after, True)
    if units[start].kind == "quote":
        return content_range(units, start, end) if "noun" in frames else None
    if units[start].kind != "word":
        return None
    if "noun" in frames:
        phrase = units[after].low not in PREPOSITIONS | CONJUNCTIONS | FINITE | SUBORDINATORS
        return content_range(units, after, object_end(units, after, end)) if phrase else None
    if units[start].low in CONJUNCTIONS or not _clause_start(units, start, cue):
        return None
    said = cue.lemma == "say" and units[start].low not in PREPOSITIONS and end - start > 4
    if cue.lemma == "rule" and not _own_verb(units, start, end):
        return None  # "has ruled the country for years and is"
    return content_range(units, start, end) if said or has_verb(units, start, end) else None


def _own_verb(units: Units, start: int, end: int) -> bool:
    """Whether the first finite verb has its subject in the content, and not before "and"."""
    first = next((at for at in range(start, end) if units[at].low in FINITE | IRREGULAR_PASTS), None)
    return first is not None and units[first - 1].low not in CONJUNCTIONS


def _is_infinitive(units: Units, at: int) -> bool:
    """Whether "to" or "not to" with a verb stands at index `at`."""
    if units[at].low == "not":
        at += 1
    if at + 1 >= len(units) or units[at].low != "to":
        return False
    follow = units[at + 1]
    return follow.kind == "word" and follow.text[0].islower() and follow.low not in DETERMINERS | PRONOUNS


def content_start(units: Units, start: int) -> int | None:
    """Where content begins that a sign, "that" or a question word announces."""
    if start >= len(units):
        return None
    unit = units[start]
    if unit.kind == "quote" or unit.low == "that" or unit.low in QUESTION_WORDS:
        return start
    if unit.text in (",", ":", "—") and start + 1 < len(units):
        follow = units[start + 1]
        if follow.kind == "quote" or follow.low == "that" or unit.text == ":":
            return start + 1
        if follow.kind == "word" and unit.text == ",":
            # "said, in a statement, that": an adjunct between commas.
            for at in range(start + 2, min(start + 25, len(units) - 1)):
                if units[at].text == "," and (units[at + 1].kind == "quote" or units[at + 1].low == "that"):
                    return at + 1
                if units[at].text == ":":
                    return at + 1
    return None


def announced_ahead(units: Units, start: int) -> int | None:
    """Where content begins behind a longer adjunct: "told members on May 6: ...", "before A and B that"."""
    for at in range(start, min(start + 20, len(units) - 1)):
        unit = units[at]
        if unit.text == ":" or (unit.text == "," and units[at + 1].kind == "quote"):
            return at + 1
        if unit.low == "that" and at > start and units[at - 1].low not in PREPOSITIONS:
            return None if _relative(units, at) else at
        verb = unit.low in FINITE or unit.low in IRREGULAR_PASTS or unit.low in SUBJECT_PRONOUNS
        if verb or unit.kind == "quote" or unit.text in ENDS or unit.low in SUBORDINATORS:
            return None
    return None


def _relative(units: Units, at: int) -> bool:
    """Whether a "that" begins a relative clause, which is nothing that is said ("forecasts that predict")."""
    if units[at].low != "that" or at + 1 >= len(units):
        return False
    follow = units[at + 1]
    cue = cues().get(follow.low)
    verb = cue is not None and "also-noun" not in cue.frames and follow.text[0].islower()
    return verb or _is_finite(follow) or follow.low in IRREGULAR_PASTS | COMMON_VERBS


def _clause_start(units: Units, start: int, cue: Cue) -> bool:
    unit = units[start]
    if unit.low in PREPOSITIONS and cue.lemma not in ("say", "add", "note", "report", "write"):
        return False
    return not (unit.low in ("of", "with", "for") or _is_finite(unit) or unit.low in CONJUNCTIONS)


def _is_finite(unit: Unit) -> bool:
    """Whether a word is a finite verb, and not an acronym that reads like one ("said IS had left")."""
    return unit.low in FINITE and not (len(unit.text) > 1 and unit.text.isupper())
