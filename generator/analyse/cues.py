"""The reader's own lists of cue words, kept as data files beside the model."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data")


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.txt` as written, but for comments and empty ones."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def cues(name: str) -> frozenset[str]:
    """The words of `data/<name>.txt`, all lower case: any number to a line, `#` begins a comment."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())
