"""The rows of `data/stories.json`, and the figures of an article as the exports write them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.model import Article, ArticleId, Briefing, Comparison, Difference, Figure, Span, Story


def story_rows(briefing: Briefing) -> list[dict[str, Any]]:
    """One row a story in the order of the briefing: its articles, what differs, what only one tells."""
    articles = {analysis.article.id: analysis.article for analysis in briefing.analyses}
    compared = {comparison.story: comparison for comparison in briefing.relations.comparisons}
    return [_row(story, compared.get(story.id), articles) for story in briefing.relations.stories]


def figure_row(article: Article, figure: Figure) -> dict[str, Any]:
    """A figure: where its number stands, what it counts, its bounds, and why it may not be compared."""
    return {
        **_piece(article, figure.span),
        "phrase": _piece(article, figure.phrase),
        "quantity": figure.quantity,
        "subject": figure.subject,
        "low": figure.low,
        "high": figure.high,
        "limit": figure.limit,
    }


def _row(
    story: Story, comparison: Comparison | None, articles: Mapping[ArticleId, Article]
) -> dict[str, Any]:
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "first": story.first,
        "last": story.last,
        "differences": [_difference(one, articles) for one in comparison.differences] if comparison else [],
        "only": [
            {
                "article": only.article,
                **_piece(articles[only.article], only.span),
                "names": [_piece(articles[only.article], name) for name in only.terms],
            }
            for only in (comparison.only if comparison else ())
        ],
    }


def _difference(difference: Difference, articles: Mapping[ArticleId, Article]) -> dict[str, Any]:
    return {
        "quantity": difference.quantity,
        "subject": difference.subject,
        "grows": difference.grows,
        "figures": [
            {"article": figure.article, **figure_row(articles[figure.article], figure)}
            for figure in difference.figures
        ],
    }


def _piece(article: Article, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": article.text[span.start : span.end]}
