"""The fidelity gate: whatever the pages will state stands in the text of its article, where it is said to.

It reads nothing anew and trusts no stage: it holds what they hand on against the articles' own words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from generator.lexicon.words import words
from generator.model import Analysis, ArticleId, Briefing, DateRef, Entity, Mention, Problem, Quote, Span

STAGE = "fidelity"
_MARKS = frozenset("\"“”„‟«»‘’‹›'＂`")
_NEGATION = re.compile(r"(?:\b(?:not|never|cannot|neither|nor)|n['’]t)\s*$", re.IGNORECASE)
_NEGATION_REACH = 12
_LONGEST_SHOWN = 60
_DATE_WORD = re.compile(
    r"\d|\b(?:today|tonight|yesterday|tomorrow|now|once|ago|earlier|later|past|future|present|current|recent|"
    r"overnight|previous|next|last|following|same|early|late|mid|"
    r"(?:mid)?(?:day|night|morning|afternoon|evening|noon|dawn|dusk|weekend|week|fortnight|month|quarter|season|"
    r"semester|term|year|decade|century|centuries|millennium|summer|autumn|fall|winter|spring|"
    r"minute|hour|moment|time|eve|era)s?|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)(?:ly|-long)?\b",
    re.IGNORECASE,
)


def verify(briefing: Briefing) -> tuple[Problem, ...]:
    """What the briefing states without its articles saying so: nothing, if every stage did its work.

    Each problem carries the article's seed path (or an entity's id) and the statement in question; they
    are in the order of the articles, then of the entities.
    """
    found = [problem for analysis in briefing.analyses for problem in _of_article(analysis)]
    mentions = {(m.article, m.span): m.surface for analysis in briefing.analyses for m in analysis.mentions}
    for entity in briefing.resolution.entities:
        found += (Problem(entity.id, STAGE, message) for message in _of_entity(entity, mentions))
    return tuple(found)


def _of_article(analysis: Analysis) -> Iterator[Problem]:
    text = analysis.article.text
    for message in (
        *_of_sentences(analysis),
        *(m for mention in analysis.mentions for m in _of_mention(text, mention)),
        *_of_quotes(analysis),
        *(m for date in analysis.dates for m in _of_date(text, date)),
    ):
        yield Problem(analysis.article.seed, STAGE, message)


def _of_sentences(analysis: Analysis) -> Iterator[str]:
    known = set(analysis.sentences)
    text = analysis.article.text
    for span in analysis.summary:
        if span not in known or not _lies_in(text, span):
            yield f"summary: {_shown(text, span)} is not a whole sentence of the article"


def _of_mention(text: str, mention: Mention) -> Iterator[str]:
    if not _lies_in(text, mention.span) or text[mention.span.start : mention.span.end] != mention.surface:
        yield f"name: “{mention.surface}” does not stand where it is said to ({_shown(text, mention.span)})"


def _of_quotes(analysis: Analysis) -> Iterator[str]:
    names = {mention.span for mention in analysis.mentions}
    order = _Order(analysis.sentences)
    for quote in analysis.quotes:
        for fault in _faults(analysis.article.text, quote, names, order):
            yield f"statement {_shown(analysis.article.text, quote.span)}: {fault}"


def _faults(text: str, quote: Quote, names: set[Span], order: _Order) -> Iterator[str]:
    """What is wrong with one statement, in words."""
    parts = (("content", quote.span), ("cue", quote.cue), ("speaker", quote.speaker))
    held = [(what, span) for what, span in parts if span is not None]
    outside = [what for what, span in held if not _lies_in(text, span)]
    if outside:
        yield f"the {outside[0]} does not lie in the text"
        return
    for what, span in held:
        if _cuts_a_word(text, span):
            yield f"the {what} begins or ends inside a word or number"
        if span is not quote.span and _overlap(span, quote.span):
            yield f"the {what} stands inside what is said"
        if span is not quote.span and not order.near(span, quote.span):
            yield f"the {what} {_shown(text, span)} stands in no sentence beside it"
    if quote.direct and not _enclosed(text, quote.span):
        yield "a direct quotation is not enclosed in quotation marks"
    if quote.refers is not None and quote.refers not in names:
        yield "its speaker stands for words that are no name of the article"
    if not quote.direct and _negated(text, quote.span.start):
        yield "it leaves out the negation before it"
    if quote.cue is not None and _negated(text, quote.cue.start):
        yield "its cue leaves out the negation before it"


def _of_date(text: str, date: DateRef) -> Iterator[str]:
    if not _lies_in(text, date.span):
        yield "date: it does not lie in the text"
        return
    said = text[date.span.start : date.span.end]
    if not _DATE_WORD.search(said) and not _calendar_words() & set(re.findall(r"[^\W\d_]+", said.lower())):
        yield f"date: “{said}” holds no number and no word of time"
    if (date.first is None) != (date.last is None) or (date.first and date.last and date.first > date.last):
        yield f"date: “{said}” is read as {date.first} to {date.last}"


def _of_entity(entity: Entity, mentions: dict[tuple[ArticleId, Span], str]) -> Iterator[str]:
    """Whether an entity's mentions are the articles', and its spellings are counted rightly."""
    for mention in entity.mentions:
        if mentions.get((mention.article, mention.span)) != mention.surface:
            yield f"{entity.name}: “{mention.surface}” is no name that stands in {mention.article}"
    told = {a.surface: a.count for a in entity.aliases if a.count}
    spellings = sorted(told, key=lambda s: (-len(s), s))
    used = Counter(_spelling(mention.surface, spellings) for mention in entity.mentions)
    for spelling in sorted(used.keys() | told.keys()):
        if used[spelling] != told.get(spelling, 0):
            yield f"{entity.name}: “{spelling}” stands {used[spelling]} times, not {told.get(spelling, 0)}"


class _Order:
    """Which sentence of an article an offset stands in."""

    def __init__(self, sentences: Iterable[Span]) -> None:
        self._starts = [span.start for span in sentences]

    def near(self, one: Span, other: Span) -> bool:
        """Whether `one` stands in a sentence of `other`, or in the one before or after."""
        first, last = self._number(other.start) - 1, self._number(other.end - 1) + 1
        return first <= self._number(one.start) and self._number(one.end - 1) <= last

    def _number(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


def _lies_in(text: str, span: Span) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _cuts_a_word(text: str, span: Span) -> bool:
    return any(
        0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in (span.start, span.end)
    )


def _enclosed(text: str, span: Span) -> bool:
    """Whether marks stand at both ends; the press leaves a quotation open where its paragraph ends."""
    before = text[max(0, span.start - 8) : span.start].rstrip()
    after = text[span.end : span.end + 8].lstrip(" \u00a0\u2009\u202f")
    return before[-1:] in _MARKS and (not after or after[0] in _MARKS or after[0] == "\n")


def _negated(text: str, start: int) -> bool:
    return _NEGATION.search(text, max(0, start - _NEGATION_REACH), start) is not None


@cache
def _calendar_words() -> frozenset[str]:
    return frozenset(word.lower().rstrip(".") for word in words("weekdays") | words("months"))


def _spelling(surface: str, longest_first: list[str]) -> str:
    """Which of the spellings told a name counts for: itself, else the longest in it ("the Hague's")."""
    name = " ".join(surface.split())
    if name in longest_first:
        return name
    return next((spelling for spelling in longest_first if spelling in name), name)


def _shown(text: str, span: Span) -> str:
    said = " ".join(text[max(0, span.start) : max(0, span.end)].split())
    return f"“{said}”" if len(said) <= _LONGEST_SHOWN else f"“{said[:_LONGEST_SHOWN].rstrip()}…”"
