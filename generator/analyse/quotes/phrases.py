"""Noun phrases beside a verb, read without a parser: who speaks, and where the phrase ends.

A phrase is a half-open range of indices into a clause's units. The rules follow the closed classes of
English (determiners, prepositions, relatives, auxiliaries); open-class words are taken for nouns until
something says otherwise.
"""

from __future__ import annotations

from generator.analyse.quotes.cues import (
    ADVERBS,
    AFTER_SPEAKER,
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    IRREGULAR_PASTS,
    LISTENERS,
    LY_NOUNS,
    MONTHS,
    PERIODS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    WEEKDAYS,
    cues,
)
from generator.analyse.quotes.units import Unit

Range = tuple[int, int]
Units = tuple[Unit, ...]
_LONGEST = 30
_OBJECTS = frozenset(["me", "him", "them", "us", "himself", "herself", "to", "that", "there"])
_COMMAS = frozenset([",", "—", "–", "--"])
# What a subject never ends or begins with.
_LOOSE_ENDS = frozenset(
    ["on", "in", "at", "during", "after", "before", "by", "since", "from", "late", "early"]
)
_NO_SUBJECT = frozenset(["including", "due", "according", "based", "regarding", "concerning"])
# "Ada Lund in a speech said": what stands between a name and its verb, and tells when or where.
_OCCASIONS = frozenset(["in", "at", "during", "after", "before", "on", "via", "through"])
_BEFORE_OCCASION = frozenset(["a", "an", "his", "her", "their", "its"])
_STOPS = frozenset([";", ":", "?", "!", "…", "...", "•", "|"])


def is_adverb(unit: Unit) -> bool:
    """Whether a word may stand between a subject and its verb."""
    if unit.low in ADVERBS:
        return True
    return (
        unit.low.endswith("ly") and len(unit.low) > 4 and unit.text[0].islower() and unit.low not in LY_NOUNS
    )


def verb_group_start(units: Units, verb: int) -> int:
    """The index at which the auxiliaries and adverbs before `verb` begin ("has also said" -> "has")."""
    start = verb
    while start > 0 and units[start - 1].kind == "word":
        before = units[start - 1]
        if before.low in ("'s", "’s") and not units[start].low.endswith(
            ("ing", "ed", "been", "also", "not", "now")
        ):
            break  # "the minister's remark" is no verb
        if before.low not in AUXILIARIES and not is_adverb(before):
            break
        start -= 1
    return start


def subject_before(units: Units, verb: int) -> Range | None:
    """The subject that ends right before index `verb` (its verb group's first word), or None.

    An apposition between commas belongs to it, a relative clause does not.
    """
    end = verb
    if end == 0:
        return None
    if units[end - 1].text == ")":
        opening = _partner(units, end - 1)
        if opening is None:
            return None
        return subject_before(units, opening)
    if units[end - 1].text in _COMMAS:
        return _before_apposition(units, end - 1)
    if units[end - 1].kind != "word":
        return None
    if units[end - 1].low in RELATIVES and units[end - 1].low != "that":
        return (end - 1, end)
    return _phrase_ending(units, end)


def _before_apposition(units: Units, comma: int) -> Range | None:
    """The subject of "Ada Lund, a teacher, said": from its head to the comma, clauses with who left out."""
    at = comma - 1
    while at > 0 and comma - at <= _LONGEST:
        if units[at].text in _COMMAS:
            break
        if units[at].kind == "quote" or units[at].text in _STOPS:
            return None
        at -= 1
    if at <= 0 or units[at].text not in _COMMAS or comma - at < 2:
        return None
    first = units[at + 1]
    if units[at - 1].low in RELATIVES - {"that"}:
        return antecedent(units, at - 1)  # "Nordia, which, along with Essia, claims": Nordia
    head = _phrase_ending(units, at)
    if head is None:
        # "the mayor of Aden, Ali Saleh, 47, said": a second apposition.
        short = comma - at < 8 and not _has_finite(units, at + 1, comma)
        head = (
            _before_apposition(units, at) if short or first.text[0].isdigit() or first.low == "of" else None
        )
        return (head if _date(units[at + 1 : comma]) else (head[0], comma)) if head else None
    if first.low in ("who", "which", "whose", "where", "when", "speaking", "citing", "referring", "quoting"):
        return head
    if first.low in (
        "in",
        "at",
        "on",
        "during",
        "after",
        "before",
        "via",
        "through",
        "writing",
        "asked",
        "like",
    ):
        return head
    appositive = first.low in DETERMINERS or first.text[0].isdigit() or first.low in ("of", "also", "both")
    if appositive or (_nounish(first) and not _has_finite(units, at + 1, comma)):
        return (head[0], comma)
    return None


