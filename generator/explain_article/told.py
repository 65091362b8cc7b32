"""What an article says that somebody said, and the times and numbers it gives."""

from __future__ import annotations

from generator.explain_article.words import sentence, words_at
from generator.lexicon.hedges import hedges
from generator.model import Analysis, Briefing, Figure, Quote, Span


def said(analysis: Analysis, briefing: Briefing) -> list[str]:
    """Each statement with its speaker, and by which words the speaker is known."""
    lines = [line for quote in analysis.quotes for line in _statement(analysis, quote, briefing)]
    return ["said:", *lines] if lines else []


def _statement(analysis: Analysis, quote: Quote, briefing: Briefing) -> list[str]:
    article = analysis.article
    how = "word for word" if quote.direct else "reported"
    cue = f", by “{words_at(article, quote.cue)}”" if quote.cue else ""
    where = sentence(analysis, quote.span.start)
    doubt = [words_at(article, span) for span in hedges(article.text, quote.span)]
    lines = [
        f"  {_speaker(analysis, quote, briefing)}: {words_at(article, quote.span)}",
        f"    {how}{cue}, {where}",
    ]
    if quote.refers is not None and quote.speaker is not None and not _holds(quote.speaker, quote.refers):
        words, name = words_at(article, quote.speaker), words_at(article, quote.refers)
        lines.append(f"    “{words}” is taken for “{name}” of {sentence(analysis, quote.refers.start)}")
    if doubt:
        lines.append(f"    at arm's length: {', '.join(doubt)}")
    return lines


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _speaker(analysis: Analysis, quote: Quote, briefing: Briefing) -> str:
    """The speaker's words, and the page of the name they hold or stand for."""
    if quote.speaker is None:
        return "somebody whom the sentence does not name"
    spans = [span for span in (quote.refers, quote.speaker) if span is not None]
    inside = (m for m in analysis.mentions for s in spans if s.start <= m.span.start and m.span.end <= s.end)
    entity_of = briefing.resolution.entity_of
    known = next((id_ for m in inside if (id_ := entity_of.get((quote.article, m.span)))), None)
    told = f" [{known}]" if known else " (no page: no name)"
    return words_at(analysis.article, quote.speaker) + told


def times(analysis: Analysis) -> list[str]:
    """Each expression of time, the days it was read as, and how; open ones with what is missing."""
    article = analysis.article
    lines = [
        f"  {words_at(article, date.span)}: {date.first} to {date.last} ({date.basis})"
        if date.first
        else f"  {words_at(article, date.span)}: open ({date.basis})"
        for date in analysis.dates
    ]
    return ["times:", *lines] if lines else []


def figures(analysis: Analysis) -> list[str]:
    """Each number that could be set beside another, what it counts, and what speaks against comparing it."""
    lines = [f"  {_figure(analysis, figure)}" for figure in analysis.figures]
    return ["numbers:", *lines] if lines else []


def _figure(analysis: Analysis, figure: Figure) -> str:
    counted = f"{figure.quantity} ({figure.subject})" if figure.subject else figure.quantity
    against = f"; not compared: {figure.limit}" if figure.limit else ""
    value = _value(figure.low, figure.high)
    return f"{words_at(analysis.article, figure.phrase)}: {counted}, {value}{against}"


def _value(low: float | None, high: float | None) -> str:
    if low is None and high is None:
        return "of any size"
    if low == high:
        return f"{low:,g}"
    if high is None:
        return f"{low:,g} or more"
    return f"{high:,g} or less" if low is None else f"{low:,g} to {high:,g}"
