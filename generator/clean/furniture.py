"""The stretch of a page that is its article, and the headline above it.

The stretch is the run of lines with the greatest sum of weights, where prose weighs for and everything else
against (maximum subsequence segmentation: Pasternack and Roth, "Extracting article text from the web with
maximum subsequence segmentation", WWW 2009), which takes one pass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.clean.page import PageLine

# Weights in words. Prose counts its words, up to a limit, half where it stands alone among short lines.
_MOST = 40
_ALONE = 1.0
_SHORT, _ITEM, _CLOSED = -6.0, -2.0, 2.0
_REMOVED, _PICTURE, _ENDING = -1.0, 0.0, -12.0
# A run of furniture in the middle of an article counts no more than this, however long it is.
_GAP = -45.0
# Fewer short lines than this after the stretch may be the article's own (a list, a note).
LEAST_FURNITURE = 4
MAX_HEADLINE = 240
_ENDINGS = frozenset({"heading of other stories", "tags", "copyright notice"})
_PICTURES = frozenset({"picture caption", "picture of another story", "headline of another story"})
_CONTENT = re.compile(r"\w{4,}")


def weights(lines: Sequence[PageLine], taken: Mapping[int, str]) -> list[float]:
    """How much each of `lines` speaks for being in the article; `taken` names the rules that took some."""
    found: list[float] = []
    run = 0.0
    for place, line in enumerate(lines):
        one = _weight(line, taken.get(place))
        if one > 0 and line.prose:
            near = [n for n in (place - 1, place + 1) if 0 <= n < len(lines)]
            alone = near and not any(lines[n].prose and n not in taken for n in near)
            found.append(one * (_ALONE if alone else 1))
            run = 0.0
            continue
        if taken.get(place) == "reader comments":
            found.append(_ENDING)
            continue
        one = max(one, _GAP - run) if run > _GAP else min(one, 0.0) * 0
        run += min(one, 0.0)
        found.append(one)
    return found


def _weight(line: PageLine, rule: str | None) -> float:
    if rule is not None:
        return _ENDING if rule in _ENDINGS else _PICTURE if rule in _PICTURES else _REMOVED
    if line.prose:
        return float(min(line.length, _MOST))
    if line.closed and line.length >= 2:
        return _CLOSED
    return _ITEM if line.listed else _SHORT


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
    """Which of the lines `above` the body is its headline, by shared words and nearness; None if none is."""
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
