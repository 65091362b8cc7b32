"""Which numbers of a story's articles contradict each other.

Two numbers are opposed only where they surely tell of one thing and cannot both be true: what counts against
that leaves them merely listed. So a missed difference is the likely mistake, and a false one the rare one.
The conditions follow those under which de Marneffe, Rafferty and Manning ("Finding contradictions in text",
2008) take numeric mismatches for contradictions: the same event, the same participants, disjoint intervals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from generator.lexicon.quantities import happenings
from generator.model import ArticleId, Difference, EntityId, Figure
from generator.relate.compare.days import DAY
from generator.relate.compare.scene import Told
from generator.relate.terms import dot

NEAR = 0.30
"""Cosine of two sentences that speak of the same thing, where neither stands at the head of its article."""
ALIKE = 0.45
"""The same for measures, whose unit alone says little of what they measure."""

SAME = 0.5
"""The same for days: a neighbouring sentence of one event may well tell of the day after."""
BESIDE = 2
"""Words of weight that then must stand beside both numbers."""
AGE_DAYS = 31
"""Ages are held against each other only in articles of one month: people grow older."""
ROUGH = frozenset(["distance", "length", "area", "weight", "time in months", "time in days", "time in hours"])
ROUGH_FACTOR = 1.25
"""By so much rough measures must differ: one writer counts in miles from the centre, one in kilometres."""
NEVER = frozenset(["share", "degrees"])
"""What is only listed: shares and degrees change by the hour, and their whole is seldom told beside them."""
DOLLARS = "money in dollars"
OWN_CURRENCY = (1.15, 2.2, 6.0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure, its sentence, and the stems of the words of weight right beside it."""

    figure: Figure
    told: Told
    beside: frozenset[str]


Key = tuple[str, str]


def differences(
    placed: Mapping[ArticleId, Sequence[Placed]],
    holders: Mapping[Figure, EntityId],
    named: Mapping[ArticleId, frozenset[EntityId]],
    days: Mapping[ArticleId, date | None],
) -> tuple[Difference, ...]:
    """What the articles contradict each other in; each difference holds every comparable figure of its kind.

    `placed` are the figures of each article with their sentences, `holders` whom an age or a distance
    belongs to, `named` the entities of each article, `days` the day each was published, where that is known.
    """
    groups: dict[Key, dict[ArticleId, list[Placed]]] = defaultdict(lambda: defaultdict(list))
    for article, figures in placed.items():
        for placed_figure in figures:
            figure = placed_figure.figure
            key = _key(figure, holders)
            if (
                key
                and key[0] not in NEVER
                and not figure.limit
                and (figure.low is not None or figure.high is not None)
            ):
                groups[key][article].append(placed_figure)
    grows = {one.id: one.grows for one in happenings()}
    found = []
    for (quantity, subject), by_article in sorted(groups.items()):
        sure = {article: held for article, held in by_article.items() if _consistent(quantity, held)}
        if kept := _comparable(sure, named, days):
            found.append(Difference(quantity, subject, kept, grows.get(quantity, False)))
    return tuple(found)


def worth_listing(
    own: Sequence[Placed],
    placed: Mapping[ArticleId, Sequence[Placed]],
    holders: Mapping[Figure, EntityId],
) -> Iterator[Placed]:
    """What happened to people, and of the rest what another article gives another number for, or seems to."""
    for one in own:
        if one.figure.quantity == DAY:
            continue
        if one.figure.quantity in _HAPPENED or any(
            _counterparts(one, other, holders)
            for article in sorted(placed)
            if article != one.figure.article
            for other in placed[article]
        ):
            yield one


def _counterparts(one: Placed, other: Placed, holders: Mapping[Figure, EntityId]) -> bool:
    if one.figure.quantity != other.figure.quantity or not disjoint(one.figure, other.figure):
        return False
    if one.figure.of or other.figure.of:
        holder = holders.get(one.figure)
        return holder is not None and holder == holders.get(other.figure)
    return len(one.beside & other.beside) >= BESIDE and dot(one.told.vector, other.told.vector) >= NEAR


def disjoint(one: Figure, other: Figure) -> bool:
    """Whether no value lies within the bounds of both, as far as their kind lets one tell."""
    lower, upper = (one, other) if _above(other, one) else (other, one)
    if not _above(upper, lower):
        return False
    assert upper.low is not None
    assert lower.high is not None
    if one.quantity in ROUGH:
        return upper.low > ROUGH_FACTOR * lower.high
    if one.quantity == DOLLARS and lower.high > 0:
        # Not every dollar is an American one: a sum told in two of them differs by their rate.
        ratio = upper.low / lower.high
        return ratio < OWN_CURRENCY[0] or OWN_CURRENCY[1] < ratio < OWN_CURRENCY[2]
    return True


