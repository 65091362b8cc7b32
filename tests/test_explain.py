from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.analyse.summary_reasons import summary_reasons
from generator.build import article_ids
from generator.explain import explain_name
from generator.explain_article import explain_article
from generator.lexicon.index import load_lexicon
from generator.load import find_seeds
from generator.model import Briefing
from generator.read import read_one
from generator.relate import relate
from generator.resolve import resolve


@cache
def briefing() -> Briefing:
    seeds, _ = find_seeds(Path(__file__).parents[1] / "seeds")
    wanted = tuple(seed for seed in seeds if seed.seed.startswith(("raqqa", "korea-gender-ministry")))
    ids = article_ids(wanted)
    readings = [read_one((seed, ids[seed.seed], 3, 90)) for seed in wanted]
    analyses = tuple(reading.analysis for reading in readings if reading.analysis)
    resolution = resolve(analyses, load_lexicon())
    return Briefing(analyses, resolution, relate(analyses, resolution), ())


def test_a_name_tells_its_page_its_reason_and_an_example() -> None:
    told = "\n".join(explain_name(briefing(), "deir ezzor"))
    assert "Deir ez-Zor (place, city in Syria) [place/deir-ez-zor]" in told
    assert "the same because: a name in GeoNames, the Arabic article" in told
    assert "read as place by" in told
    assert "for example: Desert road still carries Islamic State traffic" in told


def test_words_that_are_no_name_are_shown_where_they_stand() -> None:
    told = "\n".join(explain_name(briefing(), "highway"))
    assert "no place, group or person is called 'highway'" in told
    assert "raqqa-desert-routes-voa.md: not read as a name:" in told


def test_nothing_is_found_of_nothing() -> None:
    assert explain_name(briefing(), " ") == ("no place, group or person is called ' ' in these articles",)
    assert explain_article(briefing(), "no-such-file.md") == ()


def test_an_article_tells_what_every_stage_decided() -> None:
    told = "\n".join(explain_article(briefing(), "raqqa-leaders-leave-voa.md", summary_reasons))
    for expected in (
        "outlet: Voice of America (from front matter)",
        "address: unknown, the file does not state it",
        "nothing was taken out",
        "IS: read as group by the ",
        "% sure), 7 times",
        "is Islamic State [group/islamic-state]: acronym of Islamic State",
        "is Rami Abudlrahman [person/rami-abudlrahman]:",
        "Deir ez-Zor: happened here: “settled them with their families",
        "Raqqa: only named: ",
        "“he” is taken for “Abdi” of sentence 13",
        "at arm's length: reportedly",
        "October 2016: 2016-10-01 to 2016-10-31",
        "summary, and why these sentences:\n  sentence 2: holds",
        "not sentence ",
        "part of the story “",
        "both name ",
    ):
        assert expected in told


def test_without_reasons_the_sentences_of_a_summary_are_told() -> None:
    told = "\n".join(explain_article(briefing(), "raqqa-leaders-leave-voa.md"))
    assert "summary:\n  sentence 2: Islamic State has reportedly" in told


def test_what_was_taken_out_of_a_page_is_told_with_line_and_rule() -> None:
    told = explain_article(briefing(), "korea-gender-ministry-koreaherald.html")
    assert any(line.startswith("  line ") for line in told)


def test_decisions_are_told() -> None:
    made = briefing()
    entities = tuple(
        replace(e, decided=("decided in decisions.yml, line 7",)) if e.id == "place/deir-ez-zor" else e
        for e in made.resolution.entities
    )
    decided = replace(made, resolution=replace(made.resolution, entities=entities))
    assert "  decided in decisions.yml, line 7" in explain_name(decided, "place/deir-ez-zor")
