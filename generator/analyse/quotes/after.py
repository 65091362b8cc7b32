"""Statements that follow the words that attribute them: "X said that C", "X told Y to C"."""

from __future__ import annotations

from generator.analyse.quotes import phrases
from generator.analyse.quotes.adjuncts import skip_adjuncts
from generator.analyse.quotes.bounds import content_end, content_range, has_verb
from generator.analyse.quotes.cues import (
    ASKING_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    OPEN_QUESTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
    SUBORDINATORS,
    Cue,
)
from generator.analyse.quotes.phrases import Range, Units


def contents_after(units: Units, at: int, after: int, frames: frozenset[str], cue: Cue) -> tuple[Range, ...]:
    """What is said after the cue, in the frames it may have."""
    end = content_end(units, after, True)
    start = after
    if start >= len(units):
        return ()
    if "say" in frames or "quote" in frames:
        start = skip_adjuncts(units, at + 1 if units[after - 1].low in PREPOSITIONS else after)
        begins = content_start(units, start)
        if begins is not None and units[begins].low in OPEN_QUESTION_WORDS and cue.lemma not in ASKING_VERBS:
            begins = None
        if begins is not None:
            content = content_range(units, begins, content_end(units, begins, True))
            if content is not None and (units[begins].kind == "quote" or "say" in frames):
                return (content,)
    if "that" in frames and start < len(units) and units[skip_adjuncts(units, after) :][:1]:
        begins = skip_adjuncts(units, after)
        if units[begins].low == "that":
            content = content_range(units, begins, content_end(units, begins, True))
            return (content,) if content else ()
    if "tell" in frames:
        listener = phrases.listener_end(units, after)
        if listener > after:
            start = listener
            if not (listener < len(units) and _is_infinitive(units, listener)):
                start = skip_adjuncts(units, listener)
            begins = content_start(units, start)
            if (
                begins is None
                and start < len(units)
                and (units[start].low == "to" or has_verb(units, start, end))
            ):
                begins = start if units[start].kind == "word" else None
            if begins is not None:
                content = content_range(units, begins, content_end(units, begins, True))
                if content is not None:
                    return (content,)
    if "to" in frames:
        position = after
        if position < len(units) and units[position].low == "not":
            position += 1
        if position < len(units) and _is_infinitive(units, position):
            content = content_range(units, after, end)
            return (content,) if content else ()
    start = skip_adjuncts(units, after) if "say" in frames else after
    if start < len(units) and units[start].kind == "word":
        clause = units[start].low not in CONJUNCTIONS | FINITE and has_verb(units, start, end)
        if ("say" in frames and clause and _clause_start(units, start, cue)) or (
            "noun" in frames and units[after].low not in PREPOSITIONS | CONJUNCTIONS | FINITE | SUBORDINATORS
        ):
            content = content_range(units, start if "noun" not in frames else after, end)
            return (content,) if content else ()
    if "noun" in frames and start < len(units) and units[start].kind == "quote":
        content = content_range(units, start, end)
        return (content,) if content else ()
    return ()


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


def _clause_start(units: Units, start: int, cue: Cue) -> bool:
    unit = units[start]
    if unit.low in PREPOSITIONS and cue.lemma not in ("say", "add", "note", "report", "write"):
        return False
    return not (unit.low in ("of", "with", "for") or unit.low in FINITE or unit.low in CONJUNCTIONS)
