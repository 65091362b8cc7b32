"""What is known of an entity in a few lines, and when it was named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import ArticleId, Entity, Place
from generator.pages.links import Here, article_path, entity_path
from generator.pages.lookup import Lookup
from generator.pages.placed import told
from generator.pages.words import date_words, sentence_case

NOT_LOCATED = "nothing here tells which place of this name it is, or where that lies"
MOST_MONTHS = 24
_UNLOCATED = "no coordinates: "


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the factsheet; `unknown` where it says what is not known."""

    term: str
    text: str
    href: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """How many articles of a month or year name the entity; `tenths` is 10 for the most, 0 for none."""

    label: str
    articles: int
    tenths: int = 0


def facts(lookup: Lookup, here: Here, entity: Entity) -> Iterator[Fact]:
    """When, by whom and, of a place, where; what is not known says so."""
    articles = lookup.articles_of[entity.id]
    dated = [id_ for id_ in articles if lookup.published(id_)]
    if dated:
        first, last = lookup.oldest_first(dated)[0], dated[0]
        yield Fact("First named", lookup.day(first), here.to(article_path(first)))
        if last != first:
            yield Fact("Last named", lookup.day(last), here.to(article_path(last)))
        if len(dated) < len(articles):
            undated = f"{len(articles) - len(dated):,} of {len(articles):,} articles"
            yield Fact("Undated", f"{undated}, which may be earlier or later", unknown=True)
    yield Fact("Named by", lookup.outlets_of(articles, most=8))
    if not dated:
        yield Fact("When", "not known: no article that names it has a date", unknown=True)
    if entity.kind == "place":
        if any((id_, entity.id) in lookup.roles for id_ in articles):
            yield Fact("In the news", sentence_case(told(lookup, entity.id)))
        yield from _country(lookup, here, entity)
        yield _position(entity.place)
        if entity.place and entity.place.population:
            yield Fact("Population", f"about {_rounded(entity.place.population):,}")


def _country(lookup: Lookup, here: Here, entity: Entity) -> Iterator[Fact]:
    code = entity.place.country if entity.place else None
    country = lookup.countries.get(code) if code else None
    if country and country != entity.id:
        yield Fact("Country", lookup.entities[country].name, here.to(entity_path(country)))


def _position(place: Place | None) -> Fact:
    if place is None or place.latitude is None or place.longitude is None:
        basis = place.basis if place else ""
        reason = basis.removeprefix(_UNLOCATED) if basis.startswith(_UNLOCATED) else NOT_LOCATED
        return Fact("Position", f"not located: {reason}", unknown=True)
    position = f"{_degrees(place.latitude, 'N', 'S')}, {_degrees(place.longitude, 'E', 'W')}"
    # Of a country or a river the source gives a point to a tenth of a degree, somewhere inside it.
    rough = round(place.latitude, 1) == place.latitude and round(place.longitude, 1) == place.longitude
    position = f"about {position}" if rough else position
    return Fact("Position", f"{position} ({place.basis})" if place.basis else position)


def _rounded(number: int) -> int:
    """`number` to three digits that count: the source's are estimates of different years."""
    return round(number, 3 - len(str(number)))


def _degrees(value: float, plus: str, minus: str) -> str:
    digits = f"{abs(value):.3f}".rstrip("0").rstrip(".")
    return f"{digits}° {plus if value >= 0 else minus}"


def months(lookup: Lookup, articles: tuple[ArticleId, ...]) -> tuple[Month, ...]:
    """Articles by month, or by year over longer times, then the undated.

    Months or years between without any are among them, where those are not too many.
    Nothing where that is one line, for the facts say it.
    """
    counts = Counter((lookup.published(id_) or "")[:7] for id_ in articles)
    undated = counts.pop("", 0)
    between = _between(min(counts), max(counts)) if counts else []
    if max(len(between), len(counts)) > MOST_MONTHS:
        years: Counter[str] = Counter()
        for month, count in counts.items():
            years[month[:4]] += count
        between = [str(year) for year in range(int(min(years)), int(max(years)) + 1)]
        counts, between = years, between if len(between) <= MOST_MONTHS else []
    most = max([*counts.values(), undated])
    rows = [(date_words(month), counts[month]) for month in sorted({*counts, *between})]
    rows += [("undated", undated)] if rows and undated else []
    made = tuple(Month(label, count, -(-10 * count // most)) for label, count in rows)
    return made if len(made) > 1 else ()


def _between(first: str, last: str) -> list[str]:
    """The months from `first` to `last`; none where one of them is only a year."""
    if len(first) < 7 or len(last) < 7:
        return []
    begin, end = (12 * int(month[:4]) + int(month[5:]) - 1 for month in (first, last))
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(begin, end + 1)]
