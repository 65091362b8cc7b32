"""A built site, and pages of it opened under observation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, its address (ending in a slash), and what is in it."""

    folder: Path
    address: str
    articles: list[dict[str, Any]]
    entities: list[dict[str, Any]]

    def named(self, spelling: str, kind: str) -> str:
        """The page of the entity of `kind` that most often goes by `spelling`."""
        held = [e for e in self.entities if e["kind"] == kind and spelling in (e["name"], *e["aliases"])]
        assert held, f"the sample corpus names no {kind} {spelling}"
        return str(max(held, key=lambda e: len(e["mentions"]))["page"])

    def page_of(self, kind: str) -> str:
        """A page of the kind: of entities the one most often named."""
        if kind in ("place", "group", "person"):
            held = [e for e in self.entities if e["kind"] == kind]
            return str(max(held, key=lambda e: (len(e["mentions"]), e["id"]))["page"])
        if kind == "article":
            return f"articles/{max(self.articles, key=lambda a: len(a['text']))['id']}.html"
        if kind in ("story", "timeline"):  # the fullest
            folder = self.folder / {"story": "stories"}.get(kind, kind)
            pages = (path for path in folder.glob("*.html") if path.name != "index.html")
            fullest = max(pages, key=lambda path: (path.stat().st_size, path.name))
            return f"{folder.name}/{fullest.name}"
        return {"home": "index.html", "search": "search.html?q=deir"}.get(kind, kind)


@dataclass(frozen=True, slots=True)
class Faults:
    """What a page complained of, and what it asked of other hosts."""

    messages: list[str]
    strangers: list[str]


OpenPage = Callable[..., tuple[Page, Faults]]