def _date(units: Units) -> bool:
    return all(u.text[0].isdigit() or u.low in MONTHS or u.low in WEEKDAYS for u in units)


def _phrase_ending(units: Units, end: int) -> Range | None:
    """The noun phrase whose last word is before index `end`."""
    if end == 0 or units[end - 1].kind != "word":
        return None
    last = units[end - 1]
    if last.low in SUBJECT_PRONOUNS and not (end >= 2 and units[end - 2].low in DETERMINERS):
        return (end - 1, end)
    if last.low in PREPOSITIONS or last.low in DETERMINERS - {
        "some",
        "many",
        "most",
        "all",
        "both",
        "others",
    }:
        return None
    start = end
    while start > 0 and end - start <= _LONGEST:
        unit = units[start - 1]
        if unit.kind == "quote":
            if len(unit.text.split()) > 4 or start == end or unit.text[-2:-1] in ".,!?":
                break
        elif unit.kind == "sign":
            if unit.text == ")":
                opening = _partner(units, start - 1)
                if opening is None:
                    break
                start = opening
                continue
            if unit.text not in ("-", "'", "’", ".", "&", "/", "$", "%") or start == end:
                break
            if unit.text == "." and start >= 1 and not _abbreviated(units, start - 1):
                break
        elif unit.low in RELATIVES:
            if unit.low == "that" or (start < end and not any(_past(u) for u in units[start:end])):
                return _trimmed(
                    units, start, end
                )  # "which the ministry denied": the clause has a subject of its own
            return antecedent(units, start - 1)
        elif unit.low in FINITE:
            relative = start - 2
            while (
                relative > start - 6
                and relative > 0
                and (units[relative].low in AUXILIARIES or is_adverb(units[relative]))
            ):
                relative -= 1
            if relative > 0 and units[relative].low in ("who", "which"):
                return antecedent(units, relative)
            break
        elif unit.low in SUBORDINATORS or unit.low in ("then", "not") or unit.low in SUBJECT_PRONOUNS:
            break
        elif unit.low == "to" and _is_verb_after_to(units, start, end):
            return _trimmed(units, _last_noun(units, start, end), end)
        elif unit.low in CONJUNCTIONS:
            if unit.low != "and" and unit.low != "or":
                break
            if not _coordinates(units, start - 1, start, end):
                break
        elif (
            unit.low in WEEKDAYS and start != end and units[start].low not in ("'s", "’s", "night", "evening")
        ):
            if start >= 2 and units[start - 2].low == "on":
                break
            break
        elif _finite_cue(units, start - 1) and start != end:
            break
        start -= 1
    return _trimmed(units, start, end)


def _is_verb_after_to(units: Units, start: int, end: int) -> bool:
    """Whether "to" begins an infinitive: what follows is in lower case, and a noun phrase after it."""
    if end - start < 2 or not units[start].text[0].islower():
        return False
    return units[start].low not in DETERMINERS and any(
        u.low in DETERMINERS | PREPOSITIONS or u.text[0].isupper() for u in units[start + 1 : end]
    )


