"""The page of a story: one event, as each of its sources tells it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import ArticleId, Comparison, EntityId, Kind, Page, Story
from generator.pages.cited import Cited, cited
from generator.pages.copies import NO_COPIES, CopyList, independent_words, story_copies
from generator.pages.events import Drawn, Event, Moment, drawn, events_of, in_order, moments
from generator.pages.figures import FigureLists, Opposed, figure_lists, opposed
from generator.pages.front import Crumb, front
from generator.pages.indexes import story_dates
from generator.pages.links import Here, article_path, entity_path, index_path, story_path
from generator.pages.lookup import UNKNOWN_OUTLET, Lookup
from generator.pages.mapped import MapView, story_map
from generator.pages.naming import NamingTable, naming_table, shared_entities
from generator.pages.only import OnlyLists, only_lists
from generator.pages.placed import PlaceRow, place_rows
from generator.pages.quoted import QuotedTable, quoted_table
from generator.pages.words import counted

MOST_SHARED = 12
MOST_DATES = 40


@dataclass(frozen=True, slots=True)
class Told:
    """One article of the story, and the first sentence of its summary.

    `title` is "" where it is only the beginning of that sentence.
    """

    title: str
    href: str
    outlet: str
    day: str
    lead: Cited | None


@dataclass(frozen=True, slots=True)
class Shared:
    """An entity that several of the articles name."""

    name: str
    href: str
    kind: Kind
    articles: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """What a story's page shows; `shared` is left out where the naming table says it already."""

    title: str
    dates: str
    sources: str
    told: tuple[Told, ...]
    naming: NamingTable | None
    differences: tuple[Opposed, ...]
    figures: FigureLists
    only: OnlyLists
    quoted: QuotedTable | None
    shared: tuple[Shared, ...]
    moments: tuple[Moment, ...]
    map: MapView | None
    copies: CopyList = NO_COPIES
    drawn: Drawn | None = None
    places: tuple[PlaceRow, ...] = ()


def plan_story(lookup: Lookup, story: Story) -> Page:
    """The page of one story."""
    here = Here(story_path(story.id))
    articles = lookup.oldest_first(story.articles)
    events = _events(lookup, articles)
    comparison = lookup.comparisons.get(story.id, Comparison(story.id, (), (), ()))
    shared = shared_entities(lookup, articles)
    naming = naming_table(lookup, here, articles, shared)
    told = tuple(_told(lookup, here, id_) for id_ in articles)
    view = StoryView(
        title=story.title,
        dates=story_dates(story),
        sources=f"{counted(len(articles), 'article')} {lookup.by(articles, most=8)}"
        + independent_words(story),
        told=told,
        naming=naming,
        differences=opposed(lookup, here, comparison),
        figures=figure_lists(lookup, here, comparison, articles),
        only=only_lists(lookup, here, comparison, articles),
        quoted=quoted_table(lookup, here, articles),
        shared=() if naming else tuple(_shared(lookup, here, *other) for other in shared[:MOST_SHARED]),
        moments=moments(lookup, here, events),
        map=story_map(lookup, here, story.title, articles),
        copies=story_copies(lookup, here, story),
        drawn=drawn(events),
        places=place_rows(lookup, here, articles),
    )
    crumbs: list[Crumb] = [("Home", "index.md"), ("Stories", index_path("stories"))]
    description = next((t.lead.text for t in told if t.lead), view.sources)
    head = front(here, story.title, "story", description, crumbs, search=_search(lookup, story))
    return Page(here.path, "story.md.j2", {"front": head, "view": view}, here.links, frozenset())


def _told(lookup: Lookup, here: Here, id_: ArticleId) -> Told:
    summary = lookup.analyses[id_].summary
    lead = cited(lookup, here, id_, summary[0]) if summary else None
    title = lookup.title(id_)
    if lead and lead.text.startswith(title.rstrip("….")):
        title = ""
    return Told(
        title, here.to(article_path(id_)), lookup.outlet(id_, begins=not title), lookup.day(id_), lead
    )


def _shared(lookup: Lookup, here: Here, id_: EntityId, count: int) -> Shared:
    entity = lookup.entities[id_]
    return Shared(entity.name, here.to(entity_path(id_)), entity.kind, counted(count, "article"))


def _events(lookup: Lookup, articles: list[ArticleId]) -> list[Event]:
    return in_order(event for id_ in articles for event in events_of(lookup, id_))[:MOST_DATES]


def _search(lookup: Lookup, story: Story) -> dict[str, object]:
    return {
        "kind": "story",
        "outlet": sorted({lookup.outlet(id_) for id_ in story.articles} - {UNKNOWN_OUTLET}),
        "date": story.last or "",
    }
