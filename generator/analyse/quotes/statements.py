"""The statements of one clause: for each cue its speaker and what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analyse.quotes import phrases
from generator.analyse.quotes.cues import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    FORMS_OF_BE,
    IRREGULAR_PASTS,
    PREPOSITIONS,
    PRONOUNS,
    REPORT_NOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    Cue,
    cues,
)
from generator.analyse.quotes.phrases import Range, Units
from generator.analyse.quotes.units import Unit

_COMMAS = frozenset([",", "—", "–", "--", "-"])
_ENDS = frozenset([".", "!", "?", ";", "…", "..."])
_QUESTION = frozenset("whether if how why what who when where which".split())
# Verbs whose noun phrase says what was claimed, though they are read as actions as often.
_OPEN_QUESTION = frozenset("when where who which".split())
_ASKING = frozenset(
    "ask wonder question inquire enquire explain tell reveal describe clarify specify disclose reiterate".split()
)
_OPENINGS = frozenset(
    "regarding asked speaking responding replying referring addressing commenting when while after although as "
    "if because since meanwhile however concerning writing citing quoting reacting".split()
)
_ADJUNCT_HEADS = frozenset("in on at to during by via through from after before with for about of".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """What a cue attributes: ranges of units that are content, the cue's, the speaker's."""

    content: tuple[Range, ...]
    cue: Range
    speaker: Range | None


def statements(units: Units) -> list[Statement]:
    """The statements that `units` attribute, in the order of their cues."""
    found: list[Statement] = []
    for at, unit in enumerate(units):
        if unit.kind != "word":
            continue
        if unit.low == "according" and at + 1 < len(units) and units[at + 1].low == "to":
            statement = _according_to(units, at)
        elif (
            unit.low in REPORT_NOUNS and at + 1 < len(units) and units[at + 1].low in ("that", "of", "about")
        ):
            statement = _noun_cue(units, at)
            if statement is None and unit.low in cues():
                statement = _verb_cue(units, at, found)
        elif unit.low in cues():
            statement = _verb_cue(units, at, found)
        else:
            continue
        if statement is not None:
            found.append(statement)
    return _cut_at_attributions(found)


def _cut_at_attributions(found: list[Statement]) -> list[Statement]:
    """Ends what is said where the words that attribute the whole sentence begin ("..., X said")."""
    trailing = [s for s in found if s.content and s.content[0][1] <= s.cue[0]]
    cut = []
    for statement in found:
        content = statement.content
        for outer in trailing:
            first, last = outer.content[0]
            if outer is not statement and first <= statement.cue[0] < last:
                content = tuple((a, min(b, last)) for a, b in content if a < last)
        if content:
            cut.append(Statement(content, statement.cue, statement.speaker))
    return cut


def _according_to(units: Units, at: int) -> Statement | None:
    speaker = phrases.subject_after(units, at + 2)
    if speaker is None:
        return None
    if at == 0:
        comma = next((i for i in range(at + 2, speaker[1]) if units[i].text == ","), speaker[1])
        if not (
            speaker[1] < len(units)
            and units[speaker[1]].text == ","
            and units[comma + 1].low in DETERMINERS | {"of"}
        ):
            speaker = (speaker[0], comma)
    end = speaker[1]
    before_comma = at > 0 and (units[at - 1].text in _COMMAS or units[at - 1].kind == "quote")
    if at == 0 or not before_comma and at < 3:
        while end < len(units) and units[end].text not in _COMMAS:
            end += 1
        content = _content(units, end + 1, len(units))
        return Statement((content,), (at, at + 2), speaker) if content else None
    left = _content(units, _sentence_start(units, at), at)
    if left is None:
        return None
    pieces = [left]
    if end < len(units) and units[end].text in _COMMAS and not _has_verb(units, *left):
        right = _content(units, end + 1, len(units))
        pieces = [right] if right else pieces
    return Statement(tuple(pieces), (at, at + 2), speaker)


def _noun_cue(units: Units, at: int) -> Statement | None:
    """ "his claim that ...", "reports of ..."."""
    nxt = units[at + 1].low
    if nxt in ("of", "about") and units[at].low not in ("report", "reports", "rumors", "rumours", "allegations",
                                                        "accusations", "claims", "warnings", "speculation", "fears"):  # fmt: skip
        return None
    if at == 0 and nxt == "that":
        return None
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
    end = _content_end(units, at + 2, False) if nxt == "that" else _phrase_end(units, at + 2)
    content = _content(units, at + 1 if nxt == "that" else at + 2, end)
    if content is None:
        return None
    speaker = None
    if at > 0 and units[at - 1].low in ("his", "her", "their", "its", "my", "our"):
        speaker = (at - 1, at)
    elif at > 1 and units[at - 1].low in ("'s", "’s"):
        owner = phrases.subject_before(units, at - 1)
        speaker = owner
    return Statement((content,), (at, at + 1), speaker)


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


def _verb_cue(units: Units, at: int, earlier: list[Statement]) -> Statement | None:
    cue = cues()[units[at].low]
    if _part_of_name(units, at) or _hyphenated(units, at):
        return None
    frames, after = _frames(units, at, cue)
    if not frames:
        return None
    start = phrases.verb_group_start(units, at)
    passive = cue.form in ("past", "participle") and any(u.low in FORMS_OF_BE for u in units[start:at])
    if passive:
        return _passive(units, at, start, after, frames)
    group = (start, after)
    if cue.lemma == "quote":
        return _quoting(units, at, after)
    if frames & {"say", "tell", "quote"} and cue.form in ("past", "third"):
        quotation = _quoted_before(units, start)
        if quotation is not None:
            return _after_quotation(units, quotation, group)
    if (
        start == at
        and cue.form in ("past", "third", "base")
        and frames & {"say", "quote"}
        and cue.lemma != "tell"
    ):
        inverted = _inverted(units, at, after)
        if inverted is not None:
            return inverted
    speaker = _subject(units, at, start, cue, earlier)
    if speaker is None:
        return None
    if speaker[1] > 0 and ("say" in frames or "quote" in frames or "tell" in frames):
        trailing = _trailing(units, speaker, group, after, frames)
        if trailing is not None:
            return trailing
    content = _following(units, at, after, frames, cue)
    return Statement(content, group, speaker) if content else None


def _part_of_name(units: Units, at: int) -> bool:
    """Whether a cue is written as a name ("the State Department", "Edward Said"), but for headlines."""
    if at == 0 or not units[at].text[0].isupper():
        return False
    if (
        "also-noun" in cues()[units[at].low].frames
        and at + 1 < len(units)
        and units[at + 1].text[0].isupper()
    ):
        return True
    words = [u for u in units if u.kind == "word" and len(u.text) > 3]
    return 3 * sum(u.text[0].isupper() for u in words) < 2 * len(words)


def _hyphenated(units: Units, at: int) -> bool:
    before = at > 0 and units[at - 1].text == "-" and units[at - 1].end == units[at].start
    return before or (
        at + 1 < len(units) and units[at + 1].text == "-" and units[at + 1].start == units[at].end
    )


def _frames(units: Units, at: int, cue: Cue) -> tuple[frozenset[str], int]:
    """The frames that hold here and the index after the cue with its particle."""
    after = at + 1
    if after < len(units) and not (after + 1 < len(units) and _time(units, after + 1)):
        prefix = units[after].low + "+"
        withparticle = frozenset(f.removeprefix(prefix) for f in cue.frames if f.startswith(prefix))
        if withparticle:
            return withparticle | (
                cue.frames & {"say"} if units[after].low in PREPOSITIONS else frozenset()
            ), after + 1
    return frozenset(f for f in cue.frames if "+" not in f and f != "also-noun"), after


def _time(units: Units, at: int) -> bool:
    return units[at].low in TIME_WORDS or (units[at].text[0].isdigit() and at + 1 < len(units))


def _subject(units: Units, at: int, start: int, cue: Cue, earlier: list[Statement]) -> Range | None:
    """The speaker before the verb, or that of the verb it is coordinated with or hangs on."""
    before = units[start - 1] if start > 0 else None
    progressive = any(u.low in FORMS_OF_BE for u in units[start:at])
    if cue.form == "ing" and progressive and cue.lemma in ("worry", "concern"):
        return None
    if cue.form == "ing" and not progressive:
        if (
            before is None
            or before.text in _COMMAS
            or before.kind == "quote"
            or before.low in ("and", "while", "by")
        ):
            return earlier[-1].speaker if earlier else main_subject(units, start)
        if before.text[0].isupper() and _announces(units, at + 1):
            return phrases.subject_before(units, start)  # "a video of Ada Lund saying that ..."
        return None
    if before is None:
        return None
    if before.low == "to":
        if cue.form != "base" or start < 3 or units[start - 2].low != "on":
            return None
        return phrases.subject_before(units, phrases.verb_group_start(units, start - 3))
    if before.low in ("and", "but", "or", "then"):
        if cue.form not in ("past", "third") and start == at:
            return None
        for near in range(start - 2, max(0, start - 12), -1):
            if units[near].low in ("he", "she", "they", "i", "we"):
                return (near, near + 1)
        return earlier[-1].speaker if earlier else main_subject(units, start)
    if before.low == "that":
        return None
    if cue.form == "base" and start == at and not _plural(units, start):
        return None
    if (cue.form == "participle" or before.text[0].isdigit()) and start == at:
        return None  # "435 declared seats"
    speaker = phrases.subject_before(units, start)
    if speaker is None:
        return None
    if (
        "also-noun" in cue.frames
        and start == at
        and cue.form in ("base", "third")
        and not _verb_position(units, at)
    ):
        return None
    return speaker


def _definite(units: Units, phrase: Range) -> bool:
    """Whether a phrase can be a singular subject: a pronoun, a determiner or a capital begins it."""
    return any(u.low in PRONOUNS | DETERMINERS or u.text[0].isupper() for u in units[phrase[0] : phrase[1]])


def _plural(units: Units, start: int) -> bool:
    last = units[start - 1]
    return (
        last.low
        in ("they", "we", "i", "you", "who", "people", "police", "some", "many", "others", "most", "critics")
        or (last.low.endswith("s") and not last.low.endswith("ss") and last.low not in ("'s", "’s"))
        or last.text == ","
        or (
            last.text[0].isupper()
            and start >= 2
            and any(u.low == "and" for u in units[max(0, start - 6) : start])
        )
    )


def _verb_position(units: Units, at: int) -> bool:
    """Whether a word that is noun or verb stands where a verb does."""
    before = units[at - 1]
    if before.low in DETERMINERS or before.low in PREPOSITIONS or before.low in ("'s", "’s"):
        return False
    if before.low in SUBJECT_PRONOUNS:
        return True
    after = units[at + 1] if at + 1 < len(units) else None
    if after is None:
        return True
    if after.low in FINITE or after.low in AUXILIARIES or after.low in ("of", "and", "or"):
        return False
    return (
        after.low == "that"
        or after.low == "to"
        or after.kind == "quote"
        or after.text in (",", ":", ".")
        or after.low in DETERMINERS
        or after.low in PRONOUNS
        or after.text[0].isupper()
        or after.low in _QUESTION
    )


def main_subject(units: Units, end: int) -> Range | None:
    """The subject of the clause a participle hangs on ("The ministry closed it, saying ...")."""
    for at in range(1, end):
        if units[at].kind == "word" and (
            units[at].low in FINITE or (units[at].low.endswith("ed") and units[at].text[0].islower())
        ):
            subject = phrases.subject_before(units, phrases.verb_group_start(units, at))
            if subject is not None:
                return subject
    return None


def announcement(units: Units) -> tuple[Range, Range] | None:
    """Cue and speaker of a clause that ends in a colon and leaves its statement to the next paragraph."""
    if len(units) < 3 or units[-1].text not in (":", ","):
        return None
    for at in range(len(units) - 2, 0, -1):
        cue = cues().get(units[at].low)
        if cue is None or not cue.frames & {"say", "tell", "quote"}:
            continue
        start = phrases.verb_group_start(units, at)
        speaker = _subject(units, at, start, cue, [])
        if speaker is not None:
            return (start, at + 1), speaker
    return None


def _inverted(units: Units, at: int, after: int) -> Statement | None:
    """ "C, said X"."""
    if at == 0 or not (
        units[at - 1].text in _COMMAS or units[at - 1].kind == "quote" or units[at - 1].text in ("?", "!")
    ):
        return None
    speaker = phrases.subject_after(units, after)
    if speaker is None:
        return None
    follow = units[speaker[1]] if speaker[1] < len(units) else None
    if follow is not None and follow.kind == "word" and (follow.low in FINITE or follow.low == "that"):
        return None
    if units[at - 1].kind != "quote":
        if (
            follow is not None
            and follow.kind == "word"
            and follow.low not in PREPOSITIONS | SUBORDINATORS
            and not (
                follow.low in TIME_WORDS
                or phrases.is_adverb(follow)
                or follow.low in ("who", "which", "whose")
            )
        ):
            return None
        # "Ada Lund, of the ministry, said a road": without a verb on the left there is nothing said yet.
        if not _has_verb(units, _sentence_start(units, at), at):
            return None
        if (
            phrases.subject_before(units, at) is not None
            and _has_verb(units, after, len(units))
            and follow is not None
            and follow.text not in (".", ",")
        ):
            return None
    left = _content(units, _left_start(units, at), at)
    if left is None:
        return None
    pieces = [left]
    right = _right_piece(units, speaker[1], at)
    if right is not None:
        pieces.append(right)
    return Statement(tuple(pieces), (at, after), speaker)


def _left_start(units: Units, end: int) -> int:
    """Where what was said before index `end` begins: the last quotation alone where it stands for itself."""
    start = _sentence_start(units, end)
    last = end - 1
    if last > start and units[last].quoted is None and units[last].kind == "sign":
        last -= 1
    unit = units[last]
    if last > start and unit.quoted is not None and len(unit.text.split()) > 2:
        before = units[last - 1]
        words = unit.text.strip("\"“'‘`«[(")
        if before.text == ":" or (words[:1].isupper() and before.text in (",", ".", "—")):
            return last
        if before.text == "," and not _has_verb(units, start, last):
            return last
    return start


def _quoted_before(units: Units, verb: int) -> int | None:
    """The index of a finished quotation whose speaker, however described, stands between it and `verb`."""
    for at in range(verb - 1, max(-1, verb - 45), -1):
        unit = units[at]
        if unit.kind == "quote":
            name = units[at + 1] if at + 1 < verb else None
            finished = len(unit.text) > 3 and unit.text.rstrip("\"”’'»")[-1:] in tuple(",?!…—-")
            if name is None or name.kind != "word" or not finished or _title(unit):
                return None
            starts = name.text[0].isupper() or name.low in DETERMINERS or name.low in SUBJECT_PRONOUNS
            ends = units[verb - 1].text in _COMMAS or phrases.subject_before(units, verb) is not None
            return at if starts and ends and name.low not in SUBORDINATORS | CONJUNCTIONS else None
        if (
            unit.kind == "word"
            and (unit.low in cues() and cues()[unit.low].form in ("past", "third"))
            and ("also-noun" not in cues()[unit.low].frames and units[at - 1].low not in ("who", "which"))
        ):
            return None
    return None


def _after_quotation(units: Units, quoted: int, group: Range) -> Statement | None:
    speaker = phrases.subject_after(units, quoted + 1)
    left = _content(units, _left_start(units, quoted + 1), quoted + 1)
    if speaker is None or left is None:
        return None
    speaker = (speaker[0], min(speaker[1], group[0]))
    right = _right_piece(units, group[1], group[1])
    return Statement((left, right) if right else (left,), group, speaker)


def _right_piece(units: Units, start: int, cue: int) -> Range | None:
    """What the statement goes on with after "..., X said, ": a quotation, or the rest of the sentence."""
    for at in range(start, len(units)):
        if units[at].kind == "quote":
            before = units[at - 1]
            if before.text in (",", ":", "—", ".") or before.low == "that":
                return _content(units, at, len(units))
            return None
        if (
            units[at].kind == "word"
            and units[at].low in cues()
            and at > start
            and cues()[units[at].low].form != "base"
        ):
            return None
    return None


def _trailing(
    units: Units, speaker: Range, group: Range, after: int, frames: frozenset[str]
) -> Statement | None:
    """ "C, X said" and "C1, X said, C2"."""
    if speaker[0] == 0 or units[speaker[0]].low in ("who", "which", "whose"):
        return None
    before = units[speaker[0] - 1]
    if not (before.text in _COMMAS or before.kind == "quote" or before.text in ("?", "!")):
        return None
    end = _skip_adjuncts(units, after)
    if "tell" in frames and end < len(units) and units[end].kind == "word":
        end = _skip_adjuncts(units, phrases.listener_end(units, after))
    closing = end >= len(units) or units[end].text in _ENDS
    medial = not closing and (units[end].text in _COMMAS or units[end].kind == "quote")
    loose = before.kind == "quote" and before.text[-2:-1] in ",.!?…-—"
    if not closing and not medial and not loose:
        return None
    if (
        medial
        and units[end].text in _COMMAS
        and end + 1 < len(units)
        and units[end + 1].kind == "quote"
        and before.kind != "quote"
    ):
        # "In Aden, she said, "we wait"": what is said follows, unless the left is a clause of its own.
        if not _has_verb(units, _sentence_start(units, speaker[0]), speaker[0]):
            return None
    left = _content(units, _left_start(units, speaker[0]), speaker[0])
    if left is None:
        return None
    if not closing and before.kind != "quote" and units[left[0]].low in PREPOSITIONS | _OPENINGS:
        return None  # "In a speech on Monday, she said, ...": what is said follows
    pieces: list[Range] = []
    if before.kind == "quote" or _has_verb(units, *left) or (closing and left[1] - left[0] > 3):
        pieces.append(left)
    if medial:
        if units[end].kind == "quote" or (end + 1 < len(units) and units[end + 1].kind == "quote"):
            right = _content(units, end, len(units))
        elif before.kind != "quote" and not _participle(units, end + 1):
            right = _content(units, end + 1, _content_end(units, end + 1, True))
        else:
            right = None
        if right is not None:
            pieces.append(right)
    elif loose:
        right = _right_piece(units, after, group[1])
        if right is not None:
            pieces.append(right)
    return Statement(tuple(pieces), group, speaker) if pieces else None


def _participle(units: Units, at: int) -> bool:
    return at < len(units) and (
        units[at].low.endswith("ing")
        or units[at].low in SUBORDINATORS
        or units[at].low in CONJUNCTIONS
        or units[at].low in ("who", "which")
    )


def _following(units: Units, at: int, after: int, frames: frozenset[str], cue: Cue) -> tuple[Range, ...]:
    """What is said after the cue, in the frames it may have."""
    end = _content_end(units, after, True)
    start = after
    if start >= len(units):
        return ()
    if "say" in frames or "quote" in frames:
        start = _skip_adjuncts(units, at + 1 if units[after - 1].low in PREPOSITIONS else after)
        begins = _begins(units, start)
        if begins is not None and units[begins].low in _OPEN_QUESTION and cue.lemma not in _ASKING:
            begins = None
        if begins is not None:
            content = _content(units, begins, _content_end(units, begins, True))
            if content is not None and (units[begins].kind == "quote" or "say" in frames):
                return (content,)
    if "that" in frames and start < len(units) and units[_skip_adjuncts(units, after) :][:1]:
        begins = _skip_adjuncts(units, after)
        if units[begins].low == "that":
            content = _content(units, begins, _content_end(units, begins, True))
            return (content,) if content else ()
    if "tell" in frames:
        listener = phrases.listener_end(units, after)
        if listener > after:
            start = listener
            if not (listener < len(units) and _infinitive(units, listener)):
                start = _skip_adjuncts(units, listener)
            begins = _begins(units, start)
            if (
                begins is None
                and start < len(units)
                and (units[start].low == "to" or _has_verb(units, start, end))
            ):
                begins = start if units[start].kind == "word" else None
            if begins is not None:
                content = _content(units, begins, _content_end(units, begins, True))
                if content is not None:
                    return (content,)
    if "to" in frames:
        position = after
        if position < len(units) and units[position].low == "not":
            position += 1
        if position < len(units) and _infinitive(units, position):
            content = _content(units, after, end)
            return (content,) if content else ()
    start = _skip_adjuncts(units, after) if "say" in frames else after
    if start < len(units) and units[start].kind == "word":
        clause = units[start].low not in CONJUNCTIONS | FINITE and _has_verb(units, start, end)
        if ("say" in frames and clause and _clause_start(units, start, cue)) or (
            "noun" in frames and units[after].low not in PREPOSITIONS | CONJUNCTIONS | FINITE | SUBORDINATORS
        ):
            content = _content(units, start if "noun" not in frames else after, end)
            return (content,) if content else ()
    if "noun" in frames and start < len(units) and units[start].kind == "quote":
        content = _content(units, start, end)
        return (content,) if content else ()
    return ()


def _infinitive(units: Units, at: int) -> bool:
    """Whether "to" or "not to" with a verb stands at index `at`."""
    if units[at].low == "not":
        at += 1
    if at + 1 >= len(units) or units[at].low != "to":
        return False
    follow = units[at + 1]
    return follow.kind == "word" and follow.text[0].islower() and follow.low not in DETERMINERS | PRONOUNS


def _begins(units: Units, start: int) -> int | None:
    """Where content begins that a sign, "that" or a question word announces."""
    if start >= len(units):
        return None
    unit = units[start]
    if unit.kind == "quote" or unit.low == "that" or unit.low in _QUESTION:
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


def _skip_adjuncts(units: Units, start: int) -> int:
    """The index after "Monday", "in a statement", "to reporters" and their like."""
    at = start
    while at < len(units) and units[at].kind == "word":
        unit = units[at]
        if unit.low in TIME_WORDS and unit.low not in ("there", "here"):
            at += 1
            if at < len(units) and units[at].low in ("morning", "afternoon", "evening", "night"):
                at += 1
        elif phrases.is_adverb(unit) and unit.low not in ("both", "all", "only", "no", "even"):
            at += 1
        elif unit.low in ("last", "this", "next", "earlier") and at + 1 < len(units) and units[at + 1].low in (
            "week", "month", "year", "day", "morning", "spring", "summer", "fall", "autumn", "winter", "weekend"):  # fmt: skip
            at += 2
        elif unit.low in _ADJUNCT_HEADS:
            end = _adjunct_end(units, at)
            if end == at:
                break
            at = end
        else:
            break
    return at


def _title(unit: Unit) -> bool:
    """Whether a quotation is the name of a work: few words, the longer ones with capitals."""
    words = unit.text.strip("\"“”'‘’`«».,").split()
    return (
        len(words) <= 8
        and all(w[0].isupper() or len(w) < 4 for w in words)
        and words[:1] != []
        and len(words) > 1
    )


def _adjunct_end(units: Units, start: int) -> int:
    """The index after a prepositional phrase, `start` where none ends before the statement begins."""
    for at in range(start + 1, min(len(units), start + 26)):
        unit = units[at]
        if unit.kind == "quote" and _title(unit):
            continue
        if unit.kind == "quote" or unit.low == "that" or unit.text in (":", ",") or unit.text in _ENDS:
            return at
        if unit.low in SUBORDINATORS | FINITE:
            break
    at = start + 1
    while at < len(units) and (units[at].low in DETERMINERS or units[at].low in TIME_WORDS):
        at += 1
    if at < len(units) and units[at].kind == "word":
        capital = units[at].text[0].isupper()
        at += 1
        while at < len(units) and at - start < 8 and units[at].kind == "word":
            unit = units[at]
            if unit.low in PRONOUNS | DETERMINERS | PREPOSITIONS | FINITE or (
                unit.text[0].isupper() != capital and not unit.text[0].isdigit()
            ):
                break
            if not capital and units[at - 1].low in (
                "statement",
                "interview",
                "conference",
                "report",
                "briefing",
                "tweet",
                "letter",
                "email",
                "reporters",
                "journalists",
                "phone",
            ):
                break
            at += 1
    return at


def _content_end(units: Units, start: int, coordinated: bool) -> int:
    """Where what is said ends: another attribution, a participle of speech, the end of the sentence."""
    for at in range(start + 1, len(units)):
        unit = units[at]
        if unit.kind != "word":
            if unit.text == ";":
                return at
            continue
        before = units[at - 1]
        if unit.low == "according" and at + 1 < len(units) and units[at + 1].low == "to":
            return at
        cue = cues().get(unit.low)
        if cue is None:
            continue
        if (
            cue.form == "ing"
            and (before.text == "," or before.kind == "quote")
            and ("say" in cue.frames or "noun" in cue.frames)
        ):
            return at
        if coordinated and "say" in cue.frames and cue.form in ("past", "third"):
            group = phrases.verb_group_start(units, at)
            joined = group > start + 1 and units[group - 1].low in ("and", "but")
            if joined and (
                _announces(units, at + 1) or (cue.form == "past" and "also-noun" not in cue.frames)
            ):
                return group - 1
            subject = phrases.subject_before(units, group) if "also-noun" not in cue.frames else None
            if (
                subject
                and subject[0] > start + 1
                and units[subject[0] - 1].low in ("and", "but", "while", "as", "although", "though")
            ):
                link = subject[0] - 1
                if units[link - 1].text == ",":
                    return link
    return len(units)


def _announces(units: Units, at: int) -> bool:
    return at < len(units) and (
        units[at].low == "that" or units[at].kind == "quote" or units[at].text in (",", ":")
    )


def _passive(units: Units, at: int, start: int, after: int, frames: frozenset[str]) -> Statement | None:
    """ "X was quoted as saying C" (the speaker is X); "was told that C", "is said to" (nobody is named)."""
    end = _content_end(units, after, True)
    if units[at].low == "quoted":
        return _quoted_as_saying(units, start, after)
    if "tell" in frames or "say" in frames:
        begins = _begins(units, after)
        if begins is not None and (units[begins].low not in _QUESTION or units[at].low == "asked"):
            content = _content(units, begins, end)
            return Statement((content,), (start, after), None) if content else None
    if (
        after < len(units)
        and units[after].low == "to"
        and ("say" in frames or "to" in frames or "noun" in frames)
    ):
        content = _content(units, after, end)
        return Statement((content,), (start, after), None) if content else None
    return None


def _quoting(units: Units, at: int, after: int) -> Statement | None:
    """ "the agency quoted X as saying C" and "C, the agency quoted X as saying": X is the speaker."""
    for end in range(after + 1, min(len(units) - 1, after + 12)):
        if units[end].low == "as" and units[end + 1].low in ("saying", "telling"):
            follow = _skip_adjuncts(units, end + 2)
            if follow < len(units) and (units[follow].kind != "sign" or units[follow].text in (",", ":")):
                content = _content(units, follow, _content_end(units, follow, True))
            else:
                subject = phrases.subject_before(units, at)
                content = _content(units, _left_start(units, subject[0]), subject[0]) if subject else None
            return Statement((content,), (at, end + 2), (after, end)) if content else None
    return None


def _quoted_as_saying(units: Units, start: int, after: int) -> Statement | None:
    for at in range(after, min(len(units) - 2, after + 10)):
        if units[at].low == "as" and units[at + 1].low in ("saying", "telling"):
            begins = _begins(units, at + 2) or at + 2
            content = _content(units, begins, _content_end(units, begins, True))
            speaker = phrases.subject_before(units, start)
            return Statement((content,), (start, at + 2), speaker) if content and speaker else None
    return None


def _sentence_start(units: Units, end: int) -> int:
    """Where the sentence that holds index `end` - 1 begins inside its clause."""
    for at in range(end - 2, 0, -1):
        if units[at].text in (";",) or (
            units[at].text in (".", "!", "?")
            and units[at + 1].start > units[at].end
            and units[at + 1].text[:1].isupper()
        ):
            return at + 1
    return 0


def _has_verb(units: Units, start: int, end: int) -> bool:
    """Whether a finite verb is likely between the indices, a quotation of some words counting as one."""
    for at in range(start, end):
        unit = units[at]
        if unit.kind == "quote":
            if len(unit.text.split()) > 3:
                return True
        elif unit.kind == "word":
            if unit.low in AUXILIARIES or (
                unit.low.endswith("ed") and len(unit.low) > 3 and unit.text[0].islower()
            ):
                return True
            if (
                unit.low in cues()
                and "also-noun" not in cues()[unit.low].frames
                and cues()[unit.low].form in ("past", "third")
            ):
                return True
            if unit.low in IRREGULAR_PASTS or (at > start and unit.low in _COMMON_VERBS):
                return True
            if (
                at > start
                and unit.low.endswith("s")
                and units[at - 1].low in ("he", "she", "it", "who", "which", "that")
            ):
                return True
            if (
                at > start
                and unit.text[0].islower()
                and units[at - 1].low in ("they", "we", "i", "you", "he", "she")
            ):
                return True
    return False


_CONTRACTED = ("'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "'m", "’m", "n't", "n’t")
_COMMON_VERBS = frozenset(
    """need needs want wants remain remains become becomes make makes take takes give gives go goes come comes seem
    seems look looks keep keeps continue continues allow allows include includes face faces use uses work works
    get gets run runs mean means pose poses belong belongs represent represents deserve deserves""".split()
)


def _content(units: Units, start: int, end: int) -> Range | None:
    """The range without signs and bare conjunctions at its ends; None where nothing is left."""
    while start < end and units[start].kind == "sign" and units[start].text not in ("(", "[", "$"):
        start += 1
    while end > start and units[end - 1].kind == "sign" and units[end - 1].text not in (")", "]", "%"):
        end -= 1
    while end > start and units[end - 1].low in CONJUNCTIONS | {"while", "as"}:
        end -= 1
        while end > start and units[end - 1].kind == "sign" and units[end - 1].text not in (")", "]", "%"):
            end -= 1
    return (start, end) if start < end else None


def pieces(units: Units, content: Range) -> Iterator[tuple[int, int, bool]]:
    """The content as offsets: each quotation apart where it is nothing but quotations, else in one piece."""
    start, end = content
    inside = units[start:end]
    outside = [
        u
        for u in inside
        if u.kind == "word" and u.low not in ADVERBS | CONJUNCTIONS | {"that", "well", "so", "meanwhile"}
    ]
    quotes = [u for u in inside if u.quoted is not None]
    if quotes and not outside:
        for unit in quotes:
            assert unit.quoted is not None
            if unit.quoted.inner.start < unit.quoted.inner.end:
                yield unit.quoted.inner.start, unit.quoted.inner.end, True
    else:
        yield inside[0].start, inside[-1].end, False
