"""Whether names stand where they are said to, and belong to the entity whose page shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.model import Analysis, ArticleId, Entity, EntityId, Mention, Span
from generator.verify.written import lies_in, shown

EntityOf = Mapping[tuple[ArticleId, Span], EntityId]


def faults_of_names(analysis: Analysis) -> Iterator[str]:
    """What is wrong with the names of an article, in words."""
    text = analysis.article.text
    for mention in analysis.mentions:
        if not lies_in(text, mention.span) or text[mention.span.start : mention.span.end] != mention.surface:
            where = shown(text, mention.span)
            yield f"name: “{mention.surface}” does not stand where it is said to ({where})"


def faults_of_speakers(
    analysis: Analysis, entity_of: EntityOf, entities: Mapping[EntityId, Entity]
) -> Iterator[str]:
    """Which statements are given to an entity that their speaker's own words do not name."""
    for quote in analysis.quotes:
        meant = _entity(quote.refers, analysis, entity_of)
        if quote.refers is None or quote.speaker is None or meant is None:
            continue
        said = analysis.article.text[quote.speaker.start : quote.speaker.end]
        label = f"statement {shown(analysis.article.text, quote.span)}"
        inside = [m for m in analysis.mentions if _within(m.span, quote.speaker) and m.kind == "person"]
        others = [m for m in inside if _entity(m.span, analysis, entity_of) not in {meant, None}]
        if inside and len(others) == len(inside) and entities[meant].kind == "person":
            yield f"{label}: its speaker “{said}” is not {entities[meant].name}"
        if said.lower() in {"he", "she"} and entities[meant].kind != "person":
            yield f"{label}: “{said}” is taken for {entities[meant].name}, which is no person"


def faults_of_entity(entity: Entity, mentions: Mapping[tuple[ArticleId, Span], str]) -> Iterator[str]:
    """Whether an entity's mentions are the articles', and its spellings are counted rightly."""
    for mention in entity.mentions:
        if mentions.get((mention.article, mention.span)) != mention.surface:
            yield f"{entity.name}: “{mention.surface}” is no name that stands in {mention.article}"
    told = {a.surface: a.count for a in entity.aliases if a.count}
    spellings = sorted(told, key=lambda s: (-len(s), s))
    used = Counter(_spelling(mention.surface, spellings) for mention in entity.mentions)
    for spelling in sorted(used.keys() | told.keys()):
        if used[spelling] != told.get(spelling, 0):
            yield f"{entity.name}: “{spelling}” stands {used[spelling]} times, not {told.get(spelling, 0)}"


def faults_of_owner(
    mention: Mention, entity: EntityId, owners: Mapping[tuple[ArticleId, Span], EntityId]
) -> Iterator[str]:
    """Whether the page that lists a name is the one that the article's text links it to."""
    owner = owners.get((mention.article, mention.span))
    if owner != entity:
        yield f"“{mention.surface}” in {mention.article} belongs to {owner or 'no page'}"


def _entity(span: Span | None, analysis: Analysis, entity_of: EntityOf) -> EntityId | None:
    return entity_of.get((analysis.article.id, span)) if span is not None else None


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _spelling(surface: str, longest_first: list[str]) -> str:
    """Which of the spellings told a name counts for: itself, else the longest in it ("the Hague's")."""
    name = " ".join(surface.split())
    if name in longest_first:
        return name
    return next((spelling for spelling in longest_first if spelling in name), name)
