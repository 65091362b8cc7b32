"""What kind a name is over a whole article: all its occurrences vote, and lexicon and gazetteer with them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from generator.analyse.candidates import Candidate, Page
from generator.analyse.context import beside, context_votes
from generator.analyse.cues import cues
from generator.analyse.knowledge import town
from generator.analyse.labels import LABELS, Label
from generator.analyse.overrule import known_kinds

Key = tuple[str, ...]
"""The words of a name as written; long words in capitals count like others."""

_TOWN_VOTES = {"1": 0.1, "2": 0.15, "3": 0.3, "4": 0.6, "5": 1.5}
"""A town of the gazetteer, by its size, counts for as many sure occurrences as a place."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a name over the whole article, how sure that is, and whether the votes settle it."""

    label: Label
    confidence: float
    settled: bool


def key_of(page: Page, first: int, end: int) -> Key:
    """The key of the name at tokens `first` to `end`."""
    texts = (token.text.replace("’", "'") for token in page.tokens[first:end])
    return tuple(
        text.title() if page.words[first + k].upper and len(text) > 5 else text
        for k, text in enumerate(texts)
    )


def surnames(page: Page, found: Iterable[Candidate]) -> Counter[Key]:
    """The last words of full names of people, also with their article or particle."""
    names: Counter[Key] = Counter()
    for candidate in found:
        if candidate.label != "person" or candidate.end - candidate.first < 2 or candidate.confidence < 0.4:
            continue
        key = key_of(page, candidate.first, candidate.end)
        at = len(key) - 1
        while at > 1 and key[at - 1].lower() in cues("particles"):
            at -= 1
        names[key[at:]] += 1
        names[key[-1:]] += 1
    return names


def verdicts(page: Page, found: list[Candidate], fixed: dict[Key, Label]) -> dict[Key, Verdict]:
    """The verdict on every name found; `fixed` kinds are certain, and so are those of the lexicon."""
    votes: dict[Key, dict[Label, float]] = defaultdict(lambda: defaultdict(float))
    best: dict[Key, float] = defaultdict(float)
    certain = dict(fixed)
    for candidate in found:
        key = key_of(page, candidate.first, candidate.end)
        votes[key][candidate.label] += candidate.confidence
        for label, weight in context_votes(page, candidate).items():
            votes[key][label] += weight
        best[key] = max(best[key], candidate.confidence)
        if candidate.basis == "lexicon" or candidate.label in known_kinds(page, candidate):
            certain.setdefault(key, candidate.label)
    for left, right in pairwise(found):
        if left.label != right.label and beside(page, left, right):
            for name, other in ((left, right), (right, left)):
                if (
                    other.label == "place"
                    and other.confidence > 0.8
                    and town(page.surface(name.first, name.end))
                ):
                    votes[key_of(page, name.first, name.end)]["place"] += 1.5
    last = surnames(page, found)
    result = {}
    for key, count in votes.items():
        if key in certain:
            result[key] = Verdict(certain[key], max(0.9, best[key]), True)
            continue
        _outside_votes(page, key, count, last[key])
        label = max(LABELS, key=lambda kind: count[kind])
        share = count[label] / sum(count.values())
        result[key] = Verdict(label, best[key] * share, share > 0.55)
    for key, label in fixed.items():
        result.setdefault(key, Verdict(label, 0.9, True))
    for key in last:
        if key not in result and len(key[-1]) > 2:
            result[key] = Verdict("person", 0.75, True)
    return result


def _outside_votes(page: Page, key: Key, count: dict[Label, float], bearers: int) -> None:
    """Add the votes of the gazetteer, and of the people whose surname it is, to those of the occurrences."""
    name = " ".join(key).replace(" - ", "-").replace(" '", "'")
    size = town(name)
    if size:
        count["place"] += _TOWN_VOTES[size[0]] * (1.0 if size[1] == "n" else 0.6)
    if bearers and len(key) < 3:
        count["person"] += 1.5 * bearers
    elif size[:1] >= "4" and not _personal(page, key):
        count["place"] += 0.6 * sum(count.values())


def _personal(page: Page, key: Key) -> bool:
    """Whether the lists of people's names have a word of `key`."""
    return len(key) > 1 or key[0] in page.knowledge.given or key[0] in page.knowledge.surnames
