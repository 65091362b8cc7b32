"""The pages of a place, a group or a person over all articles that name it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Alias, ArticleId, Entity, EntityId, Kind, Page, Span
from generator.pages.front import Crumb, front
from generator.pages.index_table import Jump
from generator.pages.indexes import TITLES
from generator.pages.links import FOLDERS, Here, article_path, entity_path, index_path, sentence_anchor
from generator.pages.lookup import UNKNOWN_OUTLET, Lookup
from generator.pages.said import Said, said
from generator.pages.text import excerpt
from generator.pages.words import counted, date_words, interval_words, sentence_case

SENTENCES = 100
MOST_QUOTES = 30
MOST_ALIASES = 60
LONGEST_EXAMPLE = 180


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence in pieces, each with whether it is the name in question, and where it stands."""

    pieces: tuple[tuple[str, bool], ...]
    href: str
    number: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling: who uses it, how often, why it is taken for this entity, and one example."""

    surface: str
    outlets: str
    count: int
    articles: int
    reason: str
    example: Marked | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the factsheet."""

    term: str
    text: str
    href: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """What else is named in the same articles."""

    name: str
    href: str
    kind: Kind
    gloss: str
    articles: str


@dataclass(frozen=True, slots=True)
class Month:
    """How many articles of a month name the entity."""

    label: str
    articles: int


@dataclass(frozen=True, slots=True)
class MentionRow:
    """The sentences of one article that name the entity."""

    title: str
    href: str
    outlet: str
    day: str
    sentences: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    """What the page of an entity shows; pages after the first hold mentions only."""

    name: str
    title: str
    kind: Kind
    what: str
    rows: tuple[MentionRow, ...]
    pages: tuple[Jump, ...]
    named: str = ""
    spellings: tuple[Spelling, ...] = ()
    more_spellings: int = 0
    namesakes: tuple[Together, ...] = ()
    facts: tuple[Fact, ...] = ()
    months: tuple[Month, ...] = ()
    company: tuple[Together, ...] = ()
    quotes_by: tuple[Said, ...] = ()
    more_by: int = 0
    quotes_about: tuple[Said, ...] = ()
    more_about: int = 0
    data_href: str = ""
    data_id: str = ""
    citation: str = ""


_Located = tuple[ArticleId, int, Span, tuple[Span, ...]]
"""An article, the number and span of a sentence of it, and where the names stand."""


def plan_entity(lookup: Lookup, entity: Entity) -> list[Page]:
    """The page of an entity, and further ones where it is named in more than a hundred sentences."""
    located = list(_sentences(lookup, entity))
    parts = [located[at : at + SENTENCES] for at in range(0, len(located), SENTENCES)] or [[]]
    return [_plan_part(lookup, entity, parts, number) for number in range(1, len(parts) + 1)]


def _plan_part(lookup: Lookup, entity: Entity, parts: list[list[_Located]], number: int) -> Page:
    here = Here(entity_path(entity.id, number))
    first = number == 1
    title = entity.name if first else f"{entity.name}, page {number} of {len(parts)}"
    pages = tuple(
        Jump(str(n), "" if n == number else here.to(entity_path(entity.id, n), "mentions"))
        for n in _near(number, len(parts))
    )
    rows = tuple(_rows(lookup, here, parts[number - 1]))
    view = EntityView(entity.name, title, entity.kind, what(entity), rows, pages)
    if first:
        view = _first_view(lookup, here, entity, view)
    crumbs: list[Crumb] = [("Home", "index.md"), (TITLES[entity.kind], index_path(FOLDERS[entity.kind]))]
    if not first:
        crumbs.append((entity.name, entity_path(entity.id)))
    description = (
        f"{entity.name}: {entity.gloss}. {view.named}" if entity.gloss else f"{entity.name}. {view.named}"
    )
    head = front(
        here, title, entity.kind, description, crumbs, search=_search(lookup, entity) if first else None
    )
    anchors = frozenset(["mentions"]) if rows else frozenset[str]()
    return Page(here.path, "entity.md.j2", {"front": head, "view": view}, here.links, anchors)


def _near(number: int, count: int) -> list[int]:
    if count == 1:
        return []
    return sorted({1, count, *range(max(1, number - 2), min(count, number + 2) + 1)})


def _first_view(lookup: Lookup, here: Here, entity: Entity, mentions: EntityView) -> EntityView:
    articles = lookup.articles_of[entity.id]
    aliases = [alias for alias in entity.aliases if alias.count]
    examples = _examples(lookup, entity)
    by, about = lookup.quotes_by.get(entity.id, []), lookup.quotes_about.get(entity.id, [])
    return replace(
        mentions,
        named=_named(lookup, entity),
        spellings=tuple(_spelling(lookup, here, alias, examples) for alias in aliases[:MOST_ALIASES]),
        more_spellings=max(0, len(aliases) - MOST_ALIASES),
        namesakes=tuple(
            _together(lookup, here, id_, len(lookup.articles_of[id_]))
            for id_ in entity.namesakes
            if id_ in lookup.articles_of
        ),
        facts=tuple(_facts(lookup, here, entity, articles)),
        months=_months(lookup, articles),
        company=tuple(_together(lookup, here, o, n) for o, n in lookup.company(entity.id)),
        quotes_by=tuple(said(lookup, here, quote, entity.id) for quote in by[:MOST_QUOTES]),
        more_by=max(0, len(by) - MOST_QUOTES),
        quotes_about=tuple(said(lookup, here, quote, entity.id) for quote in about[:MOST_QUOTES]),
        more_about=max(0, len(about) - MOST_QUOTES),
        data_href=here.to("data/entities.json"),
        data_id=entity.id,
        citation=_citation(lookup, entity),
    )


