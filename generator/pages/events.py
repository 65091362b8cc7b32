"""Dated lines of articles: their publication, and the sentences that tell of a time one can place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.drawings.scale import Mark, Scale, draw_scale
from generator.model import ArticleId, Span
from generator.pages.links import Here, article_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.text import excerpt
from generator.pages.words import counted, interval_words

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Event:
    """A stretch of days (ISO, inclusive) and the sentence (its number and span) that tells of it.

    `words` is where the expression of time stands; None for the publication of the article, whose
    number is 0.
    """

    first: str
    last: str
    article: ArticleId
    number: int
    span: Span
    words: Span | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as a page shows it: an article published, or a sentence with its time marked."""

    published: bool
    pieces: tuple[tuple[str, bool], ...]
    outlet: str
    href: str


@dataclass(frozen=True, slots=True)
class Moment:
    """Entries of one stretch of time, under the id `anchor`."""

    anchor: str
    when: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The scale above a list of moments; each of its shapes leads to one of them."""

    scale: Scale
    label: str
    caption: str


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


def in_order(events: Iterable[Event]) -> list[Event]:
    """By first day, then last; what was published that day before what is told of it."""
    return sorted(events, key=lambda e: (e.first, e.last, e.words is not None, e.article, e.number))


def moments(lookup: Lookup, here: Here, events: Iterable[Event]) -> tuple[Moment, ...]:
    """Events in order as the page `here` shows them, those of one time together; ids are `t1`, `t2` ..."""
    return tuple(
        Moment(f"t{n}", interval_words(*time), tuple(_entry(lookup, here, event) for event in held))
        for n, (time, held) in enumerate(groupby(events, _time), 1)
    )


def _time(event: Event) -> tuple[str, str]:
    return event.first, event.last


def _entry(lookup: Lookup, here: Here, event: Event) -> Entry:
    article = event.article
    outlet = lookup.outlet(article)
    if event.words is None:
        return Entry(True, ((lookup.title(article), False),), outlet, here.to(article_path(article)))
    text = lookup.analyses[article].article.text
    pieces = excerpt(text, event.span, (event.words,), LONGEST)
    return Entry(False, pieces, outlet, here.to(article_path(article), sentence_anchor(event.number)))


def drawn(events: Sequence[Event], window: tuple[str, str] | None = None) -> Drawn | None:
    """The scale of `events` in the order of their list; None where there is nothing to tell apart."""
    marks = [
        Mark(event.first, event.last, event.words is None, f"#t{n}", interval_words(*time))
        for n, (time, held) in enumerate(groupby(events, _time), 1)
        for event in held
    ]
    scale = draw_scale(marks, window)
    if scale is None:
        return None
    first, last = scale.first, scale.last
    if first[:4] != last[:4]:  # of years told as such no first day is told
        first, last = first[:4], last[:4]
    when = interval_words(first, last)
    far = counted(scale.left_out, "entry", "entries")
    missing = f" Only in the list, for being far from these: {far}." if scale.left_out else ""
    return Drawn(
        scale,
        f"Scale of time, {when}; the list below tells the same",
        f"{when}. Each mark leads to its line below.{missing}",
    )
