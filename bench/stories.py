"""Which articles tell the same story? B-cubed on ECB+, beside TF-IDF average link with its threshold tuned.

usage: python -m bench.stories ../shared/data/stories/ecbplus.jsonl

Weights and threshold are learned on the even topics (bench/story_weights.py) and the same everywhere; the odd
topics are what is reported, and all topics as one corpus. The baseline's threshold is the best for the very
texts it is scored on.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from generator.lexicon.index import load_lexicon
from generator.model import Analysis, ArticleId, Resolution, SeedFile
from generator.read import read_one
from generator.relate.cluster import average_link
from generator.relate.contrast import Pair
from generator.relate.judge import probability
from generator.relate.stories import THRESHOLD, signs_of
from generator.relate.terms import dot
from generator.resolve import resolve

Read = tuple[tuple[Analysis, ...], Resolution]


def b_cubed(gold: Sequence[str], groups: Sequence[Sequence[int]]) -> tuple[float, float, float]:
    """Precision, recall, F1 in percent (Bagga and Baldwin 1998)."""
    of = {i: frozenset(group) for group in groups for i in group}
    same: dict[str, set[int]] = defaultdict(set)
    for i, story in enumerate(gold):
        same[story].add(i)
    n = len(gold)
    precision = math.fsum(len(of[i] & same[gold[i]]) / len(of[i]) for i in range(n)) / n
    recall = math.fsum(len(of[i] & same[gold[i]]) / len(same[gold[i]]) for i in range(n)) / n
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def plain_tfidf(texts: Sequence[str]) -> list[dict[str, float]]:
    bags = [Counter(text.lower().split()) for text in texts]
    here = Counter(term for bag in bags for term in bag)
    weighed = [{t: (1 + math.log(c)) * math.log(len(bags) / here[t]) for t, c in bag.items()} for bag in bags]
    out = []
    for vector in weighed:
        length = math.sqrt(sum(w * w for w in vector.values())) or 1.0
        out.append({t: w / length for t, w in vector.items()})
    return out


def read_rows(
    rows: Sequence[dict[str, str]],
) -> tuple[list[dict[str, str]], tuple[Analysis, ...], Resolution]:
    """The rows that the whole line of reading keeps, their analyses, and who is who in them.

    A text that is a headline and nothing else is set aside by the line.
    """
    jobs = [(SeedFile(f"{row['id']}.txt", row["text"].encode()), ArticleId(row["id"]), 3, 90) for row in rows]
    read = [(row, reading.analysis) for row, reading in zip(rows, map(read_one, jobs), strict=True)]
    known = tuple(analysis for _, analysis in read if analysis is not None)
    return [row for row, analysis in read if analysis is not None], known, resolve(known, load_lexicon())


def ours(rows: Sequence[dict[str, str]]) -> tuple[dict[Pair, float], list[int]]:
    """How probable one story is for each near pair of the texts kept, and which of `rows` those are."""
    kept, known, resolution = read_rows(rows)
    where = {row["id"]: index for index, row in enumerate(rows)}
    found = signs_of(known, resolution)
    return {pair: probability(*seen) for pair, seen in found.items()}, [where[row["id"]] for row in kept]


def clustered(
    rows: Sequence[dict[str, str]], threshold: float, held: tuple[dict[Pair, float], list[int]]
) -> list[tuple[int, ...]]:
    """Groups of rows; one that was set aside stands alone."""
    judged, kept = held
    groups = [tuple(kept[i] for i in group) for group in average_link(len(kept), judged, threshold)]
    return groups + [(index,) for index in sorted(set(range(len(rows))) - set(kept))]


def every_pair(vectors: Sequence[dict[str, float]]) -> dict[Pair, float]:
    return {(a, b): dot(vectors[a], vectors[b]) for a, b in combinations(range(len(vectors)), 2)}


def main() -> None:
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    for name, wanted in (("even topics", {0}), ("odd topics", {1}), ("all topics", {0, 1})):
        half = [row for row in rows if int(row["topic"]) % 2 in wanted]
        gold = [row["story"] for row in half]
        plain = every_pair(plain_tfidf([row["text"] for row in half]))
        grid = [round(0.01 * k, 2) for k in range(2, 30)]
        tuned = [(b_cubed(gold, average_link(len(half), plain, t)), t) for t in grid]
        shown("tf-idf, tuned", name, *max(tuned, key=lambda s: s[0][2]))
        held = ours(half)
        shown("ours", name, b_cubed(gold, clustered(half, THRESHOLD, held)), THRESHOLD)


def shown(method: str, topics: str, score: tuple[float, float, float], threshold: float) -> None:
    p, r, f = score
    print(f"{topics:12} {method:14} threshold {threshold:.2f}  B3 P {p:5.1f} R {r:5.1f} F1 {f:5.1f}")


if __name__ == "__main__":
    main()
