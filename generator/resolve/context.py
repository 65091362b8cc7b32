"""Which countries an article is about, and which one stands nearest to a name in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import urlsplit

from generator.lexicon.index import Lexicon
from generator.model import Analysis, ArticleId
from generator.resolve.names import folded
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
_ROW = re.compile(r",? and |, |,? or ")
_BEFORE = re.compile(
    r"(?:['’]s?)?(?:\s+(?:new|own|ruling|main|national|federal|central|state))?\s+(?:the\s+)?[\"'“‘]?$",
    re.IGNORECASE,
)
LENT = 0.75
"""What a town or body counts for its country."""
CRUMB = 1e-9
"""Less than this is what subtraction leaves of nothing."""
DOUBTFUL = 0.3
"""What the naming of a country counts whose name something else bears too: Georgia, Jordan."""
HARDLY = 0.1
"""The same where all else in the article speaks of other countries."""
NEAR = 300
"""Characters before a name within which a country may tell whose it is, failing a main one."""


@dataclass(frozen=True, slots=True)
class Named:
    """A country named in a text, by its name or by the adjective of its people.

    `doubtful` marks a name that something else bears too ("Georgia", "Jordan").
    """

    start: int
    end: int
    codes: tuple[str, ...]
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Context:
    """The countries of an article: where each is named, how much each weighs, the main one if any.

    `lent` are the folded names of towns and bodies that lend weight to a country, each with its country.
    """

    article: ArticleId
    text: str
    named: tuple[Named, ...]
    weights: dict[str, float]
    main: str | None
    lent: dict[str, str] = field(default_factory=dict)

    def share(self, country: str | None, but: str = "") -> float:
        """How much of the article is about `country`, against the country it is most about: 0 to 1.

        `but` is a folded name whose own weight does not count: that there is a Bush in Egypt does not make
        an article about Bush one about Egypt.
        """
        weights = self.weights
        lent = self.lent.get(but) if but else None
        if lent is not None:
            weights = weights | {lent: weights.get(lent, LENT) - LENT}
        top = max(weights.values(), default=0.0)
        return weights.get(country or "", 0.0) / top if top > CRUMB else 0.0

    def about(self, least: float) -> frozenset[str]:
        """The countries of a share of at least `least`."""
        top = max(self.weights.values(), default=0.0)
        return (
            frozenset(c for c, w in self.weights.items() if w / top >= least) if top > CRUMB else frozenset()
        )

    def beside(self, start: int, end: int) -> str | None:
        """The country that stands right beside the name at `start` to `end`: "Japan's X", "X of Kenya"."""
        at = bisect_left(self.named, start, key=lambda named: named.start)
        for index in (at, at - 1):
            if 0 <= index < len(self.named):
                named = self.named[index]
                if len(named.codes) != 1:
                    continue
                if start <= named.start and named.end <= end:
                    if named.doubtful and end - start == named.end - named.start:
                        continue  # "Georgia" itself tells nothing about which one it is
                    return named.codes[0]
                if named.end <= start and _BEFORE.fullmatch(self.text[named.end : start]):
                    return named.codes[0]
                if named.start >= end and _OF.fullmatch(self.text[end : named.start]):
                    return named.codes[0]
        return None

    def behind(self, end: int) -> str | None:
        """The country that stands behind the comma after a place's name: "Tripoli, Lebanon"."""
        at = bisect_left(self.named, end, key=lambda named: named.start)
        if at < len(self.named) and len(self.named[at].codes) == 1:
            between = self.text[end : self.named[at].start]
            return self.named[at].codes[0] if between in (", ", " (") else None
        return None

    def listed(self, start: int, end: int) -> bool:
        """Whether the name at `start` to `end` stands in a row with a country of a name of its own.

        "Armenia and Georgia" are two countries, whatever else is called Georgia.
        """
        at = bisect_left(self.named, start, key=lambda named: named.start)
        before = self.named[at - 1] if at else None
        behind = next((named for named in self.named[at : at + 2] if named.start >= end), None)
        return any(
            [
                before and not before.doubtful and _ROW.fullmatch(self.text[before.end : start]),
                behind and not behind.doubtful and _ROW.fullmatch(self.text[end : behind.start]),
            ]
        )

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
            codes = (
                _codes(text[start:end], lexicon) if end - start <= 60 and text[end : end + 1] != "$" else ()
            )
            if codes:
                found.append(Named(start, end, codes, _is_doubtful(text[start:end], lexicon)))
                index += size - 1
                break
        index += 1
    return tuple(found)


