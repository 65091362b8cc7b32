"""Near misses: listed with lines that settle them, and gone once they are settled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from marked import analysis

from generator.decide import after_resolving, read_decisions
from generator.explain import doubt_lines, explain_name
from generator.lexicon.index import load_lexicon
from generator.model import Briefing, Problem, Relations, Resolution
from generator.resolve import resolve
from generator.weak_merges import weak_merge_lines, weak_merges

ARTICLES = (
    analysis("port", "Cranes\n{person:Marit Solheim} mended cranes in {place:Bergen}, {place:Norway}."),
    analysis("fair", "Fair\n{person:Solheim} opened a fair in {place:Oslo}, {place:Norway}."),
)


def briefing(resolution: Resolution) -> Briefing:
    return Briefing(ARTICLES, resolution, Relations((), ()), ())


def resolved() -> Resolution:
    return resolve(ARTICLES, load_lexicon())


def settled(tmp_path: Path, line: str) -> tuple[Resolution, tuple[Problem, ...]]:
    file = tmp_path / "decisions.yml"
    file.write_text(line + "\n", encoding="utf-8")
    return after_resolving(resolved(), read_decisions(file), ARTICLES)


def offered(action: str) -> str:
    (doubt,) = resolved().doubts
    (line,) = (line for line in doubt_lines(briefing(resolved()), doubt) if f"- {action}:" in line)
    return line[line.index("- ") :]


def test_a_near_miss_shows_a_sentence_of_both_sides() -> None:
    (doubt,) = resolved().doubts
    told = "\n".join(doubt_lines(briefing(resolved()), doubt))
    assert "the only Solheim in the articles; both in articles about NO" in told
    assert re.search(r"person/marit-solheim, in port.txt: ", told)
    assert re.search(r"person/solheim, in fair.txt: ", told)


def test_the_line_to_merge_works_as_printed_and_keeps_the_fuller_name(tmp_path: Path) -> None:
    resolution, problems = settled(tmp_path, offered("merge"))
    assert problems == ()
    assert resolution.doubts == ()
    (person,) = (entity for entity in resolution.entities if entity.kind == "person")
    assert (person.id, person.name) == ("person/marit-solheim", "Marit Solheim")
    assert person.decided == ("decided in decisions.yml, line 1",)
    assert resolution.moved == (("person/solheim", "person/marit-solheim"),)


def test_the_line_to_keep_apart_silences_the_near_miss(tmp_path: Path) -> None:
    resolution, problems = settled(tmp_path, offered("apart"))
    assert problems == ()
    assert resolution.doubts == ()
    people = [entity for entity in resolution.entities if entity.kind == "person"]
    assert [entity.id for entity in people] == ["person/marit-solheim", "person/solheim"]
    assert all(entity.decided for entity in people)


@pytest.mark.parametrize("line", ["- apart: [Bergen, Oslo]", "- apart: [Oslo, Norway]"])
def test_keeping_apart_what_nothing_takes_for_one_is_reported(tmp_path: Path, line: str) -> None:
    _, problems = settled(tmp_path, line)
    assert "nothing takes them for one" in problems[0].message


def test_a_name_tells_of_its_near_misses_by_any_of_its_spellings() -> None:
    for name in ("Marit Solheim", "Solheim", "person/solheim"):
        assert any(line.startswith("not merged: ") for line in explain_name(briefing(resolved()), name))


def test_a_misspelt_name_is_led_to_the_right_one() -> None:
    assert explain_name(briefing(resolved()), "Marit Sohleim")[-1] == "names like it: Marit Solheim"
    assert "like it" not in "\n".join(explain_name(briefing(resolved()), "Quetzalcoatlus"))


def test_an_alias_tells_the_whole_page() -> None:
    told = "\n".join(explain_name(briefing(resolved()), "bergen"))
    assert "Bergen (place, city in Norway) [place/bergen]" in told
    assert "at 60." in told


FAMILY = (
    analysis(
        "wedding",
        "Wedding\n{person:Berit Solheim} and {person:Odd Solheim} married in {place:Oslo}. "
        "{person:Solheim} sang.",
    ),
)


def married(tmp_path: Path, line: str) -> tuple[Resolution, tuple[Problem, ...]]:
    file = tmp_path / "decisions.yml"
    file.write_text(line + "\n", encoding="utf-8")
    return after_resolving(resolve(FAMILY, load_lexicon()), read_decisions(file), FAMILY)


def weak_lines(resolution: Resolution) -> list[str]:
    told = Briefing(FAMILY, resolution, Relations((), ()), ())
    return [line for weak in weak_merges(told) for line in weak_merge_lines(told, weak)]


def weak_offer(action: str) -> str:
    (line,) = (line for line in weak_lines(resolve(FAMILY, load_lexicon())) if f"to {action}: " in line)
    return line.partition(": ")[2]


def test_a_weak_merge_shows_its_reason_and_a_sentence_of_both_sides() -> None:
    told = "\n".join(weak_lines(resolve(FAMILY, load_lexicon())))
    assert "Solheim = Odd Solheim (0.80): family name of Odd Solheim in the same article" in told
    assert "Odd Solheim, in wedding.txt: " in told


def test_the_line_to_split_works_as_printed(tmp_path: Path) -> None:
    resolution, problems = married(tmp_path, weak_offer("split"))
    assert problems == ()
    people = [entity.id for entity in resolution.entities if entity.kind == "person"]
    assert people == ["person/berit-solheim", "person/odd-solheim", "person/solheim"]
    assert weak_lines(resolution) == []


def test_a_merge_that_somebody_has_confirmed_is_listed_no_more(tmp_path: Path) -> None:
    resolution, problems = married(tmp_path, weak_offer("confirm"))
    assert problems == ()
    assert weak_lines(resolution) == []
    (odd,) = (entity for entity in resolution.entities if entity.id == "person/odd-solheim")
    assert odd.decided == ("decided in decisions.yml, line 1",)


def test_no_weak_merge_is_listed_where_names_say_it_all() -> None:
    assert weak_merges(briefing(resolved())) == ()
