"""The first page: search, the latest stories and articles, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import KINDS, Entity, Page
from generator.pages.front import front
from generator.pages.indexes import PROBLEMS, TITLES, latest_stories, story_dates
from generator.pages.links import FOLDERS, Here, article_path, entity_path, index_path, story_path
from generator.pages.lookup import Lookup
from generator.pages.words import counted, listed

TITLE = "Briefing"
SAMPLES = 6
STORIES = 8
ARTICLES = 12
MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Latest:
    """A story or an article among the latest."""

    title: str
    href: str
    day: str
    sources: str


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
    articles: tuple[Latest, ...]
    articles_href: str
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
        articles=tuple(_articles(lookup, here)),
        articles_href=here.to(index_path("articles")),
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
    parts = [counted(len(lookup.analyses), "article"), counted(len(lookup.outlets), "outlet")]
    parts.append(counted(len(lookup.stories), "story", "stories"))
    for kind, plural in zip(KINDS, ("places", "groups", "people"), strict=True):
        parts.append(counted(len(lookup.kind(kind)), kind, plural))
    return f"A briefing on {parts[0]} from {parts[1]}: {listed(parts[2:])}."


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
        made.append(Latest(story.title, here.to(story_path(story.id)), story_dates(story), sources))
    return made


def _articles(lookup: Lookup, here: Here) -> list[Latest]:
    return [
        Latest(lookup.title(id_), here.to(article_path(id_)), lookup.day(id_), lookup.outlet(id_))
        for id_ in lookup.newest_first[:ARTICLES]
    ]


def _ways(lookup: Lookup, here: Here) -> list[Way]:
    ways = []
    for kind in KINDS:
        held = _most_named(lookup, kind)
        named = tuple((e.name, here.to(entity_path(e.id))) for e in held[:MOST_NAMED])
        ways.append(Way(TITLES[kind], here.to(index_path(FOLDERS[kind])), f"{len(held):,}", named))
    ways.append(Way("Sources", here.to(index_path("sources")), f"{len(lookup.outlets):,}", ()))
    ways.append(Way("Timeline", here.to(index_path("timeline")), "", ()))
    return ways
