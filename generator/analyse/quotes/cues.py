"""Words that attribute: verbs of speech and thought with what may follow them, and closed classes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.errors import BriefingError
from generator.lexicon.words import words

Form = Literal["base", "third", "past", "participle", "ing"]
_FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "ing")


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a verb of speech: `frames` as in data/words/speech_verbs.txt."""

    lemma: str
    form: Form
    frames: frozenset[str]


@cache
def cues() -> dict[str, Cue]:
    """Every form of the verbs of speech, in lower case; a past form stands for its participle too."""
    found: dict[str, Cue] = {}
    for entry in sorted(words("speech_verbs")):
        forms, _, frames = entry.partition(" : ")
        if len(forms.split()) != len(_FORMS) or not frames:
            raise BriefingError(f"speech_verbs.txt: {entry!r} needs five forms, ' : ' and what may follow")
        for word, form in zip(forms.split(), _FORMS, strict=True):
            found.setdefault(word, Cue(forms.split()[0], form, frozenset(frames.split())))
    return found


def word_class(name: str) -> frozenset[str]:
    """The words of one class of data/words/attribution_classes.txt."""
    parts = (entry.partition(" : ") for entry in words("attribution_classes"))
    found = frozenset(word for key, _, listed in parts if key == name for word in listed.split())
    if not found:
        raise BriefingError(f"attribution_classes.txt has no class {name!r}")
    return found


AUXILIARIES = word_class("auxiliaries")
FORMS_OF_BE = word_class("forms_of_be")
ADVERBS = word_class("adverbs")
LY_NOUNS = word_class("ly_nouns")
SUBORDINATORS = word_class("subordinators")
RELATIVES = word_class("relatives")
CONJUNCTIONS = word_class("conjunctions")
DETERMINERS = word_class("determiners")
PREPOSITIONS = word_class("prepositions")
SUBJECT_PRONOUNS = word_class("subject_pronouns")
PRONOUNS = word_class("pronouns")
IRREGULAR_PASTS = word_class("irregular_pasts")
COMMON_VERBS = word_class("common_verbs")
WEEKDAYS = word_class("weekdays")
MONTHS = word_class("months")
TIME_WORDS = word_class("time_words")
FINITE = word_class("finite")
REPORT_NOUNS = word_class("report_nouns")
RUMOUR_NOUNS = word_class("rumour_nouns")
LISTENERS = word_class("listeners")
AFTER_SPEAKER = word_class("after_speaker")
PERIODS = word_class("periods")
QUESTION_WORDS = word_class("question_words")
OPEN_QUESTION_WORDS = word_class("open_question_words")
ASKING_VERBS = word_class("asking_verbs")
OPENINGS = word_class("openings")
ADJUNCT_HEADS = word_class("adjunct_heads")
OFFICES = word_class("offices")
