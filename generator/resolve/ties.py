"""Which names of one article stand for a fuller name in it: groups, places, and introduced short forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from generator.lexicon.index import Lexicon
from generator.model import Analysis
from generator.resolve.groups import acronyms_of, is_short_form, split_country
from generator.resolve.knots import Knot
from generator.resolve.names import bare, folded, group_words, is_acronym, is_generic
from generator.resolve.places import candidates, place_core, town_core
from generator.text.normalise import fold

_CALLED = re.compile(
    r"[\"”’']?\s?(?:[,(]\s?(?:which (?:is|are) |who is |is )?"
    r"(?:also |better |formerly |once |locally |commonly )?"
    r"(?:known|called|referred to)|\s?(?:is |are |was )?(?:also |better )known)"
    r"(?: (?:to|by|among|in) [\w-]{2,30})?"
    r"(?: by (?:its|their) [\w-]{2,20} (?:acronym|name))?(?: simply)?(?: as)?"
    r"(?: the)? [\"“‘']?"
)
_CALLED_WITHIN = 70
_BRACKET = re.compile(r"\s{0,2}\(\s?[\"“‘']?")


def tie_introduced(analysis: Analysis, knots: Iterable[Knot]) -> None:
    """Tie short forms to the long forms with which the text introduces them: "Long Name (LN)"."""
    text = analysis.article.text
    by_name: dict[str, Knot] = {}
    for knot in knots:
        by_name.setdefault(_introduced_key(knot.name), knot)
    for introduction in analysis.introductions:
        long = bare(text[introduction.long.start : introduction.long.end])
        short = bare(text[introduction.short.start : introduction.short.end])
        short_knot, long_knot = by_name.get(_introduced_key(short)), by_name.get(_introduced_key(long))
        if short_knot is None or short_knot is long_knot or not _is_plausible(short, long):
            continue
        short_knot.long_forms.add(long)
        if long_knot is not None and long_knot.kind == short_knot.kind:
            short_knot.tie(long_knot, 1.0, f"introduced in the text: {long} ({short})")


def tie_bracketed(groups: list[Knot], text: str, lexicon: Lexicon) -> None:
    """Tie an acronym in brackets to the name before it, where its letters or the lexicon bear that out.

    This catches acronyms of another language: "People's Protection Unions (YPG)".
    """
    by_start = {mention.span.start: knot for knot in groups for mention in knot.mentions}
    for knot in groups:
        for mention in knot.mentions:
            bracket = _BRACKET.match(text, mention.span.end)
            short = by_start.get(bracket.end()) if bracket else None
            if short is None or short is knot or not is_acronym(short.name) or is_acronym(knot.name):
                continue
            if _may_introduce(short.name, knot.name, lexicon):
                short.long_forms.add(knot.name)
                short.tie(knot, 1.0, f"introduced in the text: {knot.name} ({short.name})")


def _may_introduce(short: str, long: str, lexicon: Lexicon) -> bool:
    """Whether an acronym in brackets may be of the group named before it.

    Its letters may be those of the name in another language, where neither of the two is known as something
    else: "People's Defence Forces (HPG)". Initials of a country or of a news agency tell whose or from where.
    """
    if _is_plausible(short, long) or _names_same_body(short, long, lexicon):
        return True
    known = lexicon.organisations_named(short) or lexicon.countries_named(short)
    return (
        not known and len(group_words(long)) > 1 and len(short) > 2 and not lexicon.organisations_named(long)
    )


def _names_same_body(short: str, long: str, lexicon: Lexicon) -> bool:
    words = set(group_words(long))
    known = [
        set(group_words(name)) for body in lexicon.organisations_named(short) for name in body.full_names
    ]
    return any(2 * len(words & other) >= max(len(words), len(other)) for other in known)


def _is_plausible(short: str, long: str) -> bool:
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


def tie_called(knots: list[Knot], text: str, lexicon: Lexicon) -> None:
    """Tie a name to the one before it that the text gives for the same: "X, also known as Y".

    Not where the lexicon or the gazetteer has both, as two.
    """
    named = ((m.span.start, m.span.end, k) for k in knots for m in k.mentions)
    mentions = sorted(named, key=lambda entry: entry[:2])
    for (_, end, knot), (start, _, other) in pairwise(mentions):
        if knot.kind != other.kind or knot is other or not 0 < start - end < _CALLED_WITHIN:
            continue
        if _CALLED.fullmatch(text[end:start]) and not _two(knot, other, lexicon):
            other.long_forms.add(knot.name)
            other.tie(knot, 0.95, f"called so in the text: {knot.name}, {other.name}")


def _two(knot: Knot, other: Knot, lexicon: Lexicon) -> bool:
    """Whether two names are known, and as names of different things."""
    if knot.kind == "group":
        one, two = lexicon.organisations_named(knot.name), lexicon.organisations_named(other.name)
        return bool(one and two) and not {b.id for b in one} & {b.id for b in two}
    if knot.kind == "place":
        one_place = {c.id for c in candidates(knot.name, lexicon)}
        two_place = {c.id for c in candidates(other.name, lexicon)}
        return bool(one_place and two_place) and not one_place & two_place
    return False


def tie_initials(groups: list[Knot], lexicon: Lexicon) -> None:
    """Tie acronyms to the one name in the article whose initials they are."""
    longs: defaultdict[str, list[Knot]] = defaultdict(list)
    for knot in groups:
        if not is_acronym(knot.name) and " " in knot.name:
            for letters in acronyms_of(knot.name, lexicon):
                longs[letters].append(knot)
    for knot in groups:
        letters = fold(knot.name).replace(" ", "")
        if is_acronym(knot.name) and len(letters) > 1 and not knot.long_forms:
            full = {id(long.root()): long for long in longs.get(letters, ())}
            if len(full) == 1:
                (long,) = full.values()
                score = 0.9 if len(letters) > 2 else 0.8
                knot.tie(long, score, f"initials of {long.name} in the same article")


def tie_groups(groups: list[Knot], lexicon: Lexicon) -> None:
    """Tie shorter names of groups to the one longer name that begins with them or says the same."""
    for knot in groups:
        if knot.up is not None or lexicon.organisations_named(knot.name):
            continue
        others = [g for g in groups if g is not knot and g.root() is not knot]
        full = [g for g in others if is_short_form(knot.name, g.name)] or _of_a_country(knot, others, lexicon)
        if len({id(g.root()) for g in full}) == 1:
            knot.tie(full[0], 0.9, f"short for {full[0].name} in the same article")


def _of_a_country(knot: Knot, others: list[Knot], lexicon: Lexicon) -> list[Knot]:
    """The names that say of a country what `knot` says of none: "Electoral Commission of Uganda"."""
    country, words = split_country(knot.name, lexicon)
    if country is not None or not is_generic(words):
        return []
    parted = [(other, split_country(other.name, lexicon)) for other in others]
    return [other for other, (owner, rest) in parted if owner is not None and rest == words]


def tie_places(places: list[Knot], lexicon: Lexicon) -> None:
    """Tie "Silala" to "Silala River": the same place but for the word that says what it is.

    Not where the shorter name is a place by itself, as "Victoria" beside "Lake Victoria".
    """
    by_core: defaultdict[str, list[Knot]] = defaultdict(list)
    for knot in places:
        core = place_core(knot.name)
        if core != folded(knot.name):
            by_core[core].append(knot)
    for knot in places:
        name = folded(knot.name)
        full = [place for place in by_core.get(name, []) if place is not knot]
        if len(full) == 1 and _may_be_short(knot, full[0], lexicon):
            knot.tie(full[0], 0.9, f"short for {full[0].name} in the same article")


def _may_be_short(knot: Knot, full: Knot, lexicon: Lexicon) -> bool:
    """Whether a place's name may be another's without what it is: "Mexico" is not Mexico City."""
    short, long = ({c.id for c in candidates(k.name, lexicon)} for k in (knot, full))
    if not short:
        return True
    return town_core(full.name) == folded(knot.name) and (not long or bool(short & long))
