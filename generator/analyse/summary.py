"""The sentences of an article that tell it best."""

from __future__ import annotations

from generator.model import Article, Mention, Quote, Span


def summarise(
    article: Article,
    sentences: tuple[Span, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    max_sentences: int = 3,
    max_words: int = 90,
) -> tuple[Span, ...]:
    """At most `max_sentences` sentences of the body with at most `max_words` words, in text order."""
    chosen: list[Span] = []
    words = 0
    for span in sentences:
        length = len(article.text[span.start : span.end].split())
        if span.start < article.body.start or span.end > article.body.end or length < 8:
            continue
        if len(chosen) == max_sentences or words + length > max_words:
            continue
        chosen.append(span)
        words += length
    return tuple(chosen)
