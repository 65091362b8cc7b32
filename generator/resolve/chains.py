"""Chains: the names in one article that stand for one and the same.

The article itself is the best witness: it introduces short forms, and gives a person's full name before
the surname alone. Nothing here looks at another article; the lexicon only says what is a body of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from generator.lexicon.index import Lexicon
from generator.model import Analysis, Kind, Mention, Span
from generator.resolve.context import Context, has_rival_state
from generator.resolve.groups import without_country
from generator.resolve.knots import Knot, make_knots
from generator.resolve.names import bare, group_words, is_acronym
from generator.resolve.records import Chain, Reading
from generator.resolve.strangers import is_passing
from generator.resolve.surnames import tie_people
from generator.resolve.ties import (
    tie_bracketed,
    tie_called,
    tie_groups,
    tie_initials,
    tie_introduced,
    tie_places,
)

ABOUT = 0.5
"""The least share of a country, against the first, for an article to be about it."""


def chain_mentions(
    analysis: Analysis, mentions: tuple[Mention, ...], context: Context, lexicon: Lexicon
) -> tuple[Chain, ...]:
    """The chains of one article, in the order of the text. `mentions` are its mentions, kinds settled."""
    knots = make_knots(_with_introduced_kinds(analysis, mentions))
    tie_introduced(analysis, knots)
    tie_called(knots, context.text, lexicon)
    groups = [knot for knot in knots if knot.kind == "group"]
    places = [knot for knot in knots if knot.kind == "place"]
    tie_bracketed(groups, context.text, lexicon)
    tie_initials(groups, lexicon)
    tie_groups(groups, lexicon)
    tie_places(places, lexicon)
    people = tie_people([knot for knot in knots if knot.kind == "person"], context.text)
    tied: defaultdict[int, list[Knot]] = defaultdict(list)
    knots = sorted([*groups, *places, *people], key=lambda knot: (knot.start, knot.kind))
    order = {id(knot): at for at, knot in enumerate(knots)}
    for knot in knots:
        tied[order[id(knot.root())]].append(knot)
    return tuple(_chain(knots[at], members, context, lexicon) for at, members in sorted(tied.items()))


def _with_introduced_kinds(analysis: Analysis, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, where a short form has the kind of the long form that introduces it."""
    text = analysis.article.text
    kind_at = {mention.span: mention.kind for mention in mentions}
    kinds: dict[str, Kind] = {}
    for introduction in analysis.introductions:
        kind = kind_at.get(introduction.long)
        if kind is not None:
            kinds[bare(text[introduction.short.start : introduction.short.end])] = kind
    if not kinds:
        return mentions
    return tuple(replace(m, kind=kinds.get(bare(m.surface), m.kind)) for m in mentions)


def _listed(spans: Sequence[Span], name: str, context: Context, lexicon: Lexicon) -> str | None:
    """The country of a doubtful name that stands in a row with other countries."""
    rival = has_rival_state(name, lexicon)
    codes = [c.code for c in lexicon.countries_named(name) if rival or name in c.needs_context]
    if len(codes) == 1 and any(context.listed(span.start, span.end) for span in spans):
        return codes[0]
    return None


@lru_cache(maxsize=2**12)
def _with(about: frozenset[str], country: str | None) -> frozenset[str]:
    """One set for all the names of an article, rather than one a name."""
    return about | {country} if country else about


def _chain(root: Knot, members: list[Knot], context: Context, lexicon: Lexicon) -> Chain:
    readings: list[Reading] = []
    for knot in members:
        by_surface: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in knot.mentions:
            by_surface[bare(mention.surface)].append(mention)
        readings += [
            Reading(surface, tuple(mentions), knot.reason, knot.score)
            for surface, mentions in by_surface.items()
        ]
    full = max(members, key=lambda k: (not is_acronym(k.name), len(group_words(k.name)), -k.start))
    name = root.name if not is_acronym(root.name) else full.name
    long_forms = sorted({form for knot in members for form in knot.long_forms})
    spans = [mention.span for knot in (root, *members) for mention in knot.mentions]
    beside = (context.beside(span.start, span.end) for span in spans)
    stated = next((code for code in beside if code), None)
    if stated is None and root.kind == "place":
        stated = next((code for code in (context.behind(span.end) for span in spans) if code), None)
        stated = stated or _listed(spans, name, context, lexicon)
    country = stated or context.main or context.near(spans[0].start)
    about = context.about(ABOUT)
    return Chain(
        context.article, root.kind, name, tuple(readings), tuple(long_forms), country, stated is not None,
        root.kind == "group" and without_country(name, lexicon)[0] is not None,
        _with(about, country),
        root.kind == "person" and is_passing(name, spans, context.text),
    )  # fmt: skip
