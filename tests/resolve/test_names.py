from __future__ import annotations

import pytest

from generator.lexicon.index import load_lexicon
from generator.resolve.compare_groups import compare_groups
from generator.resolve.compare_people import compare_people
from generator.resolve.context import find_countries
from generator.resolve.groups import is_short_form, one_parliament, split_country
from generator.resolve.names import bare, group_key, initials, is_acronym
from generator.resolve.people import is_short_for, person_key, person_words


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("the Nile", "Nile"),
        ("The\nUnited  Nations'", "United Nations"),
        ("Kenya’s", "Kenya"),
        ("“Redwood Group”", "Redwood Group"),
        ("U.S.", "U.S."),
    ],
)
def test_bare(surface: str, name: str) -> None:
    assert bare(surface) == name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Defence Forces", "Defense Force"),
        ("Organisation of the Islands", "Organization of Islands"),
        ("Brightwater Mining Ltd", "Brightwater Mining"),
    ],
)
def test_spellings_of_one_group(left: str, right: str) -> None:
    assert group_key(left) == group_key(right)


def test_acronyms() -> None:
    assert all(is_acronym(name) for name in ("SDF", "U.N.", "JD(S)", "AKP"))
    assert not any(is_acronym(name) for name in ("Nato", "ANN ARBOR", "Komeito", "A"))
    assert "swp" in initials("Socialist Workers' Party")
    assert "jobc" in initials("Journal of Biological Curiosity")


@pytest.mark.parametrize(
    ("name", "country", "words"),
    [
        ("Parliament of Ghana", "GH", ("parliament",)),
        ("Ghanaian Ministry of Health", "GH", ("health", "ministry")),
        ("Ghana's Health Ministry", "GH", ("health", "ministry")),
        ("Supreme Court", None, ("court", "supreme")),
    ],
)
def test_whose_body_it_is(name: str, country: str | None, words: tuple[str, ...]) -> None:
    assert split_country(name, load_lexicon()) == (country, words)


def test_a_parliament_of_one_chamber_has_one_name() -> None:
    assert one_parliament(("assembly", "national"), "NI") == ("parliament",)
    assert one_parliament(("assembly", "national"), "FR") == ("assembly", "national")


def test_part_of_a_body_is_not_its_short_form() -> None:
    assert is_short_form("Redwood", "Redwood Party")
    assert not is_short_form("Redwood Nations", "Redwood Nations Security Council")
    assert not is_short_form("Party", "Party of Redwood")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Rami Abdulrahman", "Rami Abudlrahman", True),
        ("Moon Sun-hee", "Moon Sun Hee", True),
        ("H.D. Rangaswamy", "HD Rangaswamy", True),
        ("Carlos Manuel Ibarra Soto", "Carlos Ibarra", True),
        ("Mohammed Haddad", "Mohamed Hadad", True),
        ("Kim Yong-chol", "Kim Yong-chun", False),
        ("Anna Berg", "Tom Berg", False),
        ("Berg", "Borg", False),
    ],
)
def test_full_names(left: str, right: str, same: bool) -> None:
    assert (compare_people(person_words(left), person_words(right))[0] >= 0.68) is same


def test_short_names() -> None:
    assert is_short_for(person_words("Ibarra"), person_words("Carlos Ibarra")) == 3
    assert is_short_for(person_words("Carlos"), person_words("Carlos Ibarra")) == 2
    assert not is_short_for(person_words("Barra"), person_words("Carlos Ibarra"))
    assert person_key("Li Na-ra") == person_key("Li Nara")


def test_groups_that_differ_in_direction_or_number_are_not_alike() -> None:
    assert compare_groups("Eastern Reindeer Guard", "Western Reindeer Guard")[0] == 0
    assert compare_groups("Reindeer Brigade 44", "Reindeer Brigade 45")[0] == 0
    assert compare_groups("Bharatiya Ramblers Party", "Bharatya Ramblers Party")[0] > 0.8


def test_countries_in_a_text() -> None:
    text = "The U.S. paid US$5 to South Korean and Democratic Republic of the Congo firms, he told us."
    codes = [named.codes for named in find_countries(text, load_lexicon())]
    assert codes == [("US",), ("KR",), ("CD",)]
