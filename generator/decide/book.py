"""The entities while decisions are being applied to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.model import Alias, ArticleId, Entity, EntityId, Kind, Match, Mention, Resolution
from generator.text.normalise import fold
from generator.text.slugs import slug


class NotFoundError(LookupError):
    """No entity has the name that a decision speaks of."""


class Book:
    """Entities by id, changed one decision at a time; `closed` gives the outcome.

    Every method raises LookupError, its reason in words, where a decision cannot be obeyed.
    """

    def __init__(self, resolution: Resolution, article_of: Mapping[str, ArticleId]) -> None:
        self._resolution = resolution
        self._article_of = article_of
        self._entities = {entity.id: entity for entity in resolution.entities}
        self._moved: dict[EntityId, EntityId] = {}
        self._doubts = resolution.doubts

    def entity(self, entity_id: EntityId) -> Entity:
        """The entity as decided so far."""
        return self._entities[entity_id]

    def find(self, name: str, kind: Kind | None = None) -> EntityId:
        """The one entity that has `name` for its id, else for its name, else among its spellings."""
        if (known := EntityId(name)) in self._entities:
            return known
        wanted = fold(name)
        of_kind = [e for e in self._entities.values() if kind in (None, e.kind)]
        named = [e.id for e in of_kind if fold(e.name) == wanted]
        spelled = [e.id for e in of_kind if any(fold(alias.surface) == wanted for alias in e.aliases)]
        found = sorted(named or spelled)
        if not found:
            raise NotFoundError(f"no page is called {name!r}")
        if len(found) > 1:
            raise LookupError(f"{name!r} may be {' or '.join(found)}; name one of these instead")
        return found[0]

    def merge(self, kept: EntityId, gone: EntityId, words: str) -> None:
        """Make `gone` part of `kept`; its address leads there from now on."""
        if kept == gone:
            raise LookupError("they are one page already")
        other = self._entities.pop(gone)
        self._moved[gone] = kept
        self._take(kept, other.mentions, _decided(other.aliases, words), words)

    def keep_apart(self, pages: Sequence[EntityId], words: str) -> None:
        """Drop the near misses among `pages`: somebody has looked, and they are not one."""
        kept = tuple(doubt for doubt in self._doubts if not _is_among(doubt, pages))
        if len(kept) == len(self._doubts):
            raise LookupError("nothing takes them for one")
        self._doubts = kept
        for page in pages:
            self.change(page, words)

    def split(self, entity_id: EntityId, surface: str, seeds: Sequence[str], words: str) -> None:
        """Give the spelling `surface` (in the articles `seeds`, or all) a page of its own."""
        entity = self._entities[entity_id]
        leaving = self._standing(entity, surface, seeds)
        if not leaving:
            raise LookupError(f"{entity.name} is not called {surface!r} there")
        if len(leaving) == len(entity.mentions):
            raise LookupError(f"nothing would be left of {entity.name}")
        fresh = EntityId(f"{entity.kind}/{slug(surface)}")
        if fresh in self._entities:
            fresh = EntityId(f"{fresh}-{slug(leaving[0].article)}")
        self._move(entity, leaving, fresh, surface, words)

    def change(self, entity_id: EntityId, words: str, **fields: Any) -> None:
        """Replace fields of an entity; its address stays."""
        entity = self._entities[entity_id]
        self._entities[entity_id] = replace(entity, **fields, decided=(*entity.decided, words))

    def assign(self, surface: str, seeds: Sequence[str], target: str, words: str) -> None:
        """Make every mention `surface` (in the articles `seeds`, or all) stand for `target`."""
        holders = [(e, self._standing(e, surface, seeds)) for e in list(self._entities.values())]
        holders = [(entity, mentions) for entity, mentions in holders if mentions]
        if not holders:
            raise LookupError(f"no article names {surface!r} there")
        try:
            goal = self.find(target, holders[0][0].kind)
        except NotFoundError:
            if "/" in target:
                raise
            goal = EntityId(f"{holders[0][0].kind}/{slug(target)}")
        for entity, mentions in holders:
            if entity.id != goal:
                self._move(entity, mentions, goal, target, words)
            else:
                self._confirm(entity, {fold(mention.surface) for mention in mentions}, words)

    def _confirm(self, entity: Entity, surfaces: set[str], words: str) -> None:
        """Note that somebody has said that these folded spellings stand for the entity."""
        own = tuple(alias for alias in entity.aliases if fold(alias.surface) in surfaces)
        said = {alias.surface: alias for alias in _decided(own, words)}
        aliases = tuple(said.get(alias.surface, alias) for alias in entity.aliases)
        self._entities[entity.id] = replace(entity, aliases=aliases, decided=(*entity.decided, words))

    def _standing(self, entity: Entity, surface: str, seeds: Sequence[str]) -> tuple[Mention, ...]:
        unknown = sorted(set(seeds) - set(self._article_of))
        if unknown:
            raise LookupError(f"there is no article {unknown[0]!r}")
        articles = {self._article_of[seed] for seed in seeds}
        wanted = fold(surface)
        return tuple(
            m for m in entity.mentions if fold(m.surface) == wanted and (not seeds or m.article in articles)
        )

    def _move(
        self, entity: Entity, leaving: tuple[Mention, ...], goal: EntityId, name: str, words: str
    ) -> None:
        if goal not in self._entities:
            self._entities[goal] = Entity(goal, entity.kind, name, entity.kind, (), (), None, ())
        surfaces = {mention.surface for mention in leaving}
        aliases = tuple(alias for alias in entity.aliases if alias.surface in surfaces)
        self._take(goal, leaving, _decided(aliases, words), words)
        staying = tuple(mention for mention in entity.mentions if mention not in leaving)
        if staying:
            self._entities[entity.id] = _recounted(replace(entity, mentions=staying))
        else:
            del self._entities[entity.id]
            self._moved[entity.id] = goal

    def _take(
        self, entity_id: EntityId, mentions: Sequence[Mention], aliases: tuple[Alias, ...], words: str
    ) -> None:
        entity = self._entities[entity_id]
        known = {alias.surface for alias in entity.aliases}
        every = tuple(sorted((*entity.mentions, *mentions), key=lambda m: (m.article, m.span)))
        added = tuple(alias for alias in aliases if alias.surface not in known)
        self._entities[entity_id] = _recounted(
            replace(
                entity, mentions=every, aliases=(*entity.aliases, *added), decided=(*entity.decided, words)
            )
        )

    def closed(self) -> Resolution:
        """The resolution as decided, namesakes and mentions worked out anew."""
        sharers: dict[str, set[EntityId]] = defaultdict(set)
        for entity in self._entities.values():
            for alias in entity.aliases:
                sharers[fold(alias.surface)].add(entity.id)
        entities = tuple(_with_namesakes(self._entities[key], sharers) for key in sorted(self._entities))
        return Resolution(
            entities,
            {(m.article, m.span): entity.id for entity in entities for m in entity.mentions},
            self._resolution.matches,
            tuple(doubt for doubt in map(self._as_decided, self._doubts) if len(set(doubt.pages)) != 1),
            tuple(sorted((old, self._final(new)) for old, new in self._moved.items())),
        )

    def _as_decided(self, doubt: Match) -> Match:
        return replace(doubt, pages=tuple(self._final(page) for page in doubt.pages))

    def _final(self, entity_id: EntityId) -> EntityId:
        while entity_id in self._moved:
            entity_id = self._moved[entity_id]
        return entity_id


def _is_among(doubt: Match, pages: Sequence[EntityId]) -> bool:
    return len(doubt.pages) > 1 and set(doubt.pages) <= set(pages)


def _decided(aliases: Sequence[Alias], words: str) -> tuple[Alias, ...]:
    return tuple(replace(alias, reason=words, score=1.0) for alias in aliases)


def _recounted(entity: Entity) -> Entity:
    """`entity` with its spellings counted anew; spellings that nothing bears any more are gone."""
    aliases = []
    for alias in entity.aliases:
        standing = [m for m in entity.mentions if m.surface == alias.surface]
        if standing:
            articles = tuple(sorted({m.article for m in standing}))
            aliases.append(replace(alias, count=len(standing), articles=articles))
    order = sorted(aliases, key=lambda a: (-len(a.articles), -a.count, a.surface))
    return replace(entity, aliases=tuple(order))


def _with_namesakes(entity: Entity, sharers: Mapping[str, set[EntityId]]) -> Entity:
    others = {other for alias in entity.aliases for other in sharers[fold(alias.surface)]} - {entity.id}
    return replace(entity, namesakes=tuple(sorted(others)))
