"""Addresses that lead on: other spellings of a name, and pages that a decision has made part of others.

A page is addressed by its entity's commonest spelling, which may be another one once articles are added.
As every spelling has an address that leads to the page, what was linked or cited before still arrives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass

from generator.model import Entity, EntityId, Page
from generator.pages.links import Here, entity_path
from generator.text.slugs import slug


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where readers are led: by a link, and at once by what browsers call a refresh."""

    name: str
    href: str
    refresh: str


def plan_moved(
    entities: Sequence[Entity], moved: Sequence[tuple[EntityId, EntityId]], taken: Container[str]
) -> list[Page]:
    """A page for each address that leads on; none where a page stands, or where two would be meant.

    `moved` are ids given up by decision, with the id that took their place; `taken` are the paths of pages.
    """
    known = {entity.id: entity for entity in entities}
    meant: dict[EntityId, set[EntityId]] = defaultdict(set)
    for entity in entities:
        for alias in entity.aliases:
            meant[EntityId(f"{entity.kind}/{slug(alias.surface)}")].add(entity.id)
    for old, new in moved:
        meant[old] = {new}
    return [
        _page(old, known[next(iter(new))])
        for old, new in sorted(meant.items())
        if len(new) == 1 and new <= known.keys() and entity_path(old) not in taken
    ]


def _page(old: EntityId, entity: Entity) -> Page:
    here = Here(entity_path(old).removesuffix(".md") + ".html")
    href = here.to(entity_path(entity.id))
    view = MovedView(entity.name, href, f"0; url={href.removesuffix('.md')}.html")
    return Page(here.path, "moved.html.j2", {"view": view}, here.links, frozenset())
