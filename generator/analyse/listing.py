"""Places told by where they stand: in a list beside places that are known, or in a dateline."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.analyse.candidates import Candidate, Page, in_order
from generator.analyse.cues import cues
from generator.analyse.knowledge import town
from generator.analyse.overrule import known_kinds
from generator.lexicon.words import words

_DASHES = frozenset(["-", "–", "—", "--"])
_LONGEST = 5
"""Words of the longest name of a list looked at."""
_MOST = 40
"""Names of the longest list looked at, so that a text that is one list costs its length."""
_SURE = 0.7
_LIKELY = 0.6
_DOUBTFUL = 0.3


@dataclass(frozen=True, slots=True)
class _Item:
    """One name of a list: tokens `first` to `end` (exclusive), and what it was read as, if anything."""

    first: int
    end: int
    read: Candidate | None


def listed_places(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the doubtful names of a list of places ("in X, Y and Z") made places like the others.

    A list takes at least one place that is known for sure, a word before it after which places stand, and no
    sure name of another kind in it.
    """
    owner = {at: candidate for candidate in found for at in range(candidate.first, candidate.end)}
    at = 0
    while at < len(page.tokens):
        if not page.words[at].capital:
            at += 1
            continue
        items = _items(page, owner, at)
        if len(items) > 1 and _of_places(page, items):
            for item in items:
                _make_place(owner, item)
        at = max(at + 1, items[-1].end if items else 0)
    return in_order(list(dict.fromkeys(owner.values())))


def _make_place(owner: dict[int, Candidate], item: _Item) -> None:
    read = item.read
    if read is None:
        new = Candidate(item.first, item.end, "place", _SURE, "context")
    elif read.label != "place":
        new = replace(read, label="place", confidence=_SURE, basis="context")
    else:
        new = replace(read, confidence=max(_SURE, read.confidence))
    owner.update(dict.fromkeys(range(item.first, item.end), new))


def _items(page: Page, owner: dict[int, Candidate], at: int) -> list[_Item]:
    """The names of the list that begins at token `at`, up to the one after "and" or "or"."""
    if at and page.words[at - 1].capital and not _opener(page, at - 1):
        return []
    items: list[_Item] = []
    last = False
    while len(items) < _MOST and (item := _item(page, owner, at)) is not None:
        items.append(item)
        if last:
            return items
        at = item.end
        comma = at < len(page.tokens) and page.tokens[at].text == ","
        at += comma
        last = at < len(page.tokens) and page.tokens[at].text in {"and", "or"}
        at += last
        if not comma and not last:
            return []
    return []


def _opener(page: Page, at: int) -> bool:
    """Whether the word at `at` has its capital only because a sentence begins with it ("In X and Y")."""
    return at in page.starts and page.words[at].lower in cues("before_places")


def _item(page: Page, owner: dict[int, Candidate], at: int) -> _Item | None:
    if at >= len(page.words) or not page.words[at].capital:
        return None
    end = at
    while (
        end < len(page.words)
        and end - at <= 2 * _LONGEST
        and (
            page.words[end].capital
            or (page.tokens[end].text == "-" and end + 1 < len(page.words) and _tied(page, end))
        )
    ):
        if end > at and end in page.starts:
            break
        end += 1
    if end - at > _LONGEST:
        return None
    read = owner.get(at)
    inside = [owner[k] for k in range(at, end) if k in owner]
    if inside and (read is None or (read.first, read.end) != (at, end) or len(set(inside)) > 1):
        return None
    return _Item(at, end, read)


def _tied(page: Page, at: int) -> bool:
    return (
        page.tokens[at - 1].end == page.tokens[at].start and page.tokens[at].end == page.tokens[at + 1].start
    )


def _of_places(page: Page, items: list[_Item]) -> bool:
    first = items[0].first
    if page.headline[first] or first in page.starts:
        return False
    known = sum(_known(page, item) for item in items)
    before = page.words[first - 1].lower in cues("before_places")
    strict = page.words[first - 1].lower in cues("inside") | {"at", "between"}
    if _closed(page, items, strict):
        return not any(_surely_other(page, item) for item in items)
    if strict and not known:
        return all(_open(page, item) for item in items)
    return (before or known > 1) and known > 0 and not any(_other(page, item) for item in items)


def _closed(page: Page, items: list[_Item], strict: bool) -> bool:
    """Whether what follows makes it a list of places: "the X and Y camps", "In X, Y and Z, families"."""
    end = items[-1].end
    after = page.tokens[end].text if end < len(page.tokens) and end not in page.starts else "."
    if after in cues("plural_lands"):
        return True
    return strict and after in {",", ".", ";", ")", "in", "on", "where", "which"}


def _surely_other(page: Page, item: _Item) -> bool:
    """Whether an item is no place wherever it stands: a group of the lexicon or by its last word, a day."""
    low = page.words[item.end - 1].lower
    if low in cues("group_heads") | cues("calendar") | cues("company_suffixes"):
        return True
    if item.read is None:
        return bool(page.tags(item.first, item.end)) or low in words("stop_words")
    if item.read.label in {"people", "other"} and item.read.confidence > 0.8:
        return True
    return item.read.basis == "introduction" or known_kinds(page, item.read) == ["group"]


def _open(page: Page, item: _Item) -> bool:
    """Whether nothing speaks against an item's being a place: no word of the lists, no sure reading."""
    read = item.read
    unsure = read is None or read.label == "place" or read.confidence < _SURE
    return (
        unsure and not _other(page, item) and not (read and read.label != "place" and _personal(page, item))
    )


