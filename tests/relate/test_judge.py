"""How probable one story is: like words do not do where names and numbers differ."""

from __future__ import annotations

import pytest

from generator.relate.judge import SIGNS, learned, probability

ALIKE = dict.fromkeys(SIGNS, 0.7) | {"both give numbers": 1.0, "led by other people": 0.0}


def judged(crowded: bool, **signs: float) -> float:
    seen = ALIKE | {name.replace("_", " "): value for name, value in signs.items()}
    return probability(tuple(seen[sign] for sign in SIGNS), crowded)


@pytest.mark.parametrize("crowded", [False, True])
def test_articles_alike_in_everything_tell_one_story(crowded: bool) -> None:
    assert judged(crowded) > 0.9
    assert judged(crowded, **{sign.replace(" ", "_"): 0.0 for sign in SIGNS}) < 0.1


@pytest.mark.parametrize("crowded", [False, True])
def test_other_numbers_and_other_people_speak_against_it(crowded: bool) -> None:
    assert judged(crowded, numbers=0.0) < judged(crowded)
    assert judged(crowded, led_by_other_people=2.0) < judged(crowded)


def test_every_sign_has_a_weight() -> None:
    assert [len(weights) for weights in learned()] == [len(SIGNS) + 1] * 2
