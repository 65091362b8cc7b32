"""What is opposed in the stories of ECB+, for reading: each difference with its sentences, and their number.

usage: python -m bench.compare ../shared/data/stories/ecbplus.jsonl [--mixed]

The stories are the true ones. With --mixed the two events of each topic are thrown together: whatever is then
opposed across them is what a wrong story would oppose. Nobody has marked which differences are real, so they
are to be read; the verdicts of the last reading stand in VERDICTS, and what is new is marked as unread.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

from generator.lexicon.index import load_lexicon
from generator.model import Analysis, ArticleId, Difference, SeedFile, Story, StoryId
from generator.read import read_one
from generator.relate.compare import compare
from generator.resolve import resolve

# ECB+ parts numbers at their points and commas ("5 . 9"); they are put together again.
_PARTED = re.compile(r"(?<=\d) ?(?:([.]) ?(?=\d)|(,) (?=\d{3}\b))")
# As read last: story and quantity, and whether the articles do contradict each other.
VERDICTS = {
    ("20-ecbplus", "magnitude"): True,
    ("20-ecb", "wounded"): True,
    ("28-ecbplus", "time in months"): True,
    ("8-ecbplus", "wounded"): True,
}


def readings(path: Path) -> dict[str, list[Analysis]]:
    """The articles of each story."""
    found: dict[str, list[Analysis]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = _PARTED.sub(r"\1\2", row["text"])
        seed = SeedFile(f"{row['id']}.txt", text.encode())
        reading = read_one((seed, ArticleId(row["id"].replace("_", "-")), 3, 90))
        if reading.analysis is not None:
            found[row["story"]].append(reading.analysis)
    return found


def told(difference: Difference, articles: dict[ArticleId, Analysis]) -> list[str]:
    """The number and the sentence of each figure."""
    lines = []
    for figure in difference.figures:
        analysis = articles[figure.article]
        text = analysis.article.text
        sentence = next(s for s in analysis.sentences if s.start <= figure.span.start < s.end)
        words = text[sentence.start : sentence.end].strip()
        number = text[figure.span.start : figure.span.end]
        lines.append(f"    {number!r:24} {figure.article:14} {words[:160]}")
    return lines


def main() -> None:
    stories = readings(Path(sys.argv[1]))
    if "--mixed" in sys.argv:
        topics: dict[str, list[Analysis]] = defaultdict(list)
        for story, analyses in stories.items():
            topics[story.partition("-")[0]] += analyses
        stories = topics
    every = tuple(sorted((a for held in stories.values() for a in held), key=lambda a: a.article.id))
    resolution = resolve(every, load_lexicon())
    opposed, real, unread, only = 0, 0, 0, 0
    for name, analyses in stories.items():
        articles = {a.article.id: a for a in analyses}
        ((comparison),) = compare(
            [Story(StoryId(name), name, tuple(articles), None, None)], analyses, resolution
        )
        only += len(comparison.only)
        for difference in comparison.differences:
            verdict = VERDICTS.get((name, difference.quantity))
            opposed, real, unread = opposed + 1, real + (verdict is True), unread + (verdict is None)
            mark = "  UNREAD" if verdict is None else ""
            print(f"{name} {difference.quantity} {difference.subject}{mark}")
            print("\n".join(told(difference, articles)))
    figures = sum(len(a.figures) for a in every)
    print(f"{len(stories)} stories, {len(every)} articles, {figures} figures, {only} sentences of one outlet")
    print(f"opposed {opposed}, of them real {real}, unread {unread}")


if __name__ == "__main__":
    main()
