"""Numbers of an article that count people or measure something, and what each of them counts."""

from __future__ import annotations

from generator.analyse.figures.find import find_figures

__all__ = ["find_figures"]
