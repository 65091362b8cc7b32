"""Words on a map: each where it covers nothing, or nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from unicodedata import east_asian_width

from generator.maps.geometry import Box

LETTER = 0.56
"""Width of an ordinary letter in heights of the type, with something to spare."""
MOST_LETTERS = 32


@dataclass(frozen=True, slots=True)
class Word:
    """Text, its baseline's point and whether that is its start, middle or end."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(slots=True)
class Sheet:
    """What is taken of a drawing of `width` by `height`; `size` is the height of the type."""

    width: float
    height: float
    size: float
    taken: list[Box] = field(default_factory=list)

    def take(self, box: Box) -> bool:
        """Take a box if it is inside and free."""
        inside = (
            box.west >= 2 and box.south >= 2 and box.east <= self.width - 2 and box.north <= self.height - 2
        )
        if not inside or any(box.meets(other) for other in self.taken):
            return False
        self.taken.append(box)
        return True

    def beside(self, text: str, x: float, y: float, radius: float) -> Word | None:
        """`text` right of a dot, left of it, below or above it, or None where all of these are taken."""
        for word in self._places(text, x, y, radius):
            if self.take(self.box(word)):
                return word
        return None

    def upon(self, text: str, x: float, y: float) -> Word | None:
        """`text` in the middle of something without bounds, or near that, or None where all is taken."""
        level = y + self.size * 0.3
        for down in (0.0, 0.8, -0.8, 1.6, -1.6):
            word = Word(shortened(text), x, level + down * self.size, "middle")
            if self.take(self.box(word)):
                return word
        return None

    def aside(self, text: str, x: float, y: float, radius: float) -> Word:
        """`text` on that side of a dot where there is room for it, whatever it covers."""
        right, left, *_ = self._places(text, x, y, radius)
        return right if x < self.width / 2 else left

    def box(self, word: Word, spaced: float = 1.0) -> Box:
        """The box a word fills, as y grows downwards from `south` to `north`."""
        width = text_width(word.text, self.size) * spaced
        west = word.x - {"start": 0.0, "middle": width / 2, "end": width}[word.anchor]
        return Box(west, word.y - self.size * 0.85, west + width, word.y + self.size * 0.3)

    def _places(self, text: str, x: float, y: float, radius: float) -> tuple[Word, ...]:
        text = shortened(text)
        away, level = radius + 4, y + self.size * 0.35
        return (
            Word(text, x + away, level, "start"),
            Word(text, x - away, level, "end"),
            Word(text, x, y + radius + self.size, "middle"),
            Word(text, x, y - radius - self.size * 0.45, "middle"),
        )


def shortened(text: str) -> str:
    """`text`, cut where it would fill the map."""
    plain = " ".join(text.split())
    return plain if len(plain) <= MOST_LETTERS else plain[: MOST_LETTERS - 1].rstrip() + "…"


def text_width(text: str, size: float) -> float:
    """About how wide `text` is in type of that size."""
    return sum(1.0 if east_asian_width(letter) in "WF" else LETTER for letter in text) * size
