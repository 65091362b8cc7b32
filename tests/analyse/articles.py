"""Articles for tests, from plain text."""

from __future__ import annotations

from generator.model import Article, ArticleId, Kind, Mention, Span, Stated

_ID = ArticleId("test")


def article(
    body: str, *, headline: str = "", captions: tuple[str, ...] = (), published: str | None = None
) -> Article:
    """An article of a headline, a body whose paragraphs blank lines part, and captions."""
    text = "\n\n".join(part for part in (headline, body, *captions) if part)
    start = len(headline) + 2 if headline else 0
    found = []
    at = start + len(body)
    for caption in captions:
        found.append(Span(at + 2, at + 2 + len(caption)))
        at = found[-1].end
    stated = Stated(headline or "Test", "test")
    when = Stated(published, "front matter") if published else None
    return Article(
        _ID, "test.md", stated, None, None, None, when, Stated("en", "test"), False, text,
        Span(0, len(headline)), Span(start, start + len(body)), tuple(found), (),
    )  # fmt: skip


def mention(text: str, surface: str, kind: Kind, nth: int = 0) -> Mention:
    """The mention at the `nth` place where `surface` stands in `text`."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return Mention(_ID, Span(start, start + len(surface)), surface, kind, 1.0, "test")


def words(text: str, span: Span | None) -> str | None:
    """What stands at `span`."""
    return text[span.start : span.end] if span else None
