"""Finds what belongs together: links with their reasons, stories, copies, and the places of the news."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Analysis, Relations, Resolution
from generator.relate.compare import compare
from generator.relate.copies import copies_in, independent_texts
from generator.relate.links import related
from generator.relate.roles import place_roles
from generator.relate.stories import stories_of

__all__ = ["relate"]


def relate(analyses: tuple[Analysis, ...], resolution: Resolution) -> Relations:
    """Links, stories side by side, copies, and roles of places; the order of `analyses` is of no account."""
    ordered = tuple(sorted(analyses, key=lambda analysis: analysis.article.id))
    stories = stories_of(ordered, resolution)
    copies = copies_in(ordered, stories)
    texts = independent_texts(stories, ordered, copies)
    return Relations(
        links=related(resolution),
        stories=tuple(replace(story, independent=texts[story.id]) for story in stories),
        roles=place_roles(ordered, resolution),
        comparisons=compare(stories, ordered, resolution),
        copies=copies,
    )
