"""Words, numbers and names as weighted bags of unit length, sober by how common each is in general news."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

import snowballstemmer

from generator.text.normalise import fold

Vector = Mapping[str, float]
# A term in more than half of all articles says nothing of one.
COMMON = 0.7
_WORD = re.compile(r"[a-z][a-z0-9]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))


def stems(text: str) -> Counter[str]:
    """The stems of `text`'s words of two letters or more, with their counts."""
    return Counter(_stem(word) for word in _WORD.findall(fold(text)))


def numbers(text: str) -> Counter[str]:
    """The numbers of `text` in digits, without the commas of thousands, with their counts."""
    return Counter(found.replace(",", "") for found in _NUMBER.findall(text))


@lru_cache(maxsize=1)
def background() -> tuple[int, Mapping[str, int]]:
    """How many articles of general news were counted, and in how many of them each stem or number stands.

    It keeps the weights of words sober in a corpus of two articles, and steady as a corpus grows.
    """
    lines = (files("generator.relate") / "data" / "background.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    counts = {stem: int(count) for stem, count in rows}
    return counts.pop("*"), counts


def rarity(bags: Iterable[Iterable[str]], known: Mapping[str, int] | None = None) -> dict[str, float]:
    """The inverse document frequency (Sparck Jones 1972) of each term over background and bags.

    `known` says in how many articles of the background a term stands, where that is not to be looked up.
    """
    bags = list(bags)
    articles, counted = background()
    held = counted if known is None else known
    here = Counter(term for bag in bags for term in set(bag))
    total = articles + len(bags)
    return {term: math.log(total / (held.get(term, 0) + count)) for term, count in here.items()}


def weighed(bag: Mapping[str, int], rarity: Mapping[str, float], least: float = 0.0) -> dict[str, float]:
    """The bag as a unit vector: (1 + log tf) * idf (Salton and Buckley 1988), terms of `least` rarity up."""
    return unit({t: (1 + math.log(n)) * rarity[t] for t, n in bag.items() if rarity[t] > least})


def vectors(bags: Iterable[Counter[str]]) -> list[dict[str, float]]:
    """One unit vector a bag, without what nearly every article says."""
    bags = list(bags)
    idf = rarity(bags)
    return [weighed(bag, idf, COMMON) for bag in bags]


def unit(vector: Mapping[str, float]) -> dict[str, float]:
    """The vector at length 1, its terms sorted; an empty one stays empty."""
    length = math.sqrt(math.fsum(w * w for w in vector.values()))
    return {term: weight / length for term, weight in sorted(vector.items())} if length else {}


def dot(a: Vector, b: Vector) -> float:
    """The inner product of two sparse vectors."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)
