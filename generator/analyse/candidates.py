"""Names on the way from what the model says to what the article's mentions are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.analyse.document import Document
from generator.analyse.evidence import Reading
from generator.analyse.knowledge import LONGEST, Hit, Knowledge
from generator.analyse.labels import Label
from generator.analyse.words import Word
from generator.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `end` (exclusive) of the whole text, taken for a name; `basis` is what found it."""

    first: int
    end: int
    label: Label
    confidence: float
    basis: str = "model"


@dataclass(frozen=True, slots=True)
class Page:
    """A document as one row of tokens.

    `starts` are the tokens that begin a sentence, `headline` says of every token whether its sentence is all
    capitals or title case, `hits` are the phrases of the lists by their first token.
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    starts: frozenset[int]
    headline: tuple[bool, ...]
    hits: dict[int, tuple[Hit, ...]]
    knowledge: Knowledge

    def surface(self, first: int, end: int) -> str:
        """The characters of tokens `first` to `end`."""
        return self.text[self.tokens[first].start : self.tokens[end - 1].end]

    def lower(self, candidate: Candidate) -> tuple[str, ...]:
        """The words of a candidate in lower case."""
        return tuple(w.lower for w in self.words[candidate.first : candidate.end])

    def tags(self, first: int, end: int) -> frozenset[str]:
        """What the lists call exactly these tokens; an organisation's sort is left off ("org")."""
        return frozenset(hit.tag.partition("|")[0] for hit in self.hits.get(first, ()) if hit.end == end)

    def around(self, first: int, end: int) -> Iterator[Hit]:
        """The phrases of the lists that hold all of these tokens."""
        for at in range(max(0, first - LONGEST), first + 1):
            yield from (hit for hit in self.hits.get(at, ()) if hit.end >= end)


def page(document: Document, knowledge: Knowledge) -> Page:
    """`document` as one row of tokens."""
    tokens: list[Token] = []
    words: list[Word] = []
    starts: list[int] = []
    headline: list[bool] = []
    hits: dict[int, tuple[Hit, ...]] = {}
    for sentence in document.sentences:
        at = len(tokens)
        starts.append(at)
        tokens.extend(sentence.tokens)
        words.extend(sentence.words)
        headline.extend([sentence.headline] * len(sentence.tokens))
        for hit in knowledge.hits(sentence.tokens, sentence.words, sentence.headline):
            found = Hit(hit.first + at, hit.end + at, hit.tag)
            hits[found.first] = (*hits.get(found.first, ()), found)
    return Page(
        *(document.text, tuple(tokens), tuple(words), frozenset(starts), tuple(headline), hits, knowledge)
    )


def candidates(reading: Reading) -> list[Candidate]:
    """What the model read, with token numbers of the whole text."""
    found, at = [], 0
    for sentence, names in reading:
        found += [Candidate(n.first + at, n.end + at, n.label, n.confidence) for n in names]
        at += len(sentence.tokens)
    return found


def in_order(found: list[Candidate]) -> list[Candidate]:
    """`found` in the order of the text."""
    return sorted(found, key=lambda candidate: candidate.first)


def relabelled(candidate: Candidate, label: Label, confidence: float, basis: str) -> Candidate:
    """`candidate` as a name of another kind."""
    return replace(candidate, label=label, confidence=confidence, basis=basis)
