"""The page of a story: one event, as each of its sources tells it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from generator.model import ArticleId, EntityId, Kind, Page, Story
from generator.pages.article import LONGEST_SENTENCE, Cited
from generator.pages.front import Crumb, front
from generator.pages.indexes import story_dates
from generator.pages.links import Here, article_path, entity_path, index_path, sentence_anchor, story_path
from generator.pages.lookup import UNKNOWN_OUTLET, Lookup
from generator.pages.timeline import Entry, entry, events_of, in_order
from generator.pages.words import clipped, counted, listed

MOST_NAMES = 25
MOST_SHARED = 12
MOST_COLUMNS = 6
MOST_QUOTED = 20
MOST_DATES = 40


@dataclass(frozen=True, slots=True)
class Told:
    """One article of the story, and the first sentence of its summary."""

    title: str
    href: str
    outlet: str
    day: str
    lead: Cited | None


@dataclass(frozen=True, slots=True)
class NamingRow:
    """An entity, and what each outlet calls it; one cell a column, "" where it does not name it."""

    name: str
    href: str
    articles: str
    cells: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class QuotedIn:
    """Somebody quoted, and in which articles: outlet and the sentence of the first quotation."""

    name: str
    href: str
    kind: Kind | str
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
    """What a story's page shows."""

    title: str
    dates: str
    sources: str
    told: tuple[Told, ...]
    columns: tuple[str, ...]
    naming: tuple[NamingRow, ...]
    quoted: tuple[QuotedIn, ...]
    shared: tuple[Shared, ...]
    """Left out where the naming table says it already."""
    moments: tuple[Entry, ...]


def plan_story(lookup: Lookup, story: Story) -> Page:
    """The page of one story."""
    here = Here(story_path(story.id))
    articles = lookup.oldest_first(story.articles)
    shared = _shared(lookup, articles)
    columns, of_column = _columns(lookup, articles)
    naming = tuple(_naming(lookup, here, shared, columns, of_column, articles))
    told = tuple(_told(lookup, here, id_) for id_ in articles)
    view = StoryView(
        title=story.title,
        dates=story_dates(story),
        sources=f"{counted(len(articles), 'article')} {lookup.by(articles, most=8)}",
        told=told,
        columns=columns,
        naming=naming,
        quoted=tuple(_quoted(lookup, here, articles)),
        shared=() if naming else tuple(_shared_view(lookup, here, shared)),
        moments=tuple(_moments(lookup, here, articles)),
    )
    crumbs: list[Crumb] = [("Home", "index.md"), ("Stories", index_path("stories"))]
    leads = [t.lead.text for t in told if t.lead]
    head = front(
        here, story.title, "story", leads[0] if leads else view.sources, crumbs, search=_search(lookup, story)
    )
    return Page(here.path, "story.md.j2", {"front": head, "view": view}, here.links, frozenset())


def _told(lookup: Lookup, here: Here, id_: ArticleId) -> Told:
    analysis = lookup.analyses[id_]
    lead = None
    if analysis.summary:
        span = analysis.summary[0]
        number = lookup.sentence_number(id_, span.start) or 0
        href = here.to(article_path(id_), sentence_anchor(number) if number else "")
        lead = Cited(clipped(lookup.text(id_, span), LONGEST_SENTENCE), href, number)
    return Told(lookup.title(id_), here.to(article_path(id_)), lookup.outlet(id_), lookup.day(id_), lead)


def _shared(lookup: Lookup, articles: list[ArticleId]) -> list[tuple[EntityId, int]]:
    """Entities that two or more of `articles` name, the most telling first, with how many name them."""
    counts = Counter(entity for id_ in articles for entity in {f.entity for f in lookup.found[id_]})
    ids = [id_ for id_, count in counts.items() if count > 1]
    ids.sort(key=lambda id_: (-counts[id_] * lookup.rarity(id_), id_))
    return [(id_, counts[id_]) for id_ in ids]


