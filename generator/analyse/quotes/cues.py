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


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


AUXILIARIES = _set(
    "has have had having is are was were be been being do does did will would could should may might must can "
    "cannot shall 's 've 'd 'll ’s ’ve ’d ’ll hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't "
    "won't wouldn't couldn't shouldn't can't hasn’t haven’t hadn’t isn’t aren’t wasn’t weren’t don’t doesn’t didn’t "
    "won’t wouldn’t couldn’t shouldn’t can’t"
)
FORMS_OF_BE = _set("is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")
ADVERBS = _set(
    "also then later now still again just even once often never always not n't n’t earlier first further separately "
    "meanwhile seldom rarely almost quite hardly however too since already yesterday today soon ever both all only instead therefore thus long"
)
SUBORDINATORS = _set(
    "that because when whenever after before as while if unless although though whereas since until till where "
    "wherever why how whether but so than once"
)
RELATIVES = _set("who which whom whose that")
CONJUNCTIONS = _set("and or nor but yet")
DETERMINERS = _set(
    "the a an this these those some many several most all both each every another any no one two three four five "
    "six seven eight nine ten dozens hundreds other such few more his her their its our my your"
)
PREPOSITIONS = _set(
    "of in on at to from for with by about against between among under over during through via into near around "
    "inside outside across behind beyond within without toward towards per amid despite following"
)
SUBJECT_PRONOUNS = _set("he she they i we it you who everyone everybody nobody someone somebody others")
PRONOUNS = SUBJECT_PRONOUNS | _set(
    "him her them me us himself herself themselves this that these those which there"
)
LY_NOUNS = _set(
    "family ally italy rally supply assembly anomaly reply july monopoly bully butterfly sicily jelly belly fly ply "
    "homily melody daily weekly quarterly monthly elderly friendly deadly likely"
)
IRREGULAR_PASTS = _set(
    "became began broke brought built came caught chose drew drove fell felt fled flew fought found gave got grew had "
    "held hit kept killed knew laid led left lost made meant met paid put ran rose said sat saw sent set shook shot "
    "showed sold spent spoke stood struck took taught told thought threw took went won wore wrote"
)
WEEKDAYS = _set("monday tuesday wednesday thursday friday saturday sunday")
TIME_WORDS = WEEKDAYS | _set(
    "yesterday today tonight tomorrow earlier later recently again early late afterwards afterward here there "
    "publicly privately repeatedly simply bluntly flatly"
)
FINITE = _set("is are was were has have had will would could should can may might must do does did cannot")
REPORT_NOUNS = _set(
    "report reports claim claims claiming allegation allegations statement statements rumor rumors rumour rumours news "
    "announcement warning warnings belief hope hopes fear fears suggestion suggestions assertion assertions "
    "accusation accusations argument assurance assurances admission acknowledgement acknowledgment conclusion "
    "confirmation declaration finding findings prediction predictions promise promises pledge vow threat threats "
    "concern concerns view idea notion remark remarks comment comments denial demand demands decision plan plans "
    "refusal request offer doubts doubt worry worries suspicion suspicions speculation evidence indications signs "
    "complaint complaints call calls"
)
