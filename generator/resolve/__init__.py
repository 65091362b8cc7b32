"""Names told apart: which mentions of all articles stand for one place, group or person."""

from generator.resolve.resolver import resolve

__all__ = ["resolve"]
