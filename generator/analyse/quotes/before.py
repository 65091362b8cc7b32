"""Statements that stand before the words that attribute them: "C, said X", "C, X said"."""

from __future__ import annotations

from generator.analyse.quotes import phrases
from generator.analyse.quotes.adjuncts import names_work, skip_adjuncts
from generator.analyse.quotes.bounds import COMMAS, ENDS, content_end, content_range, has_verb, sentence_start
from generator.analyse.quotes.cues import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    OPENINGS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    cues,
)
from generator.analyse.quotes.phrases import Range, Units
from generator.analyse.quotes.statement import Statement


def inverted_statement(units: Units, at: int, after: int) -> Statement | None:
    """As in "C, said X"."""
    if at == 0 or not (
        units[at - 1].text in COMMAS or units[at - 1].kind == "quote" or units[at - 1].text in ("?", "!")
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
        if not has_verb(units, sentence_start(units, at), at):
            return None
        if (
            phrases.subject_before(units, at) is not None
            and has_verb(units, after, len(units))
            and follow is not None
            and follow.text not in (".", ",")
        ):
            return None
    left = content_range(units, left_start(units, at), at)
    if left is None:
        return None
    pieces = [left]
    right = _right_piece(units, speaker[1])
    if right is not None:
        pieces.append(right)
    return Statement(tuple(pieces), (at, after), speaker)


def left_start(units: Units, end: int) -> int:
    """Where what was said before index `end` begins: the last quotation alone where it stands for itself."""
    start = sentence_start(units, end)
    last = end - 1
    if last > start and units[last].quoted is None and units[last].kind == "sign":
        last -= 1
    unit = units[last]
    if last > start and unit.quoted is not None and len(unit.text.split()) > 2:
        before = units[last - 1]
        words = unit.text.strip("\"“'‘`«[(")
        if before.text == ":" or (words[:1].isupper() and before.text in (",", ".", "—")):
            return last
        if before.text == "," and not has_verb(units, start, last):
            return last
    return start


def quoted_before(units: Units, verb: int) -> int | None:
    """The index of a finished quotation whose speaker, however described, stands between it and `verb`."""
    for at in range(verb - 1, max(-1, verb - 45), -1):
        unit = units[at]
        if unit.kind == "quote":
            name = units[at + 1] if at + 1 < verb else None
            finished = len(unit.text) > 3 and unit.text.rstrip("\"”’'»")[-1:] in tuple(",?!…—-")
            if name is None or name.kind != "word" or not finished or names_work(unit):
                return None
            starts = name.text[0].isupper() or name.low in DETERMINERS or name.low in SUBJECT_PRONOUNS
            ends = units[verb - 1].text in COMMAS or phrases.subject_before(units, verb) is not None
            return at if starts and ends and name.low not in SUBORDINATORS | CONJUNCTIONS else None
        if (
            unit.kind == "word"
            and (unit.low in cues() and cues()[unit.low].form in ("past", "third"))
            and ("also-noun" not in cues()[unit.low].frames and units[at - 1].low not in ("who", "which"))
        ):
            return None
    return None


def after_quotation(units: Units, quoted: int, group: Range) -> Statement | None:
    """The statement of the quotation at index `quoted`, whose speaker stands before the cue `group`."""
    speaker = phrases.subject_after(units, quoted + 1)
    left = content_range(units, left_start(units, quoted + 1), quoted + 1)
    if speaker is None or left is None:
        return None
    speaker = (speaker[0], min(speaker[1], group[0]))
    right = _right_piece(units, group[1])
    return Statement((left, right) if right else (left,), group, speaker)


def _right_piece(units: Units, start: int) -> Range | None:
    """What the statement goes on with after "..., X said, ": a quotation, or the rest of the sentence."""
    for at in range(start, len(units)):
        if units[at].kind == "quote":
            before = units[at - 1]
            if before.text in (",", ":", "—", ".") or before.low == "that":
                return content_range(units, at, len(units))
            return None
        if (
            units[at].kind == "word"
            and units[at].low in cues()
            and at > start
            and cues()[units[at].low].form != "base"
        ):
            return None
    return None


def trailing_statement(
    units: Units, speaker: Range, group: Range, after: int, frames: frozenset[str]
) -> Statement | None:
    """As in "C, X said" and "C1, X said, C2"."""
    if speaker[0] == 0 or units[speaker[0]].low in ("who", "which", "whose"):
        return None
    before = units[speaker[0] - 1]
    if not (before.text in COMMAS or before.kind == "quote" or before.text in ("?", "!")):
        return None
    end = skip_adjuncts(units, after)
    if "tell" in frames and end < len(units) and units[end].kind == "word":
        end = skip_adjuncts(units, phrases.listener_end(units, after))
    closing = end >= len(units) or units[end].text in ENDS
    medial = not closing and (units[end].text in COMMAS or units[end].kind == "quote")
    loose = before.kind == "quote" and before.text[-2:-1] in ",.!?…-—"
    if not closing and not medial and not loose:
        return None
    left = content_range(units, left_start(units, speaker[0]), speaker[0])
    if left is None:
        return None
    if before.kind != "quote" and _only_sets_the_scene(units, left):
        return None
    quoted_next = medial and end + 1 < len(units) and units[end + 1].kind == "quote"
    if before.kind != "quote" and not closing and (quoted_next or not medial):
        # "In Aden, she said, "we wait"": what is said follows, unless the left is a clause of its own.
        adjunct = units[left[0]].low in PREPOSITIONS | OPENINGS or _hangs(units, left)
        if adjunct or not has_verb(units, sentence_start(units, speaker[0]), speaker[0]):
            return None
    pieces: list[Range] = []
    right = _resumed(units, end, after, before.kind == "quote") if medial or loose else None
    # "All other roads, he said, are closed": the subject of what follows.
    whole = right is not None and units[left[0]].low not in PREPOSITIONS | OPENINGS and left[1] - left[0] > 1
    open_ = right is not None and units[left[1] - 1].low in RELATIVES  # "which, he said, was closed"
    said = before.kind == "quote" or has_verb(units, *left) or (closing and left[1] - left[0] > 3) or whole
    if said and not open_:
        pieces.append(left)
    if right is not None:
        pieces.append(right)
    return Statement(tuple(pieces), group, speaker) if pieces else None


def _only_sets_the_scene(units: Units, left: Range) -> bool:
    """Whether the left is no clause: "With all votes counted, Lund concluded ..."."""
    scene = units[left[0]].low in ("with", "despite", "amid", "during", "following")
    return scene and all(unit.text != "," for unit in units[left[0] : left[1]])


def _hangs(units: Units, left: Range) -> bool:
    """Whether the left is a participle without a clause behind it: "Asking them to wait, Lund said: ..."."""
    if not units[left[0]].low.endswith("ing") or left[1] - left[0] < 2:
        return False
    comma = next((i for i in range(*left) if units[i].text == ","), left[1])
    return not has_verb(units, comma, left[1])


def _resumed(units: Units, end: int, after: int, quoted: bool) -> Range | None:
    """What the statement goes on with after "..., X said, ..."."""
    if end < len(units) and units[end].kind == "quote":
        return content_range(units, end, len(units))
    if end + 1 < len(units) and units[end].text in COMMAS:
        if units[end + 1].kind == "quote":
            return content_range(units, end, len(units))
        if not quoted and (_goes_on(units, end + 1) or not _is_participle(units, end + 1)):
            return content_range(units, end + 1, content_end(units, end + 1, True))
    return _right_piece(units, after) if quoted else None


def _goes_on(units: Units, at: int) -> bool:
    """Whether "and has begun ...", "but it is ...", "because ..." goes on with what is said."""
    if units[at].low in ("because", "although", "though"):
        return True
    if units[at].low == "as" and at + 1 < len(units):
        return units[at + 1].low in DETERMINERS  # "as a sign of"
    return units[at].low in ("and", "but") and has_verb(units, at + 1, min(at + 6, len(units)))


def _is_participle(units: Units, at: int) -> bool:
    return at < len(units) and (
        units[at].low.endswith("ing")
        or units[at].low in SUBORDINATORS
        or units[at].low in CONJUNCTIONS
        or units[at].low in ("who", "which")
    )
