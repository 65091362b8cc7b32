"""What the world's names say about the words of a sentence: lists, lexicon and gazetteer as one look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.analyse.cues import phrases
from generator.analyse.words import Word
from generator.lexicon.countries import load_countries
from generator.lexicon.gazetteer import open_gazetteer
from generator.lexicon.geography import load_features
from generator.lexicon.organisations import load_organisations
from generator.lexicon.words import words
from generator.text.tokens import Token, tokens

LONGEST = 14
"""Tokens of the longest phrase looked up."""

# Lists of common words (any case, plural too), and lists of names (case as written).
_COMMON = {
    "honorifics": "title",
    "roles": "role",
    "organisation_heads": "ghead",
    "place_heads": "phead",
    "place_cues": "pcue",
    "stop_words": "stop",
}
_PROPER = {
    "organisation_suffixes": "gsuffix",
    "peoples": "people",
    "events": "event",
    "weekdays": "day",
    "months": "month",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lists: its tokens, lower case, what it is, and its spelling where that counts."""

    rest: tuple[str, ...]
    tag: str
    exact: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `first` to `end` (exclusive) of a sentence are a phrase of the lists with this tag."""

    first: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Phrases by their first two words (one-word phrases by their word); given names and surnames."""

    phrases: dict[str, tuple[Phrase, ...]]
    given: frozenset[str]
    surnames: frozenset[str]

    def hits(self, toks: tuple[Token, ...], read: tuple[Word, ...], headline: bool) -> list[Hit]:
        """Every phrase of the lists in a sentence, the longest first where several begin at a token."""
        found = []
        low = [w.lower for w in read]
        at_key = self.phrases.get
        for at, (word, second) in enumerate(zip(low, [*low[1:], ""], strict=True)):
            after, alone = at_key(f"{word} {second}", ()), at_key(word, ())
            if not after and not alone:
                continue
            for phrase in (*after, *alone):
                end = at + 1 + len(phrase.rest)
                if tuple(low[at + 1 : end]) == phrase.rest and (
                    phrase.exact is None
                    or all(_fits(toks[at + k].text, part) for k, part in enumerate(phrase.exact))
                    or ((headline or read[at].upper) and read[at].capital and len(word) > 3)
                ):
                    found.append(Hit(at, end, phrase.tag))
        return found


def _fits(text: str, part: str) -> bool:
    """Whether a word is spelled as in the lists; small words may have a capital ("Is Being", "is Being")."""
    return text == part or (len(part) < 4 and part.islower() and text.lower() == part)


def plurals(phrase: str) -> Iterator[str]:
    """`phrase` and its regular plural."""
    yield phrase
    if phrase.endswith("y") and phrase[-2:-1] not in "aeiou":
        yield f"{phrase[:-1]}ies"
    elif phrase.endswith(("s", "x", "ch", "sh")):
        yield f"{phrase}es"
    elif phrase.endswith("man"):
        yield f"{phrase[:-3]}men"
    else:
        yield f"{phrase}s"


def _entries() -> Iterator[tuple[str, str, bool]]:
    """(phrase, tag, whether case counts) of everything known."""
    for name, tag in _COMMON.items():
        for phrase in sorted(words(name)):
            for form in plurals(phrase) if tag in {"role", "ghead", "phead"} else (phrase,):
                yield form.rstrip("."), tag, False
    for name, tag in _PROPER.items():
        for phrase in sorted(words(name)):
            yield phrase, tag, True
    for country in load_countries():
        for phrase in (country.name, *country.names):
            yield phrase, "country", True
        for phrase in country.needs_context:
            yield phrase, "country?", True
        for phrase in (*country.demonyms, *country.shared_demonyms):
            yield phrase, "demonym", True
        for phrase in country.seats:
            yield phrase, "seat", True
    for feature in load_features():
        for phrase in (feature.name, *feature.names):
            yield phrase, "feature", True
        for phrase in feature.needs_context:
            yield phrase, "feature?", True
    for phrase in phrases("institutions"):
        yield phrase, "org|institution", True
    for organisation in load_organisations():
        sort = organisation.sort.replace(" ", "-")
        for phrase in (*organisation.full_names, *organisation.acronyms):
            if "-led" in phrase or "-backed" in phrase:
                continue  # a description, in which only the country is a name
            doubtful = "?" if phrase in organisation.needs_context else ""
            yield phrase, f"org{doubtful}|{sort}", True


def _table(entries: Iterable[tuple[str, str, bool]]) -> dict[str, tuple[Phrase, ...]]:
    table: dict[str, dict[Phrase, None]] = {}
    for text, tag, cased in entries:
        parts = tuple(token.text for token in tokens(text))
        if 0 < len(parts) <= LONGEST:
            lower = tuple(part.lower().replace("’", "'") for part in parts)
            phrase = Phrase(lower[1:], tag, parts if cased else None)
            table.setdefault(" ".join(lower[:2]), {})[phrase] = None
    return {
        first: tuple(sorted(found, key=lambda phrase: -len(phrase.rest))) for first, found in table.items()
    }


@lru_cache(maxsize=1)
def load_knowledge() -> Knowledge:
    """The knowledge that comes with the package."""
    return Knowledge(_table(_entries()), words("given_names"), words("surnames"))


@lru_cache(maxsize=60_000)
def town(name: str) -> str:
    """How well known a populated place `name` is: "" for none, else a size, "1" (hamlet) to "5" (millions),
    and "n" where that is its main name, else the first letters of how it is spelled.
    """
    hits = open_gazetteer().hits(name)
    if not hits:
        return ""
    best = hits[0]
    main = max((hit.place.population for hit in hits if hit.how == "name"), default=0)
    people = best.place.population
    size = sum(people >= least for least in (3_000, 20_000, 100_000, 1_000_000)) + 1
    return f"{size}{'n' if main >= people / 4 else best.how[:2]}"
