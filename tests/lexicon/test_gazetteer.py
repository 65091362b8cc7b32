from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.lexicon.compile_gazetteer import compile_places, is_spelling
from generator.lexicon.gazetteer import Gazetteer, open_gazetteer


def place(geonameid: int, name: str, country: str, population: int, *spellings: str) -> dict[str, object]:
    return {
        "geonameid": geonameid, "name": name, "countrycode": country, "admin1code": "01", "latitude": 1.5,
        "longitude": -2.25, "population": population, "alternatenames": list(spellings),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("spelling", "name", "country"),
    [
        ("Cairo", "Cairo", "EG"),
        ("al-Qahirah", "Cairo", "EG"),
        ("Kiev", "Kyiv", "UA"),
        ("KYIV", "Kyiv", "UA"),
        ("Sao Paulo", "São Paulo", "BR"),
        ("Deir Ezzor", "Deir ez-Zor", "SY"),
        ("Port-au-Prince", "Port-au-Prince", "HT"),
    ],
)
def test_a_spelling_finds_its_place_first(spelling: str, name: str, country: str) -> None:
    found = open_gazetteer().find(spelling)[0]
    assert (found.name, found.country) == (name, country)


def test_coordinates_and_order_of_namesakes() -> None:
    libya, lebanon = open_gazetteer().find("Tripoli")[:2]
    assert (libya.country, lebanon.country) == ("LY", "LB")
    assert libya.population > lebanon.population
    assert libya.latitude == pytest.approx(32.88, abs=0.1)
    assert libya.longitude == pytest.approx(13.19, abs=0.1)


def test_an_article_is_left_out_only_where_arabic_is_written() -> None:
    assert not any(
        place.name == "El Paso" and place.country == "US" for place in open_gazetteer().find("Paso")
    )


def test_unknown_names_find_nothing() -> None:
    gazetteer = open_gazetteer()
    assert gazetteer.find("Qwrtzpsdf") == ()
    assert gazetteer.find("") == ()
    assert not gazetteer.contains("Qwrtzpsdf")


def test_a_shared_skeleton_is_found_as_similar_not_as_the_same() -> None:
    gazetteer = open_gazetteer()
    assert gazetteer.find("al-Boukamal") == ()
    assert gazetteer.similar("al-Boukamal")[0].place.country == "SY"


def test_codes_and_machine_romanisations_are_no_spellings() -> None:
    assert is_spelling("Deir-es-Sor")
    assert is_spelling("’s-Hertogenbosch")
    for useless in ("DEZ", "dyr alzwr", "Ab", "Дейр", "KJFK"):
        assert not is_spelling(useless)


def test_the_data_file_depends_on_the_places_alone(tmp_path: Path) -> None:
    places = [place(1, "Alpha", "GB", 10, "Alfa"), place(2, "Alpha", "US", 900), place(3, "Beta", "US", 0)]
    data = compile_places(places)
    assert data == compile_places(reversed(places))
    file = tmp_path / "gazetteer.bin"
    file.write_bytes(data)
    gazetteer = Gazetteer(file)
    assert len(gazetteer) == 3
    assert [(found.id, found.country) for found in gazetteer.find("alpha")] == [(2, "US"), (1, "GB")]
    assert [hit.how for hit in gazetteer.hits("Alfa")] == ["alternate"]
    assert (gazetteer.find("Beta")[0].latitude, gazetteer.find("Beta")[0].longitude) == (1.5, -2.25)


def test_another_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "gazetteer.bin"
    file.write_bytes(b"something else, long enough to hold a header")
    with pytest.raises(ValueError, match="compile it again"):
        Gazetteer(file)


@settings(deadline=None)
@example("QA")  # entered as what is left of a village's name without its article
@example("al-Cairo")
@given(st.text(max_size=40))
def test_any_text_may_be_looked_up(text: str) -> None:
    gazetteer = open_gazetteer()
    hits = gazetteer.hits(text)
    assert hits if gazetteer.contains(text) else all(hit.how == "article" for hit in hits)
    gazetteer.similar(text)
