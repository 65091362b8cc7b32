"""What kind a name is, by all its mentions: one odd reading does not make a place of a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.lexicon.index import Lexicon
from generator.model import KINDS, Analysis, Kind, Mention
from generator.resolve.names import bare, folded, is_acronym

Votes = Mapping[str, Mapping[Kind, float]]
SURE = 0.9
"""A mention read with this confidence keeps its kind whatever the rest of the corpus says."""


def count_votes(analyses: Iterable[Analysis]) -> Votes:
    """Confidence by folded name and kind, summed over articles: the best of each article."""
    votes: defaultdict[str, dict[Kind, float]] = defaultdict(dict)
    for analysis in analyses:
        best: dict[tuple[str, Kind], float] = {}
        for mention in analysis.mentions:
            key = (_key(mention.surface), mention.kind)
            best[key] = max(mention.confidence, best.get(key, 0.0))
        for (name, kind), confidence in best.items():
            votes[name][kind] = votes[name].get(kind, 0.0) + confidence
    return votes


def settle_kinds(mentions: tuple[Mention, ...], votes: Votes, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of one article, each with the kind on which article, lexicon and corpus agree."""
    local: defaultdict[str, dict[Kind, float]] = defaultdict(dict)
    for mention in mentions:
        kinds = local[_key(mention.surface)]
        kinds[mention.kind] = kinds.get(mention.kind, 0.0) + mention.confidence
    settled: list[Mention] = []
    for mention in mentions:
        kind = _settle(mention, local[_key(mention.surface)], votes, lexicon)
        settled.append(mention if kind == mention.kind else replace(mention, kind=kind, basis="corpus"))
    return tuple(settled)


def _settle(mention: Mention, local: Mapping[Kind, float], votes: Votes, lexicon: Lexicon) -> Kind:
    known = known_kind(mention.surface, lexicon)
    if known is not None and (known == mention.kind or mention.confidence < SURE):
        return known
    here = _heaviest(local)
    everywhere = votes.get(_key(mention.surface), {})
    there = _heaviest(everywhere)
    if there != here and everywhere.get(there, 0.0) >= 3 * everywhere.get(here, 0.0) and local[here] < SURE:
        return there
    return here


def known_kind(surface: str, lexicon: Lexicon) -> Kind | None:
    """The kind of a name that is nothing else: a country, or a body under a name that stands for it alone."""
    name = bare(surface)
    if any(name not in country.needs_context for country in lexicon.countries_named(name)):
        return "place"
    bodies = lexicon.organisations_named(name)
    if any(name in body.safe_names or (name in body.acronyms and is_acronym(name)) for body in bodies):
        return "group"
    return None


def _heaviest(kinds: Mapping[Kind, float]) -> Kind:
    return max(KINDS, key=lambda kind: kinds.get(kind, 0.0))


def _key(surface: str) -> str:
    name = bare(surface)
    return name if is_acronym(name) else folded(surface)
