from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from generator.lexicon.countries import load_countries
from generator.lexicon.organisations import FILE, Organisation, load_organisations
from generator.lexicon.tables import LexiconError, is_slug
from generator.text.normalise import fold

ORGANISATIONS = {organisation.id: organisation for organisation in load_organisations()}


def _named(name: str) -> list[Organisation]:
    return [o for o in ORGANISATIONS.values() if name in (*o.full_names, *o.acronyms)]


def _write(folder: Path, text: str) -> Path:
    path = folder / "more.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_is_plain_toml_that_any_reader_reads_alike() -> None:
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))["organisation"]
    assert [entry["id"] for entry in entries] == list(ORGANISATIONS)
    for entry in entries:
        assert ORGANISATIONS[entry["id"]].names == tuple(entry.get("names", ()))


def test_ids_are_sorted_slugs() -> None:
    assert list(ORGANISATIONS) == sorted(ORGANISATIONS)
    assert all(is_slug(key.removeprefix("group/")) for key in ORGANISATIONS)


def test_every_country_is_one_we_know() -> None:
    known = {country.code for country in load_countries()}
    assert {o.country for o in ORGANISATIONS.values() if o.country} <= known


def test_no_name_stands_for_two_organisations_of_one_sort_in_one_country() -> None:
    holders: defaultdict[tuple[str, str | None, str], set[str]] = defaultdict(set)
    for o in ORGANISATIONS.values():
        for name in o.full_names:
            holders[fold(name), o.country, o.sort].add(o.id)
    assert {key: ids for key, ids in holders.items() if len(ids) > 1} == {}


def test_one_group_gathers_its_spellings_and_its_earlier_names() -> None:
    group = ORGANISATIONS["group/islamic-state"]
    assert {"Daesh", "Da'esh", "Islamic State of Iraq and Syria"} <= set(group.names)
    assert {"IS", "ISIS", "ISIL"} <= set(group.acronyms)
    assert "Islamic State of Iraq" in group.former
    assert _named("Nusra Front") == [ORGANISATIONS["group/hts"]]


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("ANC", {"ZA", "KE", "TG"}),
        ("Liberal Democratic Party", {"JP", "BD"}),
        ("Democratic Party", {"US", "IT", "KR", "AL", "MN", "UG"}),
    ],
)
def test_namesakes_stand_side_by_side_with_their_countries(name: str, countries: set[str]) -> None:
    assert {o.country for o in _named(name)} == countries


@pytest.mark.parametrize(
    "name", ["Shell", "Apple", "The Independent", "Congress", "Intel", "The Times", "Dawn"]
)
def test_ordinary_words_prove_nothing_alone(name: str) -> None:
    holders = _named(name)
    assert holders
    assert all(name not in o.safe_names for o in holders)


def test_acronyms_are_never_taken_for_names_in_any_case() -> None:
    assert "UNICEF" not in ORGANISATIONS["group/unicef"].safe_names
    assert "OAU" in ORGANISATIONS["group/african-union"].acronyms


def test_a_file_of_ones_own_adds_and_replaces(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        '[[organisation]]\nid = "group/nato"\nname = "NATO"\nsort = "alliance"\nrests_on = "our style"\n'
        '[[organisation]]\nid = "group/harbour-choir"\nname = "Harbour Choir"\nsort = "ngo"\n'
        'rests_on = "us"\n',
    )
    found = {o.id: o for o in load_organisations(path)}
    assert found["group/nato"].rests_on == "our style"
    assert found["group/harbour-choir"].name == "Harbour Choir"
    assert len(found) == len(ORGANISATIONS) + 1


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ('id = "nato"', "the id must be group/"),
        ('sort = "gang"', "sort 'gang' is none of"),
        ('country = "Kenya"', "country 'Kenya' is no ISO alpha-2 code"),
        ('names = ["A", "A"]', "'A' stands twice"),
        ('acronyms = ["abc"]', "acronym 'abc' has no capital letter"),
        ('needs_context = ["B"]', "needs_context 'B' is none of its names"),
        ('names = "A"', "names must be a list of strings"),
        ('name = ""', "name must be a string that is not empty"),
        ('seat = "Paris"', "unknown key seat"),
    ],
)
def test_a_wrong_entry_is_reported_with_file_line_and_id(tmp_path: Path, lines: str, message: str) -> None:
    entry = {"id": '"group/x"', "name": '"X"', "sort": '"ngo"', "rests_on": '"us"'}
    key, _, value = lines.partition(" = ")
    entry[key] = value
    text = "# mine\n[[organisation]]\n" + "".join(f"{k} = {v}\n" for k, v in entry.items())
    with pytest.raises(LexiconError, match=message) as caught:
        load_organisations(_write(tmp_path, text))
    assert caught.value.line == 2
    assert "more.toml:2: " in str(caught.value)


def test_an_id_may_not_stand_twice_in_one_file(tmp_path: Path) -> None:
    entry = '[[organisation]]\nid = "group/x"\nname = "X"\nsort = "ngo"\nrests_on = "us"\n'
    with pytest.raises(LexiconError, match="group/x stands twice"):
        load_organisations(_write(tmp_path, entry + entry))
