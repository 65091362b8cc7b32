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
    """`found` with the unread words after "in" or "near" that are in no list and never written small."""
    taken = {at for c in found for at in range(c.first, c.end) if c.confidence > _DOUBTFUL}
    low = {w.lower for w in page.words if not w.capital}
    added = [
        Candidate(at, at + 1, "place", LIKELY, "context")
        for at in range(1, len(page.tokens))
        if at not in taken and _unread(page, at) and page.words[at].lower not in low
    ]
    inner = {c.first for c in added}
    return in_order([*(c for c in found if inner.isdisjoint(range(c.first, c.end))), *added])


def _unread(page: Page, at: int) -> bool:
    """Whether the word at `at` stands alone after "in" or "near" and is none of the lists."""
    text, before = page.tokens[at].text, page.words[at - 1].lower
    after = page.words[at + 1] if at + 1 < len(page.tokens) and at + 1 not in page.starts else None
    return (
        before in cues("inside")
        and page.words[at].capital
        and not (page.words[at].upper or page.headline[at] or at in page.starts)
        and len(text) > 3
        and text[-1].isalpha()
        and not (after and (after.capital or after.lower in {"-", "'s", "'"} or after.lower[:1].isdigit()))
        and page.words[at].lower not in cues("no_names")
        and not any(
            h.first <= at < h.end for k in range(max(0, at - 4), at + 1) for h in page.hits.get(k, ())
        )
    )


def _label(page: Page, candidate: Candidate, surnames: Counter[str]) -> Label | None:
    """What the surroundings say that a candidate is; None where they say nothing."""
    first, end = candidate.first, candidate.end
    if page.headline[first] or not page.words[first].capital or candidate.basis == "lexicon":
        return None
    before = page.words[first - 1].lower.rstrip(".") if first and first not in page.starts else ""
    after = page.tokens[end].text if end < len(page.tokens) and end not in page.starts else ""
    many = end - first
    known = surnames[page.tokens[end - 1].text] > 0
    if candidate.label == "person" and many > 1 and (known or before in cues("titles")):
        return "person"
    if _village(page, candidate, before, after) and not known:
        return "place"
    if candidate.label == "group" and _made_as_group(page, first, end):
        return "group"
    return None


def _placed(page: Page, candidate: Candidate) -> bool:
    """Whether a name stands where people hardly ever do: right after "in", "near" or "outside", no owner of
    anything (of 500 such names of news, 4 were people).
    """
    first, end = candidate.first, candidate.end
    if first == 0 or first in page.starts or page.words[first - 1].lower not in cues("inside"):
        return False
    after = page.tokens[end].text if end < len(page.tokens) and end not in page.starts else ""
    return candidate.label in {"place", "person", "group"} and after not in {"'s", "’s", "-"}


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


def _made_as_group(page: Page, first: int, end: int) -> bool:
    """Whether a long name has a head of groups ("National Bishops' Conference of ...")."""
    lower = [w.lower for w in page.words[first:end]]
    capitals = sum(w.capital for w in page.words[first:end])
    return capitals > 2 and not cues("group_heads").isdisjoint(lower) and lower[-1] not in cues("event_heads")
