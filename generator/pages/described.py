"""What programs are told of a page beside what it shows: what it is about, how to cite it, its feed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from generator.model import Article, ArticleId, Entity, Kind, Page, Story
from generator.pages.links import article_path, entity_path, story_path
from generator.pages.lookup import Lookup, mention_counts
from generator.pages.words import clipped, counted, interval_words
from generator.text.web_address import external_address

MOST_NAMED = 12
MOST_SPELLINGS = 12
MOST_PARTS = 50
LONGEST_TITLE = 300
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
TYPES: dict[Kind, str] = {"place": "Place", "group": "Organization", "person": "Person"}
"""Of schema.org."""


def described(lookup: Lookup, pages: Iterable[Page]) -> list[Page]:
    """`pages`, those of articles, entities and stories with more front matter.

    `structured` (schema.org as JSON) and `cite` (an item of CSL-JSON) are strings, since a reader of YAML
    takes long over nested ones; addresses in them are paths inside the site. `updated` is the date of the
    newest article, as precise as it is known; `feed` is the path of feed (and data), without suffix.
    """
    more: dict[str, Callable[[], dict[str, Any]]] = {
        article_path(id_): partial(_of_article, lookup, id_) for id_ in lookup.analyses
    }
    more |= {
        entity_path(id_): partial(_of_entity, lookup, lookup.entities[id_]) for id_ in lookup.articles_of
    }
    more |= {story_path(story.id): partial(_of_story, lookup, story) for story in lookup.stories}
    return [_with(page, more[page.path]()) if page.path in more else page for page in pages]


def _with(page: Page, more: dict[str, Any]) -> Page:
    front = {**page.view["front"], **{key: held for key, held in more.items() if held}}
    return replace(page, view={**page.view, "front": front})


def _of_article(lookup: Lookup, id_: ArticleId) -> dict[str, Any]:
    article = lookup.analyses[id_].article
    counts = mention_counts(lookup.found[id_])
    named = sorted(counts, key=lambda entity: (-counts[entity], entity))[:MOST_NAMED]
    about = {
        "@type": "Article",
        "headline": _title(article),
        "isBasedOn": _original(article),
        "mentions": [_thing(lookup.entities[entity]) for entity in named],
    }
    return {
        "structured": _json({"mainEntity": _known(about)}),
        "cite": _json(article_item(article)),
        "updated": lookup.published(id_) or "",
    }


def _of_entity(lookup: Lookup, entity: Entity) -> dict[str, Any]:
    articles = lookup.articles_of[entity.id]
    spellings = [alias.surface for alias in entity.aliases if alias.count and alias.surface != entity.name]
    about: dict[str, Any] = {
        "@type": TYPES[entity.kind],
        "name": entity.name,
        "description": lookup.gloss(entity.id),
        "alternateName": spellings[:MOST_SPELLINGS],
    }
    place = entity.place
    if place and place.latitude is not None and place.longitude is not None:
        point = {"latitude": place.latitude, "longitude": place.longitude}
        about["geo"] = {"@type": "GeoCoordinates", **point}
    country = lookup.countries.get(place.country) if place and place.country else None
    if country and country != entity.id:
        about["containedInPlace"] = _thing(lookup.entities[country])
    name = f"{entity.name} ({entity.gloss})" if entity.gloss else entity.name
    return {
        "structured": _json({"mainEntity": _known(about)}),
        "cite": _json(_page_item(entity.id.replace("/", "-"), name, lookup, articles)),
        "updated": _newest(lookup, articles),
        "feed": entity_path(entity.id).removesuffix(".md"),
    }


def _of_story(lookup: Lookup, story: Story) -> dict[str, Any]:
    articles = lookup.oldest_first(story.articles)
    about = {
        "temporalCoverage": f"{story.first}/{story.last}" if story.first and story.last else "",
        "hasPart": [
            {"@type": "Article", "headline": lookup.title(id_), "url": _page(article_path(id_))}
            for id_ in articles[:MOST_PARTS]
        ],
    }
    return {
        "structured": _json(_known(about)),
        "cite": _json(_page_item(f"story-{story.id}", story.title, lookup, articles)),
        "updated": _newest(lookup, articles),
        "feed": story_path(story.id).removesuffix(".md"),
    }


def article_item(article: Article) -> dict[str, Any]:
    """The article itself, as an item of CSL-JSON; a name stands as it is stated, never taken apart."""
    published = article.published.value.split("-") if article.published else []
    item: dict[str, Any] = {
        "id": article.id,
        "type": "article-newspaper" if article.source else "article",
        "title": _title(article),
        "author": [{"literal": article.author.value}] if article.author else [],
        "container-title": article.source.value if article.source else "",
        "issued": {"date-parts": [[int(part) for part in published]]} if published else {},
        "language": "" if article.language.value == "und" else article.language.value,
        "URL": external_address(article.url.value) if article.url else "",
        "note": "retold in other words" if article.retold else "",
    }
    return _known(item)


def _page_item(key: str, title: str, lookup: Lookup, articles: Iterable[ArticleId]) -> dict[str, Any]:
    """A page of the site, drawn from several articles; which site, and where, is for the theme to say."""
    held = list(articles)
    days = sorted(day for id_ in held if (day := lookup.published(id_)))
    if days:
        note = f"drawn from {counted(len(held), 'article')}, {interval_words(days[0], days[-1])}"
    else:
        note = f"drawn from {counted(len(held), 'undated article')}"
    return {"id": key, "type": "webpage", "title": clipped(title, LONGEST_TITLE), "note": note}


def _original(article: Article) -> dict[str, Any]:
    """The article that the page is made from."""
    return _known(
        {
            "@type": "NewsArticle",
            "headline": _title(article),
            "url": external_address(article.url.value) if article.url else "",
            "datePublished": article.published.value if article.published else "",
            "inLanguage": "" if article.language.value == "und" else article.language.value,
            "creditText": article.author.value if article.author else "",
            "publisher": {"@type": "Organization", "name": article.source.value} if article.source else {},
        }
    )


def _thing(entity: Entity) -> dict[str, Any]:
    return {"@type": TYPES[entity.kind], "name": entity.name, "url": _page(entity_path(entity.id))}


def _title(article: Article) -> str:
    return clipped(article.title.value, LONGEST_TITLE)


def _newest(lookup: Lookup, articles: Iterable[ArticleId]) -> str:
    return max((day for id_ in articles if (day := lookup.published(id_))), default="")


def _page(path: str) -> str:
    return path.removesuffix(".md") + ".html"


def _known(held: dict[str, Any]) -> dict[str, Any]:
    """`held` without what is empty: nothing is said of what is not known."""
    return {key: value for key, value in held.items() if value or value == 0.0}


def _json(held: dict[str, Any]) -> str:
    return _ENCODER.encode(held)
