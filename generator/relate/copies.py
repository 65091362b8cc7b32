"""Copies: passages that several articles carry in nearly the same words, and how many texts there are.

Sentences that resemble one another are found by MinHash over shingles of three words (Broder 1997) with
banding (locality-sensitive hashing, Indyk and Motwani 1998); each find is then held word against word.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from sys import intern

from rensa import RMinHash

from generator.model import Analysis, ArticleId, Copy, Passage, Span, Story, StoryId

# What a speaker is quoted as saying is no copy: this many words must agree outside of quotation marks.
LEAST_WORDS = 20
# A shorter sentence ("Police are investigating.") is nobody's.
LEAST_SENTENCE = 6
# Of the words of two sentences so many agree, in order, where one is a copy of the other, lightly edited.
ALIKE = 0.8
# Two articles are one text where copied words are at least this much of the shorter one.
MOSTLY = 0.5
# What so many articles of one outlet carry, of different stories, is the outlet's own standing text.
STANDING = 3
# Beyond so many carriers each article is compared with the first one only.
FEW = 12
SHINGLE = 3
BANDS, ROWS = 21, 3
DIGEST, PORTION = 64, 1000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of an article's body: its number there, its words, and how many are not quoted."""

    article: int
    number: int
    span: Span
    words: tuple[str, ...]
    own: int


def copies_in(analyses: Sequence[Analysis], stories: Iterable[Story]) -> tuple[Copy, ...]:
    """Every passage that two articles or more carry in nearly the same words, once.

    A passage is a run of sentences of the bodies; one sentence that the others lack may stand inside.
    `analyses` are in the order of their ids. Sorted.
    """
    sentences = [s for number, analysis in enumerate(analyses) for s in _sentences(number, analysis)]
    story_of = {article: story.id for story in stories for article in story.articles}
    groups = [group for group in _alike(sentences) if not _standing(group, analyses, story_of)]
    long = (run for run in _runs(groups) if sum(group[0].own for group in run) >= LEAST_WORDS)
    return tuple(sorted((_copy(run, analyses) for run in long), key=lambda copy: _order(copy.passages)))


def independent_texts(
    stories: Iterable[Story], analyses: Sequence[Analysis], copies: Iterable[Copy]
) -> dict[StoryId, int]:
    """How many texts the articles of each story are: articles that mostly copy one another count once."""
    held = {analysis.article.id: analysis for analysis in analyses}
    story_of = {article: story for story in stories for article in story.articles}
    shared: Counter[tuple[ArticleId, ArticleId]] = Counter()
    for copy in copies:
        for a, b in _pairs(copy.passages):
            if story_of.get(a.article) is story_of.get(b.article) is not None:
                words = min(_words(held[a.article], a.span), _words(held[b.article], b.span))
                shared[min(a.article, b.article), max(a.article, b.article)] += words
    text_of = {article: article for article in story_of}
    for (one, other), words in sorted(shared.items()):
        if words >= MOSTLY * min(_words(held[id_], held[id_].article.body) for id_ in (one, other)):
            kept, gone = sorted((text_of[one], text_of[other]))
            for article in story_of[one].articles:
                text_of[article] = kept if text_of[article] == gone else text_of[article]
    return {story.id: len({text_of[article] for article in story.articles}) for story in stories}


def _sentences(number: int, analysis: Analysis) -> Iterator[_Sentence]:
    body, text = analysis.article.body, analysis.article.text
    quoted = [quote.span for quote in analysis.quotes if quote.direct]
    inside = (s for s in analysis.sentences if body.start <= s.start and s.end <= body.end)
    for position, span in enumerate(inside):
        found = list(_WORD.finditer(text, span.start, span.end))
        if len(found) >= LEAST_SENTENCE:
            near = [q for q in quoted if q.start < span.end and span.start < q.end]
            own = sum(not any(q.start <= w.start() < q.end for q in near) for w in found)
            # Interned: the words of ten thousand articles are few, their occurrences many.
            yield _Sentence(number, position, span, tuple(intern(w[0].casefold()) for w in found), own)


