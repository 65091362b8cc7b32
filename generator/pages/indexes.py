"""The indexes: articles, places, groups, people, stories, and what was set aside."""

from __future__ import annotations

from generator.model import ArticleId, Entity, Kind, Page, Problem, Story
from generator.pages.copies import independent_words
from generator.pages.index_table import Cell, Column, Index, folder_address, plan_index
from generator.pages.links import FOLDERS, Here, entity_path, story_path
from generator.pages.lookup import Lookup
from generator.pages.mapped import world_map
from generator.pages.sources import article_cells, outlet_path, year
from generator.pages.words import counted, interval_words, listed
from generator.text.normalise import fold

TITLES: dict[Kind, str] = {"place": "Places", "group": "Groups", "person": "People"}
INTROS: dict[Kind, str] = {
    "place": "Every place that the articles name, under whatever spelling. Being named here does not "
    "mean that something happened there.",
    "group": "Organisations, armed groups, parties, companies and media that the articles name.",
    "person": "Everybody whom the articles name.",
}
NOTHING_READ = "No article has been read yet."
MOST_SPELLINGS = 4
MOST_PROBLEMS = 1000
PROBLEMS = "problems.md"
_HOME = (("Home", "index.md"),)


def plan_articles_index(lookup: Lookup) -> list[Page]:
    """All articles, newest first, undated ones last."""
    intro = f"{counted(len(lookup.analyses), 'article')}, newest first; those without a known date come last."
    index = Index(
        "Articles", "index", intro if lookup.analyses else "", NOTHING_READ,
        (Column("Date"), Column("Headline"), Column("Story"), Column("Outlet")), _HOME,
        folder_address("articles"),
    )  # fmt: skip

    def cells(here: Here, id_: ArticleId) -> tuple[Cell, ...]:
        source = lookup.analyses[id_].article.source
        outlet = (
            Cell(source.value, here.to(outlet_path(lookup, source.value)))
            if source
            else Cell("unknown", sort="")
        )
        return (*article_cells(lookup, here, id_), outlet)

    return plan_index(index, lookup.newest_first, cells, lambda id_: year(lookup, id_))


def plan_entity_index(lookup: Lookup, kind: Kind) -> list[Page]:
    """All places, groups or people, by name; a column with nothing in it is left out."""
    entities = lookup.kind(kind)
    title = TITLES[kind]
    glossed = any(lookup.gloss(entity.id) for entity in entities)
    respelled = any(_other_spellings(entity) for entity in entities)
    columns = [Column("Name")]
    columns += [Column("What it is" if kind != "person" else "Who")] * glossed
    columns += [Column("Articles", count=True), Column("Times named", count=True)]
    columns += [Column("Also spelled")] * respelled
    empty = f"The articles name no {title.lower()}." if lookup.analyses else NOTHING_READ
    intro = INTROS[kind] if entities else ""
    index = Index(
        title, "index", intro, empty, tuple(columns), _HOME, folder_address(FOLDERS[kind]),
        (lambda here: world_map(lookup, here, entities)) if kind == "place" else None,
    )  # fmt: skip

    def cells(here: Here, entity: Entity) -> tuple[Cell, ...]:
        made = [Cell(entity.name, here.to(entity_path(entity.id)))]
        made += [Cell(lookup.gloss(entity.id))] * glossed
        made += [Cell(f"{len(lookup.articles_of[entity.id]):,}"), Cell(f"{len(entity.mentions):,}")]
        made += [Cell(listed(_other_spellings(entity), most=MOST_SPELLINGS))] * respelled
        return tuple(made)

    return plan_index(index, entities, cells, _letter)


def _other_spellings(entity: Entity) -> list[str]:
    return [alias.surface for alias in entity.aliases if alias.count and alias.surface != entity.name]


def _letter(entity: Entity) -> str:
    first = fold(entity.name)[:1].upper()
    return first if "A" <= first <= "Z" else "other"


def plan_stories_index(lookup: Lookup) -> list[Page]:
    """All stories, the latest first."""
    stories = latest_stories(lookup)
    empty = "No two articles tell of the same event." if lookup.analyses else NOTHING_READ
    columns = (Column("Story"), Column("Dates"), Column("Articles", count=True), Column("Outlets"))
    intro = "A story is one event that several articles tell." if stories else ""
    index = Index("Stories", "index", intro, empty, columns, _HOME, folder_address("stories"))
    return plan_index(index, stories, lambda here, story: _story_cells(lookup, here, story))


def latest_stories(lookup: Lookup) -> list[Story]:
    """Stories by their latest date, undated ones last."""
    by_title = sorted(lookup.stories, key=lambda s: (fold(s.title), s.id))
    return sorted(by_title, key=lambda s: (s.last or "", len(s.articles)), reverse=True)


def story_dates(story: Story) -> str:
    """From when to when a story runs, in words."""
    return interval_words(story.first, story.last) if story.first and story.last else "undated"


def _story_cells(lookup: Lookup, here: Here, story: Story) -> tuple[Cell, ...]:
    return (
        Cell(story.title, here.to(story_path(story.id))),
        Cell(story_dates(story), sort=story.first or ""),
        Cell(f"{len(story.articles):,}{independent_words(story)}", sort=f"{len(story.articles):,}"),
        Cell(lookup.outlets_of(story.articles)),
    )


def plan_problems(problems: tuple[Problem, ...]) -> list[Page]:
    """What was set aside or is doubtful, and why, on one page; no page if there is nothing."""
    if not problems:
        return []
    ordered = sorted(problems, key=lambda p: (p.path, p.line or 0, p.stage, p.message))
    intro = f"{counted(len(problems), 'remark')} on the files behind this site. Everything else was read."
    if len(ordered) > MOST_PROBLEMS:
        intro += f" The first {MOST_PROBLEMS:,} are shown."
    columns = (Column("File"), Column("Line", count=True), Column("What"))
    index = Index("Set aside or doubtful", "index", intro, "", columns, _HOME, lambda _: PROBLEMS)
    return plan_index(index, ordered[:MOST_PROBLEMS], _problem_cells, rows=MOST_PROBLEMS)


def _problem_cells(_: Here, problem: Problem) -> tuple[Cell, ...]:
    return Cell(problem.path), Cell(str(problem.line) if problem.line else ""), Cell(problem.message)
