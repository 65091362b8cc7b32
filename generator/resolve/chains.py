"""Chains: the names in one article that stand for one and the same.

The article itself is the best witness: it introduces short forms, and gives a person's full name before
the surname alone. Nothing here looks at another article; the lexicon only says what is a body of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from generator.lexicon.index import Lexicon
from generator.model import Analysis, Kind, Mention
from generator.resolve.context import Context
from generator.resolve.groups import is_short_form, split_country
from generator.resolve.names import bare, folded, group_key, group_words, initials, is_acronym, is_generic
from generator.resolve.people import is_misspelt, is_short_for, person_key, person_words
from generator.resolve.places import candidates, place_core, town_core
from generator.resolve.records import Chain, Reading
from generator.text.normalise import fold


@dataclass(slots=True, eq=False)
class _Knot:
    """One name (all its mentions in the article) before it is tied to others; `up` is the fuller name."""

    kind: Kind
    name: str
    mentions: list[Mention]
    up: _Knot | None = None
    reason: str = ""
    score: float = 1.0
    long_forms: set[str] = field(default_factory=set)

    @property
    def start(self) -> int:
        return self.mentions[0].span.start

    def root(self) -> _Knot:
        return self if self.up is None else self.up.root()

    def tie(self, full: _Knot, score: float, reason: str) -> None:
        """Make this name a form of `full`, unless either already hangs on the other."""
        if self.up is None and full.root() is not self:
            self.up, self.score, self.reason = full, score, reason


def chain_mentions(
    analysis: Analysis, mentions: tuple[Mention, ...], context: Context, lexicon: Lexicon
) -> tuple[Chain, ...]:
    """The chains of one article, in the order of the text. `mentions` are its mentions, kinds settled."""
    mentions = _with_introduced_kinds(analysis, mentions)
    knots = _knots(mentions)
    _tie_introduced(analysis, knots)
    groups = [knot for knot in knots if knot.kind == "group"]
    _tie_initials(groups)
    _tie_people([knot for knot in knots if knot.kind == "person"])
    _tie_groups(groups, lexicon)
    _tie_places([knot for knot in knots if knot.kind == "place"], lexicon)
    tied: defaultdict[int, list[_Knot]] = defaultdict(list)
    order = {id(knot): at for at, knot in enumerate(knots)}
    for knot in knots:
        tied[order[id(knot.root())]].append(knot)
    return tuple(_chain(knots[at], members, context) for at, members in sorted(tied.items()))


def _knots(mentions: tuple[Mention, ...]) -> list[_Knot]:
    found: dict[tuple[Kind, str], _Knot] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        name = bare(mention.surface)
        key = (mention.kind, _key(mention.kind, name))
        if key in found:
            found[key].mentions.append(mention)
        else:
            found[key] = _Knot(mention.kind, name, [mention])
    return list(found.values())


def _key(kind: Kind, name: str) -> str:
    if kind == "person":
        return person_key(name)
    if kind == "group":
        return f"={name.replace('.', '')}" if is_acronym(name) else group_key(name)
    return folded(name)


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
    return tuple(
        replace(m, kind=kinds[bare(m.surface)]) if kinds.get(bare(m.surface), m.kind) != m.kind else m
        for m in mentions
    )


def _tie_introduced(analysis: Analysis, knots: list[_Knot]) -> None:
    text = analysis.article.text
    by_name: dict[str, _Knot] = {}
    for knot in knots:
        by_name.setdefault(_introduced_key(knot.name), knot)
    for introduction in analysis.introductions:
        long = bare(text[introduction.long.start : introduction.long.end])
        short = bare(text[introduction.short.start : introduction.short.end])
        short_knot, long_knot = by_name.get(_introduced_key(short)), by_name.get(_introduced_key(long))
        if short_knot is None or short_knot is long_knot:
            continue
        if not _plausible(short, long):
            continue
        short_knot.long_forms.add(long)
        if long_knot is not None and long_knot.kind == short_knot.kind:
            short_knot.tie(long_knot, 1.0, f"introduced in the text: {long} ({short})")


def _plausible(short: str, long: str) -> bool:
    """Whether a bracketed acronym may stand for what precedes it: half its letters begin words there.

    "PORT SUDAN (AFP)" is a dateline.
    """
    if not is_acronym(short):
        return True
    starts = {fold(word)[:1] for word in re.findall(r"[^\W_]+", long)}
    letters = [letter for letter in fold(short) if letter.isalpha()]
    return 2 * sum(letter in starts for letter in letters) >= len(letters)


def _introduced_key(name: str) -> str:
    return name.replace(".", "") if is_acronym(name) else folded(name)


def _tie_initials(groups: list[_Knot]) -> None:
    """Tie acronyms to the one name in the article whose initials they are."""
    longs: defaultdict[str, list[_Knot]] = defaultdict(list)
    for knot in groups:
        if not is_acronym(knot.name) and " " in knot.name:
            for letters in initials(knot.name):
                longs[letters].append(knot)
    for knot in groups:
        letters = fold(knot.name).replace(" ", "")
        if is_acronym(knot.name) and len(letters) > 1 and knot.up is None and not knot.long_forms:
            full = {id(long.root()): long for long in longs.get(letters, ())}
            if len(full) == 1:
                (long,) = full.values()
                knot.tie(
                    long, 0.9 if len(letters) > 2 else 0.8, f"initials of {long.name} in the same article"
                )


def _tie_people(people: list[_Knot]) -> None:
    """Tie surnames, first names and shorter names to the full name that the article gives."""
    words = {id(knot): person_words(knot.name) for knot in people}
    for knot in sorted(people, key=lambda k: len(words[id(k)])):
        best: list[tuple[int, int, _Knot]] = []
        for full in people:
            how = is_short_for(words[id(knot)], words[id(full)]) if full is not knot else 0
            if how and full.root() is not knot:
                best.append((how, len(words[id(full)]), full))
        if not best:
            _tie_misspelt(knot, people, words)
        else:
            full = _pick_full(knot, best)
            part = {3: "family name", 2: "first name", 1: "part of the name"}[
                is_short_for(words[id(knot)], words[id(full)])
            ]
            knot.tie(
                full,
                0.95 if len({id(b[2].root()) for b in best}) == 1 else 0.8,
                f"{part} of {full.name} in the same article",
            )


def _tie_misspelt(knot: _Knot, people: list[_Knot], words: dict[int, tuple[str, ...]]) -> None:
    full = [p for p in people if len(words[id(p)]) > 1 and is_misspelt(words[id(knot)], words[id(p)])]
    if len({id(p.root()) for p in full}) == 1:
        knot.tie(full[0], 0.85, f"part of {full[0].name} in the same article, but for a slip of the pen")


def _pick_full(knot: _Knot, options: list[tuple[int, int, _Knot]]) -> _Knot:
    """The full name last mentioned before the short one begins to be used, else the first one after."""
    before = [
        (m.span.start, how, full)
        for how, _, full in options
        for m in full.mentions
        if m.span.start < knot.start
    ]
    if before:
        return max(before, key=lambda item: (item[0], item[1]))[2]
    return min(options, key=lambda item: (item[2].start, -item[0]))[2]


def _tie_groups(groups: list[_Knot], lexicon: Lexicon) -> None:
    """Tie shorter names of groups to the one longer name that begins with them or means the same."""
    for knot in groups:
        if knot.up is not None or _is_known(knot.name, lexicon):
            continue
        full = [
            g for g in groups if g is not knot and g.root() is not knot and is_short_form(knot.name, g.name)
        ]
        if len({id(g.root()) for g in full}) == 1:
            knot.tie(full[0], 0.9, f"short for {full[0].name} in the same article")
            continue
        country, words = split_country(knot.name, lexicon)
        if country is None and is_generic(words):
            same = [
                g
                for g in groups
                if g is not knot and g.root() is not knot and _is_of_a_country(g, words, lexicon)
            ]
            if len({id(g.root()) for g in same}) == 1:
                knot.tie(same[0], 0.9, f"short for {same[0].name} in the same article")


def _is_of_a_country(knot: _Knot, words: tuple[str, ...], lexicon: Lexicon) -> bool:
    country, rest = split_country(knot.name, lexicon)
    return country is not None and rest == words


def _tie_places(places: list[_Knot], lexicon: Lexicon) -> None:
    """Tie "Silala" to "Silala River": the same place but for the word that says what it is.

    Not where the shorter name is a place by itself, as "Victoria" beside "Lake Victoria".
    """
    by_core: defaultdict[str, list[_Knot]] = defaultdict(list)
    for knot in places:
        core = place_core(knot.name)
        if core != folded(knot.name):
            by_core[core].append(knot)
    for knot in places:
        full = [p for p in by_core.get(folded(knot.name), []) if p is not knot]
        if len(full) == 1 and (
            town_core(full[0].name) == folded(knot.name) or not candidates(knot.name, lexicon)
        ):
            knot.tie(full[0], 0.9, f"short for {full[0].name} in the same article")


def _is_known(name: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.organisations_named(name))


def _chain(root: _Knot, members: list[_Knot], context: Context) -> Chain:
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
    first = root.mentions[0].span
    country = context.beside(first.start, first.end)
    for knot in members:
        for mention in knot.mentions:
            country = country or context.beside(mention.span.start, mention.span.end)
    return Chain(
        context.article, root.kind, name, tuple(readings), tuple(long_forms),
        country or context.main or context.near(first.start),
    )  # fmt: skip
