"""What the resolver passes from step to step."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import ArticleId, Kind, Mention, Place

GUESSED = "@?"
"""In the key of an unlocated place: what stands behind is only the country that its article is about."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One spelling in one article: its mentions, and why it belongs to its chain."""

    surface: str
    mentions: tuple[Mention, ...]
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Chain:
    """The spellings that stand for one and the same in one article; `name` is the fullest.

    `long_forms` are what the article itself gives as the long form of a short name, mention or not.
    `country` is the country (alpha-2) that the article's context gives the name, if any; `stated` tells
    that it stands right beside the name or in it, and is not only what the article is mostly about;
    `names_country` that the name itself holds one. `about` are the countries that the article is about
    at least half as much as about the first. `passing` marks a given name alone, introduced like a stranger's
    ("Ahmed, 34,"): in another article it is another's.
    """

    article: ArticleId
    kind: Kind
    name: str
    readings: tuple[Reading, ...]
    long_forms: tuple[str, ...]
    country: str | None
    stated: bool
    names_country: bool = False
    about: frozenset[str] = frozenset()
    passing: bool = False

    @property
    def start(self) -> int:
        """Where its first mention begins."""
        return min(mention.span.start for reading in self.readings for mention in reading.mentions)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a chain is taken to be.

    `key` is equal for chains that are the same: the id of a known entity, or what tells an unknown
    name apart. `name`, `gloss` and `place` are known only of known entities. `reasons` gives, by
    spelling, the reason and score for those spellings that the lexicon or gazetteer vouches for.
    `stem` is the id without kind and country of a body whose name every country may have, `owner` the
    name of its country.
    """

    key: str
    known: bool
    name: str | None = None
    gloss: str = ""
    place: Place | None = None
    country: str | None = None
    reasons: dict[str, tuple[str, float]] = field(default_factory=dict)
    score: float = 1.0
    stem: str = ""
    owner: str = ""
