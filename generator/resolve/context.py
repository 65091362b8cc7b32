"""Which countries an article is about, and which one stands nearest to a name in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from generator.lexicon.index import Lexicon
from generator.model import Analysis, ArticleId
from generator.text.normalise import fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+")
_LONGEST = 6
# Country domains that anybody uses.
_ANYBODY = frozenset(
    [
        "ac",
        "ai",
        "cc",
        "co",
        "fm",
        "gg",
        "io",
        "is",
        "la",
        "ly",
        "me",
        "nu",
        "so",
        "st",
        "sh",
        "to",
        "tv",
        "ws",
    ]
)
_OF = re.compile(r"\s+(?:of|in|for)\s+(?:the\s+)?$")
_BEFORE = re.compile(
    r"(?:['’]s?)?(?:\s+(?:new|own|ruling|main|national|federal|central|state))?\s+(?:the\s+)?[\"'“‘]?$",
    re.IGNORECASE,
)
NEAR = 300
"""Characters before a name within which a country may tell whose it is, failing a main one."""


@dataclass(frozen=True, slots=True)
class Named:
    """A country named in a text, by its name or by the adjective of its people."""

    start: int
    end: int
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """The countries of an article: where each is named, how much each weighs, the main one if any."""

    article: ArticleId
    text: str
    named: tuple[Named, ...]
    weights: dict[str, float]
    main: str | None

    def share(self, country: str | None) -> float:
        """How much of the article is about `country`, against the country it is most about: 0 to 1."""
        top = max(self.weights.values(), default=0.0)
        return self.weights.get(country or "", 0.0) / top if top else 0.0

    def beside(self, start: int, end: int) -> str | None:
        """The country that stands right beside the name at `start` to `end`: "Japan's X", "X of Kenya"."""
        at = bisect_left(self.named, start, key=lambda named: named.start)
        for index in (at, at - 1):
            if 0 <= index < len(self.named):
                named = self.named[index]
                if len(named.codes) != 1:
                    continue
                if start <= named.start and named.end <= end:
                    return named.codes[0]
                if named.end <= start and _BEFORE.fullmatch(self.text[named.end : start]):
                    return named.codes[0]
                if named.start >= end and _OF.fullmatch(self.text[end : named.start]):
                    return named.codes[0]
        return None

    def near(self, start: int) -> str | None:
        """The last country named in the `NEAR` characters before `start`, where only one is named there."""
        at = bisect_left(self.named, start, key=lambda named: named.start)
        codes: set[str] = set()
        for named in reversed(self.named[max(0, at - 12) : at]):
            if named.end < start - NEAR:
                break
            codes.update(named.codes)
        return codes.pop() if len(codes) == 1 else None


def find_countries(text: str, lexicon: Lexicon) -> tuple[Named, ...]:
    """Every country that `text` names, by name, abbreviation or demonym, longest names first."""
    longest = _first_words(lexicon)
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
    found: list[Named] = []
    index = 0
    while index < len(words):
        start, end, word = words[index]
        reach = longest.get(_fold(word), 0) if word[0].isupper() else 0
        for size in range(min(reach, len(words) - index), 0, -1):
            end = words[index + size - 1][1]
            codes = _codes(text[start:end], lexicon) if end - start <= 60 else ()
            if codes:
                found.append(Named(start, end, codes))
                index += size - 1
                break
        index += 1
    return tuple(found)


def read_context(analysis: Analysis, lexicon: Lexicon) -> Context:
    """The countries of `analysis`: by name and adjective, by what lies in them, by the address's domain."""
    article = analysis.article
    named = find_countries(article.text, lexicon)
    weights: defaultdict[str, float] = defaultdict(float)
    for mark in named:
        for code in mark.codes:
            weights[code] += (2.0 if mark.start < article.headline.end else 1.0) / len(mark.codes) ** 2
    for surface in sorted({mention.surface for mention in analysis.mentions if mention.kind != "person"}):
        owner = _country_of(surface, lexicon)
        if owner is not None:
            weights[owner] += 0.75
    domain = _domain(article.url.value if article.url else "")
    if domain in lexicon.by_code:
        weights[domain] += 1.0
    return Context(article.id, article.text, named, dict(sorted(weights.items())), _main(weights))


def _main(weights: dict[str, float]) -> str | None:
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < 1.0:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 1.4 * ranked[1][1] else None


def _domain(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    last = host.rpartition(".")[2]
    return "" if last in _ANYBODY else {"uk": "GB"}.get(last, last.upper())


def _country_of(surface: str, lexicon: Lexicon) -> str | None:
    """The country of a body, or of a town of 50,000 people without a rival of a tenth its size."""
    for organisation in lexicon.organisations_named(surface)[:1]:
        return organisation.country
    if lexicon.countries_named(surface):
        return None
    features = lexicon.features_named(surface)
    if features:
        return features[0].countries[0] if len(features) == 1 and len(features[0].countries) == 1 else None
    places = lexicon.gazetteer.find(surface)
    if not places or places[0].population < 50_000:
        return None
    rivals = [
        p for p in places[1:] if p.country != places[0].country and p.population * 10 > places[0].population
    ]
    return None if rivals else places[0].country


def _codes(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    countries = lexicon.countries_named(words)
    if countries:
        return tuple(country.code for country in countries)
    return lexicon.countries_of_demonym(words)


@lru_cache(maxsize=4)
def _first_words_of(names: tuple[str, ...]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        words = name.split()
        if words:
            longest[words[0]] = min(_LONGEST, max(len(words), longest.get(words[0], 0)))
    return longest


def _first_words(lexicon: Lexicon) -> dict[str, int]:
    codes = tuple(code.casefold() for code in lexicon.country_codes)
    return _first_words_of((*lexicon.country_names, *lexicon.demonyms, *codes))


@lru_cache(maxsize=100_000)
def _fold(word: str) -> str:
    return fold(word)
