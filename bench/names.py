"""Are two names the same? Precision and recall of the name comparison alone on labelled pairs.

    python -m bench.names [PAIRS.csv] [--errors 20]

Columns: schema (Person, or a kind of body), name1, name2, is_match. Pairs of names in other scripts are
counted apart: articles are read in Latin script. In the resolver a likeness is never enough by itself.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from generator.resolve.compare_groups import compare_groups
from generator.resolve.compare_people import compare_people
from generator.resolve.names import bare
from generator.resolve.people import person_words
from generator.text.normalise import fold

PAIRS = Path(__file__).parents[2] / "shared" / "data" / "names" / "namebench.csv"
SAME = 0.68


def score(schema: str, left: str, right: str) -> float:
    """The likeness of two names, 0 to 1."""
    if schema == "Person":
        return compare_people(_words(left), _words(right))[0]
    return compare_groups(left, right)[0]


def _words(name: str) -> tuple[str, ...]:
    last, comma, first = name.partition(",")
    return person_words(bare(f"{first} {last}" if comma else name))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", nargs="?", type=Path, default=PAIRS)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    outcomes: dict[str, Counter[str]] = {"people": Counter(), "bodies": Counter()}
    with args.pairs.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            label = "people" if row["schema"] == "Person" else "bodies"
            if not (fold(row["name1"]) + fold(row["name2"])).replace(" ", "").isascii():
                outcomes[label]["other scripts"] += 1
                continue
            said = score(row["schema"], row["name1"], row["name2"]) >= SAME
            true = row["is_match"] == "true"
            outcome = ("hit" if said else "missed") if true else ("wrong" if said else "apart")
            outcomes[label][outcome] += 1
            if args.errors and outcome in ("missed", "wrong"):
                args.errors -= 1
                print(f"  {outcome}: {row['name1']} | {row['name2']} ({row['quality']} {row['category']})")
    for label, counts in outcomes.items():
        precision = counts["hit"] / max(1, counts["hit"] + counts["wrong"])
        recall = counts["hit"] / max(1, counts["hit"] + counts["missed"])
        told = f"precision {100 * precision:.1f} recall {100 * recall:.1f}"
        print(f"{label}: {told} {dict(sorted(counts.items()))}")


if __name__ == "__main__":
    main()
