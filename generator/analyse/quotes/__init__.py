"""Who said what: quotations and attributed statements, with their cue and speaker."""

from __future__ import annotations

from generator.analyse.quotes.find import find_quotes

__all__ = ["find_quotes"]
