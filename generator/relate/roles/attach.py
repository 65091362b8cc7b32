"""What is told of a place: the event whose clause the place stands in, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.lexicon.words import words
from generator.relate.roles.clause import Word
from generator.relate.roles.events import event_nouns, speech_forms, verb_forms
from generator.relate.roles.held import held
from generator.relate.roles.site import Site, is_place_head
from generator.relate.roles.tense import (
    BREAKS,
    UNREAL,
    event_verb,
    goes_on,
    is_still_to_come,
    is_wished,
    noun_start,
    opening_of,
    tells_past,
)

Ground = Literal[
    "event", "dateline", "seat", "origin", "speech", "background", "planned", "journey", "adjective",
    "actor", "beside", "quoted", "passing",
]  # fmt: skip
FARTHEST_VERB = 14
FARTHEST_NOUN = 6
FARTHEST_IN_HEADLINE = 9
"""Words between an event and the preposition of its place: beyond them they are rarely of one clause."""
_SITTING = held("sitting")
_ACT_AT_THEIR_SEAT = held("acting at their seat")
_DENIED = held("denied")
_TALKS = held("talks")
_MATTERS = held("matters")
_FINITE = held("finite")
_RULERS = held("rulers")
_MODALS = held("coming")
_AHEAD = held("ahead")
_ARRIVALS = held("arrivals")
_MADE = held("made")
_FORMER = held("former")
_OWN = held("own")
_ACTORS = held("done to countries")


@dataclass(frozen=True, slots=True)
class Told:
    """The ground on which a place is read; of an event the index of its first word."""

    ground: Ground
    at: int = -1


def told_of(sentence: Sequence[Word], place: int, site: Site, headline: bool, country: bool) -> Told:
    """What `sentence` tells of the place at index `place`, which hangs in it as `site` says.

    In a `headline` the present tense tells what happened. A `country` is an actor as often as a place.
    """
    if (aside := _described(sentence, place)) is not None:
        return Told(aside)
    if site.link == "in" and any(word.lower in _OWN for word in sentence[site.governor : place]):
        return Told("adjective")
    if site.link == "beside":
        return Told("beside")
    if site.link == "to":
        return _arrival(sentence, site)
    if site.link == "from":
        return Told("origin")
    if site.link == "of":
        return _of_noun(sentence, site)
    if site.link == "bare":
        return _as_object(sentence, site, headline, country)
    if country and sentence[site.governor].lower == "between":
        return Told("actor")
    told = _before(sentence, site, headline)
    return told if headline or told.ground != "event" or tells_past(sentence) else Told("passing")


def _described(sentence: Sequence[Word], place: int) -> Ground | None:
    """Why a place only describes what follows it ("Turkey-backed", "Iraq's army"); None if not."""
    after = sentence[place + 1] if place + 1 < len(sentence) else None
    if after is None:
        return None
    if after.text == "-":
        following = sentence[place + 2].lower if place + 2 < len(sentence) else ""
        return "origin" if following in {"based", "born", "bred", "native", "raised"} else "adjective"
    if after.lower in {"'s", "’s"} or (after.text in {"'", "’"} and sentence[place].text.endswith("s")):
        owned = sentence[place + 2] if place + 2 < len(sentence) else None
        return None if owned and (owned.kind == "place" or is_place_head(owned.lower)) else "adjective"
    if after.kind in {"group", "person"}:
        return "adjective"
    if after.lower in _MATTERS:
        return "adjective"
    if after.kind is None and after.lower in _RULERS:
        return "actor"
    if after.kind is None and (_singular(after.lower) in _seated() or after.lower == "man"):
        return "adjective"
    return None


def _arrival(sentence: Sequence[Word], site: Site) -> Told:
    """Whether somebody was there ("made a visit to Cameroon") or is still on the way."""
    at = site.governor - 1
    made = {word.lower for word in sentence[max(0, at - 6) : max(at, 0)]} & _MADE
    if made and sentence[at].lower in _ARRIVALS and tells_past(sentence) and not is_wished(sentence, at):
        return Told("event", at)
    return Told("journey")


def _of_noun(sentence: Sequence[Word], site: Site) -> Told:
    """An event that is "of" a place ("the siege of Homs") happened there; most else that is does not."""
    at = site.governor - 1
    noun = sentence[at].lower if at >= 0 else ""
    if (noun in event_nouns() and noun not in _TALKS) or any(
        verb.form == "ing" and verb.of_place for verb in verb_forms().get(noun, ())
    ):
        return Told("planned") if is_wished(sentence, at) else Told("event", at)
    return Told("adjective")


def _as_object(sentence: Sequence[Word], site: Site, headline: bool, country: bool) -> Told:
    """The place as what something was done to, or as the one of whom it is told."""
    at = site.governor
    while at >= 0 and sentence[at].lower in {"again", "briefly", "also", "later"}:
        at -= 1
    if at >= 0 and (found := event_verb(sentence, at, headline)):
        begin, verb = found
        if verb.of_place and (not country or verb.base in _ACTORS):
            return _real(sentence, begin)
        return Told("actor" if country else "passing")
    return _suffered(sentence, site.last + 1, country)


def _suffered(sentence: Sequence[Word], after: int, country: bool) -> Told:
    """What was done to a place ("Kupiansk was shelled"): the place comes first and the event after it."""
    near = [word.lower for word in sentence[after : after + 5]]
    passive = bool(near) and (near[0] in {"was", "were"} or near[:2] in (["has", "been"], ["have", "been"]))
    if passive:
        for at in range(after + 1, min(after + 4, len(sentence))):
            for verb in verb_forms().get(sentence[at].lower, ()):
                if verb.form == "participle" and verb.of_place and "not" not in near:
                    return Told("event", at)
    if near[:2] == ["came", "under"]:
        return Told("event", after)
    if not near:
        return Told("passing")
    acts = country and (near[0] in _FINITE or near[0].endswith("ed"))
    return Told("actor" if acts or near[0] in speech_forms() else "passing")


def _before(sentence: Sequence[Word], site: Site, headline: bool) -> Told:
    """The event that the phrase follows; where it begins its clause, the one that comes after it."""
    governor = sentence[site.governor - 1] if site.governor else None
    if governor and governor.kind == "group" and (cue := _was_told(sentence, site.governor - 1)):
        return Told("speech", cue)
    if governor and governor.lower in _ACT_AT_THEIR_SEAT:
        return _after(sentence, site)
    if governor and _is_seated(governor) and not _did_something_to(sentence, site.governor - 1, headline):
        return Told("origin")
    at = site.governor - 1
    opening = True
    while at >= 0 and site.governor - at <= FARTHEST_VERB:
        word = sentence[at].lower
        if word == ")":
            at = opening_of(sentence, at) - 1
            opening = False
            continue
        if word in BREAKS and not goes_on(sentence, at):
            break
        if word == ",":
            if not _between_dates(sentence, at, site.governor):
                break
            at -= 1
            continue
        if sentence[at].kind is None:
            if word in speech_forms():
                return Told("speech", at)
            if word in _SITTING:
                return Told("origin")
            if found := event_verb(sentence, at, headline):
                return _real(sentence, found[0])
            farthest = FARTHEST_IN_HEADLINE if headline else FARTHEST_NOUN
            if site.governor - at <= farthest and word in event_nouns():
                if word in _TALKS and sentence[site.governor].lower in {"on", "over", "about"}:
                    return Told("passing")
                begin = noun_start(sentence, at)
                if begin and sentence[begin - 1].lower in _FORMER:
                    return Told("background")
                if _is_ahead(sentence, site.last + 1):
                    return Told("planned")
                if not headline and is_still_to_come(sentence, at + 1, site.governor):
                    return Told("planned")
                return Told("planned") if is_wished(sentence, begin) else Told("event", begin)
        opening = opening and (
            word in {"and", "but", "meanwhile", "earlier", "later", "also"} or word.isdigit()
        )
        at -= 1
    return _after(sentence, site) if opening else Told("passing")


def _is_ahead(sentence: Sequence[Word], after: int) -> bool:
    """Whether what follows says that it is still to come: "the battle in Lindal is imminent"."""
    near = [word.lower for word in sentence[after : after + 2]]
    return bool(near) and (
        near[0] in _MODALS or (near[0] in {"is", "are", "was"} and set(near[1:]) <= _AHEAD)
    )


def _was_told(sentence: Sequence[Word], at: int) -> int:
    """The index of "told" before the one who was told, at index `at`; 0 where there is none."""
    at -= 1 if at and sentence[at - 1].lower == "the" else 0
    return at - 1 if at and sentence[at - 1].lower in {"told", "tells"} else 0


def _after(sentence: Sequence[Word], site: Site) -> Told:
    """What the first verb after a phrase tells ("In Kunduz, farmers protested")."""
    for at in range(site.last + 1, min(site.last + 1 + FARTHEST_VERB, len(sentence))):
        word = sentence[at].lower
        if sentence[at].kind is not None or (word == "," and at == site.last + 1):
            continue
        if word in BREAKS:
            break
        if word in speech_forms():
            return Told("speech", at)
        if (found := event_verb(sentence, at, False)) and found[1].form in {"past", "participle"}:
            return _real(sentence, found[0])
    return Told("passing")


def _real(sentence: Sequence[Word], at: int) -> Told:
    """An event, unless it is denied, wished or still to come."""
    if any(word.lower in _DENIED for word in sentence[:at]):
        return Told("planned")
    before = [word.lower for word in sentence[max(0, at - 4) : at]]
    for n in range(len(before) - 1, -1, -1):
        if before[n] in BREAKS or before[n] == ",":
            break
        if before[n] in UNREAL:
            return Told("planned")
    return Told("event", at)


def _is_seated(word: Word) -> bool:
    return word.kind in {"group", "person"} or _singular(word.lower) in _seated()


def _did_something_to(sentence: Sequence[Word], at: int, headline: bool) -> bool:
    """Whether who stands at index `at` is one to whom it was done: "arrested two officials in Aden"."""
    while at > 0:
        at -= 1
        word = sentence[at].lower
        if word in BREAKS or word == "," or word in speech_forms():
            return False
        if sentence[at].kind is None and event_verb(sentence, at, headline):
            return True
    return False


def _between_dates(sentence: Sequence[Word], comma: int, governor: int) -> bool:
    """Whether a comma only sets off a day: "on Friday, in Taji"."""
    days = words("weekdays") | words("months")
    return any(word.text in days or word.lower in days for word in sentence[comma + 1 : governor])


@cache
def _seated() -> frozenset[str]:
    return words("seated")


def _singular(word: str) -> str:
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
