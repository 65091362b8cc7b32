"""What one cue attributes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.quotes.phrases import Range


@dataclass(frozen=True, slots=True)
class Statement:
    """What a cue attributes: ranges of units that are content, the cue's, the speaker's."""

    content: tuple[Range, ...]
    cue: Range
    speaker: Range | None
