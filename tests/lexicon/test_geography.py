from __future__ import annotations

from pathlib import Path

import pytest

from generator.lexicon.countries import load_countries
from generator.lexicon.geography import FEATURES, Feature, load_features
from generator.lexicon.tables import LexiconError, is_slug

PLACES = {feature.id: feature for feature in load_features()}


def _named(name: str) -> list[Feature]:
    return [f for f in PLACES.values() if name in (f.name, *f.names)]


def test_ids_are_slugs_of_their_own_and_no_countrys() -> None:
    assert all(is_slug(key.removeprefix("place/")) for key in PLACES)
    assert not set(PLACES) & {country.id for country in load_countries()}


def test_every_country_is_one_we_know() -> None:
    known = {country.code for country in load_countries()}
    assert {code for feature in PLACES.values() for code in feature.countries} <= known


def test_every_kind_of_feature_is_used() -> None:
    assert {feature.feature for feature in PLACES.values()} == FEATURES


@pytest.mark.parametrize(
    ("name", "feature", "country"),
    [
        ("Sahel", "world region", "ML"), ("Horn of Africa", "world region", "SO"), ("Tigris", "river", "IQ"),
        ("Strait of Hormuz", "strait", "IR"), ("Crimea", "region", "UA"), ("Borno", "state", "NG"),
        ("Helmand", "state", "AF"), ("North Kivu", "state", "CD"), ("Mato Grosso", "state", "BR"),
        ("Uttar Pradesh", "state", "IN"), ("Chechnya", "state", "RU"), ("Mindanao", "island", "PH"),
        ("Bougainville", "island", "PG"), ("Xinjiang", "state", "CN"), ("Rift Valley", "valley", "KE"),
        ("Nagorno-Karabakh", "region", "AZ"), ("Suez Canal", "canal", "EG"), ("Andes", "mountain", ""),
    ],
)  # fmt: skip
def test_features_of_all_the_world_are_here(name: str, feature: str, country: str) -> None:
    found = _named(name)
    assert [f.feature for f in found] == [feature]
    assert not country or country in found[0].countries


def test_namesakes_have_ids_of_their_own() -> None:
    assert {f.id for f in _named("Punjab")} == {"place/punjab-in", "place/punjab-pk"}
    assert {f.id for f in _named("Georgia")} == {"place/georgia-us"}


def test_ordinary_words_are_marked() -> None:
    for name in ("Victoria", "Queens", "Champagne", "Unity"):
        assert all(name in f.needs_context for f in _named(name))
    assert "KZN" in PLACES["place/kwazulu-natal"].acronyms


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Nile | stream | EG | 20 | 31", "'stream' is no kind of feature"),
        ("Nile | river | EGY | 20 | 31", "'EGY' is no ISO alpha-2 code"),
        ("Nile | river | EG | 20 |", "one of latitude and longitude is missing"),
        ("Nile [The Nile] | river |", "gives no id"),
        ("Po | river\nPo | river", "place/po stands twice"),
    ],
)
def test_a_wrong_row_is_reported(tmp_path: Path, row: str, message: str) -> None:
    path = tmp_path / "rivers.txt"
    path.write_text(row + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        load_features(path)
