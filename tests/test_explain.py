"""Near misses, told so that a person can decide on them."""

from __future__ import annotations

from generator.explain import doubt_lines, explain_name
from generator.model import (
    Alias,
    Briefing,
    Entity,
    EntityId,
    Match,
    Relations,
    Resolution,
)


def entity(id_: str, name: str, *spellings: str) -> Entity:
    aliases = tuple(Alias(surface, "same words", 1.0, 1, ()) for surface in (name, *spellings))
    return Entity(EntityId(id_), "group", name, "group", aliases, (), None, ())


NEAR = Match("Dorn Council", "Council of Dorn", 0.7, ("same words in another order",))
ENTITIES = (
    entity("group/dorn-council", "Dorn Council"),
    entity("group/council-dorn", "Council of Dorn", "the Council"),
    entity("group/parliament-se", "Parliament"),
    entity("group/parliament-no", "Parliament"),
)
RESOLUTION = Resolution(ENTITIES, {}, (), (NEAR,))


def test_a_near_miss_comes_with_the_line_that_would_merge_it() -> None:
    assert doubt_lines(RESOLUTION, NEAR) == (
        "Dorn Council ~ Council of Dorn (0.70): same words in another order",
        "  to merge: - merge: [group/council-dorn, group/dorn-council]",
    )


def test_namesakes_are_told_apart_by_their_ids() -> None:
    namesakes = Match("Parliament", "Parliament", 1.0, ("same words",))
    assert doubt_lines(RESOLUTION, namesakes)[1] == (
        "  to merge: - merge: [group/parliament-no, group/parliament-se]"
    )


def test_two_names_that_are_one_page_by_now_need_no_line() -> None:
    settled = Match("Council of Dorn", "the Council", 0.7, ("one of several",))
    assert len(doubt_lines(RESOLUTION, settled)) == 1


def test_explaining_a_name_tells_what_it_was_not_merged_with() -> None:
    lines = explain_name(Briefing((), RESOLUTION, Relations((), ()), ()), "dorn council")
    assert lines[0] == "Dorn Council (group, group) [group/dorn-council]"
    assert lines[-2].startswith("not merged: Dorn Council ~ Council of Dorn (0.70)")
    assert "merge: [" in lines[-1]
