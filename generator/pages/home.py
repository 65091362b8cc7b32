"""The first page: search, what happened by story and by day, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, islice

from generator.model import KINDS, ArticleId, Entity, Page, Story
from generator.pages.cited import Cited, cited
from generator.pages.copies import independent_words
from generator.pages.front import front
from generator.pages.indexes import PROBLEMS, TITLES, latest_stories, story_dates
from generator.pages.links import FOLDERS, Here, article_path, entity_path, index_path, story_path
from generator.pages.lookup import UNKNOWN_OUTLET, Lookup
from generator.pages.mapped import MapView, world_map
from generator.pages.words import counted, listed, sentence_case

TITLE = "Briefing"
SAMPLES = 6
STORIES = 8
DAYS = 7
MOST_OF_DAY = 8
MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Latest:
    """A story among the latest, and a sentence that tells what it is about."""

    title: str
    href: str
    day: str
    sources: str
    lead: Cited | None


@dataclass(frozen=True, slots=True)
class Line:
    """What a day brought: an article, or a story with the articles of that day, by outlet."""

    title: str
    href: str
    outlets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Day:
    """The articles of one date, in how many words there are more of them than are shown."""

    when: str
    count: str
    lines: tuple[Line, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: an index, how much it holds, and the most named of it."""

    title: str
    href: str
    count: str
    named: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the first page shows."""

    title: str
    counts: str
    samples: tuple[str, ...]
    stories: tuple[Latest, ...]
    stories_href: str
    days: tuple[Day, ...]
    articles_href: str
    map: MapView | None
    ways: tuple[Way, ...]
    problems: str
    problems_href: str
    about_href: str
    data_href: str


def plan_home(lookup: Lookup, problems: int) -> Page:
    """The first page; `problems` is how many remarks the page of what was set aside holds."""
    here = Here("index.md")
    view = HomeView(
        title=TITLE,
        counts=_counts(lookup),
        samples=tuple(e.name for e in _most_shared(lookup)[:SAMPLES]),
        stories=tuple(_stories(lookup, here)),
        stories_href=here.to(index_path("stories")),
        days=tuple(_day(lookup, here, held) for held in _latest_days(lookup)),
        articles_href=here.to(index_path("articles")),
        map=world_map(lookup, here, lookup.kind("place"), tabled=False),
        ways=tuple(_ways(lookup, here)),
        problems=counted(problems, "remark") if problems else "",
        problems_href=here.to(PROBLEMS) if problems else "",
        about_href=here.to("about/index.md"),
        data_href=here.to("data/articles.json"),
    )
    head = front(here, TITLE, "home", view.counts)
    return Page(here.path, "home.md.j2", {"front": head, "view": view}, here.links, frozenset())


def _counts(lookup: Lookup) -> str:
    if not lookup.analyses:
        return "There is nothing to brief on yet."
    whose = f" from {counted(len(lookup.outlets), 'outlet')}" if lookup.outlets else ""
    unknown = len(lookup.analyses) - sum(map(len, lookup.outlets.values()))
    if unknown:
        whose = f", {unknown:,} of them of unknown outlet" + (", the rest" + whose if whose else "")
    parts = [counted(len(lookup.stories), "story", "stories")]
    for kind, plural in zip(KINDS, ("places", "groups", "people"), strict=True):
        parts.append(counted(len(lookup.kind(kind)), kind, plural))
    return f"A briefing on {counted(len(lookup.analyses), 'article')}{whose}: {listed(parts)}."


def _most_shared(lookup: Lookup) -> list[Entity]:
    """Names that most articles share, two of each kind in turn, each in two articles at least if possible."""
    by_kind = [_most_named(lookup, kind) for kind in KINDS]
    return [held[n] for n in range(SAMPLES) for held in by_kind if n < len(held)]


def _most_named(lookup: Lookup, kind: str) -> list[Entity]:
    held = [e for e in lookup.entities.values() if e.kind == kind and e.id in lookup.articles_of]
    return sorted(held, key=lambda e: (-len(lookup.articles_of[e.id]), -len(e.mentions), e.id))


def _stories(lookup: Lookup, here: Here) -> list[Latest]:
    made = []
    for story in latest_stories(lookup)[:STORIES]:
        sources = f"{counted(len(story.articles), 'article')} {lookup.by(story.articles, most=4)}"
        sources += independent_words(story)
        lead = _lead(lookup, here, story)
        made.append(Latest(story.title, here.to(story_path(story.id)), story_dates(story), sources, lead))
    return made


def _lead(lookup: Lookup, here: Here, story: Story) -> Cited | None:
    """The first sentence of a summary: of the article that gave the story its title, else of the newest."""
    newest = lookup.ranked(story.articles)
    for article in sorted(newest, key=lambda id_: lookup.title(id_) != story.title):
        summary = lookup.analyses[article].summary
        if summary:
            lead = cited(lookup, here, article, summary[0])
            return None if lead.text.startswith(story.title.rstrip("….")) else lead
    return None


def _latest_days(lookup: Lookup) -> list[list[ArticleId]]:
    """The articles of the latest dates; those without a date last, as one."""
    by_day = groupby(lookup.newest_first, key=lookup.published)
    return [list(held) for _, held in islice(by_day, DAYS)]


def _day(lookup: Lookup, here: Here, articles: list[ArticleId]) -> Day:
    count = counted(len(articles), "article")
    outlets = len({lookup.outlet(id_) for id_ in articles} - {UNKNOWN_OUTLET})
    if outlets > 1:
        count += f" from {counted(outlets, 'outlet')}"
    when = lookup.day(articles[0])
    told: dict[str, list[ArticleId]] = {}
    for id_ in articles:
        story = lookup.story_of.get(id_)
        told.setdefault(story.id if story else f"article {id_}", []).append(id_)
    lines = [_line(lookup, here, held) for held in told.values()]
    more = sum(len(held) for held in list(told.values())[MOST_OF_DAY:])
    return Day(
        sentence_case(when), count, tuple(lines[:MOST_OF_DAY]), counted(more, "more article") if more else ""
    )


def _line(lookup: Lookup, here: Here, articles: list[ArticleId]) -> Line:
    """One article, or those of one story; outlets lead to the articles where the title does not."""
    story = lookup.story_of.get(articles[0])
    if story is None or len(articles) == 1:
        only = articles[0]
        return Line(lookup.title(only), here.to(article_path(only)), ((lookup.outlet(only), ""),))
    outlets = tuple((lookup.outlet(id_), here.to(article_path(id_))) for id_ in articles)
    return Line(story.title, here.to(story_path(story.id)), outlets)


def _ways(lookup: Lookup, here: Here) -> list[Way]:
    ways = []
    for kind in KINDS:
        held = _most_named(lookup, kind)
        named = tuple((e.name, here.to(entity_path(e.id))) for e in held[:MOST_NAMED])
        ways.append(Way(TITLES[kind], here.to(index_path(FOLDERS[kind])), f"{len(held):,}", named))
    ways.append(Way("Sources", here.to(index_path("sources")), f"{len(lookup.outlets):,}", ()))
    ways.append(Way("Timeline", here.to(index_path("timeline")), "", ()))
    return ways
