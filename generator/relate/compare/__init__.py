"""Sets the articles of each story side by side."""

from __future__ import annotations

from generator.relate.compare.compare import compare

__all__ = ["compare"]
