"""Tells in words what every stage decided about one article, in the order in which they work."""

from __future__ import annotations

from collections.abc import Callable

from generator.explain_article.around import around
from generator.explain_article.loaded import removed, stated
from generator.explain_article.named import names, places
from generator.explain_article.told import figures, said, times
from generator.model import Analysis, Briefing

__all__ = ["explain_article"]


def explain_article(
    briefing: Briefing, name: str, why_summary: Callable[[Analysis], tuple[str, ...]] | None = None
) -> tuple[str, ...]:
    """Lines on the article whose seed path, file name or id is `name`; none where there is none such.

    `why_summary` gives the lines on its summary; without it the sentences alone are told.
    """
    found = (
        a for a in briefing.analyses if name in (a.article.seed, a.article.seed.split("/")[-1], a.article.id)
    )
    analysis = next(found, None)
    if analysis is None:
        return ()
    return (
        f"{analysis.article.title.value} [{analysis.article.id}]",
        *stated(analysis.article),
        *removed(analysis.article),
        *names(analysis, briefing),
        *places(analysis, briefing),
        *said(analysis, briefing),
        *times(analysis),
        *figures(analysis),
        *_summary(analysis, why_summary),
        *around(analysis.article.id, briefing),
        *_problems(analysis, briefing),
    )


def _summary(analysis: Analysis, why: Callable[[Analysis], tuple[str, ...]] | None) -> list[str]:
    if not analysis.summary:
        return ["no sentence was fit for a summary"]
    if why is not None:
        return ["summary, and why these sentences:", *(f"  {line}" for line in why(analysis))]
    number = {span: n for n, span in enumerate(analysis.sentences, 1)}
    text = analysis.article.text
    words = ((number[span], " ".join(text[span.start : span.end].split())) for span in analysis.summary)
    return ["summary:", *(f"  sentence {n}: {said}" for n, said in words)]


def _problems(analysis: Analysis, briefing: Briefing) -> list[str]:
    lines = [f"  {p.stage}: {p.message}" for p in briefing.problems if p.path == analysis.article.seed]
    return ["to look at:", *lines] if lines else []
