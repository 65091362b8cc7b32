"""One name, one kind, wherever it stands in an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.analyse.candidates import Candidate, Page, relabelled
from generator.analyse.cues import cues
from generator.analyse.labels import Label
from generator.analyse.overrule import prior

_SITES = ("place", "group", "person")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a surface over the whole article, and how sure that is."""

    label: Label
    confidence: float
    settled: bool


def _key(page: Page, first: int, end: int) -> tuple[str, ...]:
    return tuple(
        token.text.replace("’", "'").title() if page.words[first + k].upper and len(token.text) > 5 else token.text.replace("’", "'")
        for k, token in enumerate(page.tokens[first:end])
    )


def surnames(page: Page, found: Iterable[Candidate]) -> Counter[tuple[str, ...]]:
    """The last words of full names of people, with their article or particle."""
    names: Counter[tuple[str, ...]] = Counter()
    particles = {"al", "el", "bin", "ben", "de", "van", "von", "der", "da", "di", "la", "le", "del", "mc", "abu", "st"}
    for candidate in found:
        if candidate.label != "person" or candidate.end - candidate.first < 2 or candidate.confidence < 0.4:
            continue
        key = _key(page, candidate.first, candidate.end)
        at = len(key) - 1
        while at > 1 and key[at - 1].lower() in particles:
            at -= 1
        names[key[at:]] += 1
        names[key[-1:]] += 1
    return names


def verdicts(page: Page, found: list[Candidate], fixed: dict[tuple[str, ...], Label]) -> dict[tuple[str, ...], Verdict]:
    """For every surface found: its kind by the votes of all its occurrences, the lexicon's word first."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    best: dict[tuple[str, ...], float] = defaultdict(float)
    for candidate in found:
        key = _key(page, candidate.first, candidate.end)
        if not votes[key]:
            votes[key].update(prior(page, candidate.first, candidate.end))  # type: ignore[arg-type]
        votes[key][candidate.label] += candidate.confidence  # type: ignore[assignment]
        best[key] = max(best[key], candidate.confidence)
        if candidate.basis == "lexicon":
            fixed.setdefault(key, candidate.label)
    last = surnames(page, found)
    result = {}
    for key, count in votes.items():
        if key in last and len(key) < 3:
            count["person"] += 1.5 * last[key]
        total = sum(count.values())
        label = max(sorted(count), key=lambda kind: count[kind])
        if key in fixed:
            result[key] = Verdict(fixed[key], max(0.9, best[key]), True)
        else:
            share = count[label] / total
            result[key] = Verdict(label, best[key] * share, share > 0.55)  # type: ignore[arg-type]
    for key in last:
        if key not in result and len(key[-1]) > 2:
            result[key] = Verdict("person", 0.75, True)
    return result


def consistent(page: Page, found: list[Candidate], fixed: dict[tuple[str, ...], Label]) -> list[Candidate]:
    """`found` with one kind a surface, and every other occurrence of a surface found for sure.

    `fixed` are surfaces whose kind is certain (introduced short forms).
    """
    ruling = verdicts(page, found, fixed)
    kept = []
    for candidate in found:
        verdict = ruling[_key(page, candidate.first, candidate.end)]
        if verdict.settled and verdict.label != candidate.label:
            candidate = relabelled(candidate, verdict.label, verdict.confidence, "repeat")
        elif candidate.label == verdict.label and verdict.settled and verdict.confidence > candidate.confidence:
            candidate = relabelled(candidate, verdict.label, verdict.confidence, candidate.basis)
        kept.append(candidate)
    return _with_repeats(page, kept, ruling)


def _with_repeats(
    page: Page, found: list[Candidate], ruling: dict[tuple[str, ...], Verdict]
) -> list[Candidate]:
    low = Counter(w.lower for at, w in enumerate(page.words) if not w.capital)
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, verdict in ruling.items():
        if verdict.settled and verdict.label in _SITES and verdict.confidence >= 0.5 and _safe(key, low):
            by_first[key[0]].append(key)
    taken = [False] * len(page.tokens)
    for candidate in found:
        weak = candidate.label in {"people", "other"} and candidate.confidence < 0.5
        for at in range(candidate.first, candidate.end):
            taken[at] = taken[at] or not weak
    added = []
    for at in range(len(page.tokens)):
        if taken[at] or not page.words[at].letters:
            continue
        head = _key(page, at, at + 1)[0]
        for key in sorted(by_first.get(head, ()), key=len, reverse=True):
            end = at + len(key)
            if end <= len(page.tokens) and _key(page, at, end) == key and not any(taken[at:end]):
                verdict = ruling[key]
                if verdict.label == "person" and _inside_longer(page, at, end):
                    continue
                added.append(Candidate(at, end, verdict.label, min(0.9, verdict.confidence), "repeat"))
                taken[at:end] = [True] * len(key)
                break
    spans = {at for c in added for at in range(c.first, c.end)}
    kept = [c for c in found if not (c.label in {"people", "other"} and spans & set(range(c.first, c.end)))]
    return sorted([*kept, *added], key=lambda c: c.first)


def _safe(key: tuple[str, ...], low: Counter[str]) -> bool:
    """Whether every occurrence of `key` can be taken for the name: no ordinary word of the text."""
    if len(key) > 1:
        return True
    word = key[0].lower()
    return len(word) > 1 and not low[word] and word not in cues("acronyms") and word not in cues("calendar")


def _inside_longer(page: Page, first: int, end: int) -> bool:
    """Whether a capitalised word beside makes it part of another name ("Lund Street")."""
    after = page.words[end] if end < len(page.words) else None
    return bool(
        after and after.capital and not page.headline[first] and end not in page.starts
        and after.lower in (cues("place_heads") | cues("group_heads"))
    )  # fmt: skip
