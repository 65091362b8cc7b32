from __future__ import annotations

from collections import Counter

from generator.relate.cluster import average_link
from generator.relate.terms import stems, vectors

FIRE_A = "A fire at the Dorn paper mill killed two workers on Monday, the fire brigade said."
FIRE_B = "Two workers died when fire swept through a paper mill in Dorn, firefighters said."
VOTE = "Voters in the island republic chose a new parliament after a campaign about fish quotas."


def groups(*texts: str) -> list[tuple[int, ...]]:
    return average_link(vectors([stems(text) for text in texts]), 0.22)


def test_two_reports_of_one_event_meet_and_another_event_stays_apart() -> None:
    assert groups(FIRE_A, VOTE, FIRE_B) == [(0, 2), (1,)]


def test_the_order_of_articles_makes_no_difference() -> None:
    assert groups(VOTE, FIRE_B, FIRE_A) == [(0,), (1, 2)]


def test_an_empty_text_is_a_story_of_its_own() -> None:
    assert groups("", FIRE_A, "") == [(0,), (1,), (2,)]


def test_articles_that_may_not_join_are_not_compared() -> None:
    bags: list[Counter[str]] = [stems(FIRE_A), stems(FIRE_B)]
    assert average_link(vectors(bags), 0.22, lambda _a, _b: False) == [(0,), (1,)]
