"""Names on the way from what the model says to what the article's mentions are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.analyse.document import Document
from generator.analyse.evidence import Reading
from generator.analyse.knowledge import Hit, Knowledge
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
    """A document as one row of tokens. `starts` are the tokens that begin a sentence, `headline` says of
    every token whether its sentence is all capitals or title case, `hits` are the phrases of the lists.
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    starts: frozenset[int]
    headline: tuple[bool, ...]
    hits: tuple[Hit, ...]

    def surface(self, first: int, end: int) -> str:
        """The characters of tokens `first` to `end`."""
        return self.text[self.tokens[first].start : self.tokens[end - 1].end]

    def name(self, candidate: Candidate) -> str:
        """The characters of a candidate."""
        return self.surface(candidate.first, candidate.end)

    def lower(self, candidate: Candidate) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple(w.lower for w in self.words[candidate.first : candidate.end])


def page(document: Document, knowledge: Knowledge) -> Page:
    """`document` as one row of tokens."""
    tokens: list[Token] = []
    words: list[Word] = []
    starts, headline, hits = [], [], []
    for sentence in document.sentences:
        at = len(tokens)
        starts.append(at)
        tokens.extend(sentence.tokens)
        words.extend(sentence.words)
        headline.extend([sentence.headline] * len(sentence.tokens))
        hits.extend(
            Hit(hit.first + at, hit.end + at, hit.tag)
            for hit in knowledge.hits(sentence.tokens, sentence.words, sentence.headline)
        )
    return Page(
        document.text, tuple(tokens), tuple(words), frozenset(starts), tuple(headline), tuple(hits)
    )


def candidates(reading: Reading) -> list[Candidate]:
    """What the model read, with token numbers of the whole text."""
    found, at = [], 0
    for sentence, names in reading:
        found += [Candidate(n.first + at, n.end + at, n.label, n.confidence) for n in names]
        at += len(sentence.tokens)
    return found


def relabelled(candidate: Candidate, label: Label, confidence: float, basis: str) -> Candidate:
    """`candidate` as a name of another kind."""
    return replace(candidate, label=label, confidence=confidence, basis=basis)
