"""Numbers of a story's articles: those that contradict each other, and those merely listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.lexicon.quantities import ANYBODY, happenings
from generator.model import ArticleId, Comparison, Difference, Figure, Span
from generator.pages.links import Here, article_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.marked import Piece, marked
from generator.pages.words import sentence_case

MOST_LISTED = 24
LONGEST = 300
SHOWN = 6


@dataclass(frozen=True, slots=True)
class Stated:
    """Numbers where an article states them: the sentence, and what to know of it.

    `by` is whom the article has them from, `limit` what keeps them from being compared; "" for nothing.
    """

    outlet: str
    day: str
    pieces: tuple[Piece, ...]
    by: str
    limit: str
    href: str
    source: str


@dataclass(frozen=True, slots=True)
class Value:
    """A number as it stands ("at least seven"), and everybody who says so."""

    words: str
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Opposed:
    """A thing of which the articles give numbers that cannot all be true; `note` is what to bear in mind."""

    label: str
    values: tuple[Value, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Numbers of one kind, in the order of the articles."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class FigureLists:
    """What is listed: numbers of what happened to people at once, the rest by kind, folded under `more`."""

    shown: tuple[Value, ...]
    folded: tuple[Listed, ...]
    more: str


def opposed(lookup: Lookup, here: Here, comparison: Comparison) -> tuple[Opposed, ...]:
    """The differences of a story, each with its values from the lowest to the highest."""
    return tuple(_opposed(lookup, here, difference) for difference in comparison.differences)


def _opposed(lookup: Lookup, here: Here, difference: Difference) -> Opposed:
    held: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in sorted(difference.figures, key=_size):
        held[figure.low, figure.high].append(figure)
    values = tuple(
        Value(
            _small(_shortest(_words(lookup, figure.article, figure.span) for figure in same)),
            tuple(_stated(lookup, here, (figure,)) for figure in same),
        )
        for same in held.values()
    )
    return Opposed(_label(lookup, difference), values, _note(lookup, difference) if difference.grows else "")


def figure_lists(
    lookup: Lookup, here: Here, comparison: Comparison, told: Sequence[ArticleId]
) -> FigureLists:
    """The figures of a story that no difference shows, in the order of its articles."""
    above = {_says(figure) for difference in comparison.differences for figure in difference.figures}
    order = {article: number for number, article in enumerate(told)}
    left = sorted(
        (f for f in comparison.figures if _says(f) not in above), key=lambda f: (order[f.article], f.span)
    )
    people = {one.id for one in happenings()}
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in left:
        groups[figure.quantity].append(figure)
    rest = tuple(
        Listed(_named(quantity), _listed(lookup, here, groups[quantity]))
        for quantity in sorted(groups.keys() - people)
    )
    shown = _listed(lookup, here, [figure for figure in left if figure.quantity in people])
    if len(shown) > SHOWN + 1:
        rest = (Listed("Of people", shown[SHOWN:]), *rest)
        shown = shown[:SHOWN]
    return FigureLists(shown, rest, "More figures: " + ", ".join(one.label.lower() for one in rest))


def _says(figure: Figure) -> tuple[object, ...]:
    """What a figure says, wherever in its article."""
    return figure.article, figure.quantity, figure.subject, figure.low, figure.high, figure.limit


def _listed(lookup: Lookup, here: Here, figures: Iterable[Figure]) -> tuple[Value, ...]:
    """`figures` by sentence, so that none is shown twice; sentences that give the same numbers together."""
    sentences: dict[tuple[ArticleId, int | None], list[Figure]] = defaultdict(list)
    for figure in figures:
        sentences[figure.article, lookup.sentence_number(figure.article, figure.span.start)].append(figure)
    same: dict[tuple[object, ...], list[tuple[Figure, ...]]] = defaultdict(list)
    for held in sentences.values():
        same[tuple((f.quantity, f.subject, f.low, f.high) for f in held)].append(tuple(held))
    return tuple(
        Value(
            sentence_case(
                _shortest("; ".join(_words(lookup, f.article, f.phrase) for f in held) for held in alike)
            ),
            tuple(_stated(lookup, here, held) for held in alike),
        )
        for alike in list(same.values())[:MOST_LISTED]
    )


def _words(lookup: Lookup, article: ArticleId, span: Span) -> str:
    return " ".join(lookup.text(article, span).split())


def _small(words: str) -> str:
    """A number without the capital that it has for beginning a sentence."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _shortest(sayings: Iterable[str]) -> str:
    return min(sayings, key=lambda words: (len(words), words))


def _stated(lookup: Lookup, here: Here, figures: Sequence[Figure]) -> Stated:
    """The sentence of `figures`, which all stand in it."""
    article = figures[0].article
    number = lookup.sentence_number(article, figures[0].span.start) or 1
    analysis = lookup.analyses[article]
    spans = [figure.span for figure in figures]
    return Stated(
        lookup.outlet(article, begins=True),
        lookup.day(article),
        marked(analysis.article.text, analysis.sentences[number - 1], spans, LONGEST),
        next((by for figure in figures if (by := _by(lookup, figure))), ""),
        _limits(lookup, figures),
        here.to(article_path(article), sentence_anchor(number)),
        f"sentence {number}",
    )


def _limits(lookup: Lookup, figures: Sequence[Figure]) -> str:
    """What keeps figures from being compared, and which of them where there are several."""
    limits = {figure.limit for figure in figures}
    if len(limits) == 1:
        return limits.pop()
    held = (f for f in figures if f.limit)
    return ", ".join(f"{_small(_words(lookup, f.article, f.span))}: {f.limit}" for f in held)


def _by(lookup: Lookup, figure: Figure) -> str:
    """Whom the article has the number from, as far as it says so."""
    for quote in lookup.analyses[figure.article].quotes:
        if quote.span.start <= figure.span.start and figure.span.end <= quote.span.end:
            speaker = lookup.speaker(quote)
            if speaker:
                return lookup.entities[speaker].name
            if quote.speaker:
                return " ".join(lookup.text(quote.article, quote.speaker).split())
    return ""


def _label(lookup: Lookup, difference: Difference) -> str:
    label = _named(difference.quantity)
    holder = next((f.of for f in difference.figures if f.of), None)
    if holder:
        article = next(f.article for f in difference.figures if f.of == holder)
        entity = lookup.entity_at(article, holder)
        name = lookup.entities[entity].name if entity else lookup.text(article, holder)
        return f"{label}: {name}"
    return label if difference.subject in ("", ANYBODY) else f"{label}: {difference.subject}"


def _named(quantity: str) -> str:
    return LABELS.get(quantity) or sentence_case(quantity)


def _note(lookup: Lookup, difference: Difference) -> str:
    """What may explain the difference: a count that grew between the articles."""
    days = {lookup.published(figure.article) for figure in difference.figures}
    if None in days:
        return "Such a count may grow, and not every article is dated: the higher one may be the later."
    return "" if len(days) == 1 else "Such a count may grow: the articles are of different days."


def _size(figure: Figure) -> tuple[float, float]:
    low = figure.low if figure.low is not None else -1.0
    return low, figure.high if figure.high is not None else float("inf")


LABELS = {one.id: one.label for one in happenings()} | {
    "number": "Numbers of people",
    "day": "Day",
    "age": "Age",
    "distance": "Distance",
    "magnitude": "Magnitude of the earthquake",
    "share": "Percentages",
    "time in days": "Days and weeks",
    "time in months": "Months and years",
    "time in hours": "Hours and minutes",
}
