from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import analysis, read_case, told

from generator.lexicon.index import load_lexicon
from generator.model import Analysis, Entity, Resolution
from generator.resolve import resolve

CASES = sorted((Path(__file__).parents[1] / "cases" / "resolve").glob("*.txt"))


def resolved(*articles: str) -> Resolution:
    return resolve(tuple(analysis(f"a{n}", text) for n, text in enumerate(articles)), load_lexicon())


def entity(resolution: Resolution, entity_id: str) -> Entity:
    return next(entity for entity in resolution.entities if entity.id == entity_id)


def ids(resolution: Resolution) -> set[str]:
    return {str(entity.id) for entity in resolution.entities}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    analyses, expected = read_case(path)
    assert told(resolve(analyses, load_lexicon())) == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_order_of_articles_changes_nothing(path: Path) -> None:
    analyses, _ = read_case(path)
    shuffled = list(analyses)
    random.Random(7).shuffle(shuffled)
    assert resolve(tuple(shuffled), load_lexicon()) == resolve(analyses, load_lexicon())


def all_cases() -> tuple[Analysis, ...]:
    found: list[Analysis] = []
    for path in CASES:
        found += [analysis(f"{path.stem}-{a.article.id}", marked_again(a)) for a in read_case(path)[0]]
    return tuple(found)


def marked_again(one: Analysis) -> str:
    text, at = "", 0
    for m in one.mentions:
        text += one.article.text[at : m.span.start] + f"{{{m.kind}~{m.confidence}:{m.surface}}}"
        at = m.span.end
    return text + one.article.text[at:]


def test_every_mention_belongs_to_one_entity_that_lists_it() -> None:
    analyses = all_cases()
    resolution = resolve(analyses, load_lexicon())
    listed = [(m.article, m.span) for e in resolution.entities for m in e.mentions]
    assert sorted(listed) == sorted(resolution.entity_of)
    assert len(ids(resolution)) == len(resolution.entities)
    given = {(m.article, m.span) for a in analyses for m in a.mentions}
    assert set(listed) <= given
    for found in resolution.entities:
        assert sum(alias.count for alias in found.aliases) == len(found.mentions)
        assert all(alias.reason and 0 < alias.score <= 1 for alias in found.aliases)


def test_an_article_more_keeps_the_ids_of_what_it_does_not_name() -> None:
    analyses = all_cases()
    more = analysis(
        "zz", "News\n{person:Ilona Varga} met {group:Cloudberry Pickers Guild} in {place:Helsinki}."
    )
    before, after = resolve(analyses, load_lexicon()), resolve((*analyses, more), load_lexicon())
    assert ids(before) < ids(after)
    assert {e for e in after.entities if e.id in ids(before)} == set(before.entities)


def test_a_known_place_has_coordinates_and_tells_where_they_are_from() -> None:
    place = entity(resolved("Rain\nIt rained in {place:Mombasa}, {place:Kenya}."), "place/mombasa").place
    assert place is not None
    assert (place.country, place.basis) == ("KE", "GeoNames")
    assert place.latitude == pytest.approx(-4.05, abs=0.2)


def test_where_nothing_decides_there_is_no_pin() -> None:
    resolution = resolved("Fair\nThe fair of {place:San Pedro} opens tomorrow.")
    (found,) = resolution.entities
    assert found.place is not None
    assert found.place.latitude is None
    assert found.place.basis.startswith("no coordinates")


def test_neither_a_government_nor_an_army_is_its_country() -> None:
    resolution = resolved(
        "Talks\n{place:Kenya} sent envoys. The {group:Government of Kenya} and {group:Kenyan Army} differ."
    )
    assert len(resolution.entities) == 3


def test_an_acronym_of_another_country_stays_apart() -> None:
    resolution = resolved(
        "One\nThe {group:Rural Artisans Forum} ({group:RAF}) met in {place:Nairobi}, {place:Kenya}.",
        "Two\n{group:RAF} jets flew over {place:London} in the {place:United Kingdom}.",
    )
    assert "group/rural-artisans-forum" in ids(resolution)
    assert [m.article for m in entity(resolution, "group/rural-artisans-forum").mentions] == ["a0", "a0"]


def test_the_body_of_the_lexicon_is_known_by_its_names_and_acronyms() -> None:
    resolution = resolved(
        "One\nThe {group:World Health Organization} warned.", "Two\n{group:WHO} staff left.",
        "Three\nThe {group:World Health Organisation} ({group:WHO}) came back.",
    )  # fmt: skip
    (found,) = resolution.entities
    assert found.name == "World Health Organization"
    assert all("lexicon" in alias.reason or "introduced" in alias.reason for alias in found.aliases)


def test_the_widow_is_not_meant_by_the_surname() -> None:
    resolution = resolved(
        "Funeral\n{person:Janos Kertesz} was buried on Monday. His widow {person:Eva Kertesz} wept.\n"
        "{person:Kertesz} had led the union for years."
    )
    assert len(entity(resolution, "person/janos-kertesz").mentions) == 2


def test_namesakes_point_to_one_another() -> None:
    resolution = resolved(
        "One\n{person:Ann Berg} spoke in {place:Oslo}. {person:Berg} left.",
        "Two\n{person:Tom Berg} sang in {place:Lima}, {place:Peru}. {person:Berg} stayed.",
    )
    assert entity(resolution, "person/ann-berg").namesakes == ("person/tom-berg",)
    assert entity(resolution, "person/tom-berg").namesakes == ("person/ann-berg",)


def test_nothing_comes_of_nothing() -> None:
    assert resolve((), load_lexicon()).entities == ()
    assert resolved("Quiet day\nNothing happened.").entities == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.sampled_from(["place", "group", "person"]), st.text(min_size=1, max_size=30)),
        max_size=12,
    )
)
def test_any_names_are_resolved(names: list[tuple[str, str]]) -> None:
    marked = "Head\n" + " and ".join(
        f"{{{kind}:{name}}}" for kind, name in names if "}" not in name and name.strip()
    )
    one = analysis("one", marked)
    resolution = resolve((one, analysis("two", marked)), load_lexicon())
    for found in resolution.entities:
        kind, _, segment = found.id.partition("/")
        assert kind == found.kind
        assert segment
        assert segment == segment.strip("-").lower()
