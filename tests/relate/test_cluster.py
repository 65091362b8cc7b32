"""Average link over the pairs that are held; what is not held is 0."""

from __future__ import annotations

from generator.relate.cluster import average_link


def test_pairs_that_are_alike_meet_and_others_stay_apart() -> None:
    assert average_link(3, {(0, 2): 0.9}, 0.5) == [(0, 2), (1,)]


def test_a_group_grows_only_while_the_mean_of_all_its_pairs_holds() -> None:
    chain = {(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.9}
    assert average_link(4, chain, 0.5) == [(0, 1), (2, 3)]
    assert average_link(4, chain, 0.2) == [(0, 1, 2, 3)]
    assert average_link(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}, 0.5) == [(0, 1, 2)]


def test_the_order_of_pairs_makes_no_difference() -> None:
    pairs = {(a, b): ((a * 7 + b * 13) % 10) / 10 for a in range(9) for b in range(a + 1, 9)}
    backwards = dict(reversed(pairs.items()))
    assert average_link(9, pairs, 0.5) == average_link(9, backwards, 0.5)


def test_nothing_is_no_group_and_one_alone_is_one() -> None:
    assert average_link(0, {}, 0.5) == []
    assert average_link(2, {}, 0.5) == [(0,), (1,)]
