"""Counts in how many articles of general news each stem and number stands, for stories (data/background.tsv).

usage: python -m bench.background ../shared/data/ner/worldwide/text > generator/relate/data/background.tsv
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from generator.relate.terms import numbers, stems

LEAST = 3


def main() -> None:
    texts = [p.read_text(encoding="utf-8", errors="replace") for p in sorted(Path(sys.argv[1]).glob("*.txt"))]
    counts = Counter(stem for text in texts for stem in stems(text) + numbers(text))
    print(
        "# In how many of * news articles each stem or number stands; counted over English Worldwide Newswire"
    )
    print(f"*\t{len(texts)}")
    for stem, count in sorted(counts.items()):
        if count >= LEAST:
            print(f"{stem}\t{count}")


if __name__ == "__main__":
    main()