def _known(page: Page, item: _Item) -> bool:
    """Whether an item is a place of which there is no doubt."""
    read = item.read
    if read is not None and "place" in known_kinds(page, read):
        return True
    size = town(page.surface(item.first, item.end))
    if read is not None and read.label == "place":
        return read.confidence > 0.85 or (read.confidence > 0.5 and bool(size))
    if item.end - item.first > 1 and page.words[item.first].lower in cues("place_firsts"):
        return True
    return size[:1] >= "3" and not _personal(page, item)


def _other(page: Page, item: _Item) -> bool:
    """Whether an item is surely no place."""
    read = item.read
    low = page.words[item.first].lower
    if read is None:
        return (
            item.end - item.first > 2
            or low in words("stop_words")
            or low in cues("calendar")
            or bool(page.tags(item.first, item.end))
        )
    if read.label == "place":
        return False
    if read.label in {"people", "other"}:
        return read.confidence > 0.7 or bool(page.tags(item.first, item.end))
    if page.words[item.end - 1].lower in cues("group_heads") or known_kinds(page, read) == ["group"]:
        return True
    if read.basis == "introduction":
        return True
    if town(page.surface(item.first, item.end)) and not _personal(page, item):
        return False
    if low in cues("place_firsts"):
        return False
    return read.confidence > 0.9 and (read.label == "group" or _personal(page, item))


def _personal(page: Page, item: _Item) -> bool:
    """Whether the item is made as the names of people are: a given name, then a surname."""
    text = page.tokens[item.first].text
    if item.end - item.first == 1:
        return text in page.knowledge.surnames
    return text in page.knowledge.given


def with_datelines(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the places that begin a report in capitals: "LUND, Sweden - ...", "LUND (agency) - "."""
    owner = {at: candidate for candidate in found for at in range(candidate.first, candidate.end)}
    for start in sorted(page.starts):
        end = start
        while end < len(page.words) and page.words[end].upper and end - start < 5:
            end += 1
            if end + 1 < len(page.words) and page.tokens[end].text == "-" and page.words[end + 1].upper:
                end += _tied(page, end)
        if end == start or page.headline[start] or not _dateline(page, start, end):
            continue
        old = owner.get(start)
        if old is not None and (
            old.end > end or known_kinds(page, old) or (old.end == end and old.confidence > 0.9)
        ):
            continue
        sure = 0.9 if town(page.surface(start, end).title()) else _SURE
        owner.update(dict.fromkeys(range(start, end), Candidate(start, end, "place", sure, "context")))
    return in_order(list(dict.fromkeys(owner.values())))


def with_known_towns(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with doubtful places that are towns, and the seats of governments nobody read as a name."""
    kept = [
        replace(c, confidence=_LIKELY)
        if c.label == "place" and _DOUBTFUL < c.confidence < _LIKELY and _is_town(page, c)
        else c
        for c in found
    ]
    taken = {at for c in kept for at in range(c.first, c.end)}
    for first, hits in sorted(page.hits.items()):
        for hit in hits:
            free = taken.isdisjoint(range(first, hit.end)) and not page.headline[first]
            if (
                hit.tag == "seat"
                and free
                and len(page.tokens[first].text) > 3
                and _apart(page, first, hit.end)
            ):
                kept.append(Candidate(first, hit.end, "place", _LIKELY, "context"))
                taken.update(range(first, hit.end))
    return in_order(kept)


def with_quarters(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the unread names before "neighbourhood", "village" and the like ("in al-Lund village")."""
    taken = {at for c in found for at in range(c.first, c.end) if c.confidence >= _LIKELY}
    low = {w.lower for w in page.words if not w.capital}
    added: list[Candidate] = []
    for end in range(2, len(page.tokens)):
        if page.tokens[end].text not in cues("quarters") or end in page.starts:
            continue
        first = end
        while (
            first > 1 and page.words[first - 1].capital and first - 1 not in page.starts and end - first < 4
        ):
            first -= 1
        span = range(first, end)
        if (
            0 < len(span) < 4
            and page.words[first - 1].lower in cues("inside") | {"at", "the", "of", "from"}
            and taken.isdisjoint(span)
            and not any(
                hit.end > first for k in range(max(0, first - 3), end) for hit in page.hits.get(k, ())
            )
            and not any(page.words[at].lower in low for at in span)
        ):
            added.append(Candidate(first, end, "place", _LIKELY, "context"))
    inner = {at for c in added for at in range(c.first, c.end)}
    return in_order([*(c for c in found if inner.isdisjoint(range(c.first, c.end))), *added])


def _is_town(page: Page, candidate: Candidate) -> bool:
    size = town(page.surface(candidate.first, candidate.end))
    return size[:1] >= "3" or (bool(size) and candidate.end - candidate.first > 1)


def _apart(page: Page, first: int, end: int) -> bool:
    """Whether no other capital stands beside, so that it is no part of another name."""
    before = first in page.starts or not page.words[first - 1].capital
    return before and (end >= len(page.words) or end in page.starts or not page.words[end].capital)


def _dateline(page: Page, start: int, end: int) -> bool:
    """Whether what follows the words in capitals is what follows the place of a dateline."""
    if not town(page.surface(start, end).title()) and any(
        page.words[at].lower in cues("no_names") or len(page.tokens[at].text) < 3 for at in range(start, end)
    ):
        return False
    if page.tags(start, end) & {"org", "org?"} or end >= len(page.tokens):
        return False
    after = [token.text for token in page.tokens[end : end + 8]]
    spaced = page.tokens[end].start > page.tokens[end - 1].end
    if after[0] in _DASHES and spaced:
        return True
    return after[0] in {",", "("} and any(sign in _DASHES or sign == ")" for sign in after[1:])
