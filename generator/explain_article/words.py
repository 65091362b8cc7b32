"""Small words that the lines on an article share."""

from __future__ import annotations

from bisect import bisect_right

from generator.model import Analysis, Article, Span

LONGEST = 160


def words_at(article: Article, span: Span) -> str:
    """The words of a span on one line, cut where they are many."""
    return short(" ".join(article.text[span.start : span.end].split()))


def short(text: str) -> str:
    """`text`, cut where it is long."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def times(number: int) -> str:
    """How often, in words."""
    return "once" if number == 1 else f"{number} times"


def sentence(analysis: Analysis, offset: int) -> str:
    """The number of the sentence in which an offset stands, in words."""
    number = bisect_right([span.start for span in analysis.sentences], offset)
    return f"sentence {number}" if number else "before the first sentence"
