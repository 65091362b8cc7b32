"""The statements of one clause: for each cue its speaker and what is said."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.quotes import phrases
from generator.analyse.quotes.after import contents_after
from generator.analyse.quotes.before import (
    after_quotation,
    inverted_statement,
    quoted_before,
    trailing_statement,
)
from generator.analyse.quotes.bounds import has_verb
from generator.analyse.quotes.cues import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    FORMS_OF_BE,
    PREPOSITIONS,
    REPORT_NOUNS,
    TIME_WORDS,
    Cue,
    cues,
)
from generator.analyse.quotes.other_cues import (
    according_statement,
    noun_statement,
    passive_statement,
    quoting_statement,
)
from generator.analyse.quotes.phrases import Range, Units
from generator.analyse.quotes.statement import Statement
from generator.analyse.quotes.subjects import subject_of


def statements(units: Units) -> list[Statement]:
    """The statements that `units` attribute, in the order of their cues."""
    found: list[Statement] = []
    for at, unit in enumerate(units):
        if unit.kind != "word":
            continue
        if unit.low == "according" and at + 1 < len(units) and units[at + 1].low == "to":
            statement = according_statement(units, at)
        elif (
            unit.low in REPORT_NOUNS and at + 1 < len(units) and units[at + 1].low in ("that", "of", "about")
        ):
            statement = noun_statement(units, at)
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


def _verb_cue(units: Units, at: int, earlier: list[Statement]) -> Statement | None:
    cue = cues()[units[at].low]
    if _part_of_name(units, at) or _is_hyphenated(units, at):
        return None
    frames, after = _frames(units, at, cue)
    if not frames:
        return None
    start = phrases.verb_group_start(units, at)
    passive = cue.form in ("past", "participle") and any(u.low in FORMS_OF_BE for u in units[start:at])
    if passive:
        return passive_statement(units, at, start, after, frames)
    group = (start, after)
    if cue.lemma == "quote":
        return quoting_statement(units, at, after)
    if frames & {"say", "tell", "quote"} and cue.form in ("past", "third"):
        quotation = quoted_before(units, start)
        if quotation is not None:
            return after_quotation(units, quotation, group)
    if (
        start == at
        and cue.form in ("past", "third", "base")
        and frames & {"say", "quote"}
        and cue.lemma not in ("tell", "call")
        and not _has_object(units, at, after, cue)
    ):
        inverted = inverted_statement(units, at, after)
        if inverted is not None:
            return inverted
    speaker = subject_of(units, at, start, cue, earlier)
    if speaker is None:
        return None
    own = all(statement.speaker != speaker for statement in earlier)
    wish = "to" in frames and after < len(units) and units[after].low == "to"
    if own and not wish and frames & {"say", "quote", "tell"}:
        trailing = trailing_statement(units, speaker, group, after, frames)
        if trailing is not None:
            return trailing
    content = contents_after(units, at, after, frames, cue)
    if cue.lemma == "cite" and cue.form == "ing":
        return None  # whom a report rests on is nothing that it says
    if units[speaker[0]].low in ("who", "which") and content:
        return Statement(content, group, phrases.antecedent(units, speaker[0]))
    return Statement(content, group, speaker) if content and not _too_little(units, content[0]) else None


def _has_object(units: Units, at: int, after: int, cue: Cue) -> bool:
    """Whether what follows is what the verb claims and not who does ("Ada, with Lund, claims the prize")."""
    if "also-noun" not in cue.frames or units[at - 1].text != "," or after >= len(units):
        return False
    if units[after].low not in DETERMINERS:
        return False
    # "Ada Lund, with Essia, claims the prize": a subject on the left; "It rained, states the report": none
    return phrases.subject_before(units, at) is not None or not has_verb(units, 0, at)


def _too_little(units: Units, content: Range) -> bool:
    """Whether a content is a single word, which says nothing by itself ("admits defeat", "denies it")."""
    inside = units[content[0] : content[1]]
    return len(inside) < 2 and not any(unit.kind == "quote" for unit in inside)


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


def _is_hyphenated(units: Units, at: int) -> bool:
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
