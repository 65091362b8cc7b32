"""What else covers the same: other articles of the story, and related ones with the reason in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import ArticleId, Link
from generator.pages.links import Here, article_path
from generator.pages.lookup import Lookup
from generator.pages.words import listed

MOST_RELATED = 8
MOST_SHARED = 3
MOST_SAME = 20


@dataclass(frozen=True, slots=True)
class Other:
    """Another article, and why it is shown ("" where the heading says it)."""

    title: str
    href: str
    outlet: str
    day: str
    reason: str


def same_story(lookup: Lookup, here: Here, article: ArticleId) -> list[Other]:
    """The other articles of an article's story, in order of publication, twenty at most."""
    story = lookup.story_of.get(article)
    if story is None:
        return []
    others = lookup.oldest_first(id_ for id_ in story.articles if id_ != article)
    return [_other(lookup, here, other, "") for other in others[:MOST_SAME]]


def related(lookup: Lookup, here: Here, article: ArticleId) -> Iterator[Other]:
    """Articles that share names with it and are not of its story, what shares the rarest first."""
    story = lookup.story_of.get(article)
    left = MOST_RELATED
    for link in lookup.links_of.get(article, ()):
        other = link.target if link.source == article else link.source
        if left and not (story and lookup.story_of.get(other) is story):
            left -= 1
            yield _other(lookup, here, other, shared_words(lookup, link))


def shared_words(lookup: Lookup, link: Link) -> str:
    """Why two articles are linked: "both name Mayadin and the SDF"."""
    names = [lookup.entities[id_].name for id_ in link.shared if id_ in lookup.entities]
    return f"both name {listed(names, most=MOST_SHARED)}" if names else ""


def _other(lookup: Lookup, here: Here, other: ArticleId, reason: str) -> Other:
    href = here.to(article_path(other))
    return Other(lookup.title(other), href, lookup.outlet(other), lookup.day(other), reason)
