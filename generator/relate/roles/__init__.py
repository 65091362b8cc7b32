"""Tells where an article's news happened from where it only names a place."""

from __future__ import annotations

from generator.relate.roles.roles import place_roles

__all__ = ["place_roles"]
