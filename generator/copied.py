"""Which words of an article stand in other articles too: for whoever counts or shows what articles say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model import ArticleId, Copy, Passage, Relations, Span

Carried = Mapping[ArticleId, tuple[Copy, ...]]


def carried(relations: Relations) -> Carried:
    """The copies that each article takes part in, in the order of its text."""
    held: dict[ArticleId, list[tuple[Span, Copy]]] = defaultdict(list)
    for copy in relations.copies:
        for passage in copy.passages:
            held[passage.article].append((passage.span, copy))
    return {
        article: tuple(copy for _, copy in sorted(copies, key=lambda c: c[0]))
        for article, copies in held.items()
    }


def copied(copies: Carried, article: ArticleId, span: Span) -> tuple[Passage, ...]:
    """The passages of other articles that carry what stands at `span` of `article` in nearly the same words.

    They are the whole passages; empty where `span` is not wholly inside a copied one.
    """
    found: dict[ArticleId, Passage] = {}
    for copy in copies.get(article, ()):
        own = next(passage.span for passage in copy.passages if passage.article == article)
        if own.start <= span.start and span.end <= own.end:
            for passage in copy.passages:
                if passage.article != article:
                    found.setdefault(passage.article, passage)
    return tuple(found.values())
