"""What a sentence of a summary takes for known: people named before, things told before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.analyse.cues import cues
from generator.lexicon.words import words as word_list
from generator.model import Article, Mention, Quote, Span
from generator.text.normalise import fold

# "The moment was captured", but not "The state of the river".
_DEFINITE = re.compile(
    r"The\s+(?:(?:two|three|four|new|latest|same|other)\s+)?([a-z][a-z-]+)\b"
    r"(?!\s+(?:of|in|on|at|for|to|by|from|against|that|between|with|who|which)\b)"
)
_PRONOUNS = frozenset(["he", "she", "they", "it"])

Needs = tuple[frozenset[int], ...]
"""Sets of sentence numbers; of each set one at least must stand before in the summary."""


def needs(
    article: Article, body: Sequence[Span], mentions: Sequence[Mention], quotes: Sequence[Quote]
) -> tuple[Needs, ...]:
    """For every sentence of `body` what must stand before it; numbers count the sentences from 0.

    A person called by one name needs a sentence that gives the whole name, or has the one where the article
    never gives more, unless the headline has it; "The moment" needs one that tells of it, or the sentence
    before; what "he said" needs the sentence before.
    """
    people = sorted((m for m in mentions if m.kind == "person"), key=lambda m: m.span)
    starts = [m.span.start for m in people]
    inside = [people[bisect_left(starts, s.start) : bisect_left(starts, s.end)] for s in body]
    headline = set(fold(article.text[article.headline.start : article.headline.end]).split())
    full: dict[str, list[int]] = {}
    single: dict[str, list[int]] = {}
    found: list[Needs] = []
    for at, span in enumerate(body):
        names = [fold(m.surface).split() for m in inside[at]]
        whole = {part for name in names if len(name) > 1 for part in name}
        alone = [name[0] for name in names if len(name) == 1 and name[0] not in whole | headline]
        told = [full.get(name) or single.get(name) for name in alone]
        wanted = [frozenset(before) for before in told if before]
        for part in whole:
            full.setdefault(part, []).append(at)
        for name in names:
            single.setdefault(name[0], []).append(at)
        if (thing := _thing(article.text, body, at)) is not None:
            wanted.append(thing)
        if at and _pronoun_speaks(article.text, span, inside[at], quotes):
            wanted.append(frozenset([at - 1]))
        found.append(tuple(wanted))
    return tuple(found)


def _thing(text: str, body: Sequence[Span], at: int) -> frozenset[int] | None:
    """The sentences before that tell of what "The moment" at the beginning of a sentence means."""
    match = _DEFINITE.match(text, body[at].start)
    if match is None or at == 0:
        return None
    noun = match[1]
    if noun in cues("known_things") or noun in word_list("organisation_heads"):
        return None
    stem = re.compile(rf"\b{re.escape(noun.rstrip('s')[:12])}", re.IGNORECASE)
    told = [n for n in range(at) if stem.search(text, body[n].start, body[n].end)]
    return frozenset([*told, at - 1])


def _pronoun_speaks(text: str, span: Span, people: Sequence[Mention], quotes: Sequence[Quote]) -> bool:
    """Whether a pronoun that no name stands before in the sentence is who says what it tells."""
    for quote in quotes:
        speaker = quote.speaker
        if speaker is None or not span.start <= speaker.start < span.end:
            continue
        if text[speaker.start : speaker.end].lower() in _PRONOUNS:
            return not any(m.span.start < speaker.start for m in people)
    return False
