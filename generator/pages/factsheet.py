"""What is known of an entity in a few lines, and when it was named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import ArticleId, Entity, Place
from generator.pages.links import Here, article_path
from generator.pages.lookup import Lookup
from generator.pages.words import date_words

NOT_LOCATED = "not located: nothing here tells which place of this name it is, or where that lies"


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the factsheet; `unknown` where it says what is not known."""

    term: str
    text: str
    href: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """How many articles of a month name the entity."""

    label: str
    articles: int


def facts(lookup: Lookup, here: Here, entity: Entity) -> Iterator[Fact]:
    """When, by whom and, of a place, where; what is not known says so."""
    articles = lookup.articles_of[entity.id]
    dated = [id_ for id_ in articles if lookup.published(id_)]
    if dated:
        first, last = lookup.oldest_first(dated)[0], dated[0]
        yield Fact("First named", lookup.day(first), here.to(article_path(first)))
        if last != first:
            yield Fact("Last named", lookup.day(last), here.to(article_path(last)))
    else:
        yield Fact("First named", "not known: no article that names it has a date", unknown=True)
    yield Fact("Named by", lookup.outlets_of(articles, most=8))
    if entity.kind == "place":
        yield _position(entity.place)
        if entity.place and entity.place.population:
            yield Fact("Population", f"about {entity.place.population:,}")


def _position(place: Place | None) -> Fact:
    if place is None or place.latitude is None or place.longitude is None:
        return Fact("Position", NOT_LOCATED, unknown=True)
    north, east = "N" if place.latitude >= 0 else "S", "E" if place.longitude >= 0 else "W"
    position = f"{abs(place.latitude):.3f}° {north}, {abs(place.longitude):.3f}° {east}"
    return Fact("Position", f"{position} ({place.basis})" if place.basis else position)


def months(lookup: Lookup, articles: tuple[ArticleId, ...]) -> tuple[Month, ...]:
    """Articles by month, then the undated; nothing where none has a date."""
    counts = Counter((lookup.published(id_) or "")[:7] for id_ in articles)
    undated = counts.pop("", 0)
    made = [Month(date_words(month), counts[month]) for month in sorted(counts)]
    return (*made, Month("undated", undated)) if made and undated else tuple(made)
