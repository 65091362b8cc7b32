"""Trains the reader of names: `python -m training.mentions [--corpora DIR] [--out DIR] [--hold-out]`.

Two conditional random fields are trained. The first reads sentences one by one. The second reads them
again and is told what the first found in the whole document; so that it learns how far that can be
trusted, the first reading of every training text comes from a model that has not seen the text
(four-fold jackknife). The order of the data is fixed and no chance is involved but a seeded one, so that
the same data give the same models.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

import pycrfsuite

from generator.analyse.cues import DATA
from generator.analyse.evidence import evidence, second_features
from generator.analyse.knowledge import load_knowledge
from generator.analyse.recogniser import FIRST, SECOND, document_features, open_model, read_sentence
from training.corpora import LabelledText, worldwide
from training.tagging import document_of, tags
from training.templates import filled
from training.withheld import versions

CORPORA = Path(__file__).parents[2] / "shared/data/ner"
HELD_OUT = (
    *("asia_aljazeera", "alg_", "in_kash", "mong_", "col_bogotapost", "et_tribune", "kenya_nation"),
    *("th_thenation", "ven_"),
)
"""Outlets left out by `--hold-out`: whole outlets, so that what is measured is reading of other regions."""

TEMPLATE_COPIES = 4
FOLDS = 4

Rows = list[list[str]]


def held_out(text: LabelledText) -> bool:
    """Whether `text` is of an outlet kept apart for measuring."""
    return text.outlet.startswith(HELD_OUT)


def _train(sequences: Iterable[tuple[Rows, list[str]]], out: Path, c1: float, iterations: int) -> None:
    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    trainer.set_params({"c1": c1, "c2": 0.01, "max_iterations": iterations, "feature.minfreq": 2})
    for rows, labels in sequences:
        trainer.append(rows, labels)
    trainer.train(str(out))


class _Data:
    """Every text with the features and tags of its sentences."""

    def __init__(self, texts: list[LabelledText]) -> None:
        known = versions(load_knowledge())
        self.documents = [document_of(text) for text in texts]
        self.rows = [
            document_features(document, known[crc32(text.id.encode()) % len(known)])
            for text, document in zip(texts, self.documents, strict=True)
        ]
        self.tags = [
            [tags(sentence, text.names) for sentence in document.sentences]
            for text, document in zip(texts, self.documents, strict=True)
        ]

    def sequences(self, leave: int | None = None) -> Iterator[tuple[Rows, list[str]]]:
        """Features and tags of the sentences; without those of fold `leave`."""
        for number, (rows, labels) in enumerate(zip(self.rows, self.tags, strict=True)):
            if number % FOLDS != leave:
                yield from zip(rows, labels, strict=True)

    def second(self, taggers: list[pycrfsuite.Tagger]) -> Iterator[tuple[Rows, list[str]]]:
        """The same with the evidence of a first reading by the tagger that has not seen the text."""
        for number, (document, rows, labels) in enumerate(
            zip(self.documents, self.rows, self.tags, strict=True)
        ):
            tagger = taggers[number % FOLDS]
            reading = [
                (sentence, read_sentence(tagger, sentence_rows))
                for sentence, sentence_rows in zip(document.sentences, rows, strict=True)
            ]
            votes = evidence(reading)
            for (sentence, found), sentence_rows, tagged in zip(reading, rows, labels, strict=True):
                more = second_features(sentence, found, votes)
                yield [a + b for a, b in zip(sentence_rows, more, strict=True)], tagged


def train(texts: list[LabelledText], out: Path) -> None:
    """Train both models on `texts` and write them into `out`."""
    start = time.monotonic()

    def say(what: str) -> None:
        print(f"{time.monotonic() - start:6.0f} s  {what}", file=sys.stderr, flush=True)

    data = _Data(texts)
    say(f"read {len(texts)} texts")
    with tempfile.TemporaryDirectory() as folder:
        folds = [Path(folder) / f"{number}.crfsuite" for number in range(FOLDS)]
        for number, path in enumerate(folds):
            _train(data.sequences(number), path, 0.1, 50)
            say(f"first reading without fold {number + 1} of {FOLDS}")
        _train(data.second([open_model(path) for path in folds]), out / SECOND, 0.3, 100)
    say(f"second reading: {(out / SECOND).stat().st_size:,} bytes")
    _train(data.sequences(), out / FIRST, 0.15, 80)
    say(f"first reading: {(out / FIRST).stat().st_size:,} bytes")


def main() -> None:
    """Read the corpora, train, and write the models."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=CORPORA, help="the folder that holds worldwide/")
    parser.add_argument("--out", type=Path, default=DATA, help="where the models go")
    parser.add_argument("--hold-out", action="store_true", help="leave out the outlets kept for measuring")
    wanted = parser.parse_args()
    texts = [t for t in worldwide(wanted.corpora / "worldwide") if not (wanted.hold_out and held_out(t))]
    wanted.out.mkdir(parents=True, exist_ok=True)
    train([*texts, *filled(TEMPLATE_COPIES)], wanted.out)


if __name__ == "__main__":
    main()
