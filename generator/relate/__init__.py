"""Finds what belongs together: links between articles with their reasons, and stories."""

from __future__ import annotations

from generator.model import Analysis, Relations, Resolution
from generator.relate.links import related
from generator.relate.stories import stories_of

__all__ = ["relate"]


def relate(analyses: tuple[Analysis, ...], resolution: Resolution) -> Relations:
    """Links and stories over all articles; the order of `analyses` makes no difference."""
    ordered = tuple(sorted(analyses, key=lambda analysis: analysis.article.id))
    return Relations(related(resolution), stories_of(ordered, resolution))
