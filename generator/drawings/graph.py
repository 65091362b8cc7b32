"""A small graph of what a thing appears with: the thing in the middle, its company left and right of it.

The layout is the same for the same input. Company that belongs together stands together, and of the lines
among the company only the strongest are drawn, so that the drawing can be read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH = 440.0
LEFT, RIGHT = 152.0, 288.0
ROW = 38.0
TOP = 24.0
LINES_EACH = 1.5
"""How many lines among the company there are at most, for each of it."""
LETTERS = 19
"""Letters of a line of words beside a node."""


@dataclass(frozen=True, slots=True)
class Node:
    """A member of the company: its words in one or two lines, where it stands, and how thick its line is."""

    name: str
    kind: str
    href: str
    x: str
    y: str
    anchor: str
    words: tuple[tuple[str, str, str], ...]
    line: str
    strength: str


@dataclass(frozen=True, slots=True)
class Graph:
    """A drawing; `ties` are the lines among the company."""

    width: str
    height: str
    x: str
    y: str
    words: tuple[tuple[str, str, str], ...]
    nodes: tuple[Node, ...]
    ties: str


@dataclass(frozen=True, slots=True)
class Member:
    """What is to be placed; `weight` is how many articles hold it together with the middle."""

    name: str
    kind: str
    href: str
    weight: int


def draw_graph(middle: str, company: Sequence[Member], ties: Mapping[tuple[int, int], float]) -> Graph | None:
    """The graph of `middle` and its `company`; None of fewer than three.

    `ties` weighs pairs of the company (by position, the smaller first); nothing stands for none.
    """
    if len(company) < 3:
        return None
    kept = _strongest(ties, int(len(company) * LINES_EACH))
    order = _neighbourly(len(company), kept)
    half = -(-len(order) // 2)
    # Down the left side and up the right one, so that neighbours in the round stay neighbours.
    sides = [(LEFT, row, n) for row, n in enumerate(order[:half])]
    sides += [(RIGHT, len(order) - half - 1 - row, n) for row, n in enumerate(order[half:])]
    height = 2 * TOP + (half - 1) * ROW
    centre = (WIDTH / 2, height / 2)
    lift = 0.0 if half == len(order) - half else ROW / 2
    at = {n: (x, TOP + row * ROW + (lift if x == RIGHT else 0.0)) for x, row, n in sides}
    most = max(member.weight for member in company)
    nodes = tuple(
        _node(company[n], *at[n], centre, most) for n in sorted(at, key=lambda n: (at[n][0], at[n][1]))
    )
    return Graph(
        _number(WIDTH), _number(height), _number(centre[0]), _number(centre[1]),
        _placed(wrapped(middle), centre[0], centre[1] - 12, up=True), nodes,
        "".join(_tie(at[a], at[b]) for a, b in sorted(kept)),
    )  # fmt: skip


def _strongest(ties: Mapping[tuple[int, int], float], most: int) -> list[tuple[int, int]]:
    held = [pair for pair, weight in ties.items() if weight > 0]
    return sorted(held, key=lambda pair: (-ties[pair], pair))[:most]


def _neighbourly(count: int, ties: Sequence[tuple[int, int]]) -> list[int]:
    """The members in a row, each next to one it is tied to where that can be; the strongest ties first."""
    order: list[int] = []
    left = list(range(count))
    while left:
        tied = [b if a == order[-1] else a for a, b in ties if order and order[-1] in (a, b)]
        following = next((n for n in tied if n in left), left[0])
        left.remove(following)
        order.append(following)
    return order


def _node(member: Member, x: float, y: float, centre: tuple[float, float], most: int) -> Node:
    anchor = "end" if x == LEFT else "start"
    beside = x - 11 if x == LEFT else x + 11
    line = f"M{_number(centre[0])} {_number(centre[1])}L{_number(x)} {_number(y)}"
    strength = "strong" if member.weight * 2 > most and most > 1 else "weak" if member.weight == 1 else "fair"
    words = _placed(wrapped(member.name), beside, y, up=False)
    return Node(member.name, member.kind, member.href, _number(x), _number(y), anchor, words, line, strength)


def _tie(a: tuple[float, float], b: tuple[float, float]) -> str:
    """A line between two of the company: bent inwards on one side, else straight."""
    if a[0] != b[0]:
        return f"M{_number(a[0])} {_number(a[1])}L{_number(b[0])} {_number(b[1])}"
    reach = min(40.0, abs(a[1] - b[1]) / 2)
    bend = a[0] + (reach if a[0] == LEFT else -reach)
    middle = (a[1] + b[1]) / 2
    return (
        f"M{_number(a[0])} {_number(a[1])}Q{_number(bend)} {_number(middle)} {_number(b[0])} {_number(b[1])}"
    )


def wrapped(name: str) -> tuple[str, ...]:
    """`name` in at most two lines of `LETTERS` letters, cut with an ellipsis where it is longer."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= LETTERS:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    shown = [line if len(line) <= LETTERS else line[: LETTERS - 1] + "…" for line in lines[:2]]
    if len(lines) > 2 and not shown[1].endswith("…"):
        shown[1] = shown[1][: LETTERS - 1] + "…"
    return tuple(shown)


def _placed(lines: Sequence[str], x: float, y: float, up: bool) -> tuple[tuple[str, str, str], ...]:
    """Lines of words about the height `y`, or ending there."""
    size = 14.0
    first = y - (len(lines) - 1) * size if up else y + 4.5 - (len(lines) - 1) * size / 2
    return tuple((text, _number(x), _number(first + n * size)) for n, text in enumerate(lines))


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
