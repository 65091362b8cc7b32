"""Why the sentences of a summary were chosen, and others not, in words."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from generator.analyse.summary import Candidate, Weighed, stem, weigh
from generator.lexicon.words import words as word_list
from generator.model import Analysis, Span
from generator.text.normalise import fold
from generator.text.tokens import tokens

MOST_WORDS = 6
RUNNERS_UP = 3
_UNFIT = {
    "unfit": "does not stand by itself (a question, a bare quotation, a leftover, or of somebody untold)",
    "leans": "leans on the sentence before it, and stands only together with that",
}


def summary_reasons(analysis: Analysis) -> tuple[str, ...]:
    """Each sentence chosen for the summary of an article with its reasons, and the best that were not."""
    weighed = weigh(analysis.article, analysis.sentences, analysis.mentions, analysis.quotes)
    number = {span: n for n, span in enumerate(analysis.sentences, 1)}
    by_span = {candidate.span: candidate for candidate in weighed.candidates}
    chosen = [by_span[span] for span in analysis.summary if span in by_span]
    lines = [
        f"sentence {number[c.span]}: {_why(analysis, weighed, c)}: {_shown(analysis, c.span)}" for c in chosen
    ]
    return (*lines, *_others(analysis, weighed, chosen, number))


def _why(analysis: Analysis, weighed: Weighed, candidate: Candidate) -> str:
    words = ", ".join(_telling(analysis, weighed, candidate.span))
    about = f"holds {_share(weighed, candidate):.0f} % of what the article is about"
    place = "the first of the body" if candidate.index == 0 else f"number {candidate.index + 1} of the body"
    return f"{about} ({words}), {place}, {candidate.words} words" if words else f"{about}, {place}"


def _others(
    analysis: Analysis, weighed: Weighed, chosen: list[Candidate], number: dict[Span, int]
) -> Iterator[str]:
    """The sentences that hold most of those not chosen, each with what kept it out."""
    held = {concept for c in chosen for concept in c.concepts}
    left = [c for c in weighed.candidates if c not in chosen]
    left.sort(key=lambda c: (-_share(weighed, c), c.index))
    for candidate in left[:RUNNERS_UP]:
        new = fsum(weighed.weights[concept] for concept in candidate.concepts - held)
        share, gain = _share(weighed, candidate), 100 * new
        if candidate.leans and candidate.index - 1 not in {c.index for c in chosen}:
            why = _UNFIT["leans"]
        elif gain < share / 2:
            why = "says mostly what the chosen ones say"
        else:
            why = f"would add {gain:.0f} %, less than its {candidate.words} words cost"
        yield f"not sentence {number[candidate.span]}: {why}: {_shown(analysis, candidate.span)}"
    unfit = [number[s] for s, fit in zip(weighed.body, weighed.fit, strict=True) if fit == "unfit"]
    if unfit:
        yield f"never weighed: {', '.join(map(str, unfit))}: such a sentence {_UNFIT['unfit']}"


def _share(weighed: Weighed, candidate: Candidate) -> float:
    """How much of all that the concepts of the article are worth a sentence holds, in a hundred."""
    return 100 * fsum(weighed.weights[concept] for concept in candidate.concepts)


def _telling(analysis: Analysis, weighed: Weighed, span: Span) -> list[str]:
    """The words of a sentence that are worth most, as they stand, in the order of the text."""
    found: dict[str, tuple[float, int, str]] = {}
    stop = word_list("stop_words")
    for at, token in enumerate(tokens(analysis.article.text[span.start : span.end])):
        folded = fold(token.text)
        weight = weighed.weights.get(stem(folded), 0.0) if folded not in stop else 0.0
        if weight and stem(folded) not in found:
            found[stem(folded)] = (-weight, at, token.text)
    best = sorted(found.values())[:MOST_WORDS]
    return [word for _, _, word in sorted(best, key=lambda one: one[1])]


def _shown(analysis: Analysis, span: Span) -> str:
    words = " ".join(analysis.article.text[span.start : span.end].split())
    return words if len(words) <= 120 else f"{words[:119].rstrip()}…"
