"""The table of leftovers that are known by their words (data/leftovers.txt)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.clean.page import PageLine

_TABLE = Path(__file__).parent / "data" / "leftovers.txt"
# The most words a line may have for a phrase to condemn it by its beginning or end, or by holding it.
_BEGINS, _HOLDS = 22, 32
_QUOTED = re.compile('["“”«»]')


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one rule, each kind as one pattern over folded lines."""

    rule: str
    whole: frozenset[str]
    begins: re.Pattern[str]
    holds: re.Pattern[str]
    ends: re.Pattern[str]
    labels: re.Pattern[str]
    patterns: re.Pattern[str]

    def match(self, line: PageLine) -> bool:
        """Whether `line` is a leftover by one of these phrases."""
        if line.length > _HOLDS:
            return False
        text = line.folded
        if text in self.whole or self.patterns.fullmatch(text):
            return True
        if self.holds.search(text) and not _QUOTED.search(line.text):
            return True
        if line.length > _BEGINS or _QUOTED.match(line.text):
            return False
        return bool(self.begins.match(text) or self.ends.search(text) or self.labels.match(line.text))


@cache
def phrase_table() -> tuple[Phrases, ...]:
    """The table of data/leftovers.txt, in its order."""
    kinds: dict[str, dict[str, list[str]]] = {}
    rule = ""
    for row in _TABLE.read_text("utf-8").splitlines():
        if row.startswith("["):
            rule = row.strip("[]")
            kinds[rule] = {kind: [] for kind in "=^~$:/"}
        elif row and not row.startswith("#"):
            kinds[rule][row[0]].append(row[1:].strip())
    return tuple(
        Phrases(
            rule=rule,
            whole=frozenset(rows["="]),
            begins=_any(rows["^"], r"(?:", r")\b"),
            holds=_any(rows["~"], r"\b(?:", r")\b"),
            ends=_any(rows["$"], r"\b(?:", r")$"),
            labels=re.compile(_any(rows[":"], r"(?:", r")").pattern + r" ?[:|–—-]+ ", re.IGNORECASE),
            patterns=re.compile("|".join(f"(?:{row})" for row in rows["/"]) or r"(?!)"),
        )
        for rule, rows in kinds.items()
    )


def _any(phrases: list[str], before: str, after: str) -> re.Pattern[str]:
    if not phrases:
        return re.compile(r"(?!)")
    return re.compile(before + "|".join(re.escape(phrase) for phrase in phrases) + after)
