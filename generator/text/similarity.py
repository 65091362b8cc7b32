"""How alike two spellings are, letter by letter."""

from __future__ import annotations


def edits(left: str, right: str, limit: int) -> int:
    """The fewest insertions, deletions, changes and swaps of neighbours that make one of the other.

    Optimal string alignment; answers `limit + 1` as soon as more than `limit` are certain.
    """
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    if left == right:
        return 0
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        previous, row = row, [i] + [0] * len(right)
        for j, b in enumerate(right, 1):
            row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                row[j] = min(row[j], before[j - 2] + 1)
        if min(row) > limit:
            return limit + 1
        before = previous
    return min(row[-1], limit + 1)


def likeness(left: str, right: str) -> float:
    """1 for equal strings, 0 for strings that share nothing: edits in proportion to the longer one."""
    longest = max(len(left), len(right))
    return 1.0 - edits(left, right, longest) / longest if longest else 1.0
