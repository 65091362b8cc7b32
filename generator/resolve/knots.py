"""Knots: one name in one article with all its mentions, before it is tied to a fuller name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model import Kind, Mention
from generator.resolve.names import bare, folded, group_key, is_acronym
from generator.resolve.people import person_key


@dataclass(slots=True, eq=False)
class Knot:
    """One name; `up` is the fuller name it is tied to, `long_forms` what the text gives as its long form."""

    kind: Kind
    name: str
    mentions: list[Mention]
    up: Knot | None = None
    reason: str = ""
    score: float = 1.0
    long_forms: set[str] = field(default_factory=set)

    @property
    def start(self) -> int:
        """Where its first mention begins."""
        return self.mentions[0].span.start

    def root(self) -> Knot:
        """The fullest name it is tied to, itself if to none."""
        return self if self.up is None else self.up.root()

    def tie(self, full: Knot, score: float, reason: str) -> None:
        """Make this name a form of `full`, unless it is tied already or `full` hangs on it."""
        if self.up is None and full.root() is not self:
            self.up, self.score, self.reason = full, score, reason


def make_knots(mentions: Iterable[Mention]) -> list[Knot]:
    """One knot for each name and kind, in the order of the text."""
    found: dict[tuple[Kind, str], Knot] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        name = bare(mention.surface)
        key = (mention.kind, _key(mention.kind, name))
        if key in found:
            found[key].mentions.append(mention)
        else:
            found[key] = Knot(mention.kind, name, [mention])
    return list(found.values())


def _key(kind: Kind, name: str) -> str:
    if kind == "person":
        return person_key(name)
    if kind == "group":
        return f"={name.replace('.', '')}" if is_acronym(name) else group_key(name)
    return folded(name)
