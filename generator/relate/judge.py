"""How probable it is that two articles tell one story: logistic regression over what they share.

Words alike count against a pair where names, numbers and particulars differ: that is how two events of one
kind are told in like words. The weights are learned (`python -m bench.story_weights`), not set by hand: one
set for articles with few others near them, one for a crowd, where what is told by all tells nothing.
"""

from __future__ import annotations

import math
from functools import lru_cache
from importlib.resources import files

from generator.relate.portraits import Portrait
from generator.relate.terms import Vector, dot

SIGNS = (
    "words", "rare words", "first words", "numbers", "both give numbers", "names", "people",
    "led by other people", "contrast",
)  # fmt: skip


def signs(a: Portrait, b: Portrait, contrast: float) -> tuple[float, ...]:
    """What speaks for and against one story, in the order of `SIGNS`; likenesses as square roots."""
    return (
        _alike(a.words, b.words),
        _alike(a.rare, b.rare),
        _alike(a.lead, b.lead),
        _alike(a.numbers, b.numbers),
        float(bool(a.numbers and b.numbers)),
        _alike(a.entities, b.entities),
        _alike(a.people, b.people),
        float(_led_by_another(a, b) + _led_by_another(b, a)),
        math.sqrt(contrast),
    )


def probability(found: tuple[float, ...], crowded: bool) -> float:
    """Of one story, 0 to 1, from the signs of two articles; `crowded`: many others are near both."""
    bias, *weights = learned()[crowded]
    return 1 / (1 + math.exp(-bias - math.fsum(w * value for w, value in zip(weights, found, strict=True))))


@lru_cache(maxsize=1)
def learned() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The bias and the weight of each sign, among few articles and in a crowd."""
    lines = (files("generator.relate") / "data" / "same_story.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    held = {sign: (float(few), float(many)) for sign, few, many in rows}
    few, many = zip(*(held[sign] for sign in ("bias", *SIGNS)), strict=True)
    return few, many


def _alike(a: Vector, b: Vector) -> float:
    return math.sqrt(dot(a, b))


def _led_by_another(a: Portrait, b: Portrait) -> bool:
    """Whether whom `a` names most is not in `b`, although `b` names people."""
    return a.leading is not None and bool(b.people) and a.leading not in b.people
