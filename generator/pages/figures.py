"""Numbers of a story's articles: those that contradict each other, and those merely listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.lexicon.hedges import hedges
from generator.lexicon.quantities import ANYBODY, happenings
from generator.model import ArticleId, Comparison, Difference, Figure, Span
from generator.pages.links import Here, article_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.text import excerpt
from generator.pages.words import sentence_case

MOST_LISTED = 24
SHOWN = 6
LONGEST = 300

Piece = tuple[str, str]
"""Words of a sentence, and what they are: "figure", "hedge" or "" for the rest."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number where an article states it: its sentence, and whom the article has it from ("" if nobody)."""

    outlet: str
    day: str
    pieces: tuple[Piece, ...]
    by: str
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
    """Numbers of one kind, in the order of the articles; `folded` where a reader opens them first."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class FigureLists:
    """What is listed: at once, and folded under the line `more`."""

    shown: tuple[Listed, ...]
    folded: tuple[Listed, ...]
    more: str


def opposed(lookup: Lookup, here: Here, comparison: Comparison) -> tuple[Opposed, ...]:
    """The differences of a story, each with its values from the lowest to the highest."""
    return tuple(_opposed(lookup, here, difference) for difference in comparison.differences)


def _opposed(lookup: Lookup, here: Here, difference: Difference) -> Opposed:
    return Opposed(
        _label(lookup, difference),
        _values(lookup, here, sorted(difference.figures, key=_size)),
        _note(lookup, difference) if difference.grows else "",
    )


def figure_lists(
    lookup: Lookup, here: Here, comparison: Comparison, told: Sequence[ArticleId]
) -> FigureLists:
    """The figures of a story that no difference shows, by what they count: people first, the rest folded.

    Of measures only those are listed of which two articles at least give one.
    """
    shown_above = {figure for difference in comparison.differences for figure in difference.figures}
    order = {article: number for number, article in enumerate(told)}
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(comparison.figures, key=lambda f: (order[f.article], f.span)):
        if figure not in shown_above:
            groups[figure.quantity].append(figure)
    people = [one.id for one in happenings()]
    shown = [_listed(lookup, here, id_, groups[id_]) for id_ in people if id_ in groups]
    rest = [
        _listed(lookup, here, quantity, groups[quantity])
        for quantity in sorted(groups.keys() - set(people))
        if len({figure.article for figure in groups[quantity]}) > 1
    ]
    return FigureLists(tuple(shown), tuple(rest), "More figures: " + ", ".join(r.label.lower() for r in rest))


def _listed(lookup: Lookup, here: Here, quantity: str, figures: Sequence[Figure]) -> Listed:
    return Listed(LABELS.get(quantity, sentence_case(quantity)), _values(lookup, here, figures[:MOST_LISTED]))


def _values(lookup: Lookup, here: Here, figures: Iterable[Figure]) -> tuple[Value, ...]:
    """`figures` in their order, those of the same bounds and words for them together."""
    held: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        held[figure.low, figure.high, figure.subject].append(figure)
    return tuple(
        Value(_shortest(lookup, same), tuple(_stated(lookup, here, figure) for figure in same))
        for same in held.values()
    )


def _shortest(lookup: Lookup, figures: Sequence[Figure]) -> str:
    words = (" ".join(lookup.text(f.article, f.span).split()) for f in figures)
    return min(words, key=lambda w: (len(w), w))


def _stated(lookup: Lookup, here: Here, figure: Figure) -> Stated:
    article = figure.article
    number = lookup.sentence_number(article, figure.span.start) or 0
    sentence = lookup.analyses[article].sentences[number - 1]
    return Stated(
        lookup.outlet(article, begins=True),
        lookup.day(article),
        _pieces(lookup.analyses[article].article.text, sentence, figure.span),
        _by(lookup, figure),
        here.to(article_path(article), sentence_anchor(number)),
        f"sentence {number}",
    )


def _pieces(text: str, sentence: Span, figure: Span) -> tuple[Piece, ...]:
    """The sentence in pieces, cut where it is long, with the figure and the words that hedge apart."""
    found: list[Piece] = []
    for words, marked in excerpt(text, sentence, (figure,), LONGEST):
        if marked:
            found.append((words, "figure"))
            continue
        at = 0
        for hedge in hedges(words, Span(0, len(words))):
            found += [(words[at : hedge.start], ""), (words[hedge.start : hedge.end], "hedge")]
            at = hedge.end
        found.append((words[at:], ""))
    return tuple(piece for piece in found if piece[0])


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
    label = LABELS.get(difference.quantity, sentence_case(difference.quantity))
    holder = next((f.of for f in difference.figures if f.of), None)
    if holder:
        article = next(f.article for f in difference.figures if f.of == holder)
        entity = lookup.entity_at(article, holder)
        name = lookup.entities[entity].name if entity else lookup.text(article, holder)
        return f"{label}: {name}"
    return label if difference.subject in ("", ANYBODY) else f"{label}: {difference.subject}"


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
    "age": "Age",
    "distance": "Distance",
    "magnitude": "Magnitude of the earthquake",
    "share": "Percentages",
    "time in days": "Days and weeks",
    "time in months": "Months and years",
    "time in hours": "Hours and minutes",
}