def _columns(lookup: Lookup, articles: list[ArticleId]) -> tuple[tuple[str, ...], dict[ArticleId, int]]:
    """The outlets side by side; beyond six the rest share one column."""
    sizes = Counter(lookup.outlet(id_) for id_ in articles)
    outlets = sorted(sizes, key=lambda o: (-sizes[o], o))
    if len(outlets) > MOST_COLUMNS:
        outlets = [*outlets[: MOST_COLUMNS - 1], "Others"]
    column = {outlet: n for n, outlet in enumerate(outlets)}
    return tuple(outlets), {id_: column.get(lookup.outlet(id_), len(outlets) - 1) for id_ in articles}


def _naming(
    lookup: Lookup,
    here: Here,
    shared: list[tuple[EntityId, int]],
    columns: tuple[str, ...],
    of_column: dict[ArticleId, int],
    articles: list[ArticleId],
) -> list[NamingRow]:
    used: dict[EntityId, list[Counter[str]]] = {id_: [Counter() for _ in columns] for id_, _ in shared}
    for article in articles:
        for found in lookup.found[article]:
            if found.entity in used:
                used[found.entity][of_column[article]][" ".join(found.surface.split())] += 1
    rows = [_naming_row(lookup, here, id_, count, used[id_]) for id_, count in shared]
    rows.sort(key=lambda row: not row.differs)
    return rows[:MOST_NAMES] if len(columns) > 1 else []


def _naming_row(lookup: Lookup, here: Here, id_: EntityId, count: int, used: list[Counter[str]]) -> NamingRow:
    cells = tuple(
        listed([f"{s} ({c[s]})" for s in sorted(c, key=lambda s: (-c[s], s))], most=4) for c in used
    )
    usual = {min(c, key=lambda s: (-c[s], s)) for c in used if c}
    return NamingRow(
        lookup.entities[id_].name, here.to(entity_path(id_)), f"{count:,}", cells, len(usual) > 1
    )


def _quoted(lookup: Lookup, here: Here, articles: list[ArticleId]) -> list[QuotedIn]:
    where: dict[EntityId, dict[ArticleId, int]] = defaultdict(dict)
    for article in articles:
        for quote in lookup.analyses[article].quotes:
            speaker = lookup.speaker(quote)
            if speaker:
                where[speaker].setdefault(article, lookup.sentence_number(article, quote.span.start) or 0)
    ids = sorted(where, key=lambda id_: (-len(where[id_]), lookup.entities[id_].name, id_))
    return [_quoted_in(lookup, here, id_, where[id_]) for id_ in ids[:MOST_QUOTED]]


def _quoted_in(lookup: Lookup, here: Here, id_: EntityId, where: dict[ArticleId, int]) -> QuotedIn:
    entity = lookup.entities[id_]
    places = tuple(
        (lookup.outlet(a), here.to(article_path(a), sentence_anchor(n) if n else ""))
        for a, n in where.items()
    )
    return QuotedIn(entity.name, here.to(entity_path(id_)), entity.kind, places)


def _shared_view(lookup: Lookup, here: Here, shared: list[tuple[EntityId, int]]) -> list[Shared]:
    return [
        Shared(
            lookup.entities[id_].name, here.to(entity_path(id_)), lookup.entities[id_].kind, f"{n} articles"
        )
        for id_, n in shared[:MOST_SHARED]
    ]


def _moments(lookup: Lookup, here: Here, articles: list[ArticleId]) -> list[Entry]:
    events = [event for id_ in articles for event in events_of(lookup, id_)]
    return [entry(lookup, here, event) for event in in_order(events)[:MOST_DATES]]


def _search(lookup: Lookup, story: Story) -> dict[str, object]:
    return {
        "kind": "story",
        "outlet": sorted({lookup.outlet(id_) for id_ in story.articles} - {UNKNOWN_OUTLET}),
        "date": story.last or "",
    }
