"""Which name a speaker's words stand for, where that is safe."""

from __future__ import annotations

from generator.model import Mention, Span


def referent(text: str, speaker: Span | None, mentions: tuple[Mention, ...]) -> Span | None:
    """The mention inside `speaker` that names who speaks, else None."""
    if speaker is None:
        return None
    inside = [m for m in mentions if speaker.start <= m.span.start and m.span.end <= speaker.end]
    for kind in ("person", "group"):
        for mention in inside:
            if mention.kind == kind:
                return mention.span
    return None
