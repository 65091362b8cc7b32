"""The words by which numbers are understood: every list is read, and none contradicts another."""

from __future__ import annotations

from generator.lexicon.quantities import ANYBODY, counted, happenings, units


def test_every_happening_has_words_and_a_label_of_its_own() -> None:
    known = happenings()
    assert len({one.id for one in known}) == len({one.label for one in known}) == len(known)
    for one in known:
        assert one.passive | one.active | one.nouns, one.id


def test_words_stand_as_they_are_looked_up() -> None:
    for one in happenings():
        for word in one.passive | one.active | one.nouns:
            assert word == word.lower().strip(), one.id


def test_words_of_one_meaning_are_one_class() -> None:
    assert counted()["troops"] == counted()["soldier"] == "soldiers"
    assert counted()["persons"] == ANYBODY


def test_units_of_one_kind_know_their_size() -> None:
    assert units()["miles"].of == units()["km"].of == "distance"
    assert units()["miles"].size > units()["km"].size == 1
