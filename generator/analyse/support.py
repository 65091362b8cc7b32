"""Doubtful names that the words around them make likely, where a model by itself would leave them out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from generator.analyse.candidates import Candidate, Page, in_order
from generator.analyse.cues import cues
from generator.analyse.knowledge import town
from generator.analyse.labels import Label

LIKELY = 0.62
"""The confidence of a doubtful name whose surroundings speak for it."""
_DOUBTFUL = 0.2
"""Confidence below which a model's name is too wild a guess to be helped."""


def supported(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with doubtful names made likely: people after titles or known by their surname, villages before
    "village" and after "near", and groups that are made as names of groups are.
    """
    surnames = Counter(
        page.tokens[c.end - 1].text
        for c in found
        if c.label == "person" and c.confidence > 0.8 and not _placed(page, c)
    )
    kept = []
    for candidate in found:
        label = _label(page, candidate, surnames) if candidate.confidence > _DOUBTFUL else None
        if label and (label != candidate.label or candidate.confidence < LIKELY):
            sure = max(LIKELY, candidate.confidence if label == candidate.label else 0.0)
            basis = candidate.basis if label == candidate.label else "context"
            candidate = replace(candidate, label=label, confidence=sure, basis=basis)
        kept.append(candidate)
    return kept


def with_unread(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the unread names after "in" or "near" that are in no list and never written small."""
    taken = {at for c in found for at in range(c.first, c.end) if c.confidence > _DOUBTFUL}
    low = {w.lower for w in page.words if not w.capital}
    added = []
    before = _before()
    for at in range(1, len(page.tokens)):
        if page.words[at - 1].lower not in before or at in page.starts:
            continue
        end = _run(page, at)
        span = range(at, end)
        if 0 < len(span) < 4 and taken.isdisjoint(span) and all(_unread(page, k, low) for k in span):
            added.append(Candidate(at, end, "place", LIKELY, "context"))
    inner = {at for c in added for at in range(c.first, c.end)}
    return in_order([*(c for c in found if inner.isdisjoint(range(c.first, c.end))), *added])


def with_bodies(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the bodies named for a purpose that a model cuts at the article inside their name: "the
    Campaign for a Dry Harbour".
    """
    added = []
    for at in range(len(page.tokens) - 3):
        end = _purposed(page, at)
        inside = [c for c in found if c.first < end and at < c.end]
        whole = any(c.label == "group" and c.first <= at and end <= c.end for c in inside)
        if end and not whole and all(at <= c.first and c.end <= end for c in inside):
            added.append(Candidate(at, end, "group", LIKELY, "context"))
    taken = {at for c in added for at in range(c.first, c.end)}
    return in_order([*(c for c in found if taken.isdisjoint(range(c.first, c.end))), *added])


def _purposed(page: Page, at: int) -> int:
    """Where a name that begins with a head of groups, "for" and an article ends; 0 where there is none."""
    head, *small = (page.words[k] for k in range(at, at + 3))
    if not head.capital or head.lower not in cues("group_heads") or page.headline[at]:
        return 0
    if small[0].lower != "for" or small[1].lower not in {"a", "an"} or small[1].capital:
        return 0
    end = _run(page, at + 3)
    return end if 1 < end - at - 3 < 6 else 0


def _run(page: Page, first: int) -> int:
    """Where the capitals that begin at `first` end; `first` where a sign or a number follows them at once."""
    end = first
    while end < len(page.tokens) and page.words[end].capital and (end == first or end not in page.starts):
        end += 1
    after = page.words[end].lower if end < len(page.tokens) and end not in page.starts else ""
    return first if after in {"-", "'s", "’s", "'"} or after[:1].isdigit() else end


def _unread(page: Page, at: int, low: set[str]) -> bool:
    """Whether the word at `at` can be one of a name that nobody read: in no list, and never written small."""
    w, text = page.words[at], page.tokens[at].text
    known = any(h.first <= at < h.end for k in range(max(0, at - 4), at + 1) for h in page.hits.get(k, ()))
    plain = w.lower in low or w.lower in cues("no_names")
    return not (known or plain or w.upper or page.headline[at]) and len(text) > 3 and text[-1].isalpha()


def _label(page: Page, candidate: Candidate, surnames: Counter[str]) -> Label | None:
    """What the surroundings say that a candidate is; None where they say nothing."""
    first, end = candidate.first, candidate.end
    if page.headline[first] or not page.words[first].capital or candidate.basis == "lexicon":
        return None
    before = page.words[first - 1].lower.rstrip(".") if first and first not in page.starts else ""
    after = page.tokens[end].text if end < len(page.tokens) and end not in page.starts else ""
    many = end - first
    known = surnames[page.tokens[end - 1].text] > 0
    titled = before in cues("titles") or page.words[first].lower in cues("titles")
    if candidate.label == "person" and many > 1 and (known or titled):
        return "person"
    if _village(page, candidate, before, after) and not known:
        return "place"
    if candidate.label == "group" and _made_as_group(page, first, end):
        return "group"
    if candidate.label == "group" and many > 1 and _toponym(page, first, end):
        return "place"
    return None


def _placed(page: Page, candidate: Candidate) -> bool:
    """Whether a name stands where people hardly ever do: right after "in", "near" or "outside", no owner of
    anything (of 500 such names of news, 4 were people).
    """
    first, end = candidate.first, candidate.end
    if first == 0 or first in page.starts or page.words[first - 1].lower not in _before():
        return False
    after = page.tokens[end].text if end < len(page.tokens) and end not in page.starts else ""
    return candidate.label in {"place", "person", "group"} and after not in {"'s", "’s", "-"}


def _before() -> frozenset[str]:
    """Words before which names are of places: "in", "near", "shelled"."""
    return cues("inside") | cues("struck")


def _village(page: Page, candidate: Candidate, before: str, after: str) -> bool:
    """Whether the name is a place by "village" after it, or by "the village of" or "near" before it."""
    first, end = candidate.first, candidate.end
    sure = candidate.label in {"group", "people"} and candidate.confidence > 0.9
    if candidate.label not in {"place", "person", "group", "people"} or sure or after in {"'s", "’s"}:
        return False
    if page.words[end - 1].lower in cues("group_heads"):
        return False
    if after in cues("villages") and candidate.label != "people":
        return True
    if before == "of" and first > 1 and page.tokens[first - 2].text in cues("villages"):
        return True
    doubtful = candidate.label in {"place", "person"} and candidate.confidence < 0.75
    if _placed(page, candidate) or (before in cues("inside") | {"toward", "towards"} and doubtful):
        return candidate.label != "group" or not page.words[first].upper
    return (
        candidate.label == "place" and before in {"at", "from", "to"} and bool(town(page.surface(first, end)))
    )


def _toponym(page: Page, first: int, end: int) -> bool:
    """Whether what was read as a group begins as gates, hills and springs do ("Bab al-...", "Tell ...")."""
    last = page.words[end - 1].lower
    return page.words[first].lower in cues("place_firsts") and last not in cues("group_heads")


def _made_as_group(page: Page, first: int, end: int) -> bool:
    """Whether a long name has a head of groups ("National Bishops' Conference of ...")."""
    lower = [w.lower for w in page.words[first:end]]
    capitals = sum(w.capital for w in page.words[first:end])
    return capitals > 2 and not cues("group_heads").isdisjoint(lower) and lower[-1] not in cues("event_heads")
