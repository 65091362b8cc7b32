"""What an article says of the worth of a statement, outside of its words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from generator.lexicon.hedges import hedges
from generator.model import Analysis, Quote, Span
from generator.pages.statements import Statement

# Of the words that hedge those that speak of a statement as a whole; others belong to a clause of their own.
_OF_THE_WHOLE = re.compile(r"verif|confirm|evidence|substantiat", re.IGNORECASE)
# In the sentence after, whoever speaks there may himself be without evidence.
_OF_ANOTHER = re.compile(r"verif|confirm", re.IGNORECASE)
_REACH = 1_500
# What the sentence after may speak of: "Nordia News could not verify the claim."
_POINTS_BACK = re.compile(
    r"\b(?:claims?|reports?|accounts?|figures?|tolls?|numbers?|statements?|information|allegations?|accusations?"
    r"|[Tt]his|[Tt]hat|[Tt]hese|[Ii]t|[Nn]either)\b"
)


def doubt(analysis: Analysis, statement: Statement) -> str:
    """The words by which the article hedges `statement` in its sentences or the one after, else "".

    Words that hedge inside what is said, its cue and its speaker are left out, for they are shown there, and
    so are those of other statements.
    """
    text = analysis.article.text
    first = bisect_right(analysis.sentences, statement[0].span.start, key=_start) - 1
    last = bisect_right(analysis.sentences, statement[-1].span.end - 1, key=_start) - 1
    if first < 0:
        return ""
    whole = Span(analysis.sentences[first].start, analysis.sentences[last].end)
    shown = _shown(_near(analysis, whole), statement)
    for span in hedges(text, whole):
        words = text[span.start : span.end]
        if _OF_THE_WHOLE.search(words) and not any(a.start <= span.start < a.end for a in shown):
            return words
    if last + 1 < len(analysis.sentences):
        after = analysis.sentences[last + 1]
        if _POINTS_BACK.search(text, after.start, after.end):
            for span in hedges(text, after):
                if _OF_ANOTHER.search(text, span.start, span.end):
                    return text[span.start : span.end]
    return ""


def _start(span: Span) -> int:
    return span.start


def _near(analysis: Analysis, whole: Span) -> tuple[Quote, ...]:
    """The statements that may touch `whole`: no cue stands farther than that from what it attributes."""
    first = bisect_left(analysis.quotes, whole.start - _REACH, key=lambda quote: quote.span.start)
    last = bisect_left(analysis.quotes, whole.end + _REACH, key=lambda quote: quote.span.start)
    return analysis.quotes[first:last]


def _shown(near: tuple[Quote, ...], statement: Statement) -> list[Span]:
    """What a page shows of the statement, and whatever belongs to other ones."""
    parts = [part for quote in (*statement, *near) for part in (quote.cue, quote.speaker) if part]
    own = statement[0]
    others = [q.span for q in near if q.cue != own.cue and not _holds(q.span, own.span)]
    return [*(quote.span for quote in statement), *others, *parts]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
