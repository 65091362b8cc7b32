"""What only one outlet of a story tells: its sentences whose names and words have no counterpart elsewhere.

A sentence counts as told by nobody else where no sentence of another outlet is like it (cosine of TF-IDF
vectors) and most of its weight lies on terms that no other outlet uses at all: novelty by new words, as in
the novelty tracks of TREC (Allan, Wade and Bolivar, "Retrieval and novelty detection at the sentence
level", 2003). Few are kept, those nearest to what their article is about and to the story first.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.lexicon.words import words
from generator.model import Analysis, ArticleId, EntityId, OnlyTold, Span
from generator.relate.compare.scene import Told
from generator.relate.terms import dot
from generator.text.normalise import fold

MOST = 3
NOVEL = 0.5
"""The least share of a sentence's weight (squared, of a unit vector) on terms that only its outlet uses."""
NOVEL_WORDS = 0.65
"""The same for a sentence without a new name or a figure: other words alone may be another wording."""
LIKE = 0.25
"""A sentence of another outlet as near as this may tell the same in other words."""
LIKE_BUT_NAMES = 0.45
"""The same, of what is left of the sentence without the words that are new."""
FEWEST_SHARED = 3
"""Terms that both must have: one word in common makes no sentence like another."""
ABOUT = 0.08
"""The least cosine with what the other outlets tell: below it a sentence is not of this story."""
DAYS = 3
"""Articles further apart tell of different days: what only the later one knows, the other could not tell."""
_SHORTEST, _LONGEST = 8, 60


def only_told(analyses: Sequence[Analysis], told: Mapping[ArticleId, Sequence[Told]]) -> tuple[OnlyTold, ...]:
    """Per article at most three sentences that no other outlet of the story matches, in its own order."""
    found: list[OnlyTold] = []
    for analysis in analyses:
        others = [other for other in analyses if _comparable(analysis, other)]
        if others:
            found += _of_article(analysis, others, told)
    return tuple(found)


def _comparable(one: Analysis, other: Analysis) -> bool:
    """Whether `other` is another outlet's text of about the same days."""
    if one is other:
        return False
    first, second = one.article.source, other.article.source
    if first and second and first.value == second.value:
        return False
    a, b = _day(one), _day(other)
    return a is None or b is None or abs((a - b).days) <= DAYS


def _of_article(
    analysis: Analysis, others: Sequence[Analysis], told: Mapping[ArticleId, Sequence[Told]]
) -> list[OnlyTold]:
    own = told[analysis.article.id]
    foreign = [one for other in others for one in told[other.article.id]]
    known = {term for one in foreign for term in one.vector}
    named = frozenset(entity for one in foreign for entity in one.entities)
    said = "\n".join(f" {fold(other.article.text)} " for other in others)
    about, story = _centre(own), _centre(foreign)
    scored = []
    for number, one in enumerate(own):
        if one.span.start < analysis.article.body.start or not _reads_alone(analysis, one.span):
            continue
        fresh = _new_names(analysis, one, named, said)
        novelty = math.fsum(w * w for t, w in one.vector.items() if _is_new(t, known, fresh))
        numbers = any(one.span.start <= f.span.start < one.span.end for f in analysis.figures)
        if novelty < (NOVEL if fresh or numbers else NOVEL_WORDS) or dot(one.vector, story) < ABOUT:
            continue
        if _told_elsewhere(one, known, foreign):
            continue
        score = novelty * dot(one.vector, about) / (1 + 0.03 * number)
        scored.append((score, one.span, fresh))
    best = sorted(scored, key=lambda s: (-s[0], s[1]))[:MOST]
    return [OnlyTold(analysis.article.id, span, fresh) for _, span, fresh in sorted(best, key=lambda s: s[1])]


def _told_elsewhere(one: Told, known: set[str], foreign: Sequence[Told]) -> bool:
    """Whether another outlet has a sentence like it, or one like all of it but who says so."""
    shared = {term: weight for term, weight in one.vector.items() if term in known}
    length = math.sqrt(math.fsum(weight * weight for weight in shared.values())) or 1.0
    return any(
        len(shared.keys() & other.vector.keys()) >= FEWEST_SHARED
        and ((near := dot(shared, other.vector)) >= LIKE or near / length >= LIKE_BUT_NAMES)
        for other in foreign
    )


def _is_new(term: str, known: set[str], fresh: Sequence[Span]) -> bool:
    """Whether a term stands nowhere else; a name that resolving kept apart may be written there."""
    return term not in known and (not term.startswith("=") or bool(fresh))


def _new_names(analysis: Analysis, told: Told, known: frozenset[EntityId], said: str) -> tuple[Span, ...]:
    """The names in a sentence of what no other outlet names, nor writes any telling word of."""
    own = fold(analysis.article.source.value) if analysis.article.source else ""
    return tuple(
        span
        for span, entity in told.names
        if entity not in known
        and not any(
            f" {word} " in said or word in own
            for word in _telling(analysis.article.text[span.start : span.end])
        )
    )


def _telling(name: str) -> list[str]:
    """The words of a name, folded, without those that anything may be called."""
    return [word for word in fold(name).split() if word not in words("stop_words")]


def _reads_alone(analysis: Analysis, span: Span) -> bool:
    """Whether a sentence is whole, and says of itself whom and what it speaks of."""
    text = analysis.article.text[span.start : span.end].strip()
    count = len(text.split())
    if not _SHORTEST <= count <= _LONGEST or text.endswith(("?", ":")):
        return False
    if text[0] in _MARKS and text[-1] in _MARKS and not any(mark in text[1:-1] for mark in _MARKS):
        return False  # a quotation, and not who says so
    return _LEANS.match(text) is None


_MARKS = '"“”«»'
_LEANS = re.compile(
    r"[\W_]*(?:he|she|it|they|his|her|its|their|this|that|these|those|we|i|you|there|here|but|and|so|then|such"
    r"|both|neither|however|also|another|meanwhile|since then|as a result|in addition|further|earlier|later"
    r"|in response|according to (?:him|her|them|it))\b",
    re.IGNORECASE,
)


def _centre(told: Iterable[Told]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for one in told:
        for term, weight in one.vector.items():
            total[term] += weight
    length = math.sqrt(math.fsum(w * w for w in total.values())) or 1.0
    return {term: weight / length for term, weight in total.items()}


def _day(analysis: Analysis) -> date | None:
    stated = analysis.article.published
    return date.fromisoformat(stated.value[:10]) if stated and len(stated.value) >= 10 else None
