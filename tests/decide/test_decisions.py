from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.decide import after_resolving, before_resolving, read_decisions
from generator.errors import BriefingError
from generator.model import (
    Alias,
    Analysis,
    Article,
    ArticleId,
    Entity,
    EntityId,
    Kind,
    Mention,
    Problem,
    Resolution,
    Span,
    Stated,
)
from generator.text.slugs import slug

TEXTS = {
    "mill.md": "Dorn mourns. Two workers of Dornau died, Berg said. Mill Street was closed.",
    "vote.md": "Dorn voted. Berg won. A. Berg of Lund lost.",
}
NAMES: dict[str, Kind] = {
    "Dorn": "place", "Dornau": "place", "Berg": "person", "A. Berg": "person", "Lund": "person",
}  # fmt: skip


def analysis(seed: str) -> Analysis:
    text = TEXTS[seed]
    id_ = ArticleId(seed.removesuffix(".md"))
    nothing = Span(0, 0)
    article = Article(
        id_, seed, Stated("x", "x"), None, None, None, None, Stated("en", "x"), False, text, nothing,
        Span(0, len(text)), (), (),
    )  # fmt: skip
    found: list[Mention] = []
    for name, kind in sorted(NAMES.items(), key=lambda n: -len(n[0])):
        at = text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            if not any(m.span.start < span.end and span.start < m.span.end for m in found):
                found.append(Mention(id_, span, name, kind, 0.9, "model"))
            at = text.find(name, at + 1)
    return Analysis(article, (), tuple(sorted(found, key=lambda m: m.span)), (), (), (), ())


def by_spelling(analyses: tuple[Analysis, ...]) -> Resolution:
    every = [m for a in analyses for m in a.mentions]
    entities = []
    for kind, name in sorted({(m.kind, m.surface) for m in every}):
        own = tuple(m for m in every if (m.kind, m.surface) == (kind, name))
        where = tuple(sorted({m.article for m in own}))
        alias = Alias(name, "its name on this page", 1.0, len(own), where)
        id_ = EntityId(f"{kind}/{slug(name)}")
        entities.append(Entity(id_, kind, name, kind, (alias,), own, None, ()))
    return Resolution(
        tuple(entities), {(m.article, m.span): e.id for e in entities for m in e.mentions}, (), ()
    )


def decide(tmp_path: Path, text: str) -> tuple[Resolution, tuple[Problem, ...]]:
    file = tmp_path / "decisions.yml"
    file.write_text(text, encoding="utf-8")
    decisions = read_decisions(file)
    analyses, unheard = before_resolving(tuple(analysis(seed) for seed in TEXTS), decisions)
    resolution, stale = after_resolving(by_spelling(analyses), decisions, analyses)
    return resolution, (*unheard, *stale)


def shown(resolution: Resolution) -> dict[str, list[str]]:
    return {e.id: [f"{m.article}:{m.surface}" for m in e.mentions] for e in resolution.entities}


def test_merged_names_share_a_page_that_tells_of_the_decision(tmp_path: Path) -> None:
    resolution, problems = decide(tmp_path, "- merge: [Dorn, Dornau]\n  because: old and new spelling\n")
    assert problems == ()
    dorn = next(e for e in resolution.entities if e.id == "place/dorn")
    assert [a.surface for a in dorn.aliases] == ["Dorn", "Dornau"]
    assert dorn.aliases[1].reason == "decided in decisions.yml, line 1: old and new spelling"
    assert "place/dornau" not in shown(resolution)
    assert resolution.moved == (("place/dornau", "place/dorn"),)


def test_a_name_in_one_article_is_someone_else(tmp_path: Path) -> None:
    resolution, problems = decide(tmp_path, "- name: Berg\n  in: vote.md\n  is: A. Berg\n")
    assert problems == ()
    assert shown(resolution)["person/a-berg"] == ["vote:Berg", "vote:A. Berg"]
    assert shown(resolution)["person/berg"] == ["mill:Berg"]


