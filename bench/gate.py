"""How much of what is spoiled the fidelity gate catches: `python -m bench.gate [SEEDS ...]`.

Every statement of the articles in the folders SEEDS (by default the sample corpus) is spoiled in turn, one
thing at a time, and the gate asked. A number is the share caught. What is not spoiled raises no
alarm, for what the gate cannot confirm is left out in reading; it is counted all the same.

  speaker   another person or group of the sentence is taken for the speaker
  end       the last word of what was said is left out; for "any end" everything from some word on
  start     the first word of what was said is left out; for "any start" everything up to some word.
            A "that" alone is not counted: without it a statement is still whole.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.build import article_ids
from generator.load import find_seeds
from generator.model import Analysis, Quote, Span
from generator.read import read_one
from generator.verify.statements import faults_of_statements

ROOT = Path(__file__).parent.parent


def analyses(folder: Path) -> Iterator[Analysis]:
    """The articles of a folder, read as in a build."""
    seeds, _ = find_seeds(folder)
    ids = article_ids(seeds)
    for seed in seeds:
        if analysis := read_one((seed, ids[seed.seed], 3, 90)).analysis:
            yield analysis


def spoiled(analysis: Analysis, quote: Quote) -> Iterator[tuple[str, Quote]]:
    """The statement with one thing wrong in it, and what."""
    yield from _other_speakers(analysis, quote)
    said = analysis.article.text[quote.span.start : quote.span.end]
    kind = "direct" if quote.direct else "reported"
    ends = [quote.span.start + m.end() for m in re.finditer(r"\S+", said)][:-1]
    starts = [quote.span.start + m.start() for m in re.finditer(r"\S+", said)][1:]
    for at in ends:
        yield f"{kind}, any end", replace(quote, span=Span(quote.span.start, at))
    if re.match(r"(?:that|to|how|whether)\b", said, re.IGNORECASE):
        starts = starts[1:]
    for at in starts:
        yield f"{kind}, any start", replace(quote, span=Span(at, quote.span.end))
    if ends and starts:
        yield f"{kind}, end", replace(quote, span=Span(quote.span.start, ends[-1]))
        yield f"{kind}, start", replace(quote, span=Span(starts[0], quote.span.end))


def _other_speakers(analysis: Analysis, quote: Quote) -> Iterator[tuple[str, Quote]]:
    speaker, start = quote.speaker, quote.span.start
    sentence = next((s for s in analysis.sentences if s.start <= start < s.end), None)
    if speaker is None or quote.cue is None or sentence is None:
        return
    for mention in analysis.mentions:
        span = mention.span
        apart = span.end <= speaker.start or speaker.end <= span.start
        if mention.kind != "place" and apart and sentence.start <= span.start < span.end <= sentence.end:
            inside = span.start < quote.span.end and quote.span.start < span.end
            what = "speaker from what is said" if inside else "speaker from the rest of the sentence"
            yield what, replace(quote, speaker=span, refers=span)


def caught(analysis: Analysis, quote: Quote) -> bool:
    """Whether the gate finds anything wrong with the statement."""
    return any(True for _ in faults_of_statements(replace(analysis, quotes=(quote,))))


def main() -> None:
    """Print the share caught of each kind."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("seeds", type=Path, nargs="*", default=[ROOT / "seeds"])
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    statements, alarms = 0, 0
    for folder in parser.parse_args().seeds:
        for analysis in analyses(folder):
            for quote in analysis.quotes:
                statements += 1
                alarms += caught(analysis, quote)
                for what, wrong in spoiled(analysis, quote):
                    counts[what][0] += caught(analysis, wrong)
                    counts[what][1] += 1
    print(f"{statements} statements, {alarms} false alarms")
    for what, (hit, of) in sorted(counts.items()):
        print(f"{what:40} caught {100 * hit / of:5.1f} % of {of}")


if __name__ == "__main__":
    main()
