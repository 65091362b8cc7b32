"""How the names of an article were read and whom they were taken for, and where its news happened."""

from __future__ import annotations

from generator.explain_article.words import sentence, times
from generator.model import Analysis, Briefing, EntityId, Mention

SUREST = 0.99
"""No reading is told as certain."""
FOUND_BY = {
    "model": "the model",
    "lexicon": "the lexicon",
    "gazetteer": "the gazetteer",
    "repeat": "being named elsewhere in the article",
    "context": "the words beside it",
    "introduction": "the article's own short form",
}


def names(analysis: Analysis, briefing: Briefing) -> list[str]:
    """Each spelling: what read it as a name and how sure, and which entity it is for which reason."""
    entity_of = briefing.resolution.entity_of
    read: dict[tuple[str, str, str, EntityId | None], list[Mention]] = {}
    for m in analysis.mentions:
        read.setdefault((m.surface, m.kind, m.basis, entity_of.get((m.article, m.span))), []).append(m)
    lines = [line for key, mentions in read.items() for line in _name(briefing, key[3], mentions)]
    return ["names, how each was read and whom it stands for:", *lines] if lines else ["no names were found"]


def _name(briefing: Briefing, id_: EntityId | None, mentions: list[Mention]) -> list[str]:
    first = mentions[0]
    sure = min(m.confidence for m in mentions)
    by = FOUND_BY.get(first.basis, first.basis)
    how = f"read as {first.kind} by {by} ({min(sure, SUREST):.0%} sure)"
    told = f"  {first.surface}: {how}, {times(len(mentions))}"
    entity = next((e for e in briefing.resolution.entities if e.id == id_), None)
    if entity is None:
        return [f"{told}; left out in telling names apart"]
    alias = next((a for a in entity.aliases if a.surface == " ".join(first.surface.split())), None)
    why = f": {alias.reason} ({alias.score:.2f})" if alias else ""
    lines = [told, f"    is {entity.name} [{entity.id}]{why}"]
    others = [e for e in briefing.resolution.entities if e.id in entity.namesakes]
    if others:
        names = ", ".join(f"{e.name} ({e.gloss or e.kind}) [{e.id}]" for e in others[:3])
        lines.append(f"    and not {names}")
    if entity.place and entity.place.latitude is None:
        lines.append("    without a position: nothing tells which place of that name it is")
    return lines


def places(analysis: Analysis, briefing: Briefing) -> list[str]:
    """For each place whether the news happened there, with the words that say so, or why it is only named."""
    entities = {entity.id: entity for entity in briefing.resolution.entities}
    roles = [role for role in briefing.relations.roles if role.article == analysis.article.id]
    happened = [
        f"  {entities[r.entity].name}: happened here: {r.reason}, {sentence(analysis, r.span.start)}"
        for r in roles
        if r.role == "happened"
    ]
    named = [f"  {entities[r.entity].name}: only named: {r.reason}" for r in roles if r.role == "named"]
    return ["places of the news:", *happened, *named] if roles else []
