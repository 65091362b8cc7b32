"""Learns how much each sign of one story weighs, for generator/relate/data/same_story.tsv.

usage: python -m bench.story_weights ../shared/data > generator/relate/data/same_story.tsv

Logistic regression (Newton's method, a little ridge) over pairs of articles: those of the even topics of
ECB+, every topic of equal weight, and those of a plain collection of news (English Worldwide Newswire), where
nearly all pairs are of two stories; which are not was read by hand (bench/cases/stories/worldwide.tsv).

To stderr: B-cubed F1 of the even topics at several thresholds where the pairs of a topic are judged by what
the other topics teach, from which `generator.relate.stories.THRESHOLD` is chosen.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.stories import Read, b_cubed, read_rows
from generator.relate.cluster import average_link
from generator.relate.contrast import Pair
from generator.relate.judge import SIGNS
from generator.relate.stories import signs_of
from generator.text.slugs import slug

LABELS = Path(__file__).parent / "cases" / "stories" / "worldwide.tsv"
# How much the pairs of a topic weigh together, all those over two topics for each topic, those of the plain
# collection, and among these one of the same story against one of two.
WITHIN, BETWEEN, PLAIN, SAME = 100.0, 50.0, 3000.0, 3.0
RIDGE = 1.0
STEPS = 25
THRESHOLDS = (0.30, 0.35, 0.40, 0.45, 0.50, 0.55)

Row = tuple[float, ...]


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """x with matrix x = right, by Gaussian elimination with pivoting."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def fitted(rows: Sequence[Row], truth: Sequence[bool], weight: Sequence[float]) -> list[float]:
    """Weights of logistic regression, the bias first; the ridge is on signs scaled to unit variance."""
    n, size = len(rows), len(rows[0]) + 1
    means = [math.fsum(column) / n for column in zip(*rows, strict=True)]
    spread = [
        math.sqrt(math.fsum((x - m) ** 2 for x in column) / n) or 1.0
        for column, m in zip(zip(*rows, strict=True), means, strict=True)
    ]
    scaled = [[*((x - m) / s for x, m, s in zip(row, means, spread, strict=True)), 1.0] for row in rows]
    beta = [0.0] * size
    for _ in range(STEPS):
        slope = [RIDGE * b for b in beta[:-1]] + [0.0]
        curve = [[RIDGE * (i == j and i < size - 1) for j in range(size)] for i in range(size)]
        for row, one, w in zip(scaled, truth, weight, strict=True):
            p = 1 / (1 + math.exp(-sum(b * x for b, x in zip(beta, row, strict=True))))
            for i in range(size):
                slope[i] += w * (p - one) * row[i]
                c = w * p * (1 - p) * row[i]
                line = curve[i]
                for j in range(size):
                    line[j] += c * row[j]
        step = solved(curve, slope)
        beta = [b - s for b, s in zip(beta, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    raw = [b / s for b, s in zip(beta, spread, strict=False)]
    return [beta[-1] - math.fsum(r * m for r, m in zip(raw, means, strict=True)), *raw]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of articles: what is seen of it, whether it is one story, and the topics of both (0: none)."""

    row: Row
    same: bool
    topics: tuple[int, int]


def crossed(found: tuple[float, ...], crowded: bool) -> Row:
    """The signs, then once more what is added to them in a crowd."""
    return (*found, float(crowded), *(value * crowded for value in found))


def topic_examples(rows: Sequence[dict[str, str]], read: Read) -> dict[Pair, Example]:
    stories, topics = [row["story"] for row in rows], [int(row["topic"]) for row in rows]
    return {
        (a, b): Example(crossed(*seen), stories[a] == stories[b], (topics[a], topics[b]))
        for (a, b), seen in signs_of(*read).items()
    }


def plain_examples(folder: Path) -> list[Example]:
    """The pairs of a plain collection, but for those of which it is unclear."""
    lines = [line.split("\t") for line in LABELS.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    label = {(a, b): what for a, b, what in lines}
    texts = [
        (slug(p.stem), p.read_text(encoding="utf-8", errors="replace")) for p in sorted(folder.glob("*.txt"))
    ]
    kept, known, resolution = read_rows([{"id": name, "text": text} for name, text in texts])
    ids = [row["id"] for row in kept]
    found = {
        (a, b): (seen, label.get((ids[a], ids[b]), ""))
        for (a, b), seen in signs_of(known, resolution).items()
    }
    return [
        Example(crossed(*seen), what == "same", (0, 0)) for seen, what in found.values() if what != "unclear"
    ]


def weight_of(examples: Sequence[Example]) -> list[float]:
    """Every topic counts the same, and so on (see above)."""
    sizes = Counter(example.topics if len(set(example.topics)) == 1 else None for example in examples)
    topics = len(sizes.keys() - {None, (0, 0)})
    weights = []
    for example in examples:
        one, other = example.topics
        if one != other:
            weights.append(BETWEEN * topics / sizes[None])
        elif one:
            weights.append(WITHIN / sizes[one, one])
        else:
            weights.append(PLAIN / sizes[0, 0] * (SAME if example.same else 1.0))
    return weights


def learned(examples: Sequence[Example]) -> list[float]:
    return fitted([e.row for e in examples], [e.same for e in examples], weight_of(examples))


def judged(row: Row, weights: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-math.fsum(w * x for w, x in zip(weights, (1.0, *row), strict=True))))


def main() -> None:
    data = Path(sys.argv[1])
    lines = (data / "stories" / "ecbplus.jsonl").read_text(encoding="utf-8").splitlines()
    even = [row for row in map(json.loads, lines) if int(row["topic"]) % 2 == 0]
    kept, known, resolution = read_rows(even)
    pairs = topic_examples(kept, (known, resolution))
    plain = plain_examples(data / "ner" / "worldwide" / "text")
    judgements: dict[Pair, float] = {}
    for topic in sorted({int(row["topic"]) for row in kept}):
        weights = learned([e for e in pairs.values() if topic not in e.topics] + plain)
        judgements |= {pair: judged(e.row, weights) for pair, e in pairs.items() if e.topics[0] == topic}
    for threshold in THRESHOLDS:
        p, r, f = b_cubed([row["story"] for row in kept], average_link(len(kept), judgements, threshold))
        print(f"threshold {threshold:.2f}  B3 P {p:5.1f} R {r:5.1f} F1 {f:5.1f}", file=sys.stderr)
    weights = learned([*pairs.values(), *plain])
    half = len(SIGNS) + 1
    print("# How much each sign speaks for one story, among few articles and in a crowd; made by")
    print("# python -m bench.story_weights, on ECB+ (CC BY 3.0) and English Worldwide Newswire")
    for sign, few, more in zip(("bias", *SIGNS), weights[:half], weights[half:], strict=True):
        print(f"{sign}\t{few:.4f}\t{few + more:.4f}")


if __name__ == "__main__":
    main()
