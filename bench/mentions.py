"""Scores the reader of names: `python -m bench.mentions [--models DIR] [--data DIR] [--dev DIR]`.

Exact spans on annotated corpora, and units (a distinct name of a kind in a document, as the evaluation counts
them) on the development set, each as precision / recall / F1 in percent. The figure for the held-out outlets
means something only with models trained by `python -m training.mentions --hold-out --out DIR`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from generator.analyse.cues import DATA
from generator.analyse.entities import Reader, find_mentions, load_reader
from generator.analyse.recogniser import FIRST, SECOND
from generator.clean import clean
from generator.load import find_seeds, parse
from generator.model import KINDS, Article, ArticleId, Mention, Span, Stated
from generator.text.sentences import sentences
from training.corpora import LabelledText, wikigold, wnut17, worldwide
from training.mentions import held_out

SHARED = Path(__file__).parents[2] / "shared"

Unit = tuple[object, ...]


def article_of(name: str, text: str) -> Article:
    """`text` as an article that is all body."""
    stated = Stated(name, "test")
    return Article(
        *(ArticleId(name), name, stated, None, None, None, None, stated, False),
        *(text, Span(0, 0), Span(0, len(text)), (), ()),
    )


def normal(surface: str) -> str:
    """A surface as the evaluation compares it."""
    text = re.sub(r"\s+", " ", surface.replace("’", "'").replace("‘", "'").replace("–", "-")).strip()
    return re.sub(r"(?:'s|')$", "", re.sub(r"^(?:the|The)\s+", "", text)).casefold()


def report(title: str, pairs: Iterable[tuple[set[Unit], set[Unit]]]) -> None:
    """Print the scores of (gold, found) sets of units whose first member is the kind."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for gold, found in pairs:
        for unit in gold | found:
            part = 0 if unit in gold and unit in found else 1 if unit in found else 2
            for row in (str(unit[0]), "all", *(["place+group"] if unit[0] != "person" else [])):
                counts[row][part] += 1
    print(title)
    for row in (*KINDS, "place+group", "all"):
        right, wrong, missed = counts[row]
        p, r = 100 * right / max(1, right + wrong), 100 * right / max(1, right + missed)
        print(f"  {row:12} {p:5.1f} / {r:5.1f} / {2 * p * r / max(1e-9, p + r):5.1f}")


def mentions(article: Article, reader: Reader) -> tuple[Mention, ...]:
    """The mentions of an article."""
    return find_mentions(article, sentences(article.text), reader)[0]


def spans(texts: list[LabelledText], reader: Reader) -> Iterable[tuple[set[Unit], set[Unit]]]:
    """Gold and found spans of annotated texts."""
    for text in texts:
        gold: set[Unit] = {(n.label, n.start, n.end) for n in text.names if n.label in KINDS}
        found = mentions(article_of(text.id, text.text), reader)
        yield gold, {(m.kind, m.span.start, m.span.end) for m in found}


def development(folder: Path, reader: Reader) -> None:
    """Score the development set, its articles loaded and cleaned as in a build, and print the speed."""
    gold: dict[str, set[Unit]] = defaultdict(set)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        unit = json.loads(line)
        gold[unit["doc"]].add((unit["kind"], normal(unit["surface"])))
    seeds, _ = find_seeds(folder / "articles")
    articles = [clean(parse(seed), ArticleId(Path(seed.seed).stem))[0] for seed in seeds]
    for article in articles:
        mentions(article, reader)
    start = time.process_time()
    found = {str(article.id): mentions(article, reader) for article in articles}
    spent = time.process_time() - start
    report(
        "development set, units",
        [(gold[doc], {(m.kind, normal(m.surface)) for m in names}) for doc, names in found.items()],
    )
    words = sum(len(article.text.split()) for article in articles)
    print(
        f"  {1000 * spent / len(articles):.1f} ms an article, {650_000 * spent / words:.1f} ms for 650 words"
    )
    calibration(gold, found)


def calibration(gold: dict[str, set[Unit]], found: dict[str, tuple[Mention, ...]]) -> None:
    """Print how often mentions of a confidence are right."""
    bins: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for doc, names in found.items():
        for m in names:
            row = bins[min(9, int(10 * m.confidence))]
            row[0] += 1
            row[1] += (m.kind, normal(m.surface)) in gold[doc]
    print("  confidence: share right (mentions)")
    for at, (many, right) in sorted(bins.items()):
        print(f"    {at / 10:.1f}-{(at + 1) / 10:.1f}  {100 * right / many:5.1f} ({many})")


def main() -> None:
    """Score whatever of the data is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--models", type=Path, default=DATA)
    parser.add_argument("--data", type=Path, default=SHARED / "data/ner")
    parser.add_argument("--dev", type=Path, default=SHARED / "eval/dev")
    wanted = parser.parse_args()
    start = time.process_time()
    reader = load_reader(wanted.models)
    size = sum((wanted.models / name).stat().st_size for name in (FIRST, SECOND))
    print(f"models {size / 1e6:.1f} MB, loaded in {time.process_time() - start:.2f} s")
    if not wanted.data.exists() or not wanted.dev.exists():
        sys.exit("no data: nothing scored")
    held = [text for text in worldwide(wanted.data / "worldwide") if held_out(text)]
    if wanted.models != DATA:
        report("outlets held out, exact spans", spans(held, reader))
    report("wikigold, exact spans", spans(wikigold(wanted.data / "wikigold"), reader))
    posts = wnut17(wanted.data / "wnut17", "emerging.test.annotated")
    report("wnut17 test, exact spans", spans(posts, reader))
    development(wanted.dev, reader)


if __name__ == "__main__":
    main()
