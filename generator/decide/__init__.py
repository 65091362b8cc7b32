"""Obeys what people have decided about names: one reviewed file beside the articles."""

from generator.decide.apply import after_resolving, before_resolving
from generator.decide.read import Decision, read_decisions

__all__ = ["Decision", "after_resolving", "before_resolving", "read_decisions"]