def _alike(sentences: Sequence[_Sentence]) -> list[list[_Sentence]]:
    """Groups of sentences of several articles that are nearly the same, one an article; work is linear."""
    digests = _digests(sentences)
    group = list(range(len(sentences)))

    def head(index: int) -> int:
        while group[index] != index:
            group[index] = index = group[group[index]]
        return index

    for band in range(0, BANDS * ROWS, ROWS):
        first: dict[bytes, int] = {}
        for index in range(len(sentences)):
            start = index * DIGEST + band
            other = first.setdefault(digests[start : start + ROWS].tobytes(), index)
            a, b = sorted((head(other), head(index)))
            if a != b and _same(sentences[other].words, sentences[index].words):
                group[b] = a
    held: dict[int, dict[int, _Sentence]] = defaultdict(dict)
    for index, sentence in enumerate(sentences):
        held[head(index)].setdefault(sentence.article, sentence)
    return [list(group.values()) for group in held.values() if len(group) > 1]


def _digests(sentences: Sequence[_Sentence]) -> array[int]:
    """The MinHash of every sentence, `DIGEST` numbers each, made in portions to be sparing with memory."""
    digests = array("I")
    for start in range(0, len(sentences), PORTION):
        shingles = [
            [" ".join(s.words[i : i + SHINGLE]) for i in range(len(s.words) - SHINGLE + 1)]
            for s in sentences[start : start + PORTION]
        ]
        for digest in RMinHash.digests_from_token_sets(shingles, num_perm=DIGEST, seed=1):
            digests.extend(digest)
    return digests


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if a == b:
        return True
    if 2 * min(len(a), len(b)) < ALIKE * (len(a) + len(b)):
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE


def _standing(
    group: Sequence[_Sentence], analyses: Sequence[Analysis], story_of: Mapping[ArticleId, str]
) -> bool:
    """Whether a sentence is what an outlet puts under its articles, whatever they tell."""
    if len(group) < STANDING:
        return False
    articles = [analyses[sentence.article].article for sentence in group]
    outlets = {article.source.value if article.source else None for article in articles}
    stories = {story_of.get(article.id) for article in articles}
    return len(outlets) == 1 and None not in outlets and (len(stories) > 1 or None in stories)


def _runs(groups: Iterable[list[_Sentence]]) -> Iterator[list[list[_Sentence]]]:
    """Groups that follow one another in the same articles, with at most one sentence between."""
    by_carriers: dict[tuple[int, ...], list[list[_Sentence]]] = defaultdict(list)
    for group in groups:
        by_carriers[tuple(s.article for s in group)].append(group)
    for same in by_carriers.values():
        same.sort(key=lambda group: group[0].number)
        run = [same[0]]
        for group in same[1:]:
            if all(1 <= s.number - last.number <= 2 for s, last in zip(group, run[-1], strict=True)):
                run.append(group)
            else:
                yield run
                run = [group]
        yield run


def _copy(run: Sequence[Sequence[_Sentence]], analyses: Sequence[Analysis]) -> Copy:
    held = [
        (analyses[first.article].article, Span(first.span.start, last.span.end))
        for first, last in zip(run[0], run[-1], strict=True)
    ]
    held.sort(key=lambda h: (h[0].published is None, h[0].published.value if h[0].published else "", h[0].id))
    return Copy(tuple(Passage(article.id, span) for article, span in held))


def _order(passages: Iterable[Passage]) -> list[tuple[ArticleId, Span]]:
    return [(passage.article, passage.span) for passage in passages]


def _pairs(carriers: Sequence[Passage]) -> Iterable[tuple[Passage, Passage]]:
    if len(carriers) <= FEW:
        return combinations(carriers, 2)
    return ((carriers[0], other) for other in carriers[1:])


def _words(analysis: Analysis, span: Span) -> int:
    return sum(1 for _ in _WORD.finditer(analysis.article.text, span.start, span.end))
