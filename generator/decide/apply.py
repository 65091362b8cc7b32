"""Applies decisions: some to mentions before names are told apart, the others to the outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.decide.book import Book
from generator.decide.read import FILE_NAME, Decision
from generator.model import Analysis, Entity, Kind, Mention, Place, Problem, Resolution, Span
from generator.text.normalise import fold
from generator.text.tokens import tokens

STAGE = "decisions"


def before_resolving(
    analyses: tuple[Analysis, ...], decisions: Sequence[Decision]
) -> tuple[tuple[Analysis, ...], tuple[Problem, ...]]:
    """`analyses` with mentions removed, added and given their kind as decided.

    And a Problem for each decision that finds nothing to decide.
    """
    problems = []
    for decision in decisions:
        if decision.action not in ("not a name", "kind", "name"):
            continue
        changed = tuple(_read_anew(analysis, decision) for analysis in analyses)
        if not any(_concerned(analysis, decision) for analysis in analyses):
            problems.append(_stale(decision, f"no article names {decision.names[0]!r}"))
        analyses = changed
    return analyses, tuple(problems)


def _concerned(analysis: Analysis, decision: Decision) -> bool:
    if not _covers(analysis, decision):
        return False
    return bool(_named(analysis, decision.names[0])) or any(
        True for _ in _occurrences(analysis, decision.names[0])
    )


def _named(analysis: Analysis, name: str) -> list[Mention]:
    wanted = fold(name)
    return [mention for mention in analysis.mentions if fold(mention.surface) == wanted]


def _covers(analysis: Analysis, decision: Decision) -> bool:
    return not decision.articles or analysis.article.seed in decision.articles


def _read_anew(analysis: Analysis, decision: Decision) -> Analysis:
    if not _covers(analysis, decision):
        return analysis
    named = _named(analysis, decision.names[0])
    if decision.action == "not a name":
        mentions: Iterable[Mention] = (m for m in analysis.mentions if m not in named)
    else:
        kind = decision.kind or (named[0].kind if named else None) or _kind_of(decision.other)
        if kind is None:
            return analysis
        spans = {m.span for m in named} | set(_free(analysis, decision.names[0]))
        others = (m for m in analysis.mentions if m.span not in spans)
        mentions = (*others, *(_decided_mention(analysis, span, kind) for span in spans))
    return replace(analysis, mentions=tuple(sorted(mentions, key=lambda m: m.span)))


def _kind_of(entity: str) -> Kind | None:
    head = entity.partition("/")[0]
    return head if head in ("place", "group", "person") else None  # type: ignore[return-value]


def _decided_mention(analysis: Analysis, span: Span, kind: Kind) -> Mention:
    surface = analysis.article.text[span.start : span.end]
    return Mention(analysis.article.id, span, surface, kind, 1.0, "decision")


def _free(analysis: Analysis, name: str) -> Iterator[Span]:
    """Where `name` stands outside every other mention, and outside itself ("Bora Bora Bora")."""
    taken = [m.span for m in analysis.mentions]
    for span in _occurrences(analysis, name):
        if not any(span.start < other.end and other.start < span.end for other in taken):
            taken.append(span)
            yield span


def _occurrences(analysis: Analysis, name: str) -> Iterator[Span]:
    """Where the words of `name` stand in the article, whole words only."""
    text = analysis.article.text
    if name not in text:  # spares dividing every article into tokens for every decision
        return
    words = [token.text for token in tokens(name)]
    found = tokens(text)
    for i in range(len(found) - len(words) + 1):
        if words and all(found[i + k].text == word for k, word in enumerate(words)):
            yield Span(found[i].start, found[i + len(words) - 1].end)


def after_resolving(
    resolution: Resolution, decisions: Sequence[Decision], analyses: Sequence[Analysis]
) -> tuple[Resolution, tuple[Problem, ...]]:
    """`resolution` as decided; a Problem for each decision that finds nothing, or more than one entity."""
    book = Book(resolution, {a.article.seed: a.article.id for a in analyses})
    problems = []
    for decision in decisions:
        try:
            _obey(book, decision)
        except LookupError as error:
            problems.append(_stale(decision, str(error.args[0])))
    return book.closed(), tuple(problems)


def _obey(book: Book, decision: Decision) -> None:
    match decision.action:
        case "merge":
            first, *others = (book.find(name, decision.kind) for name in decision.names)
            for other in others:
                book.merge(first, other, decision.words)
        case "apart":
            book.keep_apart([book.find(name, decision.kind) for name in decision.names], decision.words)
        case "split":
            book.split(book.find(decision.other), decision.names[0], decision.articles, decision.words)
        case "rename":
            book.change(book.find(decision.names[0]), decision.words, name=decision.other)
        case "locate":
            entity = book.entity(book.find(decision.names[0], "place"))
            book.change(entity.id, decision.words, place=_located(entity, decision))
        case "name":
            book.assign(decision.names[0], decision.articles, decision.other, decision.words)


def _located(entity: Entity, decision: Decision) -> Place:
    latitude, longitude = decision.at or (None, None)
    old = entity.place or Place(None, None, None, None, "place", "")
    return replace(old, latitude=latitude, longitude=longitude, basis=decision.words)


def _stale(decision: Decision, reason: str) -> Problem:
    message = f"the decision `{decision.action}: {', '.join(decision.names)}` has no effect: {reason}"
    return Problem(FILE_NAME, STAGE, message, decision.line)
