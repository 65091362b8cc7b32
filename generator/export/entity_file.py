"""All that is known of one entity, as JSON beside its page."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import msgspec

from generator.export.corpus import Corpus
from generator.export.whole import entity_row
from generator.model import Article, ArticleId, Entity, Span, Stated


def entity_json(corpus: Corpus, entity: Entity) -> bytes:
    """The entity's row of `data/entities.json`, each mention with the number of its sentence, and its
    articles, newest first, with these sentences. Addresses are relative to the root of the site, whose
    own is `site.url`, where known.
    """
    site = corpus.addresses.site
    row = entity_row(entity, corpus.addresses.entities.get(entity.id))
    located = [(mention, *corpus.sentence(mention)) for mention in entity.mentions]
    sentences: dict[ArticleId, dict[int, dict[str, Any]]] = defaultdict(dict)
    for mention, number, span in located:
        if number not in sentences[mention.article]:
            words = corpus.words(mention, span)
            sentences[mention.article][number] = _sentence(number, span, words)
    held = {
        **row,
        "site": {"name": site.name, "url": site.address or None},
        "decided": list(entity.decided),
        "mentions": [
            {**mention, "sentence": number or None}
            for mention, (_, number, _) in zip(row["mentions"], located, strict=True)
        ],
        "articles": [
            {
                **_article(corpus.article(id_), corpus.addresses.articles.get(id_)),
                "sentences": [sentences[id_][number] for number in sorted(sentences[id_])],
            }
            for id_ in corpus.newest_first(sentences)
        ],
    }
    return msgspec.json.encode(held, order="sorted") + b"\n"


def _sentence(number: int, span: Span, words: str) -> dict[str, Any]:
    return {"number": number or None, "start": span.start, "end": span.end, "text": words}


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
