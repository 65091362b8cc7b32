"""What kind a name is, by all the evidence: one odd reading does not make a person of a town.

The reader's confidence in each mention is weighed with its other mentions in the article, the words around
them, the same name in other articles, and what lexicon and gazetteer say. What stands in the lexicon under a
name that is nobody else's needs no vote.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.lexicon.index import Lexicon
from generator.model import KINDS, Analysis, Kind, Mention
from generator.resolve.context import Context
from generator.resolve.cues import body_cues, person_cues, place_cues
from generator.resolve.names import DATA, bare, folded, is_acronym, read_lines
from generator.resolve.people import person_words
from generator.resolve.whereabouts import similar

_TOPONYMS = frozenset(read_lines(DATA / "toponyms.txt"))
BODY = 2.0
"""What words of a body beside a name that is some body's weigh against a town of that name."""


@dataclass(frozen=True, slots=True)
class Votes:
    """Confidence in each kind of a name, by article: `of[name][article][kind]`, 0 to 1 each.

    `sums[name][kind]` is the same over all articles, so that a name of thousands of articles is not summed
    up anew for each of them.
    """

    of: Mapping[str, Mapping[str, Mapping[Kind, float]]]
    sums: Mapping[str, Mapping[Kind, float]]

    def elsewhere(self, name: str, article: str) -> dict[Kind, float]:
        """The mean confidence in each kind over the other articles; empty where there are none."""
        articles = self.of.get(name, {})
        own = articles.get(article, {})
        others = len(articles) - (article in articles)
        sums = self.sums.get(name, {})
        # Rounded, for a difference of sums leaves crumbs where nothing is.
        return (
            {kind: round((sums.get(kind, 0.0) - own.get(kind, 0.0)) / others, 9) for kind in KINDS}
            if others
            else {}
        )


def count_votes(analyses: Iterable[Analysis]) -> Votes:
    """The votes of all mentions: within an article, each kind's share of the confidence in a name."""
    votes: defaultdict[str, dict[str, dict[Kind, float]]] = defaultdict(dict)
    for analysis in analyses:
        for name, mentions in _by_name(analysis.mentions).items():
            kinds: dict[Kind, float] = {}
            for mention in mentions:
                kinds[mention.kind] = kinds.get(mention.kind, 0.0) + mention.confidence / len(mentions)
            votes[name][analysis.article.id] = kinds
    sums = {name: _summed(articles.values()) for name, articles in votes.items()}
    return Votes(votes, sums)


def _summed(articles: Iterable[Mapping[Kind, float]]) -> dict[Kind, float]:
    known = list(articles)
    return {kind: math.fsum(kinds.get(kind, 0.0) for kinds in known) for kind in KINDS}


def settle_kinds(
    mentions: tuple[Mention, ...], votes: Votes, context: Context, lexicon: Lexicon
) -> tuple[Mention, ...]:
    """The mentions of one article, each with the kind that all evidence together favours.

    Adjectives and peoples ("Syrian") that were read as places are left out: they are no names.
    """
    parts = _parts_of_people(mentions)
    kind_of = {
        name: _settle(name, own, votes, context, lexicon, name in parts)
        for name, own in _by_name(mentions).items()
    }
    settled = []
    for mention in mentions:
        kind = kind_of[_key(mention.surface)]
        if mention.kind != "person" and _is_demonym(mention.surface, lexicon):
            continue
        settled.append(mention if kind == mention.kind else replace(mention, kind=kind, basis="corpus"))
    return tuple(settled)


def _settle(
    name: str, mentions: Sequence[Mention], votes: Votes, context: Context, lexicon: Lexicon, part: bool
) -> Kind:
    kinds = {mention.kind for mention in mentions}
    if not part:
        known = known_kind(mentions[0].surface, lexicon)
        if known is not None:
            return known
    weights = dict(votes.of[name][context.article])
    for kind, weight in votes.elsewhere(name, context.article).items():
        weights[kind] = weights.get(kind, 0.0) + 0.7 * weight
    if not part and kinds != {"place"}:
        hint = place_hint(mentions[0].surface, context, lexicon)
        if hint:
            cues = place_cues(mentions, context.text)
            weights["place"] = weights.get("place", 0.0) + hint + cues
            weights["person"] = weights.get("person", 0.0) + person_cues(mentions, context.text)
    for body in lexicon.organisations_named(bare(mentions[0].surface)) if not part else ():
        cues = body_cues(mentions, context.text, body.sort == "media")
        weights["group"] = weights.get("group", 0.0) + BODY * cues
    return max(KINDS, key=lambda kind: weights.get(kind, 0.0))


def place_hint(surface: str, context: Context, lexicon: Lexicon) -> float:
    """How much lexicon and gazetteer speak for a place, 0 to about 1.2, for an article of this context."""
    name = bare(surface)
    features = lexicon.features_named(name)
    if any(name not in feature.needs_context for feature in features):
        return 0.9
    best = 0.0
    words = folded(name).split()
    for place in lexicon.gazetteer.find(name)[:8]:
        share = context.share(place.country, but=folded(name))
        size = math.log10(max(place.population, 1000) / 10_000)
        if " " in name or "-" in name or place.population >= 5_000:
            best = max(best, 0.8 * share + 0.1 * size)
    if words[1:]:
        if best <= 0 and similar(name, context, lexicon):
            best = 0.7
        if words[0] in _TOPONYMS:
            best = max(best + 0.4, 0.6)
    return best


def known_kind(surface: str, lexicon: Lexicon) -> Kind | None:
    """The kind of a name that is nothing else: a country, or a body under a name that stands for it alone."""
    name = bare(surface)
    if any(name not in country.needs_context for country in lexicon.countries_named(name)):
        return "place"
    bodies = lexicon.organisations_named(name)
    if any(name in body.safe_names or (name in body.acronyms and is_acronym(name)) for body in bodies):
        return "group"
    return None


def _parts_of_people(mentions: Iterable[Mention]) -> frozenset[str]:
    """The words of full names of people that the reader is sure of: "Paris" beside "Paris Hilton"."""
    words: set[str] = set()
    for mention in mentions:
        if mention.kind == "person" and mention.confidence >= 0.7:
            names = person_words(mention.surface)
            if len(names) > 1:
                words.update(names)
    return frozenset(words)


def _is_demonym(surface: str, lexicon: Lexicon) -> bool:
    name = bare(surface)
    return bool(lexicon.countries_of_demonym(name)) and not (
        lexicon.countries_named(name) or lexicon.features_named(name) or lexicon.organisations_named(name)
    )


def _by_name(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(_key(mention.surface), []).append(mention)
    return found


def _key(surface: str) -> str:
    name = bare(surface)
    return name if is_acronym(name) else folded(surface)
