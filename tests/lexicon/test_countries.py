from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from babel import Locale

from generator.lexicon.countries import Country, load_countries
from generator.lexicon.tables import LexiconError, is_slug
from generator.text.normalise import fold

COUNTRIES = {country.code: country for country in load_countries()}
# Codes of CLDR that are no country or territory of their own: unions, test locales, parts of others.
NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}


def test_every_territory_of_cldr_is_here() -> None:
    codes = {str(code) for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))}
    assert codes - NO_COUNTRIES == set(COUNTRIES)


def test_cldr_knows_most_of_them_by_the_same_english_name() -> None:
    ours = {(code, fold(name)) for code, c in COUNTRIES.items() for name in (c.name, *c.names)}
    theirs = {(code, fold(Locale("en").territories[code])) for code in COUNTRIES}
    assert len(theirs - ours) <= 20


def test_ids_are_sorted_slugs() -> None:
    ids = [country.id for country in load_countries()]
    assert ids == sorted(set(ids))
    assert all(is_slug(key.removeprefix("place/")) for key in ids)
    assert COUNTRIES["SY"].id == "place/syria"


def test_each_demonym_has_one_country_or_is_marked_as_shared() -> None:
    holders: defaultdict[str, list[tuple[str, bool]]] = defaultdict(list)
    for country in COUNTRIES.values():
        for demonym in country.demonyms:
            holders[fold(demonym)].append((country.code, demonym in country.shared_demonyms))
    for demonym, found in holders.items():
        several = len({code for code, _ in found}) > 1
        assert all(shared == several for _, shared in found), demonym


def test_shared_names_of_countries_are_few_and_meant() -> None:
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for country in COUNTRIES.values():
        for name in (country.name, *country.names):
            holders[fold(name)].add(country.code)
    shared = {name: codes for name, codes in holders.items() if len(codes) > 1}
    assert shared == {"congo": {"CD", "CG"}, "virgin islands": {"VG", "VI"}}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Britain", "GB"), ("U.K.", "GB"), ("USA", "US"), ("America", "US"), ("DR Congo", "CD"),
        ("Ivory Coast", "CI"), ("Burma", "MM"), ("Czechia", "CZ"), ("UAE", "AE"), ("Holland", "NL"),
        ("Timor-Leste", "TL"), ("Swaziland", "SZ"), ("Türkiye", "TR"), ("Kosovo", "XK"), ("Taiwan", "TW"),
        ("Republic of Kenya", "KE"), ("Falklands", "FK"), ("Aotearoa", "NZ"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_what_news_calls_it(name: str, code: str) -> None:
    assert name in (COUNTRIES[code].name, *COUNTRIES[code].names)


def test_short_forms_count_only_as_written() -> None:
    assert {"US", "U.S.", "USA"} <= set(COUNTRIES["US"].acronyms)
    assert COUNTRIES["KE"].acronyms == ()
    assert "Jordan" in COUNTRIES["JO"].needs_context


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("KEN | Kenya | country | Nairobi | 1 | 38", "'KEN' is no ISO alpha-2 code"),
        ("KE | Kenya | state | Nairobi | 1 | 38", "neither country nor territory"),
        ("KE | Kenya | country | Nairobi | 91 | 38", "91 degrees is off the globe"),
        ("KE | Kenya | country | Nairobi | | ", "latitude and longitude are missing"),
        ("KE | Kenya | country | Nairobi | one | 38", "'one' is no number of degrees"),
    ],
)
def test_a_wrong_row_is_reported_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    path = tmp_path / "countries.txt"
    path.write_text(f"# mine\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as caught:
        load_countries(path)
    assert caught.value.line == 2


def test_a_country_may_not_stand_twice(tmp_path: Path) -> None:
    path = tmp_path / "countries.txt"
    path.write_text("KE | Kenya | country | | 1 | 38\nKE | Qenya | country | | 1 | 38\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="stands twice"):
        load_countries(path)


def test_records_are_whole() -> None:
    for country in COUNTRIES.values():
        assert isinstance(country, Country)
        assert not any(name.endswith("?") for name in (country.name, *country.names, *country.demonyms))
