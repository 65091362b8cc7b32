"""Merges that were made on the weakest evidence, for a person to look at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.explain import side
from generator.model import Alias, Briefing, Entity, Mention
from generator.text.normalise import fold

WEAK = 0.92
"""Spellings taken for an entity with a score below this are worth a look."""
MOST = 20
"""So many are shown, the weakest first; more than this nobody reads."""


@dataclass(frozen=True, slots=True)
class WeakMerge:
    """A spelling that stands for an entity for a reason that may be wrong."""

    entity: Entity
    alias: Alias


def weak_merges(briefing: Briefing) -> tuple[WeakMerge, ...]:
    """The merges with the lowest scores, lowest first; of two alike the one that more mentions hang on.

    Those that a person has decided on are left out.
    """
    found = [
        WeakMerge(entity, alias)
        for entity in briefing.resolution.entities
        for alias in entity.aliases
        if alias.score < WEAK and fold(alias.surface) != fold(entity.name)
    ]
    found.sort(key=lambda weak: (weak.alias.score, -weak.alias.count, weak.entity.id, weak.alias.surface))
    return tuple(found[:MOST])


def weak_merge_lines(briefing: Briefing, weak: WeakMerge) -> tuple[str, ...]:
    """A merge in words, a sentence of each side, and the lines of the decisions file that settle it."""
    entity, alias = weak.entity, weak.alias
    surface = json.dumps(alias.surface, ensure_ascii=False)
    return (
        f"{alias.surface} = {entity.name} ({alias.score:.2f}): {alias.reason}",
        *(f"  {side(briefing, mention.surface, mention)}" for mention in _examples(entity, alias)),
        f"  to split: - {{split: {surface}, from: {entity.id}}}",
        f"  to confirm: - {{name: {surface}, is: {entity.id}}}",
    )


def _examples(entity: Entity, alias: Alias) -> Iterator[Mention]:
    """The first mention of the spelling, and the first of a fuller one, of the same article if it has one."""
    own = next(mention for mention in entity.mentions if mention.surface == alias.surface)
    yield own
    others = [mention for mention in entity.mentions if mention.surface != alias.surface]
    yield from sorted(others, key=lambda m: (m.article != own.article, -len(m.surface)))[:1]
