"""Finds what belongs together: links with their reasons, stories, and the places of the news."""

from __future__ import annotations

from generator.model import Analysis, Relations, Resolution
from generator.relate.compare import compare
from generator.relate.links import related
from generator.relate.roles import place_roles
from generator.relate.stories import stories_of

__all__ = ["relate"]


def relate(analyses: tuple[Analysis, ...], resolution: Resolution) -> Relations:
    """Links, stories side by side, and roles of places; the order of `analyses` makes no difference."""
    ordered = tuple(sorted(analyses, key=lambda analysis: analysis.article.id))
    stories = stories_of(ordered, resolution)
    return Relations(
        links=related(resolution),
        stories=stories,
        roles=place_roles(ordered, resolution),
        comparisons=compare(stories, ordered, resolution),
    )
