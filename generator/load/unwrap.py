"""Text that was broken at a fixed width, put back into paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROW, _WIDE = 40, 100
_CLOSED = re.compile(r"[.!?:;…][\"'”’)\]]{0,3}$")
_FEWEST = 6
# An address may be wider than the text.
_MOST_WIDE = 0.03


def unwrap(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` with the lines of its paragraphs joined, if it is wrapped, and each line's number in `text`.

    Wrapped is a text hardly any of whose lines is wide, and most of whose lines within paragraphs are
    long and break off in mid-sentence. Else every line stays as it is.
    """
    lines = text.split("\n")
    if not _is_wrapped(lines):
        return text, tuple(range(1, len(lines) + 1))
    width = max(len(line.rstrip()) for line in lines if len(line) <= _WIDE)
    joined: list[str] = []
    numbers: list[int] = []
    open_paragraph = False
    for number, line in enumerate(lines, 1):
        indented = line[:1] in {" ", "\t"}
        if open_paragraph and line.strip() and not indented:
            joined[-1] += " " + line.strip()
        else:
            joined.append(line.strip())
            numbers.append(number)
        # A line that leaves a third of the width free was ended on purpose.
        open_paragraph = bool(line.strip()) and len(line.rstrip()) > 0.66 * width
    return "\n".join(joined), tuple(numbers)


def _is_wrapped(lines: list[str]) -> bool:
    inner = [line.rstrip() for line, after in pairwise(lines) if line.strip() and after.strip()]
    wide = sum(len(line.rstrip()) > _WIDE for line in lines)
    if len(inner) < _FEWEST or wide > _MOST_WIDE * len(lines):
        return False
    full = [line for line in inner if len(line) >= _NARROW]
    broken = [line for line in full if not _CLOSED.search(line[-8:])]
    return len(full) >= 0.7 * len(inner) and len(broken) >= 0.6 * len(full)
