from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sound import sound_key


@pytest.mark.parametrize(
    "spellings",
    [
        ("Deir ez-Zor", "Deir Ezzor", "deir el zour", "Dayr az Zawr"),
        ("Raqqa", "Rakka", "Ar-Raqqah", "al-Raqa"),
        ("Mayadin", "Mayadeen", "al-Mayādīn"),
        ("Qaddafi", "Kaddafi", "Kadhafi"),
        ("Daesh", "Da'ish", "DAISH"),
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: tuple[str, ...]) -> None:
    assert len({sound_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Raqqa", "Iraq"), ("Hama", "Homs"), ("Iran", "Iraq"), ("Mali", "Malta")]
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)


@pytest.mark.parametrize("name", ["", "-", "Oi", "u"])
def test_a_name_with_too_little_sound_has_no_key(name: str) -> None:
    assert sound_key(name) == ""


@given(st.text(max_size=80))
def test_any_text_has_a_key_of_letters_only(text: str) -> None:
    key = sound_key(text)
    assert not key or key.isalnum()
