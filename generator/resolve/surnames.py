"""Which full name a surname, first name or nickname stands for in its article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Mention
from generator.resolve.knots import Knot
from generator.resolve.names import is_acronym
from generator.resolve.people import is_initials, is_misspelt, is_short_for, person_words

_RELATIVE = (
    r"(?:wife|husband|widow|widower|spouse|partner|son|daughter|father|mother|brother|sister|uncle|aunt"
    r"|nephew|niece|cousin|grandson|granddaughter|grandfather|grandmother|in-law)"
)
_KIN = re.compile(rf"\b{_RELATIVE}(?:,\s*|\s+)$", re.IGNORECASE)
_KIN_BEHIND = re.compile(rf",\s(?:his|her|their)\s(?:\w{{2,12}}\s)?{_RELATIVE}\b(?!,?\s[A-Z])")
_PART = {3: "family name", 2: "first name", 1: "part of the name"}
RECENT = 300
"""Characters back within which the last full name is the one meant, where several fit."""

SLIPS = 3
"""A spelling used more often than this in an article is no slip of the pen."""

Option = tuple[int, Knot]


def tie_people(people: list[Knot], text: str) -> list[Knot]:
    """Tie short names of people to the full names that the article gives; all knots, some of them split.

    Where several people share the short name, each of its mentions goes its own way: to the full name
    just before, else to the one introduced first; a relative named only as such comes last.
    """
    words = {id(knot): person_words(knot.name) for knot in people}
    knots: list[Knot] = []
    open_ones: list[Knot] = []
    for knot in sorted(people, key=lambda k: (len(words[id(k)]), k.start)):
        options: list[Option] = []
        for full in people if not _is_relative(knot, words[id(knot)], text) else ():
            how = is_short_for(words[id(knot)], words[id(full)]) if full is not knot else 0
            if how:
                options.append((how, full))
        if all(knot.start < full.start and _is_kin(full, text) for _, full in options):
            options = []  # "Mr Orlov ... Vera Orlova, his wife"
        parts = [knot]
        if not options:
            open_ones.append(knot)
        elif len({id(full.root()) for _, full in options}) == 1:
            _tie(knot, max(options, key=lambda option: (option[0], -option[1].start)), 0.95)
        else:
            parts = _split(knot, options, text)
            _follow(knot, parts, [*people, *knots])
        knots += parts
    for knot in open_ones:
        _tie_initials(knot, people, words)
        _tie_misspelt(knot, people, words)
    return knots


def _is_relative(knot: Knot, words: tuple[str, ...], text: str) -> bool:
    """Whether a full name is that of a relative, and so no shorter form of another's: "his father, X"."""
    return len(words) > 1 and _is_kin(knot, text)


def _tie_initials(knot: Knot, people: Iterable[Knot], words: dict[int, tuple[str, ...]]) -> None:
    if is_acronym(knot.name) and len(knot.name) > 2:
        full = [p for p in people if is_initials(knot.name, words[id(p)])]
        if len({id(p.root()) for p in full}) == 1:
            knot.tie(full[0], 0.9, f"initials of {full[0].name} in the same article")


def _tie(knot: Knot, option: Option, score: float) -> None:
    how, full = option
    knot.tie(full, score, f"{_PART[how]} of {full.name} in the same article")


def _split(knot: Knot, options: list[Option], text: str) -> list[Knot]:
    """One knot for each full name that the mentions of `knot` stand for, tied to it."""
    by_full: dict[int, tuple[Option, list[Mention]]] = {}
    for mention in knot.mentions:
        option = _meant(mention, options, text)
        by_full.setdefault(id(option[1]), (option, []))[1].append(mention)
    parts = [(Knot(knot.kind, knot.name, mentions), option) for option, mentions in by_full.values()]
    for part, option in parts:
        _tie(part, option, 0.8)
    return [part for part, _ in parts]


def _follow(whole: Knot, parts: list[Knot], knots: Iterable[Knot]) -> None:
    """Tie what hung on `whole` to the one of its `parts` last named before it.

    "Omar, also known as the Fox": of two Omars the one just named. A name that such a part is itself short
    for is tied to nothing.
    """
    for knot in knots:
        if knot.up is whole:
            knot.up = None
            before = [(m.span.start, at) for at, part in enumerate(parts) for m in part.mentions]
            part = parts[max((b for b in before if b[0] < knot.start), default=min(before))[1]]
            if part.root() is not knot:
                knot.up = part


def _meant(mention: Mention, options: list[Option], text: str) -> Option:
    at = mention.span.start
    own = [option for option in options if not _is_brought_in(option[1], text)] or options
    best = max(how for how, _ in own)
    own = [option for option in own if option[0] == best]
    recent = [
        (full.span.start, index)
        for index, (_, knot) in enumerate(own)
        for full in knot.mentions
        if at - RECENT <= full.span.start < at
    ]
    return own[max(recent)[1]] if recent else min(own, key=lambda option: option[1].start)


def _is_brought_in(full: Knot, text: str) -> bool:
    """Whether words of kinship stand before a full name: "his widow Eva Orlova"."""
    return _KIN.search(text[max(0, full.start - 24) : full.start]) is not None


def _is_kin(full: Knot, text: str) -> bool:
    """The same, or they stand behind it: "Eva Orlova, his widow"."""
    end = full.mentions[0].span.end
    return _is_brought_in(full, text) or _KIN_BEHIND.match(text[end : end + 40]) is not None


def _tie_misspelt(knot: Knot, people: Iterable[Knot], words: dict[int, tuple[str, ...]]) -> None:
    if knot.up is not None or len(knot.mentions) > SLIPS:
        return
    full = [p for p in people if len(words[id(p)]) > 1 and is_misspelt(words[id(knot)], words[id(p)])]
    if len({id(p.root()) for p in full}) == 1:
        knot.tie(full[0], 0.85, f"part of {full[0].name} in the same article, but for a slip of the pen")
