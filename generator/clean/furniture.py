"""The stretch of a page that is its article, and the headline above it.

The stretch is the run of lines with the greatest sum of weights, where prose weighs for and everything else
against (maximum subsequence segmentation: Pasternack and Roth, "Extracting article text from the web with
maximum subsequence segmentation", WWW 2009), which takes one pass.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.page import PageLine

_MOST = 40
_AGAINST = -9.0
_REMOVED = -12.0
_ENDING = -45.0
# Fewer short lines than this before or after the stretch may be the article's own (a list, a note).
LEAST_FURNITURE = 5
MAX_HEADLINE = 240
_ENDINGS = frozenset(
    {"link to another story", "reader comments", "sign-up prompt", "tags", "copyright notice"}
)
_CONTENT = re.compile(r"\w{4,}")


def weight(line: PageLine, rule: str | None) -> float:
    """How much `line`, already removed by `rule` or not, speaks for being in the article."""
    if rule is not None:
        return _ENDING if rule in _ENDINGS else _REMOVED if rule != "picture caption" else -2.0
    if line.prose:
        return float(min(line.length, _MOST))
    if line.closed and line.length >= 2:
        return 2.0
    return _AGAINST


def stretch(weights: Sequence[float]) -> tuple[int, int]:
    """The first and last-plus-one place of the run of greatest sum; (0, 0) where nothing weighs for."""
    best, best_run = 0.0, (0, 0)
    total, start = 0.0, 0
    for place, one in enumerate(weights):
        if total <= 0:
            total, start = 0.0, place
        total += one
        if total > best:
            best, best_run = total, (start, place + 1)
    return best_run


def pick_headline(above: Sequence[PageLine], body: Sequence[PageLine]) -> PageLine | None:
    """Which of the lines `above` the body is its headline: it shares its words, and is not far; None if none is."""
    candidates = [
        line
        for line in above
        if 3 <= line.length <= 40
        and len(line.text) <= MAX_HEADLINE
        and not line.text.endswith((",", ":", ";"))
    ]
    told = {word for line in body[:8] for word in _CONTENT.findall(line.folded)}
    best: tuple[float, int, PageLine] | None = None
    for place, line in enumerate(candidates):
        words = set(_CONTENT.findall(line.folded))
        shared = len(words & told) / max(len(words), 3)
        score = shared + (0.0 if line.prose else 0.3) - 0.05 * (len(candidates) - 1 - place)
        if best is None or score > best[0]:
            best = (score, place, line)
    return best[2] if best and best[0] > 0.2 else None
