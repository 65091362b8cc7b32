"""The page of a story: one event, as each of its sources tells it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import ArticleId, EntityId, Kind, Page, Story
from generator.pages.cited import Cited, cited
from generator.pages.events import Drawn, Entry, Event, drawn, entries, events_of, in_order
from generator.pages.front import Crumb, front
from generator.pages.indexes import story_dates
from generator.pages.links import Here, article_path, entity_path, index_path, sentence_anchor, story_path
from generator.pages.lookup import UNKNOWN_OUTLET, Lookup
from generator.pages.mapped import MapView, story_map
from generator.pages.naming import NamingTable, naming_table, shared_entities
from generator.pages.words import counted

MOST_SHARED = 12
MOST_QUOTED = 20
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
class QuotedIn:
    """Somebody quoted, and in which articles: a label and the sentence of the first quotation."""

    name: str
    href: str
    kind: Kind
    where: tuple[tuple[str, str], ...]


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
    quoted: tuple[QuotedIn, ...]
    shared: tuple[Shared, ...]
    moments: tuple[Entry, ...]
    map: MapView | None
    drawn: Drawn | None = None


def plan_story(lookup: Lookup, story: Story) -> Page:
    """The page of one story."""
    here = Here(story_path(story.id))
    articles = lookup.oldest_first(story.articles)
    events = _events(lookup, articles)
    shared = shared_entities(lookup, articles)
    naming = naming_table(lookup, here, articles, shared)
    told = tuple(_told(lookup, here, id_) for id_ in articles)
    view = StoryView(
        title=story.title,
        dates=story_dates(story),
        sources=f"{counted(len(articles), 'article')} {lookup.by(articles, most=8)}",
        told=told,
        naming=naming,
        quoted=tuple(_quoted(lookup, here, articles)),
        shared=() if naming else tuple(_shared(lookup, here, *other) for other in shared[:MOST_SHARED]),
        moments=entries(lookup, here, events),
        map=story_map(lookup, here, story.title, articles),
        drawn=drawn(events),
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


def _quoted(lookup: Lookup, here: Here, articles: list[ArticleId]) -> Iterator[QuotedIn]:
    """Who is quoted, those in most articles first, and the first quotation of each article.

    Articles go by their number in the list of what each says where one outlet has several.
    """
    where: dict[EntityId, dict[ArticleId, int]] = defaultdict(dict)
    for article in articles:
        for statement in lookup.statements[article]:
            speaker = lookup.speaker(statement[0])
            if speaker:
                number = lookup.sentence_number(article, statement[0].span.start) or 0
                where[speaker].setdefault(article, number)
    outlets = Counter(lookup.outlet(id_) for id_ in articles)
    ids = sorted(where, key=lambda id_: (-len(where[id_]), lookup.entities[id_].name, id_))
    for id_ in ids[:MOST_QUOTED]:
        entity = lookup.entities[id_]
        places = []
        for article, number in where[id_].items():
            outlet = lookup.outlet(article)
            label = outlet if outlets[outlet] == 1 else f"{outlet}, article {articles.index(article) + 1}"
            places.append((label, here.to(article_path(article), sentence_anchor(number) if number else "")))
        yield QuotedIn(entity.name, here.to(entity_path(id_)), entity.kind, tuple(places))


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
