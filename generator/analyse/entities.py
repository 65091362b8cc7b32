"""Which places, groups and people an article names, and where."""

from __future__ import annotations

from itertools import pairwise

from generator.analyse.apposition import described
from generator.analyse.boundaries import mended
from generator.analyse.candidates import Candidate, Page, candidates, page
from generator.analyse.consistency import Ranges, consistent, with_long_forms
from generator.analyse.document import Document, read_document
from generator.analyse.forms import formed
from generator.analyse.introductions import pairs
from generator.analyse.labels import Label
from generator.analyse.listing import listed_places, with_datelines, with_known_towns, with_quarters
from generator.analyse.overrule import overruled
from generator.analyse.reading import Reader, load_reader, read_twice
from generator.analyse.support import supported, with_bodies, with_unread
from generator.analyse.vetoes import vetoed
from generator.model import KINDS, Article, Introduction, Kind, Mention, Span

__all__ = ["Reader", "find_mentions", "load_reader"]

LEAST = 0.5
"""Confidence below which a name is left out: there more are wrong than right."""


def find_mentions(
    article: Article, sentences: tuple[Span, ...], reader: Reader
) -> tuple[tuple[Mention, ...], tuple[Introduction, ...]]:
    """The names of places, groups and people in `article`, in order, not overlapping; and its short forms.

    `sentences` are spans of `article.text`. Titles, a leading "the" and possessive endings are outside a
    mention; a nationality by itself is none. `confidence` is the model's, or that of the rule `basis` names.
    """
    document = read_document(article.text, sentences)
    sheet = page(document, reader.knowledge)
    found = mended(sheet, candidates(read_twice(document, reader)))
    short = _introduced(document)
    found = overruled(sheet, with_long_forms(found, short))
    found = with_known_towns(sheet, with_datelines(sheet, found))
    found = supported(sheet, listed_places(sheet, with_quarters(sheet, with_bodies(sheet, found))))
    found = with_unread(sheet, found)
    found = consistent(sheet, described(sheet, formed(sheet, found)), _kinds(sheet, found, short))
    short += _beside(sheet, found, short)
    mentions = tuple(
        _mention(article, sheet, candidate, kind)
        for candidate in found
        if (kind := _kind(candidate)) and candidate.confidence >= LEAST and not vetoed(sheet, candidate)
    )
    return mentions, tuple(
        Introduction(article.id, _span(sheet, *long), _span(sheet, *abbreviation))
        for long, abbreviation in short
    )


def _kind(candidate: Candidate) -> Kind | None:
    return next((kind for kind in KINDS if kind == candidate.label), None)


def _span(sheet: Page, first: int, end: int) -> Span:
    return Span(sheet.tokens[first].start, sheet.tokens[end - 1].end)


def _mention(article: Article, sheet: Page, candidate: Candidate, kind: Kind) -> Mention:
    span = _span(sheet, candidate.first, candidate.end)
    surface = article.text[span.start : span.end]
    return Mention(article.id, span, surface, kind, round(candidate.confidence, 3), candidate.basis)


def _introduced(document: Document) -> list[Ranges]:
    """Token ranges of long and short forms, in the whole text."""
    found, at = [], 0
    for sentence in document.sentences:
        for pair in pairs(sentence):
            long, short = pair
            found.append(((long[0] + at, long[1] + at), (short[0] + at, short[1] + at)))
        at += len(sentence.tokens)
    return found


def _beside(sheet: Page, found: list[Candidate], known: list[Ranges]) -> list[Ranges]:
    """Short forms in brackets right after a group whose initials they are not: "Lund Units (YBT)"."""
    seen = {short for _, short in known}
    pairs = []
    for long, short in pairwise(found):
        bracketed = (
            short.first == long.end + 1
            and sheet.tokens[long.end].text == "("
            and short.end < len(sheet.tokens)
            and sheet.tokens[short.end].text == ")"
        )
        text = sheet.tokens[short.first].text
        if (
            bracketed
            and long.label == short.label == "group"
            and long.end - long.first > 1
            and short.end - short.first == 1
            and text.isalpha()
            and text.isupper()
            and (short.first, short.end) not in seen
            and not (sheet.tags(short.first, short.end) and not sheet.tags(long.first, long.end) & {"org"})
        ):
            pairs.append(((long.first, long.end), (short.first, short.end)))
    return pairs


def _kinds(sheet: Page, found: list[Candidate], short: list[Ranges]) -> dict[tuple[str, ...], Label]:
    """The kinds of short forms, by what their long forms are."""
    labels = {(c.first, c.end): c for c in found}
    return {
        (sheet.tokens[abbreviation[0]].text,): labels[long].label
        for long, abbreviation in short
        if long in labels and labels[long].confidence > 0.4
    }
