"""Entity pages right or wrong: resolves a folder of articles and scores the export against a gold standard.

python -m bench.entities                     # the development set, read by the whole line
python -m bench.entities --perfect           # the same with perfect mentions: the resolver by itself
python -m bench.entities --seeds seeds       # any folder, figures of time only
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.export.whole import entity_row
from generator.lexicon.index import load_lexicon
from generator.model import Analysis, Resolution
from generator.resolve import resolve

EVAL = Path(__file__).parents[2] / "shared" / "eval"


def read_folder(seeds: Path) -> tuple[Analysis, ...]:
    """Load, clean and analyse every seed of a folder; set-aside seeds are printed."""
    from generator.build import article_ids
    from generator.load import find_seeds
    from generator.read import read_one

    files, _ = find_seeds(seeds)
    ids = article_ids(files)
    analyses = []
    for seed in files:
        reading = read_one((seed, ids[seed.seed], 3, 90))
        if reading.analysis is None:
            print("set aside:", *reading.problems)
        else:
            analyses.append(reading.analysis)
    return tuple(analyses)


def export(analyses: tuple[Analysis, ...], resolution: Resolution, folder: Path) -> Path:
    """Write `entities.json` and `articles.json`, as far as scoring needs them; the path of the former."""
    articles = [{"id": a.article.id, "seed": a.article.seed, "text": a.article.text} for a in analyses]
    entities = [entity_row(entity, None) for entity in resolution.entities]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "articles.json").write_text(json.dumps({"articles": articles}, ensure_ascii=False, indent=1))
    path = folder / "entities.json"
    path.write_text(json.dumps({"entities": entities}, ensure_ascii=False, indent=1))
    return path


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=Path, default=EVAL / "dev" / "articles")
    parser.add_argument("--perfect", action="store_true")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    start = time.perf_counter()
    lexicon = load_lexicon()
    loaded = time.perf_counter()
    if args.perfect:
        from bench.gold_mentions import gold_analyses

        analyses = gold_analyses(args.seeds.parent)
    else:
        analyses = read_folder(args.seeds)
    read = time.perf_counter()
    resolution = resolve(analyses, lexicon)
    done = time.perf_counter()
    out = args.out or Path(tempfile.mkdtemp(prefix="entities-"))
    path = export(analyses, resolution, out)
    print(
        f"{len(analyses)} articles, {len(resolution.entities)} entities, "
        f"{len(resolution.doubts)} doubts; "
        f"lexicon {loaded - start:.2f} s, reading {read - loaded:.2f} s, "
        f"resolving {done - read:.2f} s -> {path}"
    )
    gold = args.seeds.parent / "gold.jsonl"
    if gold.exists():
        for kinds in ("place,group", "place", "group", "person"):
            print(f"-- {kinds}", flush=True)
            command = [sys.executable, EVAL / "score_entities.py", gold, path, "--kinds", kinds]
            if args.errors and kinds in ("place,group", "person"):
                command += ["--errors", str(args.errors)]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
