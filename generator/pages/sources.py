"""The outlets, and the articles of each."""

from __future__ import annotations

from generator.model import ArticleId, Page
from generator.pages.index_table import Cell, Column, Index, folder_address, plan_index
from generator.pages.links import Here, article_path, story_path
from generator.pages.lookup import UNKNOWN_OUTLET, Lookup
from generator.pages.words import counted, date_words

_ARTICLES = (Column("Date"), Column("Headline"), Column("Story"))
UNDATED = Cell("undated", sort="")
_EMPTY = "No article has been read yet."


def outlet_path(lookup: Lookup, outlet: str, number: int = 1) -> str:
    """Where page `number` of an outlet's articles lies."""
    slug = lookup.outlet_slugs[outlet]
    return f"sources/{slug}.md" if number == 1 else f"sources/{slug}/page-{number}.md"


def plan_sources(lookup: Lookup) -> list[Page]:
    """The index of outlets and a page for each of them."""
    unknown = [id_ for id_ in lookup.newest_first if lookup.outlet(id_) == UNKNOWN_OUTLET]
    intro = f"{counted(len(lookup.outlets), 'outlet')} published the articles read here."
    if unknown:
        intro += f" The outlet of {counted(len(unknown), 'article')} is not known."
    index = Index(
        "Sources", "sources", intro if lookup.analyses else "", _EMPTY,
        (Column("Outlet"), Column("Articles", count=True), Column("First"), Column("Last")),
        (("Home", "index.md"),), folder_address("sources"),
    )  # fmt: skip
    pages = plan_index(index, list(lookup.outlets), lambda here, outlet: _outlet_cells(lookup, here, outlet))
    for outlet, articles in lookup.outlets.items():
        pages += _plan_outlet(lookup, outlet, articles)
    return pages


def _outlet_cells(lookup: Lookup, here: Here, outlet: str) -> tuple[Cell, ...]:
    articles = lookup.outlets[outlet]
    days = sorted(day for id_ in articles if (day := lookup.published(id_)))
    return (
        Cell(outlet, here.to(outlet_path(lookup, outlet))),
        Cell(f"{len(articles):,}"),
        Cell(date_words(days[0]), sort=days[0]) if days else UNDATED,
        Cell(date_words(days[-1]), sort=days[-1]) if days else UNDATED,
    )


def _plan_outlet(lookup: Lookup, outlet: str, articles: tuple[ArticleId, ...]) -> list[Page]:
    index = Index(
        outlet, "sources", f"{counted(len(articles), 'article')} by this outlet, newest first.", _EMPTY,
        _ARTICLES,
        (("Home", "index.md"), ("Sources", "sources/index.md")),
        lambda number: outlet_path(lookup, outlet, number),
    )  # fmt: skip
    return plan_index(
        index,
        lookup.ranked(articles),
        lambda here, id_: article_cells(lookup, here, id_),
        lambda id_: year(lookup, id_),
    )


def article_cells(lookup: Lookup, here: Here, id_: ArticleId) -> tuple[Cell, ...]:
    """Date, headline and story of an article, as the cells of its row."""
    story = lookup.story_of.get(id_)
    return (
        Cell(lookup.day(id_), sort=lookup.published(id_) or ""),
        Cell(lookup.title(id_), here.to(article_path(id_))),
        Cell(story.title, here.to(story_path(story.id))) if story else Cell(""),
    )


def year(lookup: Lookup, id_: ArticleId) -> str:
    """The year under which an article is looked up."""
    published = lookup.published(id_)
    return published.partition("-")[0] if published else "undated"
