"""All quotations and attributed statements of an article, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.quotes.refers import referent
from generator.analyse.quotes.statements import pieces, statements
from generator.analyse.quotes.units import Clause, clauses
from generator.model import Article, Mention, Quote, Span


@dataclass(frozen=True, slots=True)
class _Attribution:
    cue: Span | None
    speaker: Span | None


def find_quotes(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...]
) -> tuple[Quote, ...]:
    """The statements of `article` that somebody is said to have made, in the order of the text.

    A statement that its attribution interrupts, and a quotation of several sentences or paragraphs, give
    one Quote a piece with the same cue and speaker. A direct quotation is given without its marks; a
    statement partly in quotation marks is indirect and keeps them. Statements may nest ("A said B denied
    C"). A quotation that nothing attributes is given without speaker where it is a whole sentence.
    """
    found: dict[tuple[int, int], Quote] = {}
    last: _Attribution | None = None
    last_paragraph = -1
    for clause in clauses(article.text, sentences):
        attributed = False
        for statement in statements(clause.units):
            by = _Attribution(
                _offsets(clause, statement.cue),
                _offsets(clause, statement.speaker) if statement.speaker else None,
            )
            for content in statement.content:
                for start, end, direct in pieces(clause.units, content):
                    refers = referent(article.text, by.speaker, mentions)
                    quote = Quote(article.id, Span(start, end), direct, by.cue, by.speaker, refers)
                    found.setdefault((start, end), quote)
            last, last_paragraph, attributed = by, clause.paragraph, True
        if not attributed and _bare(clause):
            by = last if last and clause.paragraph - last_paragraph <= 1 else _Attribution(None, None)
            for unit in clause.units:
                if unit.quoted is not None:
                    refers = referent(article.text, by.speaker, mentions)
                    span = unit.quoted.inner
                    found.setdefault(
                        (span.start, span.end), Quote(article.id, span, True, by.cue, by.speaker, refers)
                    )
            last_paragraph = clause.paragraph if last else last_paragraph
        elif not attributed:
            last = None
    return tuple(found[key] for key in sorted(found))


def _offsets(clause: Clause, units: tuple[int, int]) -> Span:
    return Span(clause.units[units[0]].start, clause.units[units[1] - 1].end)


def _bare(clause: Clause) -> bool:
    """Whether a clause is nothing but a quotation of sentence length."""
    words = [u for u in clause.units if u.kind == "word"]
    quotes = [u for u in clause.units if u.quoted is not None]
    return bool(quotes) and not words and sum(len(u.text.split()) for u in quotes) >= 4