def _above(one: Figure, other: Figure) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def _key(figure: Figure, holders: Mapping[Figure, EntityId]) -> Key | None:
    """What a figure tells of; None where that cannot be told."""
    if figure.quantity in ("age", "distance"):
        holder = holders.get(figure)
        return (figure.quantity, holder) if holder else None
    return figure.quantity, figure.subject


def _consistent(quantity: str, held: Sequence[Placed]) -> bool:
    """Whether an article says one thing: else it tells of several events, or of one as it went on.

    Of a measure it may tell several things; there its sentences must decide.
    """
    if quantity not in _HAPPENED and quantity not in ("age", "magnitude", DAY):
        return True
    return not any(disjoint(one.figure, other.figure) for one, other in combinations(held, 2))


def _comparable(
    sure: Mapping[ArticleId, Sequence[Placed]],
    named: Mapping[ArticleId, frozenset[EntityId]],
    days: Mapping[ArticleId, date | None],
) -> tuple[Figure, ...]:
    """The opposed figures of one kind, and those of the same thing beside them; nothing where none are.

    Of an article that says the same twice the first saying is kept.
    """
    held = [placed for article in sorted(sure) for placed in sure[article]]
    alike: dict[int, set[int]] = defaultdict(set)
    opposed: set[int] = set()
    for left, right in combinations(range(len(held)), 2):
        one, other = held[left].figure, held[right].figure
        if one.article == other.article or not _of_one_thing(held[left], held[right], named, days):
            continue
        alike[left].add(right)
        alike[right].add(left)
        if disjoint(one, other):
            opposed |= {left, right}
    opposed -= {at for at in opposed if _rival(at, held, alike)}
    if not any(disjoint(held[a].figure, held[b].figure) for a in opposed for b in alike[a] & opposed):
        return ()
    kept = sorted(opposed | {other for at in opposed for other in alike[at]})
    # A headline leaves out what hedges: the same saying in the body is shown rather.
    kept.sort(key=lambda at: held[at].told.headline)
    first: dict[tuple[ArticleId, float | None, float | None], Figure] = {}
    for at in kept:
        figure = held[at].figure
        first.setdefault((figure.article, figure.low, figure.high), figure)
    return tuple(sorted(first.values(), key=lambda figure: (figure.article, figure.span)))


def _rival(at: int, held: Sequence[Placed], alike: Mapping[int, set[int]]) -> bool:
    """Whether its own article gives another number that agrees with those it would be opposed to."""
    figure = held[at].figure
    against = [held[other].figure for other in alike[at] if disjoint(figure, held[other].figure)]
    own = [p.figure for p in held if p.figure.article == figure.article and p.figure is not figure]
    return any(not disjoint(other, one) for other in own for one in against)


def _of_one_thing(
    left: Placed,
    right: Placed,
    named: Mapping[ArticleId, frozenset[EntityId]],
    days: Mapping[ArticleId, date | None],
) -> bool:
    """Whether two figures of one kind tell of the same thing, as far as their sentences show."""
    quantity, one, other = left.figure.quantity, left.told, right.told
    if quantity == "age":
        first, second = days[one.article], days[other.article]
        return first is not None and second is not None and abs((first - second).days) <= AGE_DAYS
    if quantity == DAY:
        near = dot(one.vector, other.vector)
        return _places_agree(one, other, named) and near >= SAME and len(left.beside & right.beside) > BESIDE
    toll = _TOLL in one.vector or _TOLL in other.vector  # its day is that of the count
    if not _places_agree(one, other, named) or not (toll or _days_agree(one, other)):
        return False
    if quantity == "distance":
        return len(one.places & other.places) > 1  # both ends
    near = dot(one.vector, other.vector)
    if quantity in _HAPPENED or quantity == "magnitude":
        return near >= NEAR or (one.leads and other.leads)
    return near >= ALIKE and len(left.beside & right.beside) >= BESIDE


_TOLL = "toll"
_HAPPENED = frozenset(one.id for one in happenings())


def _places_agree(one: Told, other: Told, named: Mapping[ArticleId, frozenset[EntityId]]) -> bool:
    """Whether the places named do not speak against each other."""
    if one.places and other.places:
        return bool(one.places & other.places)
    if one.places:
        return bool(one.places & named[other.article])
    return not other.places or bool(other.places & named[one.article])


def _days_agree(one: Told, other: Told) -> bool:
    """Whether some day named by the one may be a day named by the other, where both name any."""
    if not one.days or not other.days:
        return True
    return any(a[0] <= b[1] and b[0] <= a[1] for a in one.days for b in other.days)
