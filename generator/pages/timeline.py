"""What happened when: articles by their date, and the times that articles tell of, month by month."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from generator.model import ArticleId, Page, Span
from generator.pages.front import Crumb, front
from generator.pages.index_table import Cell, Column, Index, Jump, folder_address, near, plan_index
from generator.pages.links import Here, article_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.text import excerpt
from generator.pages.words import counted, date_words, interval_words

ENTRIES = 150


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """A stretch of days (ISO, inclusive) and the sentence (its number and span) that tells of it."""

    first: str
    last: str
    article: ArticleId
    number: int
    span: Span
    words: Span | None
    """Where the expression of time stands; None for the publication of an article."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated line: an article published, or a sentence that tells of that time (the words marked)."""

    when: str
    published: bool
    pieces: tuple[tuple[str, bool], ...]
    outlet: str
    href: str


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A month, or the year of what is not known more exactly."""

    title: str
    intro: str
    entries: tuple[Entry, ...]
    pages: tuple[Jump, ...]


def period_path(period: str, number: int = 1) -> str:
    """Where page `number` of a month ("2017-03") or year ("2017") lies."""
    return f"timeline/{period}.md" if number == 1 else f"timeline/{period}/page-{number}.md"


def plan_timeline(lookup: Lookup) -> list[Page]:
    """The index of months and years, latest first, and their pages."""
    periods = _periods(lookup)
    order = sorted(periods, reverse=True)
    index = Index(
        "Timeline",
        "timeline",
        "Articles by their date, and the times that their sentences tell of." if periods else "",
        "Nothing here has a date." if lookup.analyses else "No article has been read yet.",
        (
            Column("When"),
            Column("Articles published", count=True),
            Column("Sentences that tell of it", count=True),
        ),
        (("Home", "index.md"),),
        folder_address("timeline"),
    )
    pages = plan_index(index, order, lambda here, period: _cells(here, period, periods[period]))
    for position, period in enumerate(order):
        earlier = order[position + 1] if position + 1 < len(order) else None
        later = order[position - 1] if position else None
        pages += _plan_period(lookup, period, periods[period], earlier, later)
    return pages


def _cells(here: Here, period: str, events: list[Event]) -> tuple[Cell, ...]:
    kinds = Counter(event.words is None for event in events)
    return (
        Cell(_title(period), here.to(period_path(period))),
        Cell(f"{kinds[True]:,}"),
        Cell(f"{kinds[False]:,}"),
    )


def _title(period: str) -> str:
    return date_words(period) if "-" in period else f"{period}, no month known"


def events_of(lookup: Lookup, article: ArticleId) -> list[Event]:
    """The publication of an article, and each sentence of it that tells of a time one can place."""
    analysis = lookup.analyses[article]
    published = lookup.published(article)
    events = [Event(published, published, article, 0, analysis.article.headline, None)] if published else []
    seen = set()
    for ref in analysis.dates:
        if ref.first is None or ref.last is None:
            continue
        number = lookup.sentence_number(article, ref.span.start)
        if number and (ref.first, ref.last, number) not in seen:
            seen.add((ref.first, ref.last, number))
            sentence = analysis.sentences[number - 1]
            events.append(Event(ref.first, ref.last, article, number, sentence, ref.span))
    return events


def in_order(events: list[Event]) -> list[Event]:
    """By first day, then last; what was published that day before what is told of it."""
    return sorted(events, key=lambda e: (e.first, e.last, e.words is not None, e.article, e.number))


def _periods(lookup: Lookup) -> dict[str, list[Event]]:
    held: dict[str, list[Event]] = defaultdict(list)
    for article in lookup.analyses:
        for event in events_of(lookup, article):
            held[_period(event.first, event.last)].append(event)
    return dict(held)


def _period(first: str, last: str) -> str:
    return first[:7] if first[:7] == last[:7] else first[:4]


def _plan_period(
    lookup: Lookup, period: str, events: list[Event], earlier: str | None, later: str | None
) -> list[Page]:
    ordered = in_order(events)
    count = -(-len(ordered) // ENTRIES)
    pages = []
    for number in range(1, count + 1):
        here = Here(period_path(period, number))
        shown = ordered[(number - 1) * ENTRIES : number * ENTRIES]
        title = _title(period) if number == 1 else f"{_title(period)}, page {number} of {count}"
        jumps = tuple(
            Jump(str(n), "" if n == number else here.to(period_path(period, n))) for n in near(number, count)
        )
        entries = tuple(entry(lookup, here, event) for event in shown)
        view = PeriodView(title, _intro(events), entries, jumps)
        crumbs: list[Crumb] = [("Home", "index.md"), ("Timeline", "timeline/index.md")]
        before = (_title(earlier), period_path(earlier)) if earlier else None
        after = (_title(later), period_path(later)) if later else None
        head = front(here, title, "timeline", view.intro, crumbs, before, after)
        pages.append(
            Page(here.path, "timeline.md.j2", {"front": head, "view": view}, here.links, frozenset())
        )
    return pages


def _intro(events: list[Event]) -> str:
    kinds = Counter(event.words is None for event in events)
    parts = [counted(kinds[True], "article") + " published"] if kinds[True] else []
    parts += [counted(kinds[False], "sentence") + " about this time"] if kinds[False] else []
    return " and ".join(parts) + "."


def entry(lookup: Lookup, here: Here, event: Event) -> Entry:
    """An event as the page `here` shows it."""
    article = lookup.analyses[event.article].article
    when = interval_words(event.first, event.last)
    if event.words is None:
        pieces: tuple[tuple[str, bool], ...] = ((article.title.value, False),)
        return Entry(when, True, pieces, lookup.outlet(article.id), here.to(article_path(article.id)))
    pieces = excerpt(article.text, event.span, (event.words,), longest=300)
    href = here.to(article_path(article.id), sentence_anchor(event.number))
    return Entry(when, False, pieces, lookup.outlet(article.id), href)
