"""The briefing turned round: what a page asks for, found without searching."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from generator.copied import Carried, carried
from generator.model import (
    Analysis,
    ArticleId,
    Briefing,
    Comparison,
    Entity,
    EntityId,
    Kind,
    Link,
    PlaceRole,
    Quote,
    Span,
    Story,
    StoryId,
)
from generator.pages.statements import Statement, statements
from generator.pages.words import date_words, listed, sentence_case
from generator.text.normalise import fold
from generator.text.slugs import unique_slugs

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
UNKNOWN_OUTLET = "outlet unknown"


@dataclass(frozen=True, slots=True)
class Found:
    """A mention together with the entity it was taken for."""

    span: Span
    surface: str
    entity: EntityId


class Lookup:
    """Indexes over one briefing, made once; everything in it is in a fixed order."""

    def __init__(self, briefing: Briefing) -> None:
        self.analyses: dict[ArticleId, Analysis] = {a.article.id: a for a in briefing.analyses}
        self.entities: dict[EntityId, Entity] = {e.id: e for e in briefing.resolution.entities}
        self.roles: dict[tuple[ArticleId, EntityId], PlaceRole] = {
            (role.article, role.entity): role for role in briefing.relations.roles
        }
        self.stories: tuple[Story, ...] = briefing.relations.stories
        self.comparisons: dict[StoryId, Comparison] = {c.story: c for c in briefing.relations.comparisons}
        self.carried: Carried = carried(briefing.relations)
        self.story_of: dict[ArticleId, Story] = {a: s for s in self.stories for a in s.articles}
        self.outlets: dict[str, tuple[ArticleId, ...]] = self._outlets()
        self.outlet_slugs: dict[str, str] = unique_slugs(list(self.outlets))
        self.newest_first: tuple[ArticleId, ...] = tuple(self.sorted_by_date(self.analyses))
        self._rank = {article: n for n, article in enumerate(self.newest_first)}
        self.found: dict[ArticleId, tuple[Found, ...]] = {
            id_: self._found_in(analysis, briefing) for id_, analysis in self.analyses.items()
        }
        self.articles_of: dict[EntityId, tuple[ArticleId, ...]] = self._articles_of()
        self.links_of: dict[ArticleId, tuple[Link, ...]] = _links_of(briefing.relations.links)
        self.countries: dict[str, EntityId] = {}
        self.within: dict[str, list[EntityId]] = defaultdict(list)
        self._sort_places()
        self._speakers: dict[Quote, EntityId | None] = {}
        self.statements: dict[ArticleId, tuple[Statement, ...]] = {
            id_: statements(analysis) for id_, analysis in self.analyses.items()
        }
        self.said_by, self.said_about = self._statements()
        self._starts: dict[ArticleId, list[int]] = {}
        self._places: dict[ArticleId, tuple[EntityId, ...]] = {}

    # Articles

    def title(self, article: ArticleId) -> str:
        """The headline of an article."""
        return self.analyses[article].article.title.value

    def outlet(self, article: ArticleId, begins: bool = False) -> str:
        """The name of the outlet, or words that say it is not known, with a capital where a line begins."""
        source = self.analyses[article].article.source
        if source:
            return source.value
        return sentence_case(UNKNOWN_OUTLET) if begins else UNKNOWN_OUTLET

    def by(self, articles: Iterable[ArticleId], most: int = 6) -> str:
        """Whose `articles` are, the most frequent first: "by A, B and an unknown outlet"."""
        counts = Counter(self.outlet(id_) for id_ in articles)
        unknown = counts.pop(UNKNOWN_OUTLET, 0)
        outlets = sorted(counts, key=lambda o: (-counts[o], fold(o), o))
        if unknown and not outlets:
            return "of unknown outlet" if unknown == 1 else "of unknown outlets"
        if unknown:
            outlets.append("an unknown outlet" if unknown == 1 else "unknown outlets")
        return "by " + listed(outlets, most=most)

    def outlets_of(self, articles: Iterable[ArticleId], most: int = 6) -> str:
        """The same without the preposition, as an entry of a table: "A, B and an unknown outlet"."""
        return self.by(articles, most).removeprefix("by ").removeprefix("of ")

    def text(self, article: ArticleId, span: Span) -> str:
        """The words of an article at `span`."""
        return self.analyses[article].article.text[span.start : span.end]

    def published(self, article: ArticleId) -> str | None:
        """The ISO date of an article, as precise as its source states it."""
        stated = self.analyses[article].article.published
        return stated.value if stated else None

    def day(self, article: ArticleId) -> str:
        """The date of an article in words, or "undated"."""
        published = self.published(article)
        return date_words(published) if published else "undated"

    def url(self, article: ArticleId) -> str:
        """Where the outlet published an article, "" if that is not known."""
        stated = self.analyses[article].article.url
        return stated.value if stated else ""

    def sorted_by_date(self, articles: Iterable[ArticleId]) -> list[ArticleId]:
        """Newest first, articles of one date in the order of their ids, undated ones last."""
        ordered = sorted(articles)
        ordered.sort(key=lambda id_: self.published(id_) or "", reverse=True)
        return ordered

    def ranked(self, articles: Iterable[ArticleId]) -> list[ArticleId]:
        """The same order, for articles of this briefing, without looking at their dates again."""
        return sorted(articles, key=self._rank.__getitem__)

    def oldest_first(self, articles: Iterable[ArticleId]) -> list[ArticleId]:
        """In order of publication, undated ones last."""
        ordered = sorted(articles)
        ordered.sort(key=lambda id_: (self.published(id_) is None, self.published(id_) or ""))
        return ordered

    def sentence_number(self, article: ArticleId, offset: int) -> int | None:
        """The number (from 1) of the sentence in which `offset` stands; the one before, in a gap."""
        starts = self._starts.get(article)
        if starts is None:
            starts = self._starts[article] = [span.start for span in self.analyses[article].sentences]
        return bisect.bisect_right(starts, offset) or (1 if starts else None)

    # Entities

    def kind(self, kind: Kind) -> list[Entity]:
        """All entities of a kind that an article names, by name."""
        held = [e for e in self.entities.values() if e.kind == kind and e.id in self.articles_of]
        return sorted(held, key=lambda e: (fold(e.name), e.name, e.id))

    def rarity(self, entity: EntityId) -> float:
        """How much it tells that two articles both name this entity; least where every article does."""
        return log(1 + len(self.analyses) / len(self.articles_of[entity]))

    def gloss(self, entity: EntityId) -> str:
        """What tells an entity from its namesakes, unless that says no more than its kind."""
        held = self.entities[entity]
        return "" if held.gloss.lower() == held.kind else held.gloss

    def places_in(self, article: ArticleId) -> tuple[EntityId, ...]:
        """The places that an article names, in the order of their ids."""
        held = self._places.get(article)
        if held is None:
            named = {f.entity for f in self.found[article]}
            held = tuple(sorted(id_ for id_ in named if self.entities[id_].kind == "place"))
            self._places[article] = held
        return held

    def company(self, entity: EntityId, most: int = 15) -> list[tuple[EntityId, int]]:
        """What an entity is named together with, and in how many articles; the most telling first."""
        together: Counter[EntityId] = Counter()
        for article in self.articles_of[entity]:
            together.update({f.entity for f in self.found[article]})
        del together[entity]
        telling = sorted(
            together,
            key=lambda other: (together[other] < 2, -together[other] * self.rarity(other) ** 2, other),
        )
        return [(other, together[other]) for other in telling[:most]]

    def entity_at(self, article: ArticleId, span: Span) -> EntityId | None:
        """The entity that the words of `span` are the name of, with or without an article before it."""
        words = _ARTICLE.sub("", self.text(article, span)).strip()
        inside = (f for f in self._overlapping(article, span) if f.span.end <= span.end)
        return next((f.entity for f in inside if _ARTICLE.sub("", f.surface) == words), None)

    def _overlapping(self, article: ArticleId, span: Span) -> list[Found]:
        found = self.found[article]
        first = bisect.bisect_left(found, span.start, key=lambda f: f.span.start)
        last = bisect.bisect_left(found, span.end, key=lambda f: f.span.start)
        return list(found[first:last])

    def _outlets(self) -> dict[str, tuple[ArticleId, ...]]:
        held: dict[str, list[ArticleId]] = defaultdict(list)
        for id_, analysis in self.analyses.items():
            if analysis.article.source:
                held[analysis.article.source.value].append(id_)
        return {outlet: tuple(held[outlet]) for outlet in sorted(held, key=lambda o: (fold(o), o))}

    def _found_in(self, analysis: Analysis, briefing: Briefing) -> tuple[Found, ...]:
        entity_of = briefing.resolution.entity_of
        found = []
        for mention in analysis.mentions:
            entity = entity_of.get((analysis.article.id, mention.span))
            if entity is not None and entity in self.entities:
                found.append(Found(mention.span, mention.surface, entity))
        return tuple(sorted(found, key=lambda f: f.span))

    def _articles_of(self) -> dict[EntityId, tuple[ArticleId, ...]]:
        held: dict[EntityId, list[ArticleId]] = defaultdict(list)
        for article in self.newest_first:
            for entity in sorted({f.entity for f in self.found[article]}):
                held[entity].append(article)
        return {entity: tuple(articles) for entity, articles in held.items()}

    def _sort_places(self) -> None:
        """Countries by their code, and the other places of each, the most named first."""
        for id_ in sorted(self.articles_of, key=lambda id_: (-len(self.articles_of[id_]), id_)):
            place = self.entities[id_].place
            if place and place.country and place.feature == "country":
                self.countries.setdefault(place.country, id_)
            elif place and place.country:
                self.within[place.country].append(id_)

    def _statements(self) -> tuple[dict[EntityId, list[Statement]], dict[EntityId, list[Statement]]]:
        by: dict[EntityId, list[Statement]] = defaultdict(list)
        about: dict[EntityId, list[Statement]] = defaultdict(list)
        for article in self.newest_first:
            for statement in self.statements[article]:
                speaker = self.speaker(statement[0])
                if speaker:
                    by[speaker].append(statement)
                named = {f.entity for quote in statement for f in self._overlapping(article, quote.span)}
                for entity in sorted(named - {speaker}):
                    about[entity].append(statement)
        return dict(by), dict(about)

    def speaker(self, quote: Quote) -> EntityId | None:
        """Who is said to have said it, where the article lets one tell."""
        if quote not in self._speakers:
            spans = (span for span in (quote.refers, quote.speaker) if span is not None)
            named = (self.entity_at(quote.article, span) for span in spans)
            self._speakers[quote] = next((entity for entity in named if entity), None)
        return self._speakers[quote]


def mention_counts(found: Iterable[Found]) -> Counter[EntityId]:
    """How often each entity is named."""
    return Counter(f.entity for f in found)


def _links_of(links: Iterable[Link]) -> dict[ArticleId, tuple[Link, ...]]:
    held: dict[ArticleId, list[Link]] = defaultdict(list)
    for link in links:
        held[link.source].append(link)
        held[link.target].append(link)
    return {
        article: tuple(sorted(links, key=lambda k: (-k.weight, k.source, k.target)))
        for article, links in held.items()
    }
