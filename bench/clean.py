"""How well leftovers are told from articles: `python bench/clean.py [--errors N] [--half 0|1]`.

Prints (a) plain text of news pages, line by line, (b) scraped articles whose leftover lines are marked,
(c) pages as HTML by shingles of four words, beside trafilatura alone. Pages are split in halves by position:
rules were looked over on the even half; the odd half is what they are worth.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html as lxml_html
from trafilatura import extract

from generator.clean import clean
from generator.errors import SeedError
from generator.load import parse
from generator.load.blocks import visible_blocks
from generator.model import Article, ArticleId, SeedFile

SHINGLE = 4
LONG_ENOUGH = 25


@dataclass
class Tally:
    """Lines of an article and leftovers, kept and removed."""

    kept: int = 0
    lost: int = 0
    left: int = 0
    removed: int = 0

    def add(self, other: Tally) -> None:
        self.kept += other.kept
        self.lost += other.lost
        self.left += other.left
        self.removed += other.removed

    def __str__(self) -> str:
        article, leftover = self.kept + self.lost, self.left + self.removed
        taken = self.lost + self.removed
        return (
            f"article lines {article:6} lost {100 * self.lost / max(article, 1):5.2f} %   "
            f"leftovers {leftover:6} removed {100 * self.removed / max(leftover, 1):5.1f} %   "
            f"precision of removal {100 * self.removed / max(taken, 1):5.1f} %"
        )


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def key(text: str) -> str:
    return " ".join(words(text))


def read(name: str, data: bytes) -> Article | None:
    try:
        return clean(parse(SeedFile(name, data)), ArticleId("a"))[0]
    except SeedError:
        return None


def body_lines(article: Article | None) -> set[str]:
    if article is None:
        return set()
    return {key(line) for line in article.text[article.body.start : article.body.end].split("\n")}


def pages(shared: Path) -> Iterator[tuple[dict[str, Any], str]]:
    folder = shared / "data" / "extraction"
    for row in (folder / "plain.jsonl").read_text("utf-8").splitlines():
        page = json.loads(row)
        yield (
            page,
            gzip.decompress((folder / "html" / f"{page['id']}.html.gz").read_bytes()).decode(
                "utf-8", "replace"
            ),
        )


def plain_page(markup: str) -> list[str]:
    tree = lxml_html.document_fromstring(markup.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    return [block.text for block in visible_blocks(tree)]


def score_plain(page: dict[str, Any], markup: str, errors: list[str]) -> Tally:
    """A line is the article's if it is a paragraph of it or long and part of one; headlines do not count."""
    lines = plain_page(markup)
    whole = key(page["article_body"])
    parts = {key(line) for line in page["article_body"].split("\n")}
    article = read("a.txt", "\n\n".join(lines).encode())
    kept = body_lines(article)
    headline = key(article.text[article.headline.start : article.headline.end]) if article else ""
    rules = {key(one.text): one.rule for one in article.removed} if article else {}
    tally = Tally()
    for line in lines:
        found = key(line)
        if not found or found == headline:
            continue
        true = found in parts or (len(found) >= LONG_ENOUGH and found in whole)
        rule = rules.get(found, "") if article else "not read"
        count(tally, true, found in kept, errors, f"[{rule}] {page['url'][:40]} {line[:140]}")
    return tally


def count(tally: Tally, true: bool, kept: bool, errors: list[str], where: str) -> None:
    if true and kept:
        tally.kept += 1
    elif true:
        tally.lost += 1
        errors.append(f"LOST {where}")
    elif kept:
        tally.left += 1
        errors.append(f"LEFT {where}")
    else:
        tally.removed += 1


def score_marked(shared: Path, errors: list[str]) -> Tally:
    tally = Tally()
    folder = shared / "eval" / "dev"
    for row in (folder / "boilerplate.jsonl").read_text("utf-8").splitlines():
        marked = json.loads(row)
        data = (folder / "articles" / f"{marked['doc']}.txt").read_bytes()
        article = read("a.txt", data)
        rules = {one.line: one.rule for one in article.removed} if article else {}
        for number, line in enumerate(data.decode().split("\n"), 1):
            if key(line):
                true, kept = number not in marked["lines"], article is not None and number not in rules
                where = f"[{rules.get(number, '')}] {marked['doc']}:{number} {line[:140]}"
                count(tally, true, kept, errors, where)
    return tally


def shingles(text: str) -> Counter[tuple[str, ...]]:
    found = words(text)
    return Counter(tuple(found[i : i + SHINGLE]) for i in range(max(1, len(found) - SHINGLE + 1)))


def overlap(true: str, found: str) -> tuple[float, float]:
    """Precision and recall of `found` by shingles, as article-extraction-benchmark counts them."""
    expected, got = shingles(true), shingles(found) if words(found) else Counter()
    common = sum((expected & got).values())
    precision = common / sum(got.values()) if got else (1.0 if not expected else 0.0)
    return precision, common / sum(expected.values()) if expected else 1.0


def f1(pairs: Iterable[tuple[float, float]]) -> str:
    every = list(pairs)
    precision = sum(p for p, _ in every) / len(every)
    recall = sum(r for _, r in every) / len(every)
    score = 2 * precision * recall / (precision + recall)
    return f"F1 {score:.3f}  precision {precision:.3f}  recall {recall:.3f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--half", type=int, choices=(0, 1), default=None)
    parser.add_argument("--no-html", action="store_true")
    options = parser.parse_args()
    if not options.shared.is_dir():
        print(f"skipped: no {options.shared}")
        return 0
    totals = (Tally(), Tally())
    errors: tuple[list[str], list[str]] = ([], [])
    ours: tuple[list[tuple[float, float]], ...] = ([], [])
    theirs: tuple[list[tuple[float, float]], ...] = ([], [])
    for place, (page, markup) in enumerate(pages(options.shared)):
        half = place % 2
        if options.half not in (None, half):
            continue
        totals[half].add(score_plain(page, markup, errors[half]))
        if not options.no_html:
            article = read("a.html", markup.encode())
            text = article.text[article.body.start : article.body.end] if article else ""
            ours[half].append(overlap(page["article_body"], text))
            theirs[half].append(overlap(page["article_body"], extract(markup, include_comments=False) or ""))
    both = Tally()
    for half, total in enumerate(totals):
        both.add(total)
        if options.half in (None, half):
            print(f"plain text, {('even', 'odd')[half]} half  {total}")
    print(f"plain text, both halves {both}")
    marked: list[str] = []
    print(f"scraped articles        {score_marked(options.shared, marked)}")
    for half in (0, 1):
        if ours[half]:
            print(
                f"HTML, {('even', 'odd')[half]} half   ours {f1(ours[half])}   trafilatura {f1(theirs[half])}"
            )
    if options.half is None and ours[0]:
        print(f"HTML, both halves ours {f1(ours[0] + ours[1])}   trafilatura {f1(theirs[0] + theirs[1])}")
    shown = marked[: options.errors] + (errors[0] if options.half == 0 else [])[: options.errors]
    print("\n".join(shown))
    return 0


if __name__ == "__main__":
    sys.exit(main())
