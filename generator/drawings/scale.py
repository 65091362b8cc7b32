"""A scale of time: days as dots and longer stretches as bars, over an axis, in as few rows as hold them.

What lies far from all the rest is left out and counted, so that one look back at 1948 does not press a
week of news into one point.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.drawings.calendar_ticks import ticks

WIDTH = 640.0
EDGE = 10.0
ROW = 14.0
MOST_ROWS = 9
SMALLEST = 4.0
LARGEST = 7.0
NEAR = 21
"""Days between one mark and the next that a scale bridges however short it is."""
LONG = 45
"""Days of a stretch that a scale is widened for however short it is."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of time to be drawn: ISO dates (`2017`, `2017-03` ...), their words, and where it is told."""

    first: str
    last: str
    published: bool
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A dot (`radius` is not "") or a bar (`path`) with its link; numbers as the drawing writes them."""

    href: str
    label: str
    published: bool
    x: str = ""
    y: str = ""
    radius: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """Words at a point; `anchor` says which part of them is there."""

    text: str
    x: str
    y: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A drawing `width` wide; `grid` are the lines at the ticks, `left_out` how many marks are not on it.

    It shows the days `first` to `last`, with some room at its ends.
    """

    width: str
    height: str
    first: str
    last: str
    grid: str
    words: tuple[Word, ...]
    shapes: tuple[Shape, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Held:
    """Marks of one stretch: days as ordinals, inclusive."""

    first: int
    last: int
    published: bool
    marks: tuple[Mark, ...]


def draw_scale(marks: Sequence[Mark], window: tuple[str, str] | None = None) -> Scale | None:
    """The scale of `marks`, over the ISO dates of `window` if given; None where no two would differ."""
    held = _held(marks)
    if len({(h.first, h.last) for h in held}) < 2:
        return None
    low, high = (first_day(window[0]), last_day(window[1])) if window else _window(held)
    far = [h for h in held if h.last < low or h.first > high]
    if not window and len(far) * 3 > len(held):  # too much to leave out
        low, high = min(h.first for h in held), max(h.last for h in held)
    inside = [h for h in held if h.last >= low and h.first <= high]
    first, last = low, high
    if not window:
        if len({(max(h.first, low), min(h.last, high)) for h in inside}) < 2:
            return None  # one time, and stretches all around it
        spare = max(1, (high - low) // 40)
        low, high = max(1, low - spare), min(date.max.toordinal(), high + spare)
    left_out = sum(len(h.marks) for h in held) - sum(len(h.marks) for h in inside)
    shapes: list[Shape] = []
    words: list[Word] = []
    y = 0.0
    for published, name in ((True, "Published"), (False, "Mentioned")):
        of_kind = [h for h in inside if h.published is published]
        if not of_kind:
            continue
        words.append(Word(name, _number(EDGE), _number(y + 13), "start"))
        placed, rows, over = _placed(of_kind, low, high, y + 25)
        shapes += placed
        left_out += over
        y += 25 + (rows - 1) * ROW + 11
    marked = ticks(low, high)
    grid = "".join(f"M{_number(_x(day, low, high))} 0V{_number(y + 4)}" for day, _ in marked)
    words += [_tick_word(_x(day, low, high), y + 19, text) for day, text in marked]
    return Scale(
        _number(WIDTH), _number(y + 26), _iso(first), _iso(last),
        f"{grid}M0 {_number(y)}H{_number(WIDTH)}", tuple(words), tuple(shapes), left_out,
    )  # fmt: skip


def first_day(iso: str) -> int:
    """The first day that an ISO date of any precision holds, as `date.toordinal`."""
    year, month, day = [*(int(part) for part in iso.split("-")), 1, 1][:3]
    return date(year, month, day).toordinal()


def last_day(iso: str) -> int:
    """The last day that an ISO date of any precision holds, as `date.toordinal`."""
    parts = [int(part) for part in iso.split("-")]
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(parts[0], month)[1]
    return date(parts[0], month, day).toordinal()


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _held(marks: Iterable[Mark]) -> list[_Held]:
    """Marks of one kind and stretch together, in order of time."""
    held: dict[tuple[int, int, bool], list[Mark]] = {}
    for mark in marks:
        held.setdefault((first_day(mark.first), last_day(mark.last), mark.published), []).append(mark)
    return [_Held(*key, tuple(held[key])) for key in sorted(held)]


def _window(held: Sequence[_Held]) -> tuple[int, int]:
    """From when to when most of it lies: from what was published on outwards, as far as gaps are small."""
    sure = [h for h in held if h.published and h.last - h.first <= LONG] or [held[len(held) // 2]]
    low, high = min(h.first for h in sure), max(h.last for h in sure)
    rest = sorted(held, key=lambda h: (max(low - h.last, h.first - high, 0), h.first, h.last))
    for h in rest:
        span = high - low + 1
        if max(low - h.last, h.first - high) <= max(NEAR, span) and h.last - h.first <= max(LONG, 2 * span):
            low, high = min(low, h.first), max(high, h.last)
    return low, high


def _placed(held: Sequence[_Held], low: int, high: int, top: float) -> tuple[list[Shape], int, int]:
    """The shapes of `held`, each in the first row with room; how many rows, and how many marks found none."""
    ends: list[float] = []
    shapes: list[Shape] = []
    over = 0
    for h in held:
        left, right = _x(max(h.first, low), low, high), _x(min(h.last, high) + 1, low, high)
        middle = (left + right) / 2
        radius = min(LARGEST, SMALLEST + (len(h.marks) - 1) * 0.75)
        dot = h.first == h.last or right - left < 2 * SMALLEST
        begin, end = (middle - radius, middle + radius) if dot else (left, right)
        row = next((n for n, until in enumerate(ends) if until + 2 <= begin), len(ends))
        if row == MOST_ROWS:
            over += len(h.marks)
            continue
        ends[row : row + 1] = [end]
        y = top + row * ROW
        label = h.marks[0].label + (f", {len(h.marks)} entries" if len(h.marks) > 1 else "")
        shapes.append(
            Shape(h.marks[0].href, label, h.published, _number(middle), _number(y), _number(radius))
            if dot
            else Shape(h.marks[0].href, label, h.published, path=_bar(left, right, y, h, low, high))
        )
    return shapes, max(1, len(ends)), over


def _bar(left: float, right: float, y: float, h: _Held, low: int, high: int) -> str:
    """A bar of the stretch, pointed where it goes on beyond the scale."""
    up, down, point = y - 4, y + 4, 5.0
    start = f"M{_number(left)} {_number(up)}"
    if h.first < low:
        start = f"M{_number(left + point)} {_number(up)}"
    path = start
    if h.last > high:
        path += f"L{_number(right - point)} {_number(up)}L{_number(right)} {_number(y)}"
        path += f"L{_number(right - point)} {_number(down)}"
    else:
        path += f"L{_number(right)} {_number(up)}L{_number(right)} {_number(down)}"
    if h.first < low:
        return path + f"L{_number(left + point)} {_number(down)}L{_number(left)} {_number(y)}z"
    return path + f"L{_number(left)} {_number(down)}z"


def _x(day: int, low: int, high: int) -> float:
    """Where a day begins; the scale ends with the end of day `high`."""
    return EDGE + (day - low) / (high + 1 - low) * (WIDTH - 2 * EDGE)


def _tick_word(x: float, y: float, text: str) -> Word:
    if x < 40:
        return Word(text, _number(max(2.0, x - 4)), _number(y), "start")
    if x > WIDTH - 40:
        return Word(text, _number(WIDTH - 2), _number(y), "end")
    return Word(text, _number(x), _number(y), "middle")


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
