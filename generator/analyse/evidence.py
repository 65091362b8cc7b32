"""What a first reading of a document tells a second one: how a word is used in its other sentences.

The idea is that of Krishnan and Manning, "An effective two-stage model for exploiting non-local
dependencies in named entity recognition" (ACL 2006).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.analyse.document import Sentence
from generator.analyse.recogniser import Found

Reading = list[tuple[Sentence, list[Found]]]

Votes = dict[str, float]
LONGEST = 8


@dataclass(frozen=True, slots=True)
class Evidence:
    """Votes over a document: label by word, by whole name, and by a word's part in a person's name.

    Each vote weighs as much as the first reading was sure of it. `names` are keyed by their words, `heads`
    are the first of these.
    """

    words: dict[str, Votes]
    names: dict[tuple[str, ...], Votes]
    last: Votes
    first: Votes
    heads: frozenset[str]


def _words(sentence: Sentence, name: Found) -> tuple[str, ...]:
    return tuple(token.text for token in sentence.tokens[name.first : name.end])


def evidence(reading: Reading) -> Evidence:
    """The votes of a first reading."""
    words: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    names: dict[tuple[str, ...], Votes] = defaultdict(lambda: defaultdict(float))
    first: Votes = defaultdict(float)
    last: Votes = defaultdict(float)
    for sentence, found in reading:
        inside: dict[int, Found] = {at: name for name in found for at in range(name.first, name.end)}
        for at, w in enumerate(sentence.words):
            if w.capital:
                name = inside.get(at)
                if name:
                    words[sentence.tokens[at].text][name.label] += name.confidence
                elif at and not sentence.headline:
                    words[sentence.tokens[at].text]["none"] += 1
        for name in found:
            parts = _words(sentence, name)
            names[parts][name.label] += name.confidence
            if name.label == "person" and len(parts) > 1:
                first[parts[0]] += 1
                last[parts[-1]] += 1
    return Evidence(words, names, last, first, frozenset(parts[0] for parts in names))


def _vote(votes: Votes, own: str | None, weight: float) -> str:
    """The majority without one's own vote, and its share in words; "" where nobody else votes."""
    rest = {label: n - (weight if label == own else 0.0) for label, n in votes.items()}
    total = sum(n for n in rest.values() if n > 0.05)
    if total < 0.3:
        return ""
    label = max(sorted(rest), key=lambda key: rest[key])
    share = rest[label] / total
    return f"{label}{'!' if share > 0.95 else '+' if share > 0.7 else '?'}{'2' if total > 2 else '1'}"


def second_features(sentence: Sentence, found: list[Found], votes: Evidence) -> list[list[str]]:
    """For every token of `sentence`, which the first reading read as `found`, what the document adds."""
    rows: list[list[str]] = [[] for _ in sentence.words]
    inside: dict[int, Found] = {at: name for name in found for at in range(name.first, name.end)}
    marks = ["O"] * len(rows)
    for at, name in inside.items():
        sure = "!" if name.confidence > 0.9 else "+" if name.confidence > 0.6 else "?"
        marks[at] = f"{'B' if at == name.first else 'I'}{name.label}{sure}"
    around = ["^", *marks, "$"]
    for at, w in enumerate(sentence.words):
        row = rows[at]
        row += (f"P{marks[at]}", f"P<{around[at]}", f"P>{around[at + 2]}")
        if not w.capital:
            continue
        text = sentence.tokens[at].text
        read = inside.get(at)
        own, weight = (read.label, read.confidence) if read else ("none", 1.0 if at else 0.0)
        if text in votes.words and (vote := _vote(votes.words[text], own, weight)):
            row.append(f"V{vote}")
        if (
            votes.last.get(text, 0) - (read is not None and read.end - read.first > 1 and at == read.end - 1)
            > 0
        ):
            row.append("Vlast")
        if (
            votes.first.get(text, 0) - (read is not None and read.end - read.first > 1 and at == read.first)
            > 0
        ):
            row.append("Vfirst")
    _longest_names(sentence, found, votes, rows)
    return rows


def _longest_names(sentence: Sentence, found: list[Found], votes: Evidence, rows: list[list[str]]) -> None:
    texts = tuple(token.text for token in sentence.tokens)
    own = {(name.first, name.end): name for name in found}
    at = 0
    while at < len(texts):
        if texts[at] not in votes.heads:
            at += 1
            continue
        for end in range(min(len(texts), at + LONGEST), at, -1):
            names = votes.names.get(texts[at:end])
            if names:
                name = own.get((at, end))
                vote = _vote(names, name.label if name else None, name.confidence if name else 0.0)
                if vote:
                    for k in range(at, end):
                        rows[k].append(f"E{'B' if k == at else 'I'}{vote}")
                        if k == end - 1:
                            rows[k].append("Eend")
                    at = end
                    break
        else:
            at += 1