def _last_noun(units: Units, start: int, end: int) -> int:
    """Where the last noun phrase before `end` begins: behind the last preposition or verb."""
    at = end - 1
    while at > start and units[at - 1].low not in PREPOSITIONS - {"of"}:
        if units[at].low in DETERMINERS:
            return at
        at -= 1
    return at if at > start else start + 1


def _base_cue(unit: Unit) -> bool:
    cue = cues().get(unit.low)
    return cue is not None and cue.form == "base" and "also-noun" not in cue.frames


def antecedent(units: Units, relative: int) -> Range | None:
    """The phrase that the relative pronoun at an index stands for: who speaks stands before it."""
    if relative > 0 and units[relative - 1].text == ",":
        relative -= 1
    phrase = _phrase_ending(units, relative)
    if phrase is None:
        return None
    first = units[phrase[0]]
    if first.text[0].isupper() or first.low in DETERMINERS or first.low.endswith("s"):
        return phrase
    # "must settle matters with Nordia, which claims": the nearest noun alone.
    near = next((i + 1 for i in range(phrase[1] - 2, phrase[0], -1) if units[i].low in PREPOSITIONS), None)
    if near is not None and _date(units[near : phrase[1]]):
        return None
    return (near, phrase[1]) if near is not None else phrase


def _past(unit: Unit) -> bool:
    """Whether a word in lower case is likely a verb in the past, or an auxiliary."""
    return (
        unit.low in FINITE
        or unit.low in IRREGULAR_PASTS
        or (unit.low.endswith("ed") and unit.text[0].islower())
    )


def _trimmed(units: Units, start: int, end: int) -> Range | None:
    """The range without leading adverbs and adjuncts ("In a statement the ministry" -> "the ministry")."""
    while start < end and (
        units[start].kind == "sign"
        or (is_adverb(units[start]) and units[start].low not in ("both", "all"))
        or units[start].low in AUXILIARIES | CONJUNCTIONS
    ):
        start += 1
    end = _without_time(units, start, end)
    if start < end and units[start].low in PREPOSITIONS and units[start].text not in ("Inside", "Outside"):
        cut = _after_adjunct(units, start, end)
        if cut is None:
            return None
        start = cut
    while start < end and units[start].low in TIME_WORDS and end - start > 1:
        start += 1
    if start >= end or not any(_nounish(u) for u in units[start:end]) or units[start].low in _NO_SUBJECT:
        return None
    if units[start].low in ("to", "'s", "’s") or (
        _past(units[start]) and end - start > 1 and units[start + 1].low in DETERMINERS | PREPOSITIONS
    ):
        return None
    first = units[start]
    if end - start == 1 and first.text[0].islower() and _past(first):
        return None
    if first.text[0].islower() and (first.low in IRREGULAR_PASTS | COMMON_VERBS or _base_cue(first)):
        return None
    if first.low.endswith("ing") and end - start > 1 and units[start + 1].low in PREPOSITIONS:
        return None  # "Speaking for the union, she said"
    return (start, end)


def _without_time(units: Units, start: int, end: int) -> int:
    """Where a subject ends before "on Tuesday", "last month" and "in a speech"."""
    while end - start > 1:
        last = units[end - 1]
        if last.low in WEEKDAYS or last.low in _LOOSE_ENDS or last.text in ("-", "/"):
            end -= 1
        elif end - start > 2 and last.low in PERIODS and units[end - 2].low in ("last", "this"):
            end -= 2
        else:
            break
    for at in range(start + 1, end - 1):
        name = units[at - 1].text[0].isupper() or units[at - 1].text == ")"
        if name and units[at].low in _OCCASIONS and units[at + 1].low in _BEFORE_OCCASION:
            return at
    return end


def _after_adjunct(units: Units, start: int, end: int) -> int | None:
    """Where the subject begins after a prepositional phrase without a comma, or None."""
    at = start + 1
    if at < end and units[at].low in DETERMINERS:
        at += 1
    at += 1
    while at < end:
        unit = units[at]
        if unit.low in DETERMINERS or unit.low in SUBJECT_PRONOUNS:
            return at
        if (
            units[at - 1].low in WEEKDAYS | MONTHS | {"statement", "interview", "report"}
            or units[at - 1].text.isdigit()
        ):
            return at
        at += 1
    return None


