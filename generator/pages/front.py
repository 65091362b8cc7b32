"""Front matter of generated pages: what the theme and the search engine are told about each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.pages.links import Here
from generator.pages.words import clipped

MAX_DESCRIPTION = 200
Crumb = tuple[str, str]
"""A page's title and its target ("places/index.md")."""


def front(
    here: Here,
    title: str,
    kind: str,
    description: str,
    breadcrumb: Sequence[Crumb] = (),
    previous: Crumb | None = None,
    following: Crumb | None = None,
    search: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The front matter; addresses in it are `.html` paths from the root of the site."""
    made: dict[str, Any] = {
        "title": title,
        "kind": kind,
        "description": clipped(description, MAX_DESCRIPTION),
    }
    made["breadcrumb"] = [_place(here, crumb) for crumb in breadcrumb]
    if previous:
        made["previous"] = _place(here, previous)
    if following:
        made["next"] = _place(here, following)
    if search is not None:
        made["search"] = {key: held for key, held in search.items() if held}
    return made


def _place(here: Here, crumb: Crumb) -> dict[str, str]:
    title, target = crumb
    here.to(target)
    return {"title": title, "href": target.removesuffix(".md") + ".html"}
