"""Whether the words of an event tell that it happened: by their tense, and by what stands before them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.relate.roles.clause import Word
from generator.relate.roles.events import LONGEST, EventVerb, event_nouns, verb_forms
from generator.relate.roles.held import held
from generator.relate.roles.site import LOCATIVE

BREAKS = held("breaks")
UNREAL = held("unreal")
_BE = held("be")
_PAST = held("past")
_COMING = held("coming")
_WISHED = held("wished")


def tells_past(sentence: Sequence[Word]) -> bool:
    """Whether a sentence tells of what has been: "they make do with drills on the lake" does not."""
    return any(word.kind is None and _is_past(word.lower) for word in sentence)


def _is_past(word: str) -> bool:
    return (
        word in _PAST
        or any(verb.form == "past" for verb in verb_forms().get(word, ()))
        or (word.endswith("ed") and len(word) > 4)
    )


def event_verb(sentence: Sequence[Word], at: int, headline: bool) -> tuple[int, EventVerb] | None:
    """The verb of an event that ends at index `at`, after the index of its first word; None if not past."""
    for length in range(min(LONGEST, at + 1), 0, -1):
        begin = at - length + 1
        form = " ".join(word.lower for word in sentence[begin : at + 1])
        for verb in verb_forms().get(form, ()):
            if (
                verb.form in {"past", "participle"}
                or headline
                or (verb.form == "ing" and _going_on(sentence, begin))
            ):
                return begin, verb
    return None


def _going_on(sentence: Sequence[Word], at: int) -> bool:
    """Whether an -ing form tells what happened (", killing two people") and not a habit."""
    before = sentence[at - 1].lower if at else ""
    return before == "," or before in _BE


def is_wished(sentence: Sequence[Word], at: int) -> bool:
    """Whether a noun names what is asked for, feared or still to come: "called for talks in Geneva"."""
    before = [word.lower for word in sentence[max(0, at - 8) : at]]
    breaks = [n for n, word in enumerate(before) if word in BREAKS]
    clause = before[breaks[-1] + 1 if breaks else 0 :]
    near = clause[-3:]
    return bool(_WISHED & set(near[-2:]) or UNREAL & set(near) or _COMING & set(clause))


def noun_start(sentence: Sequence[Word], at: int) -> int:
    """The index where the name of an event begins that ends at index `at` ("suicide bombing")."""
    two = f"{sentence[at - 1].lower} {sentence[at].lower}" if at else ""
    return at - 1 if two in event_nouns() else at


def is_still_to_come(sentence: Sequence[Word], first: int, end: int) -> bool:
    """Whether a present tense stands after an event: "Another trial opens in Arusha in May"."""
    near = [word.lower for word in sentence[first:end]]
    return any(verb.form in {"base", "third"} for word in near for verb in verb_forms().get(word, ())[:1])


def goes_on(sentence: Sequence[Word], at: int) -> bool:
    """Whether a clause goes on after the word ("shot while on a trip", "hit while driving")."""
    following = sentence[at + 1].lower if at + 1 < len(sentence) else ""
    return sentence[at].lower in {"while", "when"} and (following in LOCATIVE or following.endswith("ing"))


def opening_of(sentence: Sequence[Word], at: int) -> int:
    """The index of the bracket that the one at index `at` closes."""
    return next((n for n in range(at - 1, -1, -1) if sentence[n].text == "("), 0)
