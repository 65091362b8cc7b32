"""Tells in words why a name stands for the entity it stands for."""

from __future__ import annotations

from generator.model import Briefing, Entity, Match, Resolution
from generator.text.normalise import fold


def explain_name(briefing: Briefing, name: str) -> tuple[str, ...]:
    """Lines that tell which entities `name` stands for, why, and where; near misses, too."""
    wanted = fold(name)
    resolution = briefing.resolution
    found = [e for e in resolution.entities if any(fold(s) == wanted for s in _spellings(e)) or e.id == name]
    lines = [line for entity in found for line in _told(briefing, entity)]
    for doubt in resolution.doubts:
        if wanted in (fold(doubt.left), fold(doubt.right)):
            told, *rest = doubt_lines(resolution, doubt)
            lines += [f"not merged: {told}", *rest]
    if not found:
        lines.append(f"no place, group or person is called {name!r} in these articles")
        close = sorted({e.name for e in resolution.entities if wanted and wanted in fold(e.name)})[:8]
        if close:
            lines.append("names that contain it: " + ", ".join(close))
    return tuple(lines)


def doubt_lines(resolution: Resolution, doubt: Match) -> tuple[str, ...]:
    """A near miss in words, and the line of the decisions file that would merge the two."""
    told = f"{doubt.left} ~ {doubt.right} ({doubt.score:.2f}): {'; '.join(doubt.reasons)}"
    pages = _pages_called(resolution, doubt.left) | _pages_called(resolution, doubt.right)
    if len(pages) < 2:
        return (told,)
    return told, f"  to merge: - merge: [{', '.join(sorted(pages))}]"


def _pages_called(resolution: Resolution, name: str) -> set[str]:
    """The ids of the entities of that name; where none has it, of those that are spelled so."""
    wanted = fold(name)
    named = {entity.id for entity in resolution.entities if fold(entity.name) == wanted}
    return set(
        named or {e.id for e in resolution.entities if any(fold(a.surface) == wanted for a in e.aliases)}
    )


def _spellings(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *(alias.surface for alias in entity.aliases))


def _told(briefing: Briefing, entity: Entity) -> list[str]:
    seed_of = {analysis.article.id: analysis.article.seed for analysis in briefing.analyses}
    lines = [f"{entity.name} ({entity.kind}, {entity.gloss}) [{entity.id}]"]
    if entity.place and entity.place.latitude is not None:
        lines.append(f"  at {entity.place.latitude:.3f}, {entity.place.longitude:.3f} ({entity.place.basis})")
    for alias in entity.aliases:
        where = ", ".join(seed_of[article] for article in alias.articles)
        times = "once" if alias.count == 1 else f"{alias.count} times"
        lines.append(f"  {alias.surface}: {times} in {where}")
        lines.append(f"    because: {alias.reason} ({alias.score:.2f})")
    lines += [f"  namesake: {other}" for other in entity.namesakes]
    return lines
