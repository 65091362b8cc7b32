"""Files of a folder to raw articles: what lies there, in what encoding, and what it states about itself."""

from __future__ import annotations

from generator.load.find import find_seeds
from generator.load.parse import parse

__all__ = ["find_seeds", "parse"]
