"""Names of one article that hang on a name which turns out to be two people's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import analysis, told

from generator.lexicon.index import load_lexicon
from generator.resolve import resolve

MET = "Talks\n{person:Omar Rahal} met {person:Omar Ziad} in {place:Amman}."
NAMES = ["Omar", "Omar Rahal", "Omar Rahal Ziad", "Omar Ziad", "Rahal", "Ziad", "Abu Salim"]


def lines(text: str) -> list[str]:
    return [line for line in told(resolve((analysis("talks", text),), load_lexicon())) if "person/" in line]


def test_another_name_of_a_shared_first_name_follows_the_one_named_before_it() -> None:
    text = f"{MET} {{person:Omar Ziad}} spoke. {{person:Omar}}, also known as {{person:Abu Salim}}, was late."
    assert any("omar-ziad" in line and "Abu Salim" in line for line in lines(text))
    assert not any("omar-rahal" in line and "Abu Salim" in line for line in lines(text))


def test_a_full_name_said_of_a_shared_first_name_stays_a_page_of_its_own() -> None:
    text = f"{MET} {{person:Omar}}, also known as {{person:Omar Ziad}}, was late. {{person:Omar}} left."
    assert [line.partition(" ")[0] for line in lines(text)] == ["person/omar-rahal", "person/omar-ziad"]


@pytest.mark.parametrize("cue", [", also known as ", " and "])
@settings(deadline=None)
@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=8))
def test_people_tied_in_any_order_are_each_in_one_chain(cue: str, names: list[str]) -> None:
    text = "Talks\n" + cue.join(f"{{person:{name}}}" for name in names) + " met."
    resolution = resolve((analysis("talks", text),), load_lexicon())
    assert sum(len(entity.mentions) for entity in resolution.entities) == len(names)