def _coordinates(units: Units, conjunction: int, start: int, end: int) -> bool:
    """Whether "A and B" before a verb is one subject: A must look like a noun phrase, not like a clause."""
    if start == end or conjunction == 0:
        return False
    left = conjunction - 1
    count = 0
    while left >= 0 and units[left].kind == "word" and count < 12:
        word = units[left]
        if word.low in SUBORDINATORS:
            break
        if word.low in FINITE or word.low in SUBJECT_PRONOUNS or _verbish(word):
            return False
        if word.low in PREPOSITIONS and word.low not in ("of", "for"):
            return (
                count > 0
                and units[left + 1].text[0].isupper()
                and left > 0
                and units[left - 1].kind == "word"
            )
        left -= 1
        count += 1
    return count > 0


def _verbish(unit: Unit) -> bool:
    if not unit.text[0].islower():
        return False
    cue = cues().get(unit.low)
    return unit.low.endswith("ed") or (cue is not None and "also-noun" not in cue.frames)


def _finite_cue(units: Units, at: int) -> bool:
    unit = units[at]
    cue = cues().get(unit.low)
    return (
        cue is not None
        and cue.form in ("past", "third")
        and "also-noun" not in cue.frames
        and unit.text[0].islower()
    )


def _has_finite(units: Units, start: int, end: int) -> bool:
    return any(
        u.low in FINITE or (u.kind == "word" and _finite_cue(units, i))
        for i, u in enumerate(units[start:end], start)
    )


def _nounish(unit: Unit) -> bool:
    if unit.kind != "word":
        return False
    return unit.low in SUBJECT_PRONOUNS or not (
        unit.low in PREPOSITIONS
        or unit.low in AUXILIARIES
        or unit.low in SUBORDINATORS
        or unit.low in CONJUNCTIONS
        or is_adverb(unit)
    )


def _abbreviated(units: Units, at: int) -> bool:
    return at > 0 and units[at - 1].end == units[at].start and len(units[at - 1].text) <= 4


def _partner(units: Units, closing: int) -> int | None:
    for at in range(closing - 1, max(-1, closing - _LONGEST), -1):
        if units[at].text == "(":
            return at
    return None


def subject_after(units: Units, start: int) -> Range | None:
    """The subject that begins at index `start`, after an inverted verb ("said Ada Lund, a teacher")."""
    end = _phrase_starting(units, start)
    if end == start:
        return None
    apposition = _with_apposition(units, end)
    if apposition > end and units[apposition - 1].text.isdigit():
        apposition = _with_apposition(units, apposition)  # "Ada Lund, 47, a teacher"
    return (start, apposition)


def _phrase_starting(units: Units, start: int) -> int:
    at = start
    while at < len(units) and at - start <= _LONGEST:
        unit = units[at]
        if unit.kind == "quote":
            if len(unit.text.split()) > 4 or unit.text[-2:-1] in ".,!?":
                break
        elif unit.kind == "sign":
            if unit.text == "(":
                closing = next((i for i in range(at, min(len(units), at + 20)) if units[i].text == ")"), None)
                if closing is None:
                    break
                at = closing + 1
                continue
            if unit.text == "." and (at + 1 >= len(units) or not _abbreviated(units, at)):
                break
            if unit.text not in ("-", "'", "’", ".", "&", "/"):
                break
        elif (
            unit.low in SUBORDINATORS | RELATIVES | FINITE
            or (at > start and _after_speaker(units, at))
            or (
                unit.low in CONJUNCTIONS
                and (at + 1 >= len(units) or units[at + 1].kind != "word" or unit.low not in ("and", "or"))
            )
            or (at > start and unit.text[0].islower() and unit.low.endswith("ing") and unit.low in cues())
            or (at > start and _past(unit) and at + 1 < len(units) and units[at + 1].low == "by")
            or (at > start and unit.low in ("said", "says", "told"))
        ):
            break
        at += 1
        if units[at - 1].low in SUBJECT_PRONOUNS and at - 1 == start:
            break
    first = units[start] if start < len(units) else None
    if first is None or first.kind == "sign" or at == start or first.low in PREPOSITIONS | _OBJECTS:
        return start
    if not any(_nounish(u) for u in units[start:at]):
        return start
    return at


