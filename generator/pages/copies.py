"""Copied passages on the pages: shown once, with who carries them and what differs in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.model import ArticleId, Copy, Passage, Span, Story
from generator.pages.cited import Cited, cited
from generator.pages.links import Here, article_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.words import clipped, counted

MOST = 20
# An agency's report may stand in hundreds of articles: the earliest are named, the rest counted.
MOST_CARRIERS = 8
MOST_CHANGES = 8
LONGEST_CHANGE = 200
BEGINNING = 90
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")


@dataclass(frozen=True, slots=True)
class Change:
    """Other words in the same place: `there` for `here`, one of them "" where words are added or left out."""

    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries a passage, where, and in what it differs from the words shown."""

    title: str
    href: str
    outlet: str
    day: str
    changes: tuple[Change, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Copied:
    """A passage in the words of one carrier (`own`), the earliest `others`, and in words how many `besides`;
    how it `begins` stands for it where it is read below. `first` is whose it is first, "" where the dates
    do not tell.
    """

    words: Cited
    begins: str
    own: Carrier
    first: str
    others: tuple[Carrier, ...]
    besides: str


@dataclass(frozen=True, slots=True)
class CopyList:
    """The longest copied passages in the order of the text, and how many are not shown."""

    shown: tuple[Copied, ...] = ()
    more: str = ""


NO_COPIES = CopyList()


def independent_words(story: Story) -> str:
    """How many texts a story's articles are, where that is fewer: ", 2 independent texts"."""
    if not 0 < story.independent < len(story.articles):
        return ""
    return f", {counted(story.independent, 'independent text')}"


def story_copies(lookup: Lookup, here: Here, story: Story) -> CopyList:
    """The passages that several articles of a story carry, each once."""
    members = frozenset(story.articles)
    held: dict[Copy, tuple[Passage, ...]] = {}
    for article in story.articles:
        for copy in lookup.carried.get(article, ()):
            inside = tuple(p for p in copy.passages if p.article in members)
            if len(inside) > 1:
                held.setdefault(copy, inside)
    return _listed([_copied(lookup, here, passages, passages[0]) for passages in held.values()])


def article_copies(lookup: Lookup, here: Here, article: ArticleId) -> CopyList:
    """The passages of an article that others carry too, in its own words."""
    made = []
    for copy in lookup.carried.get(article, ()):
        own = next(p for p in copy.passages if p.article == article)
        made.append(_copied(lookup, here, copy.passages, own))
    return _listed(made)


def copied_spans(lookup: Lookup, article: ArticleId) -> tuple[Span, ...]:
    """Where an article carries what others carry too."""
    copies = lookup.carried.get(article, ())
    return tuple(passage.span for copy in copies for passage in copy.passages if passage.article == article)


def changes(shown: str, other: str) -> list[Change]:
    """What `other` says in other words than `shown`, in order; signs between words do not count."""
    left, right = (list(_WORD.finditer(text)) for text in (shown, other))
    words = [[match[0].casefold() for match in side] for side in (left, right)]
    found = SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes()
    return [
        Change(_between(shown, left[a:b]), _between(other, right[c:d]))
        for what, a, b, c, d in found
        if what != "equal"
    ]


def _between(text: str, words: Sequence[re.Match[str]]) -> str:
    return clipped(text[words[0].start() : words[-1].end()], LONGEST_CHANGE) if words else ""


def _listed(copies: list[Copied]) -> CopyList:
    kept = sorted(range(len(copies)), key=lambda n: (-len(copies[n].words.text), n))[:MOST]
    more = len(copies) - len(kept)
    shown = tuple(copies[n] for n in sorted(kept))
    return CopyList(shown, counted(more, "more passage") if more else "")


def _copied(lookup: Lookup, here: Here, passages: Sequence[Passage], own: Passage) -> Copied:
    shown = lookup.text(own.article, own.span)
    others = sorted((p for p in passages if p != own), key=lambda p: lookup.published(p.article) or "~")
    besides = len(others) - MOST_CARRIERS
    return Copied(
        words=cited(lookup, here, own.article, own.span),
        begins=clipped(shown, BEGINNING),
        own=_carrier(lookup, here, own, shown),
        first=_first(lookup, passages),
        others=tuple(_carrier(lookup, here, p, shown) for p in others[:MOST_CARRIERS]),
        besides=counted(besides, "other") if besides > 0 else "",
    )


def _carrier(lookup: Lookup, here: Here, passage: Passage, shown: str) -> Carrier:
    number = lookup.sentence_number(passage.article, passage.span.start) or 0
    differing = changes(shown, lookup.text(passage.article, passage.span))
    more = len(differing) - MOST_CHANGES
    return Carrier(
        title=lookup.title(passage.article),
        href=here.to(article_path(passage.article), sentence_anchor(number) if number else ""),
        outlet=lookup.outlet(passage.article),
        day=lookup.day(passage.article),
        changes=tuple(differing[:MOST_CHANGES]),
        more=counted(more, "more difference") if more > 0 else "",
    )


def _first(lookup: Lookup, passages: Sequence[Passage]) -> str:
    """Whose passage is the earliest, if every carrier is dated to the day and one alone is the earliest."""
    days = sorted((lookup.published(p.article) or "", lookup.outlet(p.article)) for p in passages)
    if len(days[0][0]) < len("2017-03-09") or any(len(day) < len("2017-03-09") for day, _ in days):
        return ""
    return days[0][1] if days[0][0] < days[1][0] else ""
