from __future__ import annotations

from generator.relate.neighbours import near_pairs
from generator.relate.terms import numbers, stems, vectors

FIRE = "A fire at the Dorn paper mill killed two workers on Monday, the fire brigade said."
FIRE_TOO = "Two workers died when fire swept through a paper mill in Dorn, firefighters said."
VOTE = "Voters in the island republic chose a new parliament after a campaign about fish quotas."


def test_only_articles_with_like_words_are_near() -> None:
    pairs = near_pairs(vectors([stems(text) for text in (FIRE, VOTE, "", FIRE_TOO)]), 0.1)
    assert list(pairs) == [(0, 3)]


def test_numbers_are_read_without_the_commas_of_thousands() -> None:
    assert numbers("1,250 of 80 in 2017, 4.5 on the scale") == {"1250": 1, "80": 1, "2017": 1, "4.5": 1}