def _after_speaker(units: Units, at: int) -> bool:
    """Whether a word after a speaker tells when, where or to whom it was said."""
    unit = units[at]
    if unit.low in AFTER_SPEAKER or unit.low in SUBJECT_PRONOUNS or is_adverb(unit):
        return True
    if unit.low in ("at", "from", "before"):
        # "said Ada Lund at a meeting", but "said the head of staff at the hospital".
        return units[at - 1].text[0].isupper()
    return unit.low in TIME_WORDS and (unit.text[0].islower() or unit.low in WEEKDAYS)


def _with_apposition(units: Units, end: int) -> int:
    """The end of the phrase with the apposition that follows it after a comma."""
    if end + 1 >= len(units) or units[end].text != ",":
        return end
    first = units[end + 1]
    if first.kind != "word" or first.low in RELATIVES or first.low in SUBORDINATORS or _past(first):
        return end
    cue = cues().get(first.low)
    if first.low in CONJUNCTIONS or (cue is not None and cue.form == "ing") or first.low in SUBJECT_PRONOUNS:
        return end
    if (
        first.low in ("in", "on", "during", "after", "at", "to", "with")
        or is_adverb(first)
        or first.low in AUXILIARIES
    ):
        return end
    at = end + 1
    while at < len(units) and at - end <= _LONGEST:
        unit = units[at]
        if unit.kind == "quote" or (
            unit.kind == "sign" and unit.text not in ("-", "'", "’", "&", "/", "$", "(", ")")
        ):
            if not (unit.text == "." and at + 1 < len(units) and _abbreviated(units, at)):
                break
        elif unit.text[0].islower() and unit.low in RELATIVES | FINITE | {"when", "after", "while", "during"}:
            break  # but not in a name: "Lund, of What Is Ours, a charity"
        at += 1
    if at < len(units) and units[at].kind == "quote":
        return end
    return at if at > end + 1 else end


def listener_end(units: Units, start: int) -> int:
    """The index after the listener of "told X ...": a pronoun, a name, or determiner and noun."""
    if start >= len(units) or units[start].kind != "word":
        return start
    if units[start].low in LISTENERS:
        return start + 1
    at = start
    while at < len(units) and at - start < 16:
        unit = units[at]
        if unit.kind == "quote" or (unit.kind == "sign" and unit.text not in ("-", "'", "’", "&", ".", "/")):
            break
        if unit.text == "." and not _abbreviated(units, at):
            break
        if at > start and _after_listener(units, at):
            break
        at += 1
    return at


def _after_listener(units: Units, at: int) -> bool:
    """Whether a word can no longer belong to the listener: a clause, an adjunct or an infinitive begins."""
    unit, before = units[at], units[at - 1]
    if unit.low in SUBORDINATORS | RELATIVES | SUBJECT_PRONOUNS | FINITE | TIME_WORDS:
        return True
    if unit.low in ("to", "about", "on", "during", "after", "not", "there"):
        return True
    if unit.low in DETERMINERS:
        return before.low not in PREPOSITIONS | CONJUNCTIONS
    if before.text[0].isupper() and unit.text[0].islower():
        # "told AFP troops ...", but "urged European nations to ...".
        within = unit.low in PREPOSITIONS - {"in"} or unit.low in CONJUNCTIONS or unit.low in ("'s", "’s")
        return not within and not (at + 1 < len(units) and units[at + 1].low in ("to", "that"))
    return False
