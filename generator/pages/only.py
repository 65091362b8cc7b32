"""What only one outlet of a story tells, as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ArticleId, Comparison, OnlyTold
from generator.pages.links import Here, article_path, sentence_anchor
from generator.pages.lookup import UNKNOWN_OUTLET, Lookup
from generator.pages.marked import Piece, marked
from generator.pages.words import clipped

LONGEST = 320
SHOWN = 4


@dataclass(frozen=True, slots=True)
class OnlySentence:
    """A sentence with the names that only it has marked, and where it stands."""

    pieces: tuple[Piece, ...]
    href: str
    source: str


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """The sentences of one article that no other outlet matches.

    `title` is the article's where its outlet tells several of the story, else "".
    """

    outlet: str
    day: str
    href: str
    sentences: tuple[OnlySentence, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class OnlyLists:
    """By article: those shown at once, and the rest, folded under the line `more`."""

    shown: tuple[OnlyIn, ...]
    folded: tuple[OnlyIn, ...]


def only_lists(
    lookup: Lookup, here: Here, comparison: Comparison, articles: Sequence[ArticleId]
) -> OnlyLists:
    """What only one outlet tells, in the order of `articles`; fewer sentences each where there are many."""
    most = 3 if len(articles) <= 3 else 2
    found = []
    for article in articles:
        held = [only for only in comparison.only if only.article == article]
        if held:
            sentences = tuple(_sentence(lookup, here, only) for only in held[:most])
            href = here.to(article_path(article))
            outlet = lookup.outlet(article)
            if outlet == UNKNOWN_OUTLET:
                outlet = f"“{clipped(lookup.title(article), 60)}”"
            several = sum(lookup.outlet(id_) == outlet for id_ in articles) > 1
            title = clipped(lookup.title(article), 60) if several else ""
            found.append(OnlyIn(outlet, lookup.day(article), href, sentences, title))
    shown = len(found) if len(found) <= SHOWN + 1 else SHOWN
    return OnlyLists(tuple(found[:shown]), tuple(found[shown:]))


def _sentence(lookup: Lookup, here: Here, only: OnlyTold) -> OnlySentence:
    number = lookup.sentence_number(only.article, only.span.start) or 0
    text = lookup.analyses[only.article].article.text
    return OnlySentence(
        marked(text, only.span, only.terms, LONGEST),
        here.to(article_path(only.article), sentence_anchor(number) if number else ""),
        f"sentence {number}",
    )