def what(entity: Entity) -> str:
    """What the entity is, in few words: its gloss, or its kind where nothing more is known."""
    return sentence_case(entity.gloss or entity.kind)


def _named(lookup: Lookup, entity: Entity) -> str:
    articles = counted(len(lookup.articles_of[entity.id]), "article")
    return f"Named {counted(len(entity.mentions), 'time')} in {articles}."


def _citation(lookup: Lookup, entity: Entity) -> str:
    articles = lookup.articles_of[entity.id]
    days = sorted(day for id_ in articles if (day := lookup.published(id_)))
    when = f", dated {interval_words(days[0], days[-1])}" if days else ", undated"
    return f"“{entity.name}” ({what(entity).lower()}), after {counted(len(articles), 'article')}{when}."


def _sentences(lookup: Lookup, entity: Entity) -> Iterator[_Located]:
    """Every sentence that names `entity`, newest article first, each once with all its names."""
    spans: dict[ArticleId, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for mention in entity.mentions:
        number = lookup.sentence_number(mention.article, mention.span.start) or 0
        spans[mention.article][number].append(mention.span)
    for article in lookup.ranked(spans):
        sentences = lookup.analyses[article].sentences
        for number, names in sorted(spans[article].items()):
            whole = sentences[number - 1] if number else names[0]
            yield (
                article,
                number,
                Span(min(whole.start, names[0].start), max(whole.end, names[-1].end)),
                tuple(names),
            )


def _rows(lookup: Lookup, here: Here, located: Sequence[_Located]) -> Iterator[MentionRow]:
    by_article: dict[ArticleId, list[Marked]] = defaultdict(list)
    for article, number, span, names in located:
        by_article[article].append(_marked(lookup, here, article, number, span, names))
    for article, marked in by_article.items():
        yield MentionRow(
            lookup.title(article),
            here.to(article_path(article)),
            lookup.outlet(article),
            lookup.day(article),
            tuple(marked),
        )


def _marked(
    lookup: Lookup,
    here: Here,
    article: ArticleId,
    number: int,
    span: Span,
    names: tuple[Span, ...],
    longest: int = 420,
) -> Marked:
    text = lookup.analyses[article].article.text
    anchor = sentence_anchor(number) if number else ""
    return Marked(excerpt(text, span, names, longest), here.to(article_path(article), anchor), number)


def _examples(lookup: Lookup, entity: Entity) -> dict[str, _Located]:
    """For each spelling the first sentence, of the newest article, in which it stands."""
    examples: dict[str, _Located] = {}
    for article, number, span, names in _sentences(lookup, entity):
        text = lookup.analyses[article].article.text
        for name in names:
            examples.setdefault(text[name.start : name.end], (article, number, span, (name,)))
    return examples


def _spelling(lookup: Lookup, here: Here, alias: Alias, examples: dict[str, _Located]) -> Spelling:
    outlets = lookup.outlets_of((id_ for id_ in alias.articles if id_ in lookup.analyses), most=4)
    located = examples.get(alias.surface)
    example = _marked(lookup, here, *located, LONGEST_EXAMPLE) if located else None
    return Spelling(alias.surface, outlets, alias.count, len(alias.articles), alias.reason, example)


def _facts(lookup: Lookup, here: Here, entity: Entity, articles: tuple[ArticleId, ...]) -> Iterator[Fact]:
    dated = [id_ for id_ in articles if lookup.published(id_)]
    if dated:
        first, last = lookup.oldest_first(dated)[0], dated[0]
        yield Fact("First named", lookup.day(first), here.to(article_path(first)))
        if last != first:
            yield Fact("Last named", lookup.day(last), here.to(article_path(last)))
    else:
        yield Fact("First named", "not known: no article that names it has a date", unknown=True)
    yield Fact("Named by", lookup.outlets_of(articles, most=8))
    if entity.place:
        yield from _place_facts(entity)


def _place_facts(entity: Entity) -> Iterator[Fact]:
    place = entity.place
    if place is None:
        return
    if place.latitude is None or place.longitude is None:
        yield Fact("Position", "not located: no single place of this name could be settled on", unknown=True)
    else:
        north, east = "N" if place.latitude >= 0 else "S", "E" if place.longitude >= 0 else "W"
        position = f"{abs(place.latitude):.3f}° {north}, {abs(place.longitude):.3f}° {east}"
        yield Fact("Position", f"{position} ({place.basis})" if place.basis else position)
    if place.population:
        yield Fact("Population", f"about {place.population:,}")


def _months(lookup: Lookup, articles: tuple[ArticleId, ...]) -> tuple[Month, ...]:
    counts = Counter((lookup.published(id_) or "")[:7] for id_ in articles)
    months = [Month(date_words(month), counts[month]) for month in sorted(counts) if month]
    if not months:
        return ()
    return (*months, Month("undated", counts[""])) if counts[""] else tuple(months)


def _together(lookup: Lookup, here: Here, id_: EntityId, articles: int) -> Together:
    other = lookup.entities[id_]
    count = counted(articles, "article")
    return Together(other.name, here.to(entity_path(id_)), other.kind, lookup.gloss(id_), count)


def _search(lookup: Lookup, entity: Entity) -> dict[str, object]:
    outlets = {lookup.outlet(id_) for id_ in lookup.articles_of[entity.id]} - {UNKNOWN_OUTLET}
    aliases = {alias.surface for alias in entity.aliases} - {entity.name}
    return {
        "kind": entity.kind,
        "outlet": sorted(outlets),
        entity.kind: [entity.name] if entity.kind != "person" else [],
        "aliases": sorted(aliases),
    }
