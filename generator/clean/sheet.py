"""A page in work: what each rule takes of it, and what that leaves to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.clean.page import Page, PageLine

CAPTION = "picture caption"
OTHER_PICTURE = "picture of another story"
TEASER = "headline of another story"
OTHERS = "heading of other stories"
LINK = "link to another story"
OUTSIDE = "outside the article"
# What these take may stand among an article's own lines, so it is no sign of a page around it.
AT_HOME = frozenset({CAPTION, "address", "date line", "separator", "number by itself", "repeated line"})


@dataclass
class Sheet:
    """A page in work: which rule took which line (by place), and which line is the headline."""

    page: Page
    taken: dict[int, str] = field(default_factory=dict)
    headline: int | None = None

    def rest(self) -> Iterator[tuple[int, PageLine]]:
        """The lines that no rule has taken, with their places."""
        for place, line in enumerate(self.page.lines):
            if place not in self.taken and place != self.headline:
                yield place, line

    def is_known(self, place: int) -> bool:
        """Whether the line at `place` was taken as something that only pages print."""
        return self.taken.get(place, "address") not in AT_HOME


Rule = Callable[[Sheet], Iterator[tuple[int, str]]]
"""Gives the places of the lines it takes, each with the name that the ledger shows."""


def apply(page: Page, rules: tuple[Rule, ...]) -> Sheet:
    """`page` with every line that one of `rules` takes, each rule seeing what those before it left."""
    sheet = Sheet(page)
    for rule in rules:
        for place, name in list(rule(sheet)):
            sheet.taken.setdefault(place, name)
    return sheet
