"""Over a corpus of many regions: order changes nothing, and an article changes only what it names."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from marked import analysis, read_case

from generator.lexicon.index import load_lexicon
from generator.model import Analysis, Resolution
from generator.resolve import resolve

CASES = sorted((Path(__file__).parents[1] / "cases" / "resolve").glob("*.txt"))
DEVELOPMENT = Path(__file__).parents[3] / "shared" / "eval" / "dev"


@cache
def regions() -> tuple[Analysis, ...]:
    """The articles of all cases as one corpus."""
    return tuple(
        analysis(f"{path.stem.replace('_', '-')}-{one.article.id}", _marked(one))
        for path in CASES
        for one in read_case(path)[0]
    )


def _marked(one: Analysis) -> str:
    text, at = "", 0
    for m in one.mentions:
        text += one.article.text[at : m.span.start] + f"{{{m.kind}~{m.confidence}:{m.surface}}}"
        at = m.span.end
    return text + one.article.text[at:]


@cache
def whole() -> Resolution:
    return resolve(regions(), load_lexicon())


@cache
def development() -> tuple[Analysis, ...]:
    from bench.gold_mentions import gold_analyses

    return gold_analyses(DEVELOPMENT)


def shuffled(analyses: tuple[Analysis, ...], seed: int) -> tuple[Analysis, ...]:
    found = list(analyses)
    random.Random(seed).shuffle(found)
    return tuple(found)


@pytest.mark.parametrize("seed", range(3))
def test_order_changes_nothing(seed: int) -> None:
    assert resolve(shuffled(regions(), seed), load_lexicon()) == whole()


@pytest.mark.skipif(not DEVELOPMENT.exists(), reason="the development set is not here")
def test_order_changes_nothing_in_the_development_set() -> None:
    assert resolve(shuffled(development(), 5), load_lexicon()) == resolve(development(), load_lexicon())


@pytest.mark.parametrize("at", range(0, len(regions()), 9))
def test_an_article_changes_only_what_it_names(at: int) -> None:
    added = regions()[at].article.id
    before = resolve(regions()[:at] + regions()[at + 1 :], load_lexicon())
    after = {entity.id: entity for entity in whole().entities}
    for old in before.entities:
        new = after.get(old.id)
        if new is None:
            # Only what is now part of an entity that the article names may lose its address.
            heirs = {whole().entity_of[m.article, m.span] for m in old.mentions}
            assert all(any(m.article == added for m in after[heir].mentions) for heir in heirs)
        elif all(m.article != added for m in new.mentions):
            assert (new.name, new.mentions, new.place) == (old.name, old.mentions, old.place)


def test_ids_are_one_each_and_every_mention_has_its_entity() -> None:
    ids = [entity.id for entity in whole().entities]
    assert len(ids) == len(set(ids))
    listed = {(m.article, m.span): e.id for e in whole().entities for m in e.mentions}
    assert listed == whole().entity_of
