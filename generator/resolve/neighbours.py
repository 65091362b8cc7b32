"""Which of several like-named towns an article means, by the towns it names beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from generator.resolve.places import Candidate, distance
from generator.resolve.records import Chain, Identity

NEAR = 60
"""Kilometres within which a town that the article names tells which of its namesakes is meant."""
AROUND = 150
"""Kilometres around a told town in which even a small place may be meant."""
SPOT = 10
"""Kilometres within which two towns of one name are one spot on a map, whatever else they are called."""
FAR = 4
"""How many times as far from all that it names the other bearers of the name must be, and `NEAR` besides."""
# Things of one point; a country, a region or a river is beside everything.
_POINTS = frozenset(["city", "town", "settlement", "camp", "base", "airport", "border crossing", "island"])


def fixed_points(named: Iterable[tuple[Chain, Identity]]) -> tuple[tuple[str, Identity], ...]:
    """The towns of an article that are told, each with the name it has there."""
    return tuple(
        (chain.name, identity)
        for chain, identity in named
        if identity.known and identity.place is not None and identity.place.feature in _POINTS
    )


def nearest(
    options: Sequence[Candidate], points: Sequence[tuple[str, Identity]]
) -> tuple[Candidate, str] | None:
    """The one of `options` that lies beside a told town, and that town's name; None if none or several do."""
    ranked = sorted((*_to_nearest(option, points), option.id, at) for at, option in enumerate(options))
    if not ranked or ranked[0][0] > NEAR:
        return None
    best = options[ranked[0][3]]
    others = [away for away, _, _, at in ranked[1:] if distance(options[at].place, best.place) > SPOT]
    if others and others[0] < max(FAR * ranked[0][0], 2 * NEAR):
        return None
    return best, ranked[0][1]


def lies_near(option: Candidate, points: Sequence[tuple[str, Identity]]) -> bool:
    """Whether a told town lies within `AROUND` of a candidate."""
    return _to_nearest(option, points)[0] <= AROUND


def _to_nearest(option: Candidate, points: Sequence[tuple[str, Identity]]) -> tuple[float, str]:
    """How far the nearest told town is, in kilometres, and its name."""
    away = [
        (distance(option.place, identity.place), name)
        for name, identity in points
        if identity.place is not None and identity.key != option.id
    ]
    return min(away, default=(math.inf, ""))
