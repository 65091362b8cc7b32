"""All pages of a briefing, every link between them checked."""

from __future__ import annotations

from generator.model import KINDS, Briefing, Page
from generator.pages.article import plan_article
from generator.pages.described import described
from generator.pages.entity import plan_entity
from generator.pages.home import plan_home
from generator.pages.indexes import plan_articles_index, plan_entity_index, plan_problems, plan_stories_index
from generator.pages.links import check_links
from generator.pages.lookup import Lookup
from generator.pages.moved import plan_moved
from generator.pages.sources import plan_sources
from generator.pages.story import plan_story
from generator.pages.timeline import plan_timeline


def plan_pages(briefing: Briefing) -> tuple[Page, ...]:
    """The pages of `briefing` in the order of their paths; LinkError if one leads nowhere.

    There is always a home page and each index, even of nothing; entities that no article names get none.
    """
    lookup = Lookup(briefing)
    pages = [plan_home(lookup, len(briefing.problems))]
    pages += (
        plan_articles_index(lookup)
        + plan_stories_index(lookup)
        + plan_sources(lookup)
        + plan_timeline(lookup)
    )
    pages += plan_problems(briefing.problems)
    dated = lookup.newest_first
    for position, id_ in enumerate(dated):
        newer = dated[position - 1] if position else None
        older = dated[position + 1] if position + 1 < len(dated) else None
        pages.append(plan_article(lookup, id_, older, newer))
    for kind in KINDS:
        pages += plan_entity_index(lookup, kind)
        for entity in lookup.kind(kind):
            pages += plan_entity(lookup, entity)
    pages += [plan_story(lookup, story) for story in lookup.stories]
    named = [entity for kind in KINDS for entity in lookup.kind(kind)]
    pages += plan_moved(named, briefing.resolution.moved, {page.path for page in pages})
    check_links(pages)
    return tuple(sorted(described(lookup, pages), key=lambda page: page.path))
