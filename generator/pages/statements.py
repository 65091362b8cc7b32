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
_NOBODY = frozenset(["i", "we", "you", "who", "which", "that", "one"])
_REFERS = re.compile(r"\b(?:refer|allud|mention|point(?:s|ed|ing)? to\b)")
_QUOTED = re.compile(r"[\"“”«»]")


def statements(analysis: Analysis) -> tuple[Statement, ...]:
    """The statements of an article worth showing, in the order of the text.

    Left out are those in the headline, where the text has others, and in captions; reported ones that nobody
    is named for ("I", "we" and "who" name nobody), that only refer to something, or of less than four words;
    quotations of less than four words without a speaker, which are names; and whatever stands inside another.
    """
    text = analysis.article.text
    telling = [quote for quote in analysis.quotes if _tells(text, quote)]
    outermost = [quote for quote in telling if not any(_inside(quote, other) for other in telling)]
    end = analysis.article.captions[0].start if analysis.article.captions else len(text)
    in_text = [q for q in outermost if analysis.article.headline.end <= q.span.start < end]
    return _joined(in_text or outermost)


def _tells(text: str, quote: Quote) -> bool:
    said = text[quote.span.start : quote.span.end]
    named = quote.refers is not None or (
        quote.speaker is not None and text[quote.speaker.start : quote.speaker.end].lower() not in _NOBODY
    )
    if quote.direct:
        return named or len(said.split()) >= FEWEST_WORDS
    if not named or (quote.cue and _REFERS.search(text, quote.cue.start, quote.cue.end)):
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
