"""Where an expression of time stands, what its reading is, and which way its sentence looks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.analyse.dates_calendar import Anchor, Days

AS_WRITTEN = "as written"
UNDATED = "counts from the article's date, which the article does not state"
_FUTURE = re.compile(
    r"\b(?:will|shall|won't|won’t|'ll|’ll|upcoming|tomorrow|scheduled|slated|due|set to|to be|to resume|"
    r"(?:is|are|were|was) (?:to|expected)|plans? to|planned for"
    r"|expects? to|expected to|is expected|are expected|effective)\b(?!.*\b(?:said|told|announced)\b)",
    re.DOTALL,
)
_LIMIT = re.compile(r"\b(?:until|by|before|starting|beginning)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|has|have|since|after|ended|\w{2,}ed)\b")


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an expression stands: the text, its sentence, and the date of the article."""

    text: str
    start: int
    end: int
    base: Anchor | None
    quarter: tuple[int, int] | None
    """Year and number of the quarter that a business text spoke of shortly before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The days an expression spans, or None, and the reason."""

    days: Days | None
    basis: str


Match = re.Match[str]


Reader = Callable[[Match, Scene], Reading | None]


def reading_of(days: Days | None, basis: str) -> Reading | None:
    """A reading of `days`; None where the calendar has none."""
    return Reading(days, basis) if days else None


def left_open(scene: Scene, needs: str) -> Reading:
    """The reading of what counts from a day or month (`needs`) that the article does not state."""
    if scene.base is None:
        return Reading(None, UNDATED)
    return Reading(None, f"needs the {needs} of the article, which is dated only {scene.base.text}")


def dated_basis(scene: Scene) -> str:
    """The words that name the date a reading counts from."""
    assert scene.base is not None
    return f"the article is dated {scene.base.text}"


def looks_ahead(match: Match, scene: Scene) -> bool:
    """Whether the words before the expression in its sentence speak of what is to come."""
    before = scene.text[max(scene.start, match.start() - 90) : match.start()]
    clause = re.split(r"[,;:—]\s", before)[-1]
    return bool(_FUTURE.search(clause) or (_LIMIT.search(clause) and not _PAST.search(clause)))


def looks_back(match: Match, scene: Scene) -> bool:
    """Whether the words before the expression in its sentence speak of what has been."""
    before = scene.text[max(scene.start, match.start() - 90) : match.start()]
    return bool(_PAST.search(re.split(r"[,;:—]\s", before)[-1]))
