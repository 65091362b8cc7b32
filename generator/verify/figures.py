"""Whether the numbers that are set side by side are those that stand in their articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import isclose

from generator.lexicon.quantities import units
from generator.model import Analysis, Figure
from generator.text.numbers import numbers
from generator.verify.written import cuts_a_word, lies_in, shown


def faults_of_figures(analysis: Analysis) -> Iterator[str]:
    """What is wrong with the figures of an article, in words."""
    text = analysis.article.text
    for figure in analysis.figures:
        if not lies_in(text, figure.span) or not lies_in(text, figure.phrase):
            yield "number: it does not lie in the text"
            continue
        for fault in _faults(text, figure):
            yield f"number {shown(text, figure.span)}: {fault}"


def _faults(text: str, figure: Figure) -> Iterator[str]:
    span, phrase = figure.span, figure.phrase
    if cuts_a_word(text, span):
        yield "it begins or ends inside a word or number"
    if not phrase.start <= span.start < span.end <= phrase.end:
        yield f"it does not stand in {shown(text, phrase)}"
    if text[span.start : span.end].lower() == "no" and figure.low == figure.high == 0:
        return  # "no injuries"
    read = list(numbers(text, span.start, span.end))
    if not read:
        yield "it is no number"
    elif not any(_is_read(figure, n.low, n.high) for n in read):
        yield f"it is read as {figure.low} to {figure.high}"


def _is_read(figure: Figure, low: float | None, high: float | None) -> bool:
    """Whether the bounds are those of the words, in the unit as written or in the first of its kind."""
    return any(_same(figure.low, low, factor) and _same(figure.high, high, factor) for factor in _factors())


def _same(held: float | None, read: float | None, factor: float) -> bool:
    if held is None or read is None:
        return held is read
    return isclose(held, read * factor, rel_tol=1e-6, abs_tol=1e-4)


@cache
def _factors() -> frozenset[float]:
    return frozenset({1.0, *(unit.size for unit in units().values())})
