"""Numbers of people something happened to: "five were killed", "wounding 12", "the toll rose to 30"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.analyse.figures.classes import of_class
from generator.analyse.figures.passage import Counted, Passage
from generator.lexicon.quantities import ANYBODY, Happening, counted, happenings
from generator.lexicon.words import words

FARTHEST = 8
"""Words between who is counted and what happened: "seven members of one family were killed"."""
COUNT = "number"
"""What is told of people to whom nothing known here happened: "5,000 troops were sent"."""
TOLL_REACH = 20
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """What a number counts: tokens `first` to `after` say it; `part` where they say it is not all."""

    quantity: str
    subject: str
    first: int
    after: int
    part: bool


def read_people(told: Passage, at: Counted) -> Reading | None:
    """What happened to the people that the number at `at` counts, or None where it counts no such thing."""
    if told.words[at.after : at.after + 2] == ("-", "year") or at.number.sign:
        return None
    name = _named(told, at)
    if name.head in of_class("no_people"):
        return None
    before, another = _before(told, at.first)
    part = name.part or another
    if happened := _by_noun(told, at, name):
        return Reading(happened, name.subject, at.first, name.after, part)
    if (happened := _word_map("active").get(told.word(before))) and not _irrealis(told, before):
        return Reading(happened, name.subject, before, name.after, part)
    if after := _toll(told, at.first):
        return Reading(after[0], ANYBODY, after[1], at.after, part)
    if found := _passive(told, at, name):
        return Reading(found[0], name.subject, at.first, found[1], part)
    if name.head in counted() and at.number.said:
        return Reading(COUNT, name.subject, at.first, name.after, part)
    return None


@dataclass(frozen=True, slots=True)
class _Name:
    """Who is counted, as the words after the number name them; `after` is the first word beyond."""

    subject: str
    head: str
    after: int
    part: bool


def _named(told: Passage, at: Counted) -> _Name:
    here, part = at.after, False
    if told.word(here) == "of":
        part = at.number.said is not None
        here += 1
        while told.word(here) in of_class("skipped") | {"them", "whom"}:
            here += 1
    if told.word(here) in of_class("others"):
        part, here = True, here + 1
    called: list[str] = []
    happened = _word_map("passive")
    while len(called) < _LONGEST_NAME and (word := told.word(here)) not in of_class("name_ends") and word:
        if (word in happened and word not in _word_map("nouns")) or any(
            n.first == here for n in told.numbers
        ):
            break
        if word != "-":
            called.append(word)
        here += 1
        if word in counted() and told.word(here) not in counted():
            break
        if word in happened or word in _word_map("nouns"):
            break
    return _Name(_subject(called), called[-1] if called else "", here, part)


def _subject(called: list[str]) -> str:
    """Who is counted, in one form for words of one meaning: "US troops" and "US soldiers" are the same."""
    happened = _word_map("nouns").keys() | _word_map("passive").keys() | _days()
    held = [word for word in called if word not in happened and not word.endswith("ly")]
    if not held or held == ["-"]:
        return ANYBODY
    head = counted().get(held[-1], held[-1])
    return " ".join([*(word for word in held[:-1] if word != head), head])


def _before(told: Passage, first: int) -> tuple[int, bool]:
    """The word that rules the number from before it, and whether what stands between makes it a part."""
    here, part = first - 1, False
    while told.word(here) in of_class("skipped") | of_class("another"):
        part = part or told.word(here) in of_class("another")
        here -= 1
    return here, part


def _by_noun(told: Passage, at: Counted, name: _Name) -> str | None:
    """What happened where a noun right after the number says it: "12 deaths", "five lives"."""
    if name.head not in _word_map("nouns") or name.after > at.after + _LONGEST_NAME:
        return None
    if name.head in _word_map("passive") and not _goes_on(told, name.after):
        return None
    if told.word(at.first - 1) == "of" and name.after == at.after + 1 and name.head in _word_map("passive"):
        return None  # "a mother of two killed in the crossfire"
    return _word_map("nouns")[name.head]


def _passive(told: Passage, at: Counted, name: _Name) -> tuple[str, int] | None:
    """What happened as said after the name, and the first word beyond."""
    happened = _word_map("passive")
    begin = _past_inclusion(told, name.after)
    for here in range(begin, min(begin + FARTHEST, len(told.words))):
        word = told.words[here]
        if word in of_class("breaks") or any(n.first == here for n in told.numbers):
            return None
        if word in happened:
            adjacent = here == begin
            if _singular(told, begin, here) and at.number.said and at.number.said > 1:
                return None
            if told.word(at.first - 1) == "of" and name.after == at.after:
                return None  # "a mother of two was killed"
            if _is_passive(told, begin, here) or (
                _goes_on(told, here + 1) and (adjacent or word in of_class("states"))
            ):
                return happened[word], here + 1
            return None
    return None


def _past_inclusion(told: Passage, here: int) -> int:
    """The first word after ", including two children," where that follows the name, else `here`."""
    if told.word(here) != "," or told.word(here + 1) not in of_class("including"):
        return here
    ends = (k + 1 for k in range(here + 2, here + 2 + FARTHEST) if told.word(k) in (",", "–", "—"))
    return next(ends, here)


def _is_passive(told: Passage, first: int, here: int) -> bool:
    return any(told.word(k) in of_class("passive_helpers") for k in range(max(first, here - 4), here))


def _goes_on(told: Passage, here: int) -> bool:
    """Whether the sentence goes on as after a participle that closes a statement, or is at its end."""
    return told.word(here) in of_class("after_participle") | {""}


def _singular(told: Passage, first: int, here: int) -> bool:
    return any(told.word(k) in ("was", "is", "has") for k in range(max(first, here - 4), here))


def _irrealis(told: Passage, verb: int) -> bool:
    return told.word(verb - 1) in of_class("passive_helpers") or told.word(verb - 1) in {"to", "not", "never"}


def _toll(told: Passage, first: int) -> tuple[str, int] | None:
    """What a toll counts ("the death toll rose to 12"), and where those words begin."""
    if told.word(first - 1) not in of_class("before_toll"):
        return None
    for here in range(first - 1, max(-1, first - TOLL_REACH), -1):
        if told.words[here] in of_class("breaks"):
            return None
        for toll, happened in _tolls().items():
            if told.words[here : here + len(toll)] == toll:
                return happened, here
    return None


@cache
def _tolls() -> Mapping[tuple[str, ...], str]:
    return {toll: one.id for one in happenings() for toll in one.tolls}


@cache
def _days() -> frozenset[str]:
    return frozenset(day.lower().rstrip(".") for day in words("weekdays")) | {"today", "yesterday"}


@cache
def _word_map(which: str) -> Mapping[str, str]:
    """For each word of one list the first happening that it tells of."""
    found: dict[str, str] = {}
    for one in happenings():
        for word in sorted(_words_of(one, which)):
            found.setdefault(word, one.id)
    return found


def _words_of(one: Happening, which: str) -> frozenset[str]:
    return {"active": one.active, "passive": one.passive, "nouns": one.nouns}[which]
