"""All quotations and attributed statements of an article, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.quotes.refers import Referents
from generator.analyse.quotes.statement import Statement
from generator.analyse.quotes.statements import pieces, statements
from generator.analyse.quotes.subjects import announcement, main_subject
from generator.analyse.quotes.units import Clause, clauses
from generator.model import Article, Mention, Quote, Span


@dataclass(frozen=True, slots=True)
class _Attribution:
    cue: Span | None
    speaker: Span | None


_Attributed = tuple[Span, bool, _Attribution]
_NOBODY = _Attribution(None, None)


def find_quotes(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...]
) -> tuple[Quote, ...]:
    """The statements of `article` that somebody is said to have made, in the order of the text.

    A statement that its attribution interrupts, and a quotation of several sentences or paragraphs, give
    one Quote a piece with the same cue and speaker. A direct quotation is given without its marks; a
    statement partly in quotation marks is indirect and keeps them. Statements may nest ("A said B denied
    C"). A quotation that nothing attributes is given without speaker where it is a whole sentence.
    """
    reader = _Reader()
    read = [(clause, reader.read(clause)) for clause in clauses(article.text, sentences)]
    found: dict[tuple[int, int], _Attributed] = {}
    follows: _Attribution | None = None
    following: Clause | None = None
    for clause, attributed in reversed(read):
        next_speaker = follows if following is not None and _goes_on(clause, following) else None
        known = [
            (span, direct, next_speaker if by is _NOBODY and next_speaker else by)
            for span, direct, by in attributed
        ]
        for span, direct, by in known:
            key = (span.start, span.end)
            if key not in found or _nearer(by, found[key]):
                found[key] = (span, direct, by)
        follows = known[0][2] if known and known[0][1] else None
        following = clause
    quotations = sorted(span for span, direct, _ in found.values() if direct)
    referents = Referents(article.text, sentences, mentions, quotations)
    said: dict[Span, list[Span]] = {}
    for span, _, by in found.values():
        if by.speaker:
            said.setdefault(by.speaker, []).append(span)
    names: dict[Span | None, Span | None] = {None: None}
    for speaker in sorted(said):
        names[speaker] = referents.of(speaker, said[speaker])
    return tuple(
        Quote(article.id, span, direct, by.cue, by.speaker, names[by.speaker])
        for span, direct, by in (found[key] for key in sorted(found))
    )


def _goes_on(clause: Clause, following: Clause) -> bool:
    """Whether the next clause begins the next paragraph, or goes on in this one, with a quotation."""
    return following.paragraph - clause.paragraph <= 1 and following.units[0].kind == "quote"


class _Reader:
    """Reads clause after clause, and remembers who spoke last for quotations without a cue of their own."""

    def __init__(self) -> None:
        self.last = _NOBODY
        self.paragraph = -1
        self.announced = False

    def read(self, clause: Clause) -> list[_Attributed]:
        """What `clause` attributes: the content's span, whether it is a direct quotation, and to whom."""
        if clause.paragraph > self.paragraph + 1:
            self.last = _NOBODY
        found = []
        told = statements(clause.units)
        for statement in told:
            by = _Attribution(
                _offsets(clause, statement.cue),
                _offsets(clause, statement.speaker) if statement.speaker else None,
            )
            for content in statement.content:
                found += [(Span(a, b), direct, by) for a, b, direct in pieces(clause.units, content)]
            if statement.speaker is not None and not _nested(statement, told):
                self.last = by
        if found:
            self.paragraph = clause.paragraph
        elif (announced := announcement(clause.units)) is not None:
            cue, speaker = announced
            self.last = _Attribution(_offsets(clause, cue), _offsets(clause, speaker))
            self.paragraph = clause.paragraph
        elif (signed := _signature(clause)) is not None:
            found = [(span, True, _Attribution(None, signed)) for span in _quotations(clause)]
        elif _bare(clause, self.last, same_paragraph=clause.paragraph == self.paragraph):
            found = [(span, True, self.last) for span in _quotations(clause)]
            if self.last is not _NOBODY:
                self.paragraph = clause.paragraph
        elif clause.paragraph != self.paragraph:
            self.last = _NOBODY
        if (
            not found
            and clause.paragraph != self.paragraph
            and (subject := main_subject(clause.units, len(clause.units))) is not None
        ):
            words = clause.units[subject[0]]
            if words.text[0].isupper() and len(clause.units) > 3:
                self.last = _Attribution(None, _offsets(clause, subject))
                self.paragraph = clause.paragraph
        return found


def _nested(statement: Statement, told: list[Statement]) -> bool:
    """Whether the words that attribute a statement stand inside another one: who speaks on is not them."""
    return any(
        a <= statement.cue[0] < b for other in told if other is not statement for a, b in other.content
    )


def _nearer(by: _Attribution, held: _Attributed) -> bool:
    """Whether a cue stands nearer to a direct quotation than the one that holds it."""
    span, direct, other = held
    if by.cue is None or other.cue is None or not direct:
        return by.cue is not None and by.cue <= (other.cue or by.cue)
    return _gap(by.cue, span) <= _gap(other.cue, span)


def _gap(cue: Span, content: Span) -> int:
    return max(content.start - cue.end, cue.start - content.end)


def _quotations(clause: Clause) -> list[Span]:
    return [
        u.quoted.inner
        for u in clause.units
        if u.quoted is not None and u.quoted.inner.start < u.quoted.inner.end
    ]


def _signature(clause: Clause) -> Span | None:
    """The name after a quotation and a dash, where the clause is nothing else."""
    units = clause.units
    if len(units) < 3 or units[0].quoted is None:
        return None
    at = 1
    while at < len(units) and units[at].text in (".", ","):
        at += 1
    if at >= len(units) - 1 or units[at].text not in ("―", "—", "–", "-", "--"):
        return None
    name = units[at + 1 :]
    if len(name) > 12 or not name[0].text[0].isupper() or any(u.kind == "quote" for u in name):
        return None
    return Span(name[0].start, name[-1].end)


def _offsets(clause: Clause, units: tuple[int, int]) -> Span:
    return Span(clause.units[units[0]].start, clause.units[units[1] - 1].end)


def _bare(clause: Clause, last: _Attribution, *, same_paragraph: bool) -> bool:
    """Whether a clause is nothing but a quotation, of sentence length where nobody spoke before."""
    if any(u.kind == "word" for u in clause.units):
        return False
    quotes = [u for u in clause.units if u.quoted is not None]
    length = sum(len(u.text.split()) for u in quotes)
    if not same_paragraph and length <= 8 and quotes and quotes[0].text[0] in "'‘":
        return False  # a heading
    unfinished = any(u.quoted is not None and u.quoted.open for u in quotes)
    return length >= (1 if last.cue or unfinished else 4)
