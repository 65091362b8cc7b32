"""What an article is about, seen in several ways, so that like words do not hide unlike names and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Analysis, ArticleId, EntityId, Resolution
from generator.relate.terms import COMMON, Vector, background, numbers, rarity, stems, weighed

# What only few articles say stands for itself once more.
RARE = 4.0
# What may tell an article from those around it is at least this rare.
TELLING = 1.5
# An article's first words say what its news is.
LEAD_WORDS = 70


@dataclass(frozen=True, slots=True)
class Portrait:
    """Unit vectors over an article's stems, its rare stems, its first words, its numbers, what it names, and
    whom; the person it names most; and the stems that may tell it from its neighbours.
    """

    words: Vector
    rare: Vector
    lead: Vector
    numbers: Vector
    entities: Vector
    people: Vector
    leading: str | None
    terms: tuple[str, ...]


def portraits(analyses: Sequence[Analysis], resolution: Resolution) -> list[Portrait]:
    """One portrait an article, in their order; weights are over these articles and general news."""
    texts = [analysis.article.text for analysis in analyses]
    words, counts = [stems(text) for text in texts], [numbers(text) for text in texts]
    leads = [lead + numbers(first) for lead, first in ((stems(f), f) for f in map(_first_words, texts))]
    names = _entities_named(analyses, resolution)
    idf = rarity([*map(_joined, words, counts)])
    name_idf = rarity(names, _known_names(resolution))
    return [
        Portrait(
            words=weighed(word, idf, COMMON),
            rare=weighed(word, idf, RARE),
            lead=weighed(lead, idf, COMMON),
            numbers=weighed(count, idf),
            entities=weighed(named, name_idf),
            people=weighed(people := _people(named), name_idf),
            leading=min(people, key=lambda id_: (-people[id_], id_), default=None),
            terms=tuple(term for term in word if idf[term] > TELLING),
        )
        for word, count, lead, named in zip(*map(_drained, (words, counts, leads, names)), strict=True)
    ]


def _drained(bags: list[Counter[str]]) -> Iterator[Counter[str]]:
    """The bags in order, each let go once its portrait is made."""
    bags.reverse()
    while bags:
        yield bags.pop()


def _first_words(text: str) -> str:
    return " ".join(text.split(maxsplit=LEAD_WORDS)[:LEAD_WORDS])


def _joined(words: Counter[str], counts: Counter[str]) -> set[str]:
    return {*words, *counts}


def _entities_named(analyses: Sequence[Analysis], resolution: Resolution) -> list[Counter[str]]:
    named: dict[ArticleId, Counter[str]] = {analysis.article.id: Counter() for analysis in analyses}
    for (article, _), entity in resolution.entity_of.items():
        if article in named:
            named[article][entity] += 1
    return [named[analysis.article.id] for analysis in analyses]


def _known_names(resolution: Resolution) -> dict[str, int]:
    """In how many articles of general news each entity's name may stand: those of its rarest word."""
    _, known = background()
    return {e.id: min((known.get(stem, 0) for stem in stems(e.name)), default=0) for e in resolution.entities}


def _people(named: Counter[str]) -> Counter[str]:
    return Counter({id_: count for id_, count in named.items() if EntityId(id_).startswith("person/")})
