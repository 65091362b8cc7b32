"""Which articles tell the same story? B-cubed on ECB+, beside TF-IDF average link with its threshold tuned.

usage: python -m bench.stories ../shared/data/stories/ecbplus.jsonl [--tune]
Settings are chosen on the even topics (--tune); the odd ones are reported.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from generator.lexicon.index import load_lexicon
from generator.model import ArticleId, SeedFile
from generator.read import read_one
from generator.relate import stories
from generator.relate.cluster import average_link
from generator.relate.terms import vectors
from generator.resolve import resolve


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


def ours(rows: Sequence[dict[str, str]]) -> list[dict[str, float]]:
    """The vectors that stories are made of, after the whole line of reading and resolving.

    A text that is a headline and nothing else is set aside by the line; it stands alone here.
    """
    jobs = [(SeedFile(f"{row['id']}.txt", row["text"].encode()), ArticleId(row["id"]), 3, 90) for row in rows]
    read = [reading.analysis for reading in map(read_one, jobs)]
    known = tuple(analysis for analysis in read if analysis is not None)
    made = iter(vectors(stories.bags(known, resolve(known, load_lexicon()))))
    return [next(made) if analysis is not None else {} for analysis in read]


def main() -> None:
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    for name, wanted in (("even topics", 0), ("odd topics", 1)):
        half = [row for row in rows if int(row["topic"]) % 2 == wanted]
        gold = [row["story"] for row in half]
        texts = [row["text"] for row in half]
        for method, vecs in (("tf-idf, tuned", plain_tfidf(texts)), ("ours", ours(half))):
            fixed = (stories.THRESHOLD,)
            grid = (
                [round(0.01 * k, 2) for k in range(2, 30)]
                if method != "ours" or "--tune" in sys.argv
                else fixed
            )
            scored = [(b_cubed(gold, average_link(vecs, t)), t) for t in grid]
            (p, r, f), t = max(scored, key=lambda s: s[0][2])
            print(f"{name:12} {method:14} threshold {t:.2f}  B3 P {p:5.1f} R {r:5.1f} F1 {f:5.1f}")


if __name__ == "__main__":
    main()
