"""Who is quoted by which outlet of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.lexicon.words import words
from generator.model import ArticleId, EntityId, Kind
from generator.pages.links import Here, article_path, entity_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.naming import outlet_columns
from generator.pages.words import clipped
from generator.text.normalise import fold

MOST_ROWS = 30
SHOWN_ROWS = 10
MOST_LINKS = 3
MOST_UNNAMED = 12

Links = tuple[tuple[str, str], ...]
"""Labels and addresses of sentences."""


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """Somebody quoted; for each column the sentences, and how many more there are ("" for none)."""

    name: str
    href: str
    kind: Kind
    cells: tuple[tuple[Links, str], ...]
    once: bool


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Words for a speaker whom no page stands for ("activists"), and the sentence."""

    words: str
    outlet: str
    href: str


@dataclass(frozen=True, slots=True)
class UnnamedIn:
    """The speakers without a name of one outlet."""

    outlet: str
    speakers: tuple[Unnamed, ...]


@dataclass(frozen=True, slots=True)
class QuotedTable:
    """Speakers by outlet: those shown at once, the rest folded, and the speakers without a name."""

    columns: tuple[str, ...]
    shown: tuple[QuotedRow, ...]
    folded: tuple[QuotedRow, ...]
    unnamed: tuple[UnnamedIn, ...]
    more_unnamed: int


def quoted_table(lookup: Lookup, here: Here, articles: Sequence[ArticleId]) -> QuotedTable | None:
    """Who is quoted where, those whom most outlets quote first; None where nobody is."""
    columns, column_of = outlet_columns(lookup, articles)
    said: dict[EntityId, list[dict[tuple[ArticleId, int], None]]] = defaultdict(lambda: [{} for _ in columns])
    unnamed: dict[tuple[str, str], Unnamed] = {}
    for article in articles:
        for statement in lookup.statements[article]:
            number = lookup.sentence_number(article, statement[0].span.start) or 1
            speaker = lookup.speaker(statement[0])
            if speaker and not _is_outlet(lookup, article, speaker):
                said[speaker][column_of[article]][article, number] = None
            elif not speaker and statement[0].speaker:
                name = clipped(lookup.text(article, statement[0].speaker), 90)
                outlet = lookup.outlet(article, begins=True)
                href = here.to(article_path(article), sentence_anchor(number))
                unnamed.setdefault((fold(name), outlet), Unnamed(name, outlet, href))
    if not said and not unnamed:
        return None
    ids = sorted(
        said, key=lambda id_: (-_columns(said[id_]), -_times(said[id_]), lookup.entities[id_].name, id_)
    )
    order = {article: number for number, article in enumerate(articles, start=1)}
    rows = [_row(lookup, here, id_, said[id_], order) for id_ in ids[:MOST_ROWS]]
    shown = len(rows) if len(rows) <= SHOWN_ROWS + 1 else SHOWN_ROWS
    told = [one for one in unnamed.values() if _tells(one.words, one.outlet)]
    by_outlet: dict[str, list[Unnamed]] = defaultdict(list)
    for one in told[:MOST_UNNAMED]:
        by_outlet[one.outlet].append(one)
    return QuotedTable(
        columns,
        tuple(rows[:shown]),
        tuple(rows[shown:]),
        tuple(UnnamedIn(outlet, tuple(speakers)) for outlet, speakers in by_outlet.items()),
        max(0, len(told) - MOST_UNNAMED),
    )


def _is_outlet(lookup: Lookup, article: ArticleId, speaker: EntityId) -> bool:
    """Whether the speaker is the outlet of the article itself."""
    outlet = _bare(lookup.outlet(article))
    return any(_bare(alias.surface) == outlet for alias in lookup.entities[speaker].aliases)


def _tells(said: str, outlet: str) -> bool:
    """Whether words for a speaker tell anything of who it is: "he" does not, nor a number or the outlet."""
    told = fold(said).split()
    if not any(word.isalpha() for word in told) or _bare(said) == _bare(outlet):
        return False
    return not words("stop_words").issuperset(told)


def _bare(name: str) -> str:
    """A folded name without the article before it."""
    return fold(name).removeprefix("the ")


def _columns(cells: Sequence[dict[tuple[ArticleId, int], None]]) -> int:
    return sum(1 for cell in cells if cell)


def _times(cells: Sequence[dict[tuple[ArticleId, int], None]]) -> int:
    return sum(len(cell) for cell in cells)


def _row(
    lookup: Lookup,
    here: Here,
    id_: EntityId,
    cells: Sequence[dict[tuple[ArticleId, int], None]],
    order: Mapping[ArticleId, int],
) -> QuotedRow:
    entity = lookup.entities[id_]
    return QuotedRow(
        entity.name,
        here.to(entity_path(id_)),
        entity.kind,
        tuple(_cell(here, list(cell), order) for cell in cells),
        _columns(cells) == 1 < len(cells),
    )


def _cell(
    here: Here, places: Sequence[tuple[ArticleId, int]], order: Mapping[ArticleId, int]
) -> tuple[Links, str]:
    """Links to the sentences; where they are of several articles each says of which, by its number."""
    shown = places[:MOST_LINKS]
    several = len({article for article, _ in places}) > 1
    links = []
    for at, (article, number) in enumerate(shown):
        new = at == 0 or shown[at - 1][0] != article
        alike = sum(other == article for other, _ in shown)
        label = f"{'sentence' if alike == 1 else 'sentences'} {number}" if new else str(number)
        if several and new:
            label = f"article {order[article]}: {label}"
        links.append((label, here.to(article_path(article), sentence_anchor(number))))
    rest = len(places) - len(links)
    return tuple(links), f"and {rest} more" if rest else ""
