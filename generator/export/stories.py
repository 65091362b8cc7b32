"""The rows of `data/stories.json`, and the figures of an article as the exports write them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from generator.model import (
    Article,
    ArticleId,
    Briefing,
    Comparison,
    Difference,
    Figure,
    Passage,
    Span,
    Story,
    StoryId,
)


def story_rows(briefing: Briefing) -> list[dict[str, Any]]:
    """One row a story in the order of the briefing: its articles, what differs, what only one tells."""
    articles = {analysis.article.id: analysis.article for analysis in briefing.analyses}
    compared = {comparison.story: comparison for comparison in briefing.relations.comparisons}
    copies = _copies_by_story(briefing)
    return [
        _row(story, compared.get(story.id), articles, copies[story.id])
        for story in briefing.relations.stories
    ]


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
    story: Story,
    comparison: Comparison | None,
    articles: Mapping[ArticleId, Article],
    copies: Sequence[Sequence[Passage]],
) -> dict[str, Any]:
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "first": story.first,
        "last": story.last,
        "independent": story.independent or len(story.articles),
        "copies": [
            {"passages": [{"article": p.article, **_piece(articles[p.article], p.span)} for p in passages]}
            for passages in copies
        ],
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


def _copies_by_story(briefing: Briefing) -> dict[StoryId, list[list[Passage]]]:
    """The passages that several articles of each story carry, in the order of the copies."""
    story_of = {article: story.id for story in briefing.relations.stories for article in story.articles}
    held: dict[StoryId, list[list[Passage]]] = {story.id: [] for story in briefing.relations.stories}
    for copy in briefing.relations.copies:
        inside: dict[StoryId, list[Passage]] = defaultdict(list)
        for passage in copy.passages:
            if passage.article in story_of:
                inside[story_of[passage.article]].append(passage)
        for story, passages in inside.items():
            if len(passages) > 1:
                held[story].append(passages)
    return held


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
