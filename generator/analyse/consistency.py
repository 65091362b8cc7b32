"""One name, one kind, wherever it stands in an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.analyse.candidates import Candidate, Page, in_order, relabelled
from generator.analyse.cues import cues
from generator.analyse.knowledge import town
from generator.analyse.labels import Label
from generator.analyse.verdicts import Key, Verdict, key_of, verdicts
from generator.lexicon.words import words

_LEAST = 0.5
"""Confidence below which a name read by the model is left out, so that it keeps no repeat from its place."""
_SITES = ("place", "group", "person")
Ranges = tuple[tuple[int, int], tuple[int, int]]


def with_long_forms(found: list[Candidate], short: Iterable[Ranges]) -> list[Candidate]:
    """`found` with each long form that introduces a short one as one name, where part of it was a name."""
    owner = {at: candidate for candidate in found for at in range(candidate.first, candidate.end)}
    for long, abbreviation in short:
        parts = {owner[at] for at in range(*long) if at in owner}
        beside = {owner[at] for at in range(*abbreviation) if at in owner}
        labels = {c.label for c in parts | beside}
        outside = any(c.first < long[0] or c.end > abbreviation[1] for c in parts)
        if (
            outside
            or any((c.first, c.end) == long for c in parts)
            or (labels and labels <= {"people", "other"})
        ):
            continue
        for part in parts:
            for at in range(part.first, part.end):
                owner.pop(at, None)
        sure = max([0.7, *(c.confidence for c in beside)])
        whole = Candidate(*long, "group", sure, "introduction")
        owner.update(dict.fromkeys(range(*long), whole))
    return in_order(list(dict.fromkeys(owner.values())))


def consistent(page: Page, found: list[Candidate], fixed: dict[Key, Label]) -> list[Candidate]:
    """`found` with one kind a name, and every other occurrence of a name found for sure.

    `fixed` are names whose kind is certain (introduced short forms).
    """
    found = _headlines(page, found)
    ruling = verdicts(page, found, fixed)
    kept = []
    for candidate in found:
        verdict = ruling[key_of(page, candidate.first, candidate.end)]
        if verdict.settled and verdict.label != candidate.label:
            candidate = relabelled(candidate, verdict.label, verdict.confidence, "repeat")
        elif verdict.settled and verdict.confidence > candidate.confidence:
            candidate = relabelled(candidate, verdict.label, verdict.confidence, candidate.basis)
        kept.append(candidate)
    return _with_repeats(page, kept, ruling)


def _headlines(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the names in headlines cut down to those the body has.

    Where every word has a capital the model strings words together; the body tells which of them are names.
    """
    body = {
        key_of(page, c.first, c.end): c for c in found if not page.headline[c.first] and c.label in _SITES
    }
    low = {w.lower for at, w in enumerate(page.words) if not w.capital and not page.headline[at]}
    kept: list[Candidate] = []
    for candidate in found:
        span = range(candidate.first, candidate.end)
        if (
            not page.headline[candidate.first]
            or len(span) < 2
            or key_of(page, candidate.first, candidate.end) in body
        ):
            kept.append(candidate)
            continue
        ordinary = [page.words[at].lower in low for at in span]
        parts = _known_parts(page, candidate, body)
        inner = {at for part in parts for at in range(part.first, part.end)}
        loose = all(at in inner or _plain(page.words[at].lower) for at in span)
        if parts and (any(ordinary) or loose or any(part.end - part.first > 1 for part in parts)):
            kept.extend(parts)
        elif not all(ordinary) and not _loose_words(page, candidate, ordinary):
            kept.append(candidate)
    return kept


def _loose_words(page: Page, candidate: Candidate, ordinary: list[bool]) -> bool:
    """Whether a place or person of a headline is ordinary words but for one ("Gang Takes Police Station")."""
    first, end = candidate.first, candidate.end
    if candidate.label == "group" or page.tags(first, end) or town(page.surface(first, end)):
        return False
    heads = cues("group_heads") | cues("place_heads")
    low = [w.lower for w in page.words[first:end]]
    common = sum(small or _plain(word) or word in heads for small, word in zip(ordinary, low, strict=True))
    building = low[-1] in cues("place_heads") and len(low) < 4
    short = len(low) < 3 or building
    return common >= len(low) - 1 and common > 1 and (not short or low[-1] in cues("villages"))


def _plain(word: str) -> bool:
    listed = word in words("roles") or word in words("stop_words")
    return listed or word.isdigit() or word.endswith(("ing", "ed", "rs"))


# A run of capitals may hold thousands of words; no name that is told apart within one is longer than this.
_LONGEST_PART = 12


def _known_parts(page: Page, candidate: Candidate, body: dict[Key, Candidate]) -> list[Candidate]:
    parts = []
    at = candidate.first
    while at < candidate.end:
        ends = range(min(candidate.end, at + _LONGEST_PART), at, -1)
        end = next((end for end in ends if key_of(page, at, end) in body), 0)
        if end:
            known = body[key_of(page, at, end)]
            parts.append(Candidate(at, end, known.label, known.confidence, "repeat"))
        at = end or at + 1
    return parts


def _with_repeats(page: Page, found: list[Candidate], ruling: dict[Key, Verdict]) -> list[Candidate]:
    low = Counter(w.lower for w in page.words if not w.capital)
    by_first: dict[str, list[Key]] = defaultdict(list)
    for key, verdict in ruling.items():
        if verdict.settled and verdict.label in _SITES and verdict.confidence >= 0.5 and _safe(key, low):
            by_first[key[0]].append(key)
    taken = {
        at
        for c in found
        if c.confidence >= _LEAST or (c.label in _SITES and not page.headline[c.first])
        for at in range(c.first, c.end)
    }  # fmt: skip
    added: list[Candidate] = []
    written = key_of(page, 0, len(page.tokens))
    ranked = {first: sorted(keys, key=len, reverse=True) for first, keys in by_first.items()}
    for at, first in enumerate(written):
        for key in ranked.get(first, ()):
            end = at + len(key)
            if (
                written[at:end] == key
                and taken.isdisjoint(range(at, end))
                and not (ruling[key].label == "person" and _inside_longer(page, at, end))
            ):
                added.append(_repeat(at, end, ruling[key]))
                taken.update(range(at, end))
                break
    spans = {at for c in added for at in range(c.first, c.end)}
    return in_order([*(c for c in found if spans.isdisjoint(range(c.first, c.end))), *added])


def _repeat(first: int, end: int, verdict: Verdict) -> Candidate:
    return Candidate(first, end, verdict.label, min(0.9, verdict.confidence), "repeat")


def _safe(key: Key, low: Counter[str]) -> bool:
    """Whether every occurrence of `key` can be taken for the name: no ordinary word of the text."""
    if len(key) > 1:
        return True
    word = key[0].lower()
    return len(word) > 1 and not low[word] and word not in cues("acronyms") and word not in cues("calendar")


def _inside_longer(page: Page, first: int, end: int) -> bool:
    """Whether a capitalised word beside makes it part of another name ("Lund Street")."""
    if end >= len(page.words) or end in page.starts or page.headline[first] or not page.words[end].capital:
        return False
    after = page.words[end].lower
    return after in cues("place_heads") or after in cues("group_heads")
