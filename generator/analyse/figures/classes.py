"""The closed classes of words by which figures are read (`generator/analyse/data/figure_words.txt`)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files

from generator.errors import BriefingError


@cache
def of_class(name: str) -> frozenset[str]:
    """The words of a class, lower case. Raises BriefingError for one that the file does not have."""
    known = _classes()
    if name not in known:
        raise BriefingError(f"no class {name!r} in figure_words.txt; there are: {', '.join(sorted(known))}")
    return known[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    path = files("generator.analyse") / "data" / "figure_words.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition(" : ")
            found[name.strip()].update(words.split())
    return {name: frozenset(words) for name, words in found.items()}
