"""A raw article to its article: leftovers of the page out, each with the rule that took it."""

from __future__ import annotations

from generator.clean.clean import clean

__all__ = ["clean"]
