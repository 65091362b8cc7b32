"""All that is known of one entity, as JSON beside its page."""

from __future__ import annotations

from typing import Any

from generator.export.corpus import Corpus
from generator.export.whole import as_json, entity_row
from generator.model import Article, Entity, Mention, Stated


def entity_json(corpus: Corpus, entity: Entity) -> bytes:
    """The entity's row of `data/entities.json`, its mentions with their sentences, and its articles,
    newest first. Addresses are relative to the root of the site, whose own is `site.url`, where known.
    """
    site = corpus.addresses.site
    row = entity_row(entity, corpus.addresses.entities.get(entity.id))
    articles = corpus.newest_first(mention.article for mention in entity.mentions)
    return as_json(
        {
            **row,
            "site": {"name": site.name, "url": site.address or None},
            "decided": list(entity.decided),
            "mentions": [_mention(corpus, mention) for mention in entity.mentions],
            "articles": [
                _article(corpus.article(id_), corpus.addresses.articles.get(id_)) for id_ in articles
            ],
        }
    )


def _mention(corpus: Corpus, mention: Mention) -> dict[str, Any]:
    number, sentence = corpus.sentence(mention)
    return {
        "article": mention.article,
        "surface": mention.surface,
        "start": mention.span.start,
        "end": mention.span.end,
        "sentence": {
            "number": number or None,
            "start": sentence.start,
            "end": sentence.end,
            "text": corpus.words(mention, sentence),
        },
    }


def _article(article: Article, page: str | None) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title.value,
        "source": _value(article.source),
        "author": _value(article.author),
        "url": _value(article.url),
        "published": _value(article.published),
        "language": article.language.value,
        "retold": article.retold,
        "page": page,
    }


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None
