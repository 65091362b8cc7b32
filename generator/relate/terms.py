"""What an article is about, as a weighted bag of stems and entities of unit length."""

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
_WORD = re.compile(r"[a-z][a-z0-9]+")
_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))


def stems(text: str) -> Counter[str]:
    """The stems of `text`'s words of two letters or more, with their counts."""
    return Counter(_stem(word) for word in _WORD.findall(fold(text)))


@lru_cache(maxsize=1)
def background() -> tuple[int, Mapping[str, int]]:
    """How many articles of general news were counted, and in how many of them each stem stands.

    It keeps the weights of words sober in a corpus of two articles, and steady as a corpus grows.
    """
    lines = (files("generator.relate") / "data" / "background.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    counts = {stem: int(count) for stem, count in rows}
    return counts.pop("*"), counts


def vectors(bags: Iterable[Counter[str]]) -> list[dict[str, float]]:
    """One unit vector a bag: (1 + log tf) * idf (Salton and Buckley 1988) over background and bags."""
    bags = list(bags)
    articles, known = background()
    here = Counter(term for bag in bags for term in bag)
    total = articles + len(bags)
    idf = {term: math.log(total / (known.get(term, 0) + count)) for term, count in here.items()}
    return [_unit({t: (1 + math.log(n)) * idf[t] for t, n in bag.items() if idf[t] > 0.7}) for bag in bags]


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum(w * w for w in vector.values()))
    return {term: weight / length for term, weight in sorted(vector.items())} if length else {}


def dot(a: Vector, b: Vector) -> float:
    """The inner product of two sparse vectors."""
    if len(a) > len(b):
        a, b = b, a
    return math.fsum(weight * b[term] for term, weight in a.items() if term in b)
