from __future__ import annotations

import pytest

from generator.lexicon.tables import LexiconError
from generator.lexicon.words import FOLDER, words

LISTS = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_each_list_says_what_it_holds_and_repeats_nothing(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    entries = [line for line in lines if line and not line.startswith("#")]
    assert len(set(entries)) == len(entries)
    assert words(name) == {entry.partition("#")[0].strip() for entry in entries}


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("honorifics", {"Mr", "Dr.", "Sheikh", "Lt. Gen."}),
        ("roles", {"president", "spokesman", "prime minister"}),
        (
            "given_names",
            {"Amina", "Chidi", "Dmitry", "Fatima", "Hiroshi", "José", "Lakshmi", "Min-ho", "Sipho"},
        ),
        ("surnames", {"Okafor", "Petrov", "Garcia", "Kim", "Nguyen", "Yılmaz", "Sharma", "Traoré"}),
        ("organisation_heads", {"ministry", "party", "brigade", "university"}),
        ("place_heads", {"province", "river", "airport", "governorate"}),
        ("peoples", {"Kurds", "Hausa", "Rohingya", "Yazidis"}),
        ("events", {"World Cup", "Ramadan"}),
    ],
)
def test_lists_hold_words_of_all_regions(name: str, members: set[str]) -> None:
    assert members <= words(name)


def test_lower_case_lists_are_lower_case() -> None:
    for name in ("roles", "organisation_heads", "place_heads", "place_cues", "stop_words"):
        assert all(word == word.lower() for word in words(name)), name


def test_a_list_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(LexiconError, match=r"no list of words 'nonsense'; there are: .*honorifics"):
        words("nonsense")


def test_a_name_of_a_list_is_no_path() -> None:
    with pytest.raises(LexiconError):
        words("../countries")
