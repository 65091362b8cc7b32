from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.slugs import MAX_LENGTH, RESERVED, slug, unique_slugs

CASES = [
    ("Deir ez-Zor", "deir-ez-zor"),
    ("São Tomé and Príncipe", "sao-tome-and-principe"),
    ("Côte d’Ivoire", "cote-divoire"),
    ("../../etc/passwd", "etc-passwd"),
    ("<script>alert(1)</script>", "script-alert-1-script"),
]


@pytest.mark.parametrize(("name", "expected"), CASES)
def test_names_become_readable_addresses(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("name", ["CON", "nul", "Index", "data", "page-2", "LPT1"])
def test_reserved_names_are_avoided(name: str) -> None:
    assert slug(name) not in RESERVED
    assert not re.fullmatch(r"page-\d+", slug(name))


@given(st.text())
def test_any_text_becomes_one_safe_segment(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= MAX_LENGTH + 9


@given(st.lists(st.text(max_size=8), unique=True))
def test_unique_slugs_differ_and_ignore_order(names: list[str]) -> None:
    slugs = unique_slugs(names)
    assert len(set(slugs.values())) == len(names)
    assert unique_slugs(list(reversed(names))) == slugs


def test_names_that_differ_in_case_or_marks_only_get_addresses_of_their_own() -> None:
    slugs = unique_slugs(["Raqqa", "raqqa", "Ráqqa"])
    assert len(set(slugs.values())) == 3


def test_a_name_made_to_look_like_anothers_address_gets_one_of_its_own() -> None:
    taken = unique_slugs(["a", "A"])["a"]
    names = ["a", "A", taken, taken.upper()]
    slugs = unique_slugs(names)
    assert len(set(slugs.values())) == 4
    assert unique_slugs(names[::-1]) == slugs
