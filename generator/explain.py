"""Tells in words why a name stands for the entity it stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from generator.model import Analysis, Briefing, Entity, Match, Mention, Resolution, Span
from generator.text.normalise import fold
from generator.text.similarity import likeness

ALIKE = 8
"""Names shown that are like one that is not found."""
AROUND = 70
"""Characters of a long sentence shown on each side of a name."""
NEAR = 0.7
"""How alike they must be."""


def explain_name(briefing: Briefing, name: str) -> tuple[str, ...]:
    """Lines that tell which entities `name` stands for, why, and where; near misses, too."""
    wanted = fold(name)
    resolution = briefing.resolution
    found = [e for e in resolution.entities if any(fold(s) == wanted for s in _spellings(e)) or e.id == name]
    lines = [line for entity in found for line in _told(briefing, entity)]
    ids = {entity.id for entity in found}
    for doubt in resolution.doubts:
        if ids.intersection(doubt.pages) or wanted in (fold(doubt.left), fold(doubt.right)):
            told, *rest = doubt_lines(briefing, doubt)
            lines += [f"not merged: {told}", *rest]
    if not found:
        lines.append(f"no place, group or person is called {name!r} in these articles")
        lines += _unread(briefing, name)
        close = _alike(resolution, wanted)
        if close:
            lines.append("names like it: " + ", ".join(close))
    return tuple(lines)


def doubt_lines(briefing: Briefing, doubt: Match) -> tuple[str, ...]:
    """A near miss in words, a sentence of each side, and the lines of the decisions file that settle it."""
    told = f"{doubt.left} ~ {doubt.right} ({doubt.score:.2f}): {'; '.join(doubt.reasons)}"
    entities = {entity.id: entity for entity in briefing.resolution.entities}
    sides = [entities[page] for page in doubt.pages if page in entities]
    if len(sides) < 2:
        return (told,)
    return (
        told,
        *(f"  {side(briefing, entity.id, entity.mentions[0])}" for entity in sides),
        f"  to merge: - merge: [{', '.join(entity.id for entity in sides)}]",
        f"  to keep apart: - apart: [{', '.join(entity.id for entity in sides)}]",
    )


def side(briefing: Briefing, name: str, mention: Mention) -> str:
    """A name with an example: "group/dorn-guild, in mill.md: The guild met."."""
    analysis = next(a for a in briefing.analyses if a.article.id == mention.article)
    return f"{name}, in {analysis.article.seed}: {_excerpt(analysis, mention.span)}"


def _excerpt(analysis: Analysis, span: Span) -> str:
    """The sentence in which `span` stands, of a long one the words around it."""
    sentence = _sentence(analysis, span)
    name = " ".join(analysis.article.text[span.start : span.end].split())
    at = max(0, sentence.find(name))
    start, end = max(0, at - AROUND), at + len(name) + AROUND
    cut = sentence[start:end]
    if start:
        cut = "… " + cut.partition(" ")[2]
    return cut.rpartition(" ")[0] + " …" if end < len(sentence) else cut


def _alike(resolution: Resolution, wanted: str) -> list[str]:
    """Names that contain the one asked for, else those spelled nearly so; at most `ALIKE`."""
    names = sorted({surface for e in resolution.entities for surface in _spellings(e)}) if wanted else []
    within = [name for name in names if wanted in fold(name)]
    near = sorted((-likeness(wanted, fold(name)), name) for name in names if not within)
    return within[:ALIKE] or [name for score, name in near if -score >= NEAR][:ALIKE]


def _spellings(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *(alias.surface for alias in entity.aliases))


def _unread(briefing: Briefing, name: str) -> list[str]:
    """Where the words stand in articles without being read as a name of their own."""
    standing = re.compile(rf"(?<!\w){re.escape(name.strip())}(?!\w)") if name.strip() else None
    lines = []
    for analysis in briefing.analyses:
        found = standing.search(analysis.article.text) if standing else None
        if found:
            span = Span(*found.span())
            around = [m for m in analysis.mentions if m.span.start < span.end and span.start < m.span.end]
            told = f"part of {around[0].surface!r}" if around else "not read as a name"
            lines.append(f"  {analysis.article.seed}: {told}: {_sentence(analysis, span)}")
    return lines


def _told(briefing: Briefing, entity: Entity) -> list[str]:
    read = {analysis.article.id: analysis for analysis in briefing.analyses}
    lines = [f"{entity.name} ({entity.kind}, {entity.gloss}) [{entity.id}]"]
    if entity.place and entity.place.latitude is not None:
        lines.append(f"  at {entity.place.latitude:.3f}, {entity.place.longitude:.3f} ({entity.place.basis})")
    for alias in entity.aliases:
        standing = [m for m in entity.mentions if m.surface == alias.surface]
        where = ", ".join(read[article].article.seed for article in alias.articles)
        lines.append(f"  {alias.surface}: {_times(alias.count)} in {where}")
        lines.append(f"    the same because: {alias.reason} ({alias.score:.2f})")
        if standing:
            lines.append(f"    {_how_read(standing)}")
            lines.append(f"    for example: {_sentence(read[standing[0].article], standing[0].span)}")
    lines += [f"  {words}" for words in dict.fromkeys(entity.decided)]
    lines += [f"  not to be confused with: {other}" for other in entity.namesakes]
    return lines


def _how_read(mentions: Sequence[Mention]) -> str:
    """What found the names and how sure it was: "read as place by model (12 times, 0.93 to 0.99)"."""
    by: dict[tuple[str, str], list[float]] = defaultdict(list)
    for mention in mentions:
        by[mention.kind, mention.basis].append(mention.confidence)
    return "; ".join(
        f"read as {kind} by {basis} ({_times(len(sure))}, {_range(sure)})"
        for (kind, basis), sure in sorted(by.items())
    )


def _range(numbers: Sequence[float]) -> str:
    low, high = f"{min(numbers):.2f}", f"{max(numbers):.2f}"
    return low if low == high else f"{low} to {high}"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _sentence(analysis: Analysis, span: Span) -> str:
    """The sentence in which `span` begins."""
    text = analysis.article.text
    holding = (s for s in analysis.sentences if s.start <= span.start < s.end)
    found = next(holding, span)
    return " ".join(text[found.start : found.end].split())
