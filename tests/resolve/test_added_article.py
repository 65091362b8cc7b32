"""What was linked or cited before an article was added still arrives after it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.build import article_ids
from generator.lexicon.index import load_lexicon
from generator.load import find_seeds
from generator.model import Analysis, Briefing, Relations
from generator.pages import plan_pages
from generator.read import read_one
from generator.resolve import resolve

SEEDS = Path(__file__).parents[2] / "seeds"
FOLDERS = ("places/", "groups/", "people/")


@cache
def sample() -> tuple[Analysis, ...]:
    seeds, _ = find_seeds(SEEDS)
    ids = article_ids(seeds)
    readings = [read_one((seed, ids[seed.seed], 3, 90)) for seed in seeds]
    return tuple(reading.analysis for reading in readings if reading.analysis)


def addresses(analyses: tuple[Analysis, ...]) -> set[str]:
    resolution = resolve(analyses, load_lexicon())
    pages = plan_pages(Briefing(analyses, resolution, Relations((), ()), ()))
    plain = (page.path for page in pages if page.path.startswith(FOLDERS))
    return {path.removesuffix(".md").removesuffix(".html") for path in plain}


@pytest.mark.parametrize("added", ["kenya-poll-ruto-ahead-allafrica", "raqqa-leaders-leave-voa"])
def test_no_address_is_lost_when_an_article_is_added(added: str) -> None:
    before = addresses(tuple(a for a in sample() if a.article.id != added))
    assert before <= addresses(sample())


def test_the_order_of_articles_changes_nothing() -> None:
    assert resolve(sample()[::-1], load_lexicon()) == resolve(sample(), load_lexicon())
