"""Pages at addresses that a decision has given up: each leads to the page that took its place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Entity, EntityId, Page
from generator.pages.front import front
from generator.pages.indexes import TITLES
from generator.pages.links import FOLDERS, Here, entity_path, index_path


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where readers are led."""

    name: str
    href: str


def plan_moved(old: EntityId, entity: Entity) -> Page:
    """The page at the address of `old`, which has become part of `entity`."""
    here = Here(entity_path(old))
    view = MovedView(entity.name, here.to(entity_path(entity.id)))
    crumbs = [("Home", "index.md"), (TITLES[entity.kind], index_path(FOLDERS[entity.kind]))]
    head = front(here, f"See {entity.name}", "moved", f"This page is part of {entity.name} now.", crumbs)
    head["redirect"] = view.href.removesuffix(".md") + ".html"
    return Page(here.path, "moved.md.j2", {"front": head, "view": view}, here.links, frozenset())
