"""Tells in words what every stage decided about one article."""

from __future__ import annotations

from collections import Counter

from generator.model import Analysis, Article, Briefing, Quote, Span, Stated


def explain_article(briefing: Briefing, name: str) -> tuple[str, ...]:
    """Lines on the article whose seed path, file name or id is `name`; none where there is none such."""
    found = (
        a for a in briefing.analyses if name in (a.article.seed, a.article.seed.split("/")[-1], a.article.id)
    )
    analysis = next(found, None)
    if analysis is None:
        return ()
    article = analysis.article
    return (
        f"{article.title.value} [{article.id}]",
        *_stated(article),
        *_removed(article),
        *_names(analysis, briefing),
        *_said(analysis, briefing),
        *_dates(analysis),
        *_summary(analysis),
    )


def _stated(article: Article) -> list[str]:
    facts: dict[str, Stated | None] = {
        "title": article.title,
        "outlet": article.source,
        "author": article.author,
        "date": article.published,
        "address": article.url,
        "language": article.language,
    }
    told = [
        f"  {what}: {fact.value} (from {fact.basis})" if fact else f"  {what}: unknown"
        for what, fact in facts.items()
    ]
    return ["stated:", *told]


def _removed(article: Article) -> list[str]:
    lines = [f"  line {removal.line}, {removal.rule}: {_short(removal.text)}" for removal in article.removed]
    return ["taken out as leftovers of the page:", *lines] if lines else ["nothing was taken out"]


def _names(analysis: Analysis, briefing: Briefing) -> list[str]:
    entities = {entity.id: entity for entity in briefing.resolution.entities}
    entity_of = briefing.resolution.entity_of
    reason_of = {(e.id, alias.surface): alias.reason for e in entities.values() for alias in e.aliases}
    counted = Counter(
        (m.surface, m.kind, m.basis, entity_of.get((m.article, m.span))) for m in analysis.mentions
    )
    lines = []
    for (surface, kind, basis, id_), count in counted.items():
        times = "once" if count == 1 else f"{count} times"
        if id_ is None:
            lines.append(f"  {surface}: read as {kind} by {basis}, {times}; left out in telling names apart")
        else:
            reason = reason_of.get((id_, surface), "")
            lines.append(
                f"  {surface}: read as {kind} by {basis}, {times}; is {entities[id_].name} [{id_}]: {reason}"
            )
    return ["names:", *lines] if lines else ["no names were found"]


def _said(analysis: Analysis, briefing: Briefing) -> list[str]:
    lines = [
        f"  {_speaker(analysis.article, quote, briefing)}: {_words(analysis.article, quote.span)}"
        for quote in analysis.quotes
    ]
    return ["said:", *lines] if lines else []


def _speaker(article: Article, quote: Quote, briefing: Briefing) -> str:
    if quote.speaker is None:
        return "somebody"
    entity_of = briefing.resolution.entity_of
    known = [entity_of.get((article.id, span)) for span in (quote.refers, quote.speaker) if span]
    told = next((f" [{id_}]" for id_ in known if id_), "")
    return _words(article, quote.speaker) + told


def _dates(analysis: Analysis) -> list[str]:
    article = analysis.article
    lines = [
        f"  {_words(article, date.span)}: {date.first} to {date.last} ({date.basis})"
        if date.first
        else f"  {_words(article, date.span)}: open ({date.basis})"
        for date in analysis.dates
    ]
    return ["times:", *lines] if lines else []


def _summary(analysis: Analysis) -> list[str]:
    number = {span: n for n, span in enumerate(analysis.sentences, 1)}
    lines = [f"  sentence {number[span]}: {_words(analysis.article, span)}" for span in analysis.summary]
    return ["summary:", *lines] if lines else ["no sentence was fit for a summary"]


def _words(article: Article, span: Span) -> str:
    return _short(" ".join(article.text[span.start : span.end].split()))


def _short(text: str) -> str:
    return text if len(text) <= 160 else f"{text[:159]}…"
