"""Which places an article's news happened at: `python -m bench.roles [--errors]`.

The articles and the marks of a person are those of `bench/cases/places/gold.toml` (see the README there).
Counted are places as entities: found rightly, found wrongly, missed; places that can be told either way count
for neither. Beside it stand two baselines: the place that an article names first, and every place it names.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bench.mentions import article_of, normal
from bench.own_names import plain
from generator.clean import clean
from generator.lexicon.index import load_lexicon
from generator.load import parse
from generator.model import Analysis, Article, ArticleId, EntityId, PlaceRole, Resolution, SeedFile, Span
from generator.read import analyse
from generator.relate.roles import place_roles
from generator.resolve import resolve

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "bench" / "cases" / "places" / "gold.toml"


@dataclass(frozen=True, slots=True)
class Case:
    """An article, the half it belongs to, and its places as a person has marked them, as compared."""

    half: str
    analysis: Analysis
    happened: frozenset[str]
    open: frozenset[str]


def cases() -> Iterator[Case]:
    """The marked articles, read as in a build."""
    for table in tomllib.loads(GOLD.read_text("utf-8"))["article"]:
        path = table["text"]
        article = _seed(path) if path.startswith("seeds/") else _case(path)
        marks = (frozenset(normal(name) for name in table[key]) for key in ("happened", "open"))
        yield Case(table["half"], analyse(article, 3, 90), *marks)


def _seed(path: str) -> Article:
    raw = parse(SeedFile(path.removeprefix("seeds/"), (ROOT / path).read_bytes()))
    return clean(raw, ArticleId(Path(path).stem))[0]


def _case(path: str) -> Article:
    text, _ = plain((ROOT / "bench" / path).read_text("utf-8").strip())
    end = text.index("\n")
    body = Span(end + 2, len(text))
    name = Path(path).stem
    return replace(article_of(name, text), headline=Span(0, end), body=body, id=ArticleId(name))


def named(analysis: Analysis, resolution: Resolution) -> dict[EntityId, set[str]]:
    """The places of an article in the order of the text, with their spellings as compared."""
    kinds = {entity.id: entity.kind for entity in resolution.entities}
    found: dict[EntityId, set[str]] = {}
    for mention in analysis.mentions:
        id_ = resolution.entity_of.get((analysis.article.id, mention.span))
        if id_ and kinds.get(id_) == "place":
            found.setdefault(id_, set()).add(normal(mention.surface))
    return found


@dataclass(slots=True)
class Tally:
    """Places found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(
        self, case: Case, places: dict[EntityId, set[str]], told: set[EntityId]
    ) -> tuple[list[str], list[str]]:
        """Count one article; what is wrong and what is missed in it."""
        wrong = [
            min(places[id_])
            for id_ in places
            if id_ in told and not places[id_] & (case.happened | case.open)
        ]
        right = {name for id_ in told & places.keys() for name in places[id_] & case.happened}
        missed = sorted(_unmet(case, places, right))
        self.right += len([1 for id_ in told & places.keys() if places[id_] & case.happened])
        self.wrong += len(wrong)
        self.missed += len(missed)
        return wrong, missed

    def line(self) -> str:
        """Precision, recall and F1 in words."""
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return (
            f"precision {100 * precision:5.1f}   recall {100 * recall:5.1f}   F1 {100 * f1:5.1f}"
            f"   ({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


def _unmet(case: Case, places: dict[EntityId, set[str]], right: set[str]) -> Iterator[str]:
    """Marked places that are not among those told; other spellings of one that is are not missed."""
    met = {name for names in places.values() if names & right for name in names}
    held: set[EntityId] = set()
    for name in sorted(case.happened - met):
        ids = {id_ for id_, names in places.items() if name in names}
        if not ids or not ids & held:
            yield name
        held |= ids


def main() -> None:
    """Print the figures of both halves and of all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="what is wrong and missed in the half `seen`")
    wanted = parser.parse_args()
    found = tuple(cases())
    analyses = tuple(sorted((case.analysis for case in found), key=lambda a: a.article.id))
    resolution = resolve(analyses, load_lexicon())
    roles = place_roles(analyses, resolution)
    reasons = {(role.article, role.entity): role for role in roles}
    happened = {key for key, role in reasons.items() if role.role == "happened"}
    for half in ("seen", "kept", ""):
        chosen = [case for case in found if case.half.startswith(half)]
        tallies = {name: Tally() for name in ("ours", "first place named", "all places")}
        for case in chosen:
            places = named(case.analysis, resolution)
            ours = {id_ for id_ in places if (case.analysis.article.id, id_) in happened}
            wrong, missed = tallies["ours"].add(case, places, ours)
            tallies["first place named"].add(case, places, set(list(places)[:1]))
            tallies["all places"].add(case, places, set(places))
            if wanted.errors and half == "seen" and (wrong or missed):
                _tell(case, wrong, missed, places, reasons)
        for name, tally in tallies.items():
            print(f"{half or 'all':5} {len(chosen):3} articles  {name:18} {tally.line()}")


def _tell(
    case: Case,
    wrong: list[str],
    missed: list[str],
    places: dict[EntityId, set[str]],
    reasons: dict[tuple[ArticleId, EntityId], PlaceRole],
) -> None:
    article = case.analysis.article
    for kind, names in (("wrong", wrong), ("missed", missed)):
        for name in names:
            id_ = next((id_ for id_ in places if name in places[id_]), None)
            role = reasons.get((article.id, id_)) if id_ else None
            told = (
                f"{role.ground}: {role.reason} | {article.text[role.span.start : role.span.end]}"
                if role
                else "no place"
            )
            print(f"  {kind:7} {article.id}: {name} — {' '.join(told.split())}")


if __name__ == "__main__":
    main()
