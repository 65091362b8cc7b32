"""Every file that is written for other programs, with the function that makes its content."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generator.export.corpus import Addresses, Corpus
from generator.export.entity_file import entity_json
from generator.export.feeds import entity_feed, site_feed, story_feed
from generator.export.table import entity_csv
from generator.export.whole import whole
from generator.model import Briefing

SITE_FEED = "feed.xml"


File = tuple[str, Callable[[], bytes]]
"""A path inside the site, and the function that makes the content."""


def exports(briefing: Briefing, addresses: Addresses) -> list[File]:
    """The JSON of everything, in `data/`."""
    return [(path, partial(bytes, content)) for path, content in whole(briefing, addresses.entities)]


def files_beside(briefing: Briefing, addresses: Addresses) -> list[File]:
    """The feed of the site, that of each story, and of each entity feed, JSON and CSV, beside their pages."""
    corpus = Corpus(briefing, addresses)
    made: list[File] = [(SITE_FEED, partial(site_feed, corpus, SITE_FEED))]
    for story in briefing.relations.stories:
        path = _beside(addresses.stories[story.id], ".xml")
        made.append((path, partial(story_feed, corpus, story, path)))
    for entity in briefing.resolution.entities:
        page = addresses.entities.get(entity.id)
        if page:
            feed = _beside(page, ".xml")
            made.append((feed, partial(entity_feed, corpus, entity, feed)))
            made.append((_beside(page, ".json"), partial(entity_json, corpus, entity)))
            made.append((_beside(page, ".csv"), partial(entity_csv, corpus, entity)))
    return made


def _beside(page: str, suffix: str) -> str:
    return page.removesuffix(".html") + suffix
