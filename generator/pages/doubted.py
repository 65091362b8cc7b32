"""What an article says of the worth of a statement, outside of its words."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.lexicon.hedges import hedges
from generator.model import Analysis, Span
from generator.pages.statements import Statement

# Of the words that hedge those that speak of evidence; others belong to a clause of their own.
_OF_EVIDENCE = re.compile(
    r"reported|alleged|purport|verif|confirm|rumou?r|evidence|substantiat|proven", re.IGNORECASE
)
# In the sentence after it, only what speaks of the statement as a whole.
_OF_THE_WHOLE = re.compile(r"verif|confirm|evidence|substantiat", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:Th(?:e|at|is|ese|ose|ere)|It|His|Her|Its|Their|Neither|None|No)\b")


def doubt(analysis: Analysis, statement: Statement) -> str:
    """The words by which the article hedges `statement` in its sentences or the one after, else "".

    Words that hedge inside what is said, its cue and its speaker are left out, for they are shown there, and
    so are those of other statements.
    """
    text = analysis.article.text
    starts = [span.start for span in analysis.sentences]
    first = bisect_right(starts, statement[0].span.start) - 1
    last = bisect_right(starts, statement[-1].span.end - 1) - 1
    if first < 0:
        return ""
    shown = _shown(analysis, statement)
    whole = Span(analysis.sentences[first].start, analysis.sentences[last].end)
    for span in hedges(text, whole):
        words = text[span.start : span.end]
        if _OF_EVIDENCE.search(words) and not any(a.start <= span.start < a.end for a in shown):
            return words
    if last + 1 < len(analysis.sentences):
        after = analysis.sentences[last + 1]
        if _POINTS_BACK.match(text, after.start) and "\n" not in text[whole.end : after.start]:
            for span in hedges(text, after):
                if _OF_THE_WHOLE.search(text, span.start, span.end):
                    return text[span.start : span.end]
    return ""


def _shown(analysis: Analysis, statement: Statement) -> list[Span]:
    """What a page shows of the statement, and whatever belongs to other ones."""
    parts = [part for quote in (*statement, *analysis.quotes) for part in (quote.cue, quote.speaker) if part]
    spans = [quote.span for quote in statement]
    own = statement[0]
    others = [
        q.span
        for q in analysis.quotes
        if q.cue != own.cue and not _holds(q.span, own.span) and q not in statement
    ]
    return [*spans, *others, *parts]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
