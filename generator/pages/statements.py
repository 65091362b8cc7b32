"""Which statements of an article a page shows, and which pieces are one statement.

The reader of quotations finds every attribution, nested and in headlines too. A page leaves out what a reader
would meet twice or could make nothing of; all of them stand in the exported data.
"""

from __future__ import annotations

import re

from generator.model import Analysis, Quote

Statement = tuple[Quote, ...]
"""The pieces of one statement, in the order of the text: "A, he said, B" has two."""

FEWEST_WORDS = 4
LONGEST_JOINED = 900
_QUOTED = re.compile(r"[\"“”«»]")


def statements(analysis: Analysis) -> tuple[Statement, ...]:
    """The statements of an article worth showing, in the order of the text.

    Left out are those in the headline, where the text has others; reported ones that nobody is named for,
    or of less than four words; and whatever stands inside another one.
    """
    text = analysis.article.text
    telling = [quote for quote in analysis.quotes if _tells(text, quote)]
    outermost = [quote for quote in telling if not any(_inside(quote, other) for other in telling)]
    in_text = [quote for quote in outermost if quote.span.start >= analysis.article.headline.end]
    return _joined(in_text or outermost)


def _tells(text: str, quote: Quote) -> bool:
    if quote.direct:
        return True
    said = text[quote.span.start : quote.span.end]
    if quote.speaker is None and quote.refers is None:
        return False
    return len(said.split()) >= FEWEST_WORDS or _QUOTED.search(said) is not None


def _inside(quote: Quote, other: Quote) -> bool:
    """Whether a statement is part of another one that is attributed by other words."""
    if quote is other or quote.cue == other.cue:
        return False
    if quote.span == other.span:
        return (other.cue or other.span) < (quote.cue or quote.span)
    return other.span.start <= quote.span.start and quote.span.end <= other.span.end


def _joined(quotes: list[Quote]) -> tuple[Statement, ...]:
    found: list[Statement] = []
    for quote in quotes:
        last = found[-1] if found else ()
        if last and _goes_on(last, quote):
            found[-1] = (*last, quote)
        else:
            found.append((quote,))
    return tuple(found)


def _goes_on(statement: Statement, quote: Quote) -> bool:
    last = statement[-1]
    if quote.cue is None or (quote.cue, quote.speaker) != (last.cue, last.speaker):
        return False
    return quote.span.end - statement[0].span.start <= LONGEST_JOINED
