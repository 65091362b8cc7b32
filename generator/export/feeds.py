"""Which feeds there are, and what stands in them: of the site, of each story and of each entity."""

from __future__ import annotations

from collections.abc import Sequence

from generator.export.atom import NOT_KNOWN, Entry, Feed, feed_xml, identity, instant
from generator.export.corpus import Corpus, published
from generator.model import Article, ArticleId, Entity, Mention, Span, Story
from generator.text.web_address import external_address

MOST = 25
"""Entries of a feed at most, the newest."""
LONGEST = 300
"""Characters of a sentence in an entry at most."""


def site_feed(corpus: Corpus, path: str) -> bytes:
    """The newest articles of all."""
    site = corpus.addresses.site
    articles = _articles(corpus, path, corpus.newest_first(corpus.analyses))
    return _feed(corpus, path, "index.html", site.name, "The newest articles", articles)


def story_feed(corpus: Corpus, story: Story, path: str) -> bytes:
    """The articles of one story."""
    page = corpus.addresses.stories[story.id]
    articles = _articles(corpus, path, corpus.newest_first(story.articles))
    return _feed(corpus, path, page, story.title, f"Articles of the story “{story.title}”", articles)


def entity_feed(corpus: Corpus, entity: Entity, path: str) -> bytes:
    """The articles that name an entity, each with the first sentence that does."""
    page = corpus.addresses.entities[entity.id]
    first: dict[ArticleId, Mention] = {}
    for mention in entity.mentions:
        held = first.setdefault(mention.article, mention)
        if _reading_order(corpus, mention) < _reading_order(corpus, held):
            first[mention.article] = mention
    articles = corpus.newest_first(first)
    entries = [_naming(corpus, path, entity, first[id_]) for id_ in articles[:MOST]]
    gloss = f" ({entity.gloss})" if entity.gloss else ""
    words = f"Articles that name {entity.name}{gloss}"
    return _feed(corpus, path, page, entity.name, words, entries)


def _reading_order(corpus: Corpus, mention: Mention) -> tuple[bool, Span]:
    """The headline last, for it is the title of the entry already."""
    headline = corpus.article(mention.article).headline
    return mention.span.start < headline.end, mention.span


def _feed(corpus: Corpus, path: str, page: str, title: str, words: str, entries: Sequence[Entry]) -> bytes:
    site = corpus.addresses.site
    undated = any(entry.updated == NOT_KNOWN for entry in entries)
    return feed_xml(
        Feed(
            identity(site.name, "feed", path),
            title if title == site.name else f"{title} – {site.name}",
            f"{words}, by date{'; undated ones come last, as of 1970' if undated else ''}.",
            site.address and site.address + path,
            _address(corpus, path, page),
            site.name,
            entries,
        )
    )


def _articles(corpus: Corpus, path: str, ordered: Sequence[ArticleId]) -> list[Entry]:
    return [_told(corpus, path, id_) for id_ in ordered[:MOST]]


def _told(corpus: Corpus, path: str, id_: ArticleId) -> Entry:
    """An article with its summary."""
    analysis = corpus.analyses[id_]
    article = analysis.article
    summary = " ".join(article.text[span.start : span.end] for span in analysis.summary)
    own = identity(corpus.addresses.site.name, "article", id_)
    return _entry(corpus, path, article, own, "", summary or article.title.value)


def _naming(corpus: Corpus, path: str, entity: Entity, mention: Mention) -> Entry:
    """An article with the sentence that names an entity."""
    number, sentence = corpus.sentence(mention)
    own = identity(corpus.addresses.site.name, "named", entity.id, mention.article)
    anchor = f"#s{number}" if number else ""
    words = corpus.words(mention, sentence, LONGEST)
    return _entry(corpus, path, corpus.article(mention.article), own, anchor, words)


def _entry(corpus: Corpus, path: str, article: Article, own: str, anchor: str, words: str) -> Entry:
    day = published(article) or ""
    at = instant(day) or NOT_KNOWN
    by = [stated.value for stated in (article.author, article.source) if stated]
    return Entry(
        own,
        article.title.value,
        _address(corpus, path, corpus.addresses.articles[article.id]) + anchor,
        (external_address(article.url.value) or "") if article.url else "",
        at,
        at if at != NOT_KNOWN and len(day) == len("2000-01-01") else "",
        ", ".join(by),
        words if at != NOT_KNOWN else f"Undated. {words}",
        article.language.value,
    )


def _address(corpus: Corpus, path: str, page: str) -> str:
    """Where a page is: in full where the site's address is known, else as seen from the feed at `path`."""
    return (corpus.addresses.site.address or "../" * path.count("/")) + page
