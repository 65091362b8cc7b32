"""The state or province behind a town's name, which tells it from its namesakes: "Burlington, Vt."."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.lexicon.index import Lexicon
from generator.model import Place
from generator.resolve.names import DATA, read_lines
from generator.resolve.places import Candidate, distance

_BEHIND = re.compile(
    r"(?:,\s{1,2}|\s?\(\s?)([A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20}|(?<=[A-Z]\.)\s?[A-Z]\.){0,2})(?=(\W?))"
)
_STATES = {
    name.strip(): line.partition(" | ")[0]
    for line in read_lines(DATA / "us_states.txt")
    for name in line.split(" | ")
}
# States whose names behind a comma are as often something else; they need a comma or stop after them.
_DOUBTFUL = frozenset(["Washington", "Georgia", "New York"])
WITHIN = 250
"""Kilometres from the middle of a province within which a town may lie in it."""


@dataclass(frozen=True, slots=True)
class Region:
    """A state or province: its country (alpha-2), and the gazetteer's code of it or else its middle.

    `first` tells that it stands where the article names the town first.
    """

    country: str
    code: str
    middle: Place | None
    first: bool = True

    def holds(self, option: Candidate) -> bool:
        """Whether a town lies in it, as far as is known."""
        if option.countries != (self.country,):
            return False
        if self.code:
            return option.region == self.code
        return self.middle is not None and distance(option.place, self.middle) <= WITHIN


def region_behind(text: str, end: int, lexicon: Lexicon) -> Region | None:
    """The state or province that stands behind the comma after a name that ends at `end`, if any."""
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    words = match[1].split()
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        followed = text[match.start(1) + len(name) :][:1]
        if name in _DOUBTFUL and followed not in (",", ".", ")", ";", ""):
            continue
        code = _STATES.get(name) or _STATES.get(name.rstrip("."))
        if code:
            return Region("US", code, None)
        states = [f for f in lexicon.features_named(name.rstrip(".")) if f.feature == "state"]
        if len(states) == 1 and len(states[0].countries) == 1 and states[0].latitude is not None:
            (country,) = states[0].countries
            middle = Place(country, states[0].latitude, states[0].longitude, None, "state", "lexicon")
            return Region(country, "", middle)
    return None