def test_a_split_gives_a_spelling_its_own_page(tmp_path: Path) -> None:
    text = "- merge: [Dorn, Dornau]\n- split: Dornau\n  from: Dorn\n"
    resolution, problems = decide(tmp_path, text)
    assert problems == ()
    assert shown(resolution)["place/dornau"] == ["mill:Dornau"]


def test_what_is_no_name_is_gone_and_what_was_missed_is_found(tmp_path: Path) -> None:
    text = "- not a name: Lund\n- name: Mill Street\n  is: Mill Street\n  kind: place\n"
    resolution, problems = decide(tmp_path, text)
    assert problems == ()
    assert "person/lund" not in shown(resolution)
    assert shown(resolution)["place/mill-street"] == ["mill:Mill Street"]


def test_kind_name_and_position_are_corrected(tmp_path: Path) -> None:
    text = "- kind: Lund\n  is: place\n- rename: Dorn\n  to: Dorn on Sea\n- locate: Dorn\n  at: [54.5, 10]\n"
    resolution, problems = decide(tmp_path, text)
    assert problems == ()
    assert "place/lund" in shown(resolution)
    dorn = next(e for e in resolution.entities if e.id == "place/dorn")
    assert dorn.name == "Dorn on Sea"
    assert dorn.place is not None
    assert (dorn.place.latitude, dorn.place.longitude) == (54.5, 10.0)


def test_a_name_may_be_written_in_any_case(tmp_path: Path) -> None:
    resolution, problems = decide(tmp_path, "- not a name: LUND\n- kind: dorn\n  is: group\n")
    assert problems == ()
    assert "person/lund" not in shown(resolution)
    assert "group/dorn" in shown(resolution)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- merge: [Dorn, Atlantis]\n", "no page is called 'Atlantis'"),
        ("- not a name: Atlantis\n", "no article names 'Atlantis'"),
        ("- name: Berg\n  in: gone.md\n  is: A. Berg\n", "there is no article 'gone.md'"),
        ("- split: Dorn\n  from: Dorn\n", "nothing would be left of Dorn"),
    ],
)
def test_a_decision_without_effect_is_reported_with_its_line(tmp_path: Path, text: str, reason: str) -> None:
    _, problems = decide(tmp_path, text)
    assert problems
    assert (problems[-1].path, problems[-1].line) == ("decisions.yml", 1)
    assert reason in " ".join(p.message for p in problems)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("merge: [a, b]\n", 1, "must be a list"),
        ("- merge: [a]\n", 1, "at least 2 names"),
        ("# why\n- merge: [a, b]\n- split: a\n", 3, "needs `from:`"),
        ("- mrege: [a, b]\n", 1, "unknown decision 'mrege'"),
        ("- locate: a\n  at: [91, 0]\n", 1, "latitude lies within"),
        ("- locate: a\n  at: 54\n", 1, "latitude, longitude"),
        ("- locate: a\n  at: [nan, 0]\n", 1, "latitude lies within"),
        ("- kind: a\n  is: animal\n", 1, "a kind is one of"),
        ("- &x merge: [a, b]\n", 1, "anchors and aliases"),
        ("- rename: a\n  to: b\n  too: c\n", 1, "knows no `too:`"),
    ],
)
def test_a_faulty_decision_is_refused_with_file_and_line(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    file = tmp_path / "decisions.yml"
    file.write_text(text)
    with pytest.raises(BriefingError, match=reason) as caught:
        read_decisions(file)
    assert str(caught.value).startswith(f"{file}:{line}: ")


def test_without_a_file_there_are_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "decisions.yml") == ()


def test_a_pipe_or_a_link_in_its_place_is_refused_and_nothing_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BriefingError, match="not a regular file"):
        read_decisions(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/etc/hostname")
    with pytest.raises(BriefingError, match="links are not followed"):
        read_decisions(tmp_path / "link")


def test_what_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "decisions.yml").write_bytes(b"- not a name: Dorn\n- not a name: K\xf6ln\n")
    with pytest.raises(BriefingError, match=r":2: cannot be read: this line is not UTF-8"):
        read_decisions(tmp_path / "decisions.yml")
