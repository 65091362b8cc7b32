"""Pages that were good and have been spoiled: each is caught, with the page and the statement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from sample import briefing as make_briefing

from generator.build import article_ids
from generator.lexicon.index import load_lexicon
from generator.load import find_seeds
from generator.model import Briefing, Page
from generator.pages import plan_pages
from generator.read import read_one
from generator.relate import relate
from generator.resolve import resolve
from generator.verify import verify, verify_pages

SEEDS = Path(__file__).parents[2] / "seeds"
SHARED = Path(__file__).parents[3] / "shared"


@cache
def read(folder: Path, beginning: tuple[str, ...] = ("",)) -> Briefing:
    seeds, _ = find_seeds(folder)
    wanted = tuple(seed for seed in seeds if seed.seed.startswith(beginning))
    ids = article_ids(wanted)
    readings = [read_one((seed, ids[seed.seed], 3, 90)) for seed in wanted]
    analyses = tuple(r.analysis for r in readings if r.analysis)
    resolution = resolve(analyses, load_lexicon())
    return Briefing(analyses, resolution, relate(analyses, resolution), ())


def raqqa() -> Briefing:
    return read(SEEDS, ("raqqa", "myanmar", "pecci"))


@cache
def pages() -> tuple[Page, ...]:
    return tuple(plan_pages(raqqa()))


def page(path: str) -> Page:
    return next(p for p in pages() if p.path == path)


def spoiled(value: Any, change: Callable[[Any], Any]) -> Any:
    """`value` with `change` made to every record in it, from the innermost outwards."""
    if isinstance(value, dict):
        return {key: spoiled(held, change) for key, held in value.items()}
    if isinstance(value, tuple):
        return tuple(spoiled(held, change) for held in value)
    if is_dataclass(value) and not isinstance(value, type):
        held = {f.name: spoiled(getattr(value, f.name), change) for f in fields(value)}
        return change(replace(value, **held))
    return value


def complaints(path: str, change: Callable[[Any], Any]) -> list[str]:
    made = replace(page(path), view=spoiled(dict(page(path).view), change))
    found = verify_pages((made,), raqqa())
    assert {problem.path for problem in found} <= {path}
    return [problem.message for problem in found]


def changing(kind: str, **values: Any) -> Callable[[Any], Any]:
    """Every record of a class, with what `values` gives, or what its functions make of the field."""

    def change(record: Any) -> Any:
        if type(record).__name__ != kind:
            return record
        made = {k: v(getattr(record, k)) if callable(v) else v for k, v in values.items()}
        return replace(record, **made)

    return change


ARTICLE = "articles/raqqa-desert-routes-voa.md"


def test_good_pages_pass() -> None:
    assert verify_pages(plan_pages(make_briefing()), make_briefing()) == ()
    assert verify(raqqa()) == ()
    assert verify_pages(pages(), raqqa()) == ()


def test_a_changed_number_on_a_page() -> None:
    def change(pieces: tuple[tuple[str, bool], ...]) -> tuple[tuple[str, bool], ...]:
        return tuple((text.replace("seven civilians", "eleven civilians"), hedge) for text, hedge in pieces)

    messages = complaints(ARTICLE, changing("Said", pieces=change))
    assert any("eleven civilians" in message for message in messages)


def test_a_summary_with_another_word() -> None:
    messages = complaints(
        ARTICLE, changing("Cited", text=lambda text: text.replace("have cut", "have not cut"))
    )
    assert any("have not cut" in message and "sentence" in message for message in messages)


def test_a_summary_that_links_to_another_sentence() -> None:
    messages = complaints(ARTICLE, changing("Cited", href="#s9"))
    assert any("does not stand in sentence 9" in message for message in messages)


def test_a_speaker_swapped_on_the_page() -> None:
    messages = complaints(ARTICLE, changing("Said", speaker="Mustafa Abdi"))
    assert any("is given to “Mustafa Abdi”" in message for message in messages)


def test_a_speaker_linked_to_somebody_else() -> None:
    def change(record: Any) -> Any:
        wrong = type(record).__name__ == "Said" and record.href
        return replace(record, href="../people/nicholas-a-heras.md") if wrong else record

    messages = complaints(ARTICLE, change)
    assert any("leads to people/nicholas-a-heras.md, who did not say it" in message for message in messages)


def test_a_lost_reportedly_on_the_page() -> None:
    def change(text: str) -> str:
        return text.replace("reportedly ", "")

    path = "articles/raqqa-leaders-leave-voa.md"
    messages = complaints(path, changing("Cited", text=change))
    assert any("Islamic State has taken some" in message for message in messages)


def test_a_text_that_is_not_the_article() -> None:
    messages = complaints(ARTICLE, changing("Piece", text=lambda text: text.replace("Wednesday", "Thursday")))
    assert any("is not sentence" in message for message in messages)


def test_a_title_of_another_article() -> None:
    story = next(p.path for p in pages() if p.path.startswith("stories/raqqa"))
    messages = complaints(story, changing("Told", title="Somebody else's headline"))
    assert any("“Somebody else's headline” is not the title of raqqa" in message for message in messages)


def test_a_spelling_that_an_outlet_does_not_use() -> None:
    story = next(p.path for p in pages() if p.path.startswith("stories/raqqa"))

    def change(cells: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(cell.replace("Daesh (", "IS (") for cell in cells)

    messages = complaints(story, changing("NamingRow", cells=change))
    assert any("Sputnik calls Islamic State “IS” 0 times" in message for message in messages)


def test_no_false_alarm_on_the_sample_corpus() -> None:
    briefing = read(SEEDS)
    assert verify(briefing) == ()
    assert verify_pages(plan_pages(briefing), briefing) == ()


def test_no_false_alarm_on_articles_as_scraped() -> None:
    folders = [f for f in (SHARED / "seeds", SHARED / "eval" / "dev" / "articles") if f.is_dir()]
    for folder in folders:
        briefing = read(folder)
        assert [p.message for p in verify(briefing)] == []
        assert [p.message for p in verify_pages(plan_pages(briefing), briefing)] == []


def test_a_changed_number_on_a_story() -> None:
    story = next(p.path for p in pages() if p.path.startswith("stories/raqqa"))

    def change(pieces: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        return tuple((text.replace("seven", "nine"), what) for text, what in pieces)

    messages = complaints(story, changing("Stated", pieces=change))
    assert any("least nine" in message and "does not stand" in message for message in messages)
    messages = complaints(story, changing("Value", words=lambda words: words.replace("seven", "nine")))
    assert any("nine civilians" in message for message in messages)


def test_words_of_an_event_that_do_not_stand_there() -> None:
    path = "articles/pecci-killed-baru-mercopress.md"
    messages = complaints(path, changing("Placed", text="shot dead on Tuesday in Asunción"))
    assert any("shot dead on Tuesday in Asunción" in message for message in messages)
