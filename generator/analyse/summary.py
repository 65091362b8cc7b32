"""The sentences of an article that tell it best, unchanged and in its order.

What an article is about are its concepts: content words and pairs of neighbouring ones that it uses more
than once, each worth the more the earlier the sentences that hold it (news tells first what matters most;
its lead is the hardest baseline: Nenkova, "Automatic Text Summarization of Newswire", AAAI 2005). A choice of
sentences is worth the concepts it holds, each counted once, and a little less for each said twice
(Gillick and Favre, "A Scalable Global Model for Summarization", 2009, which does at once what maximal
marginal relevance does step by step: Carbonell and Goldstein, SIGIR 1998), less a price for every word. Words
of the headline and of names weigh more (Nenkova and Vanderwende, "The Impact of Frequency on Summarization",
2005). Choices are so few that all of the best sentences are weighed against one another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from math import fsum

from generator.analyse.summary_fitness import Fitness, fitness
from generator.analyse.summary_needs import Needs, needs
from generator.lexicon.words import words as word_list
from generator.model import Article, Mention, Quote, Span
from generator.text.normalise import fold
from generator.text.tokens import tokens

Concept = str | tuple[str, str]
_Shared = dict[tuple[int, int], float]

# Chosen on one half of the bench's articles; the other half is what they are worth.
DECAY = 0.5
PAIR = 3.0
PLACE = 0.1
LEDE = 0.02
PRICE = 0.2
REPEAT = 0.15
BACKGROUND = 0.06
HEADLINE = 1.5
NAME = 1.5
_HE_OR_SHE = re.compile(r"(?:\w+,? )?(?:He|She|His|Her|he|she|his|her)\b")
# What is told of somebody once he has been named, and is no news.
_BACKGROUND = re.compile(
    r"\b(?:was|were) (?:first )?(?:formed|founded|established|created|born|a \w+ colony|elected in)\b"
    r"|\b(?:is|are|was|were) (?:currently )?(?:a |the )?(?:members?|one) of\b"
)
# Of how many of the best sentences every choice is weighed: three of twelve make 298 choices.
_SHORTLIST = 12
_SENTENCES_READ = 120
# In a text of so few sentences even what is said once is what it is about.
_SHORT_TEXT = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may stand in a summary; `index` counts the sentences of the body from 0."""

    index: int
    span: Span
    words: int
    concepts: frozenset[Concept]
    leans: bool
    background: bool
    needs: Needs


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sentences of a body, the fitness of each, those that may be chosen, and what concepts are worth."""

    body: list[Span]
    fit: list[Fitness]
    candidates: list[Candidate]
    weights: dict[Concept, float]


def length(text: str, span: Span) -> int:
    """How many words stand inside `span`: what white space parts and holds a letter or digit."""
    return sum(any(c.isalnum() for c in word) for word in text[span.start : span.end].split())


def summarise(
    article: Article,
    sentences: tuple[Span, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    max_sentences: int = 3,
    max_words: int = 90,
) -> tuple[Span, ...]:
    """At most `max_sentences` whole sentences of the body, of at most `max_words` words together, in order.

    Captions, the headline, leftovers without a full stop, bare quotations and questions are never chosen; a
    sentence that leans on the one before it ("He ...", "The move ...") only together with that. Fewer words
    are better where they hold as much. Empty where no sentence of the body stands for itself.
    """
    weighed = weigh(article, sentences, mentions, quotes)
    chosen = _best_choice(weighed.candidates, weighed.weights, max_sentences, max_words)
    if chosen:
        return chosen
    standing = [c for c in weighed.candidates if not c.leans and c.words <= max_words]
    return tuple(c.span for c in standing[:1])


def weigh(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...], quotes: tuple[Quote, ...]
) -> Weighed:
    """The sentences of the body with their fitness, those fit for a summary, and what concepts are worth."""
    text = article.text
    body = [s for s in sentences if article.body.start <= s.start and s.end <= article.body.end][
        :_SENTENCES_READ
    ]
    fit = _fit(text, body, quotes, mentions)
    read = [_concepts(text, span) for span in body]
    weights = _weights(read, _emphasis(article, mentions))
    wanted = needs(article, body, mentions, quotes)
    return Weighed(body, fit, _candidates(text, body, fit, wanted, read, weights), weights)


def _fit(
    text: str, body: list[Span], quotes: tuple[Quote, ...], mentions: tuple[Mention, ...]
) -> list[Fitness]:
    """The fitness of each sentence; "He ..." is unfit behind a sentence that names nobody."""
    people = sorted(m.span.start for m in mentions if m.kind == "person")
    found = [fitness(text, span, quotes) for span in body]
    for at, span in enumerate(body):
        if found[at] == "leans" and _HE_OR_SHE.match(text, span.start):
            before = body[at - 1] if at else span
            if bisect_left(people, before.start) == bisect_left(people, before.end):
                found[at] = "unfit"
        elif found[at] == "leans" and at == 0:
            found[at] = "stands"  # nothing stands before it that it could lean on
    return found


def _candidates(
    text: str,
    body: list[Span],
    fit: list[Fitness],
    wanted: tuple[Needs, ...],
    read: list[frozenset[Concept]],
    weights: dict[Concept, float],
) -> list[Candidate]:
    found = []
    for at, (span, concepts) in enumerate(zip(body, read, strict=True)):
        if fit[at] != "unfit":
            known = frozenset(c for c in concepts if c in weights)
            told = at > 0 and _BACKGROUND.search(text, span.start, span.end) is not None
            found.append(Candidate(at, span, length(text, span), known, fit[at] == "leans", told, wanted[at]))
    return found


_fold = lru_cache(maxsize=50_000)(fold)


def _content_words(text: str, span: Span) -> list[str]:
    stop = word_list("stop_words")
    folded = (_fold(token.text) for token in tokens(text[span.start : span.end]) if token.text[0].isalnum())
    return [stem(word) for word in folded if len(word) > 1 and word not in stop]


def stem(word: str) -> str:
    """The word without the commonest endings, so that "strikes" and "strike" meet; only ever compared."""
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word.rstrip("e") if len(word) > 4 else word


def _concepts(text: str, span: Span) -> frozenset[Concept]:
    words = _content_words(text, span)
    return frozenset([*words, *pairwise(words)])


def _emphasis(article: Article, mentions: tuple[Mention, ...]) -> dict[str, float]:
    """By how much words of the headline and of names outweigh others."""
    weights: dict[str, float] = {}
    for mention in mentions:
        for word in _content_words(article.text, mention.span):
            weights[word] = NAME
    for word in _content_words(article.text, article.headline):
        weights[word] = HEADLINE
    return weights


def _weights(read: list[frozenset[Concept]], emphasis: dict[str, float]) -> dict[Concept, float]:
    """What each concept is worth; all together are worth 1."""
    held = Counter(concept for concepts in read for concept in concepts)
    fewest = 1 if len(read) < _SHORT_TEXT else 2
    raw: dict[Concept, float] = {}
    for at, concepts in enumerate(read):
        share = 1 / (1 + at / DECAY)
        for concept in concepts:
            if held[concept] >= fewest:
                raw[concept] = raw.get(concept, 0.0) + share
    for concept in raw:
        if isinstance(concept, tuple):
            raw[concept] *= PAIR * max(emphasis.get(word, 1.0) for word in concept)
        else:
            raw[concept] *= emphasis.get(concept, 1.0)
    total = fsum(raw.values()) or 1.0
    return {concept: weight / total for concept, weight in raw.items()}


def _shared(a: Candidate, b: Candidate, weights: dict[Concept, float], known: _Shared) -> float:
    """What the concepts of both are worth, reckoned once a pair."""
    key = (a.index, b.index)
    if key not in known:
        known[key] = fsum(weights[concept] for concept in a.concepts & b.concepts)
    return known[key]


def _worth(
    choice: tuple[Candidate, ...], weights: dict[Concept, float], max_words: int, shared: _Shared
) -> float:
    held = frozenset().union(*(c.concepts for c in choice))
    covered = fsum(weights[concept] for concept in held)  # exact, so that the order of a set does not matter
    repeated = fsum(_shared(a, b, weights, shared) for a, b in combinations(choice, 2))
    place = sum(PLACE / (1 + c.index) + (LEDE if c.index == 0 else 0.0) for c in choice)
    place -= BACKGROUND * sum(c.background for c in choice)
    return covered + place - REPEAT * repeated - PRICE * sum(c.words for c in choice) / max_words


def _best_choice(
    candidates: list[Candidate], weights: dict[Concept, float], max_sentences: int, max_words: int
) -> tuple[Span, ...]:
    """The choice within the budget that is worth most; beyond three sentences each best one is added."""
    shared: _Shared = {}
    alone = {c.index: _worth((c,), weights, max_words, {}) for c in candidates}
    shortlist = sorted(candidates, key=lambda c: (-alone[c.index], c.index))[:_SHORTLIST]
    shortlist.sort(key=lambda c: c.index)
    # One sentence is no summary where two fit.
    several = (c for size in range(2, min(max_sentences, 3) + 1) for c in combinations(shortlist, size))
    best = _best_of(several, weights, max_words, shared)
    best = best or _best_of(((c,) for c in shortlist), weights, max_words, shared)
    while 3 <= len(best) < max_sentences:
        more = (tuple(sorted((*best, c), key=lambda c: c.index)) for c in candidates if c not in best)
        grown = _best_of(more, weights, max_words, shared)
        if not grown:
            break
        before, after = (_worth(c, weights, max_words, shared) for c in (best, grown))
        if after <= before:
            break
        best = grown
    return tuple(c.span for c in best)


def _best_of(
    choices: Iterable[tuple[Candidate, ...]], weights: dict[Concept, float], max_words: int, shared: _Shared
) -> tuple[Candidate, ...]:
    best: tuple[float, tuple[Candidate, ...]] = (0.0, ())
    for choice in choices:
        if sum(c.words for c in choice) <= max_words and _stand(choice):
            worth = round(_worth(choice, weights, max_words, shared), 12)
            if worth > best[0]:
                best = (worth, choice)
    return best[1]


def _stand(choice: tuple[Candidate, ...]) -> bool:
    chosen = {c.index for c in choice}
    return all(
        (not c.leans or c.index - 1 in chosen)
        and all(any(n < c.index and n in chosen for n in group) for group in c.needs)
        for c in choice
    )
