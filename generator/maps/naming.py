"""Where on a map the name of a country can stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.maps.labels import Sheet, Word, text_width
from generator.maps.outlines import ROW, TURNS, countries
from generator.maps.projection import Inset

SPACED = 1.4
"""Names of countries are in small capitals, spaced out."""
MOST_ROWS = 24


def country_words(drawn: Inset, sheet: Sheet, names: Mapping[str, str]) -> Iterator[Word]:
    """The name of each country of which enough is in sight, near its middle, covering nothing."""
    stretches = _stretches(drawn)
    for code in sorted(stretches, key=lambda code: (-sum(e - w for w, e, _ in stretches[code]), code)):
        name, held = names.get(code, ""), stretches[code]
        width = text_width(name, sheet.size) * SPACED
        total = sum(east - west for west, east, _ in held)
        middle = sum((east - west) * (east + west) / 2 for west, east, _ in held) / total
        level = sum((east - west) * y for west, east, y in held) / total
        fitting = [(west, east, y) for west, east, y in held if name and east - west >= width]
        tries = []
        for west, east, y in fitting:
            x = min(max(middle, west + width / 2), east - width / 2)
            tries.append((abs(x - middle) + abs(y - level), x, y))
        for _, x, y in sorted(tries):
            word = Word(name, x, y + sheet.size * 0.3, "middle")
            if sheet.take(sheet.box(word, SPACED)):
                yield word
                break


def _stretches(drawn: Inset) -> dict[str, list[tuple[float, float, float]]]:
    """By country, its parts along some parallels in the window: from and to which x, and the y."""
    window, rows = drawn.window, countries().rows
    first, last = round(window.south / ROW), round(window.north / ROW)
    held: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for step in range(first, last + 1, 1 + (last - first) // MOST_ROWS):
        for code, start, end in rows.get(step * ROW, ()):
            for turn in TURNS:
                west, east = max(start + turn, window.west), min(end + turn, window.east)
                if west < east:
                    x, y = drawn.point(west, step * ROW)
                    held[code].append((x, x + (east - west) * drawn.across, y))
    return held