def read_context(analysis: Analysis, lexicon: Lexicon) -> Context:
    """The countries of `analysis`: by name and adjective, by what lies in them, by the address's domain."""
    article = analysis.article
    named = find_countries(article.text, lexicon)
    weights: defaultdict[str, float] = defaultdict(float)
    lent: dict[str, str] = {}
    for mark in named:
        if not mark.doubtful:
            _weigh(mark, 1.0, article.headline.end, weights)
    for surface in sorted({mention.surface for mention in analysis.mentions if mention.kind != "person"}):
        owner = _country_of(surface, lexicon)
        if owner is not None and folded(surface) not in lent:
            weights[owner] += LENT
            lent[folded(surface)] = owner
    domain = _domain(article.url.value if article.url else "")
    if domain in lexicon.by_code:
        weights[domain] += 1.0
    sure = frozenset(weights)
    for mark in named:
        if mark.doubtful:
            factor = DOUBTFUL if not sure or sure.intersection(mark.codes) else HARDLY
            _weigh(mark, factor, article.headline.end, weights)
    return Context(article.id, article.text, named, dict(sorted(weights.items())), _main(weights), lent)


def _weigh(mark: Named, factor: float, headline_end: int, weights: dict[str, float]) -> None:
    """Add the weight of one naming of a country, the headline's twice."""
    weight = factor * (2.0 if mark.start < headline_end else 1.0)
    for code in mark.codes:
        weights[code] += weight / len(mark.codes) ** 2


def with_outlets(analyses: Sequence[Analysis], contexts: Sequence[Context]) -> list[Context]:
    """The contexts, where an outlet that mostly writes about one country lends it to its articles.

    A local paper seldom says which country's parliament it means. An outlet counts from two articles on.
    """
    by_outlet: defaultdict[str, list[Context]] = defaultdict(list)
    outlets = [_outlet(analysis) for analysis in analyses]
    for outlet, context in zip(outlets, contexts, strict=True):
        by_outlet[outlet].append(context)
    home = {outlet: _home(own) for outlet, own in by_outlet.items() if outlet}
    return [_at_home(context, home.get(outlet)) for outlet, context in zip(outlets, contexts, strict=True)]


def _outlet(analysis: Analysis) -> str:
    article = analysis.article
    if article.url is not None:
        try:
            return (urlsplit(article.url.value).hostname or "").removeprefix("www.")
        except ValueError:
            return ""
    return fold(article.source.value) if article.source else ""


def _home(contexts: Sequence[Context]) -> str | None:
    """The country with at least half the weight of an outlet's articles, each article counting the same."""
    shares: defaultdict[str, float] = defaultdict(float)
    for context in contexts:
        whole = sum(context.weights.values())
        for code, weight in context.weights.items():
            shares[code] += weight / whole / len(contexts)
    top = max(shares.items(), key=lambda item: (item[1], item[0]), default=("", 0.0))
    return top[0] if len(contexts) > 1 and top[1] >= 0.5 else None


def _at_home(context: Context, home: str | None) -> Context:
    if home is None:
        return context
    weights = dict(context.weights)
    weights[home] = weights.get(home, 0.0) + 1.5
    return replace(context, weights=weights, main=_main(weights))


def _main(weights: dict[str, float]) -> str | None:
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < 0.7:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 1.4 * ranked[1][1] else None


def _domain(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    last = host.rpartition(".")[2]
    return "" if last in _ANYBODY else {"uk": "GB"}.get(last, last.upper())


@lru_cache(maxsize=50_000)
def _country_of(surface: str, lexicon: Lexicon) -> str | None:
    """The country of a body, or of a town of 50,000 people without a rival of a tenth its size."""
    bodies = lexicon.organisations_named(surface)
    if bodies:
        return bodies[0].country if len(bodies) == 1 and surface in bodies[0].safe_names else None
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


@lru_cache(maxsize=50_000)
def _is_doubtful(words: str, lexicon: Lexicon) -> bool:
    """Whether a country's name is borne by something else as often, or by a state of another country."""
    countries = lexicon.countries_named(words)
    return any(words in country.needs_context for country in countries) or has_rival_state(words, lexicon)


@lru_cache(maxsize=50_000)
def has_rival_state(name: str, lexicon: Lexicon) -> bool:
    """Whether a country shares its name with a state of another one: Georgia, but not Mexico."""
    codes = {country.code for country in lexicon.countries_named(name)}
    states = [f for f in lexicon.features_named(name) if f.feature == "state"] if codes else []
    return any(not codes & set(state.countries) for state in states)


@lru_cache(maxsize=50_000)
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
