"""What tells articles apart from those around them."""

from __future__ import annotations

from itertools import combinations

from generator.relate.contrast import contrasts, neighbours

QUAKE = {"quake", "rubble", "magnitud", "rescuer"}
NORTH = [frozenset(QUAKE | {"velen", "monday", f"north{n}"}) for n in range(3)]
SOUTH = [frozenset(QUAKE | {"dorm", "friday", f"south{n}"}) for n in range(3)]


def test_among_reports_of_quakes_the_words_of_quakes_weigh_nothing() -> None:
    terms = [*NORTH, *SOUTH]
    seen = contrasts(terms, neighbours(combinations(range(6), 2)))
    assert min(seen[a, b] for a, b in ((0, 1), (0, 2), (1, 2), (3, 4), (4, 5))) > 0.9
    assert max(seen[a, b] for a in range(3) for b in range(3, 6)) < 0.2


def test_articles_that_share_no_telling_word_are_not_alike() -> None:
    seen = contrasts([frozenset({"a"}), frozenset({"b"}), frozenset()], neighbours([(0, 1), (0, 2)]))
    assert set(seen.values()) == {0.0}
