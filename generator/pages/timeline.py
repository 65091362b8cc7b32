"""What happened when: a page a month where much is dated, a year or a decade where little is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass

from generator.model import Page
from generator.pages.events import Drawn, Event, Moment, drawn, events_of, in_order, moments
from generator.pages.front import Crumb, front
from generator.pages.index_table import Cell, Column, Index, Jump, folder_address, near, plan_index
from generator.pages.links import Here
from generator.pages.lookup import Lookup
from generator.pages.words import counted, date_words

ENTRIES = 150
CROWDED = 60
_COLUMNS = (
    Column("When"),
    Column("Articles published", count=True),
    Column("Sentences that tell of it", count=True),
)


@dataclass(frozen=True, slots=True)
class PeriodView:
    """One page of a month, a year or a decade."""

    title: str
    intro: str
    moments: tuple[Moment, ...]
    pages: tuple[Jump, ...]
    drawn: Drawn | None = None


def period_path(period: str, number: int = 1) -> str:
    """Where page `number` of a month ("2017-03"), year ("2017") or decade ("1980s") lies."""
    return f"timeline/{period}.md" if number == 1 else f"timeline/{period}/page-{number}.md"


def plan_timeline(lookup: Lookup) -> list[Page]:
    """The index of periods, latest first, and their pages."""
    periods = _periods(lookup)
    titles = {period: _title(period, periods) for period in periods}
    order = sorted(periods, reverse=True)
    index = Index(
        "Timeline",
        "timeline",
        "Articles by their day of publication, and the times their sentences tell of." if periods else "",
        "Nothing here has a date." if lookup.analyses else "No article has been read yet.",
        _COLUMNS,
        (("Home", "index.md"),),
        folder_address("timeline"),
    )

    counts = [Counter(event.words is None for event in events) for events in periods.values()]
    most = {kind: max((count[kind] for count in counts), default=0) or 1 for kind in (True, False)}

    def cells(here: Here, period: str) -> tuple[Cell, ...]:
        kinds = Counter(event.words is None for event in periods[period])
        link = Cell(titles[period], here.to(period_path(period)), sort=period)
        bars = (Cell(f"{kinds[k]:,}", bar=-(-10 * kinds[k] // most[k])) for k in (True, False))
        return link, *bars

    pages = plan_index(index, order, cells)
    crumbs = [(titles[period], period_path(period)) for period in order]
    for position, period in enumerate(order):
        before = crumbs[position + 1] if position + 1 < len(order) else None
        after = crumbs[position - 1] if position else None
        pages += _plan_period(lookup, period, titles[period], periods[period], before, after)
    return pages


def _periods(lookup: Lookup) -> dict[str, list[Event]]:
    """Events by decade; a crowded decade by year, a crowded year by month."""
    events = [event for article in lookup.analyses for event in events_of(lookup, article)]
    held: dict[str, list[Event]] = {}
    for decade, of_decade in _grouped(events, lambda e: f"{e.first[:3]}0s").items():
        if len(of_decade) <= CROWDED:
            held[decade] = of_decade
            continue
        for year, of_year in _grouped(of_decade, lambda e: e.first[:4]).items():
            held |= {year: of_year} if len(of_year) <= CROWDED else _grouped(of_year, _month)
    return held


def _month(event: Event) -> str:
    """The month that holds an event, or its year where it is longer or not known so exactly."""
    return event.first[:7] if event.first[:7] == event.last[:7] else event.first[:4]


def _grouped(events: list[Event], key: Callable[[Event], str]) -> dict[str, list[Event]]:
    held: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        held[key(event)].append(event)
    return dict(held)


def _title(period: str, periods: Collection[str]) -> str:
    parted = any(other.startswith(f"{period}-") for other in periods)
    return f"{period}, month not known" if parted else date_words(period)


def _plan_period(
    lookup: Lookup, period: str, title: str, events: list[Event], before: Crumb | None, after: Crumb | None
) -> list[Page]:
    ordered = in_order(events)
    count = -(-len(ordered) // ENTRIES)
    crumbs: list[Crumb] = [("Home", "index.md"), ("Timeline", "timeline/index.md")]
    pages = []
    for number in range(1, count + 1):
        here = Here(period_path(period, number))
        shown = ordered[(number - 1) * ENTRIES : number * ENTRIES]
        heading = title if number == 1 else f"{title}, page {number} of {count}"
        jumps = tuple(
            Jump(str(n), "" if n == number else here.to(period_path(period, n))) for n in near(number, count)
        )
        told = moments(lookup, here, shown)
        view = PeriodView(heading, _intro(events), told, jumps, drawn(shown, _window(period)))
        head = front(here, heading, "timeline", f"{heading}: {view.intro}", crumbs, before, after)
        views = {"front": head, "view": view}
        pages.append(Page(here.path, "timeline.md.j2", views, here.links, frozenset()))
    return pages


def _window(period: str) -> tuple[str, str]:
    """From when to when a period lasts."""
    return (f"{period[:3]}0", f"{period[:3]}9") if period.endswith("s") else (period, period)


def _intro(events: list[Event]) -> str:
    kinds = Counter(event.words is None for event in events)
    parts = [counted(kinds[True], "article") + " published"] if kinds[True] else []
    parts += [counted(kinds[False], "sentence") + " about this time"] if kinds[False] else []
    return " and ".join(parts) + "."
