"""Words that tell an event, with their forms: a verb that happened, a noun that names what took place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.lexicon.words import words

Form = Literal["base", "third", "past", "participle", "ing"]
LONGEST = 3
"""Words of the longest entry ("set fire", "lie in wait")."""


@dataclass(frozen=True, slots=True)
class EventVerb:
    """A form of a verb of events; `of_place` says that its object can be the place itself."""

    base: str
    form: Form
    of_place: bool


@cache
def verb_forms() -> dict[str, tuple[EventVerb, ...]]:
    """Every form of the verbs of events, in lower case, with all that it can be."""
    of_places = words("event_verbs_of_places")
    found: dict[str, list[EventVerb]] = {}
    for entry in sorted(words("event_verbs")):
        base, *irregular = entry.split(":")
        for form, word in _forms(base, irregular):
            found.setdefault(word, []).append(EventVerb(base, form, base in of_places))
    return {word: tuple(verbs) for word, verbs in found.items()}


@cache
def event_nouns() -> frozenset[str]:
    """Nouns that name an event, in lower case, singular and plural."""
    singular = words("event_nouns")
    return singular | {_third(noun) for noun in singular}


@cache
def speech_forms() -> frozenset[str]:
    """Forms of the verbs of speech that are no nouns and tell no event as well."""
    found = set()
    for entry in words("speech_verbs"):
        forms, _, frames = entry.partition(" : ")
        held = frames.split()
        if {"say", "that", "tell", "quote"} & set(held):
            _, third, *rest = forms.split()
            found |= {*rest, *(() if "also-noun" in held else (third,))}
    return frozenset(found - event_nouns() - _strong_forms())


@cache
def _strong_forms() -> frozenset[str]:
    return frozenset(verb_forms()) - {"spoke", "spoken", "speaking", "addressed", "addressing"}


def _forms(base: str, irregular: list[str]) -> Iterator[tuple[Form, str]]:
    verb, _, rest = base.partition(" ")
    after = f" {rest}" if rest else ""
    past, participle = irregular if irregular else (_past(verb) + after, _past(verb) + after)
    yield "base", base
    yield "third", _third(verb) + after
    yield "past", past
    yield "participle", participle
    yield "ing", _ing(verb) + after


def _third(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if _ends_in_y(word) else word + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _ends_in_y(verb) else _doubled(verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith("ee") else _doubled(verb) + "ing"


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in "aeiou"


def _doubled(verb: str) -> str:
    """The stem before -ed and -ing: one short vowel and one consonant double the consonant ("stabbed")."""
    vowels = [at for at, letter in enumerate(verb) if letter in "aeiou"]
    short = len(vowels) == 1 and vowels[0] == len(verb) - 2 and verb[-1] not in "wxy"
    return verb + verb[-1] if short or verb in {"expel", "repel", "kidnap"} else verb
