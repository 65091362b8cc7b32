"""Where the news of articles happened, and which places they only name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import ArticleId, EntityId, PlaceRole
from generator.pages.links import Here, article_path, entity_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.words import counted

OFF_THE_MAP = frozenset({"dateline", "seat"})
"""Where reports were written and outlets sit: no places of the news."""
MOST_PLACES = 40


@dataclass(frozen=True, slots=True)
class Placed:
    """A place where an article's news happened: `text` are the article's words that tell it."""

    name: str
    href: str
    gloss: str
    times: str
    text: str
    number: int
    source_href: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How often a place is one of the news of some articles, how often it is only named, and how else."""

    happened: int
    named: int
    aside: int
    """Articles that name it only as the place where a report was written or an outlet sits."""

    @property
    def mapped(self) -> bool:
        """Whether it belongs on a map of what the articles tell."""
        return self.happened + self.named > self.aside or self.happened > 0


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of a story: whose news happened there, in which words, and how many articles only name it."""

    name: str
    href: str
    told: tuple[Source, ...]
    named: str


@dataclass(frozen=True, slots=True)
class Source:
    """An article's words that tell an event, and the sentence they stand in."""

    outlet: str
    text: str
    href: str


def standings(lookup: Lookup, articles: Iterable[ArticleId]) -> dict[EntityId, Standing]:
    """The places that `articles` name, each with how they stand to the news."""
    counts: dict[EntityId, list[int]] = {}
    for article in articles:
        for place in lookup.places_in(article):
            held = counts.setdefault(place, [0, 0, 0])
            role = lookup.roles.get((article, place))
            held[0 if role and role.role == "happened" else 1] += 1
            held[2] += role is not None and role.ground in OFF_THE_MAP
    return {place: Standing(*held) for place, held in counts.items()}


def told(lookup: Lookup, entity: EntityId) -> str:
    """How many of the articles that name a place tell of something that happened there, in words."""
    articles = lookup.articles_of[entity]
    happened = sum(1 for id_ in articles if _is_news(lookup.roles.get((id_, entity))))
    named = len(articles) - happened
    if not happened:
        return (
            f"no article here clearly tells of something that happened there; {named:,} only "
            f"{'names' if named == 1 else 'name'} it"
        )
    tell = "tells" if happened == 1 else "tell"
    only = f"; {named:,} only {'names' if named == 1 else 'name'} it" if named else ""
    return f"{counted(happened, 'article')} {tell} of something that happened there{only}"


def why(lookup: Lookup, article: ArticleId, entity: EntityId) -> str:
    """Why an article only names a place, in words; "" where its news happened there, or nothing tells."""
    role = lookup.roles.get((article, entity))
    return role.reason if role and role.role == "named" and role.ground != "passing" else ""


def words_of_event(role: PlaceRole) -> str:
    """The words that tell an event, without the marks around them."""
    return role.reason.removeprefix("“").removesuffix("”")


def placed(lookup: Lookup, here: Here, article: ArticleId, entity: EntityId, times: str) -> Placed | None:
    """How the page `here` tells that an article's news happened at a place; None where it did not."""
    role = lookup.roles.get((article, entity))
    if role is None or not _is_news(role):
        return None
    number = lookup.sentence_number(article, role.span.start) or 0
    href = here.to(article_path(article), sentence_anchor(number) if number else "")
    name = lookup.entities[entity].name
    return Placed(
        name, here.to(entity_path(entity)), lookup.gloss(entity), times, words_of_event(role), number, href
    )


def place_rows(lookup: Lookup, here: Here, articles: Sequence[ArticleId]) -> tuple[PlaceRow, ...]:
    """The places where a story's news happened, those of most articles first."""
    held = {place: s for place, s in standings(lookup, articles).items() if s.happened}
    ordered = sorted(
        held, key=lambda id_: (-held[id_].happened, -held[id_].named, lookup.entities[id_].name, id_)
    )
    return tuple(_row(lookup, here, articles, place, held[place]) for place in ordered[:MOST_PLACES])


def _row(
    lookup: Lookup, here: Here, articles: Sequence[ArticleId], place: EntityId, standing: Standing
) -> PlaceRow:
    sources = []
    for article in articles:
        role = lookup.roles.get((article, place))
        if role and _is_news(role):
            number = lookup.sentence_number(article, role.span.start) or 0
            href = here.to(article_path(article), sentence_anchor(number) if number else "")
            sources.append(Source(lookup.outlet(article, begins=True), words_of_event(role), href))
    named = counted(standing.named, "article") if standing.named else ""
    return PlaceRow(lookup.entities[place].name, here.to(entity_path(place)), tuple(sources), named)


def _is_news(role: PlaceRole | None) -> bool:
    return role is not None and role.role == "happened"
