"""The small words by which a place hangs in its sentence: `words.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def held(name: str) -> frozenset[str]:
    """The words of the list `name`, in lower case; KeyError for a list that is not there."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    lines = (Path(__file__).parent / "data" / "words.txt").read_text("utf-8").splitlines()
    named = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {name: frozenset(listed.split()) for name, _, listed in named}
