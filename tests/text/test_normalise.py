from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.normalise import fold

SAME = [
    ("Deir ez-Zor", "DEIR EZ ZOR"),
    ("U.S.", "US"),
    ("Da'esh", "Daesh"),
    ("São Paulo", "Sao Paulo"),
    ("Łódź", "Lodz"),
    ("İstanbul", "Istanbul"),
    ("D.K. Shivakumar", "DK Shivakumar"),
    ("Côte d’Ivoire", "Cote d'Ivoire"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_that_readers_take_for_one_meet(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(
    ("left", "right"), [("Syria", "Serbia"), ("Niger", "Nigeria"), ("Assad", "ambassador")]
)
def test_other_names_stay_apart(left: str, right: str) -> None:
    assert fold(left) != fold(right)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
