from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import (
    Analysis,
    Article,
    ArticleId,
    DateRef,
    Entity,
    EntityId,
    Kind,
    Mention,
    Place,
    PlaceRole,
    Quote,
    Resolution,
    Span,
    Stated,
)
from generator.relate.roles import place_roles
from generator.relate.roles.events import verb_forms
from generator.text.sentences import sentences

# Names are marked: {place}, <group>, [person]; countries end in -ia.
MARKS: dict[str, Kind] = {"{": "place", "<": "group", "[": "person"}


def read(marked: str, headline: str = "News of the day", published: str | None = None) -> list[PlaceRole]:
    """The roles of the places in a text whose names are marked."""
    text, mentions = f"{headline}\n\n", []
    for at, letter in enumerate(both := f"{headline}\n\n{marked}"):
        if letter in MARKS:
            end = next(n for n in range(at, len(both)) if both[n] in "}>]")
            mentions.append((both[at + 1 : end], MARKS[letter]))
    text = "".join(c for c in both if c not in "{<[}>]")
    title_end = text.index("\n\n")
    held, at = [], 0
    for surface, kind in mentions:
        at = text.index(surface, at)
        held.append(Mention(ArticleId("a"), Span(at, at + len(surface)), surface, kind, 0.9, "test"))
        at += len(surface)
    stated = Stated("News", "test")
    day = Stated(published, "test") if published else None
    article = Article(
        *(ArticleId("a"), "a.md", stated, None, None, None, day, Stated("en", "test"), False, text),
        *(Span(0, title_end), Span(title_end + 2, len(text)), (), ()),
    )
    analysis = Analysis(article, sentences(text), tuple(held), (), (), (), ())
    return list(place_roles((analysis,), resolution(analysis)))


def resolution(analysis: Analysis) -> Resolution:
    names = {m.surface: m.kind for m in analysis.mentions}
    entities = []
    for name, kind in names.items():
        feature = "country" if name.endswith("ia") else "town"
        place = Place(None, None, None, None, feature, "test") if kind == "place" else None
        id_ = EntityId(f"{kind}/{name.lower().replace(' ', '-')}")
        entities.append(
            Entity(
                id_, kind, name, "", (), tuple(m for m in analysis.mentions if m.surface == name), place, ()
            )
        )
    of = {e.name: e.id for e in entities}
    return Resolution(
        tuple(entities), {(m.article, m.span): of[m.surface] for m in analysis.mentions}, (), ()
    )


def happened(marked: str, headline: str = "News of the day", published: str | None = None) -> set[str]:
    return {
        str(r.entity).removeprefix("place/")
        for r in read(marked, headline, published)
        if r.role == "happened"
    }


def ground(marked: str, place: str) -> str:
    return next(r.ground for r in read(marked) if r.entity == f"place/{place}")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Fighters entered the villages of {Tal Varo} and {Lindal} on Tuesday.", {"tal-varo", "lindal"}),
        ("A bomb went off near a market in {Tal Varo} and wounded five.", {"tal-varo"}),
        ("Clashes broke out in {Tal Varo}, in the north of {Nordia}.", {"tal-varo", "nordia"}),
        ("In {Lindal} and {Tal Varo}, farmers protested against the ban.", {"lindal", "tal-varo"}),
        ("{Lindal} was shelled overnight, residents said.", {"lindal"}),
        ("The siege of {Lindal} went into its third week.", {"lindal"}),
        ("Police arrested four officials in {Lindal} on Monday.", {"lindal"}),
        ("The minister made a visit to {Lindal} on Monday.", {"lindal"}),
        ("A court in {Lindal} sentenced [Mara Lind] to two years.", {"lindal"}),
        ("[Mara Lind] spoke in {Lindal} on Monday.", {"lindal"}),
    ],
)
def test_where_it_happened(text: str, places: set[str]) -> None:
    assert happened(text) == places


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("{LINDAL}, May 4 (Agency) - The council met on Monday.", "lindal", "dateline"),
        ("“It is over,” she told <Nordia Daily> in {Lindal}.", "lindal", "seat"),
        ("(Reporting by [Ana Berg] in {Lindal}; editing by [Ole Dahl])", "lindal", "seat"),
        ("The monitor, based in {Lindal}, counted the dead.", "lindal", "origin"),
        ("[Mara Lind], born in {Lindal}, was killed.", "lindal", "origin"),
        ("The {Lindal}-based bank closed.", "lindal", "origin"),
        ("Officials in {Lindal} said nothing.", "lindal", "origin"),
        ("Hopes rose, but <the Council> in {Lindal} did not answer.", "lindal", "origin"),
        ("{Nordia} accused its neighbour and closed the border.", "nordia", "actor"),
        ("The {Lindal} government attacked the plan.", "lindal", "actor"),
        ("In 1994 dozens were killed in {Lindal}.", "lindal", "background"),
        ("A similar fire broke out in {Lindal} two years ago.", "lindal", "background"),
        ("The bridge will be opened in {Lindal} in May.", "lindal", "planned"),
        ("The army denied that it had shelled {Lindal}.", "lindal", "planned"),
        ("Families fled towards {Lindal}.", "lindal", "journey"),
        ("Fighters entered a village 20 km north of {Lindal}.", "lindal", "beside"),
        ("{Lindal} is a town of bakers.", "lindal", "passing"),
        ("They know that the battle in the city of {Lindal} is imminent, and fled.", "lindal", "planned"),
    ],
)
def test_where_it_only_is_named(text: str, place: str, why: str) -> None:
    assert happened(text) == set()
    assert ground(text, place) == why


def test_an_event_carries_its_words_and_its_sentence() -> None:
    role = read("Nothing was known. Shells fell on {Lindal} at dawn.")[0]
    assert role.reason == "“fell on Lindal”"
    assert role.role == "happened"


def test_headlines_tell_in_the_present_what_happened() -> None:
    assert happened("The cause is not known.", "Fire destroys market in {Lindal}") == {"lindal"}
    assert happened("Fire often destroys markets in {Lindal}.") == set()


def test_an_event_makes_up_for_a_dateline() -> None:
    text = "{LINDAL} - A car bomb went off in {Lindal} on Sunday."
    roles = {r.entity: r.role for r in read(text)}
    assert roles[EntityId("place/lindal")] == "happened"


def test_what_somebody_says_in_quotation_marks_is_not_the_news() -> None:
    text = "“They burned houses in {Lindal},” she said."
    base = read(text)
    assert [r.role for r in base] == ["happened"]
    # Read as a quotation, it is only named.
    analysis = _with_quote(text)
    assert [r.ground for r in place_roles((analysis,), resolution(analysis))] == ["quoted"]


def _with_quote(marked: str) -> Analysis:
    text = "News\n\n" + marked.replace("{", "").replace("}", "")
    stated = Stated("News", "test")
    article = Article(
        *(ArticleId("a"), "a.md", stated, None, None, None, None, stated, False, text),
        *(Span(0, 4), Span(6, len(text)), (), ()),
    )
    at = text.index("Lindal")
    mention = Mention(ArticleId("a"), Span(at, at + 6), "Lindal", "place", 0.9, "test")
    said = Span(text.index("“") + 1, text.index("”"))
    quote = Quote(ArticleId("a"), said, True, None, None, None)
    return Analysis(article, sentences(text), (mention,), (), (quote,), (), ())


def test_a_date_long_before_the_article_makes_it_background() -> None:
    text = "Dozens were killed in {Lindal} in March."
    analysis = _dated(text, "2022-03-01", "2022-03-31", "2022-10-02")
    assert [r.ground for r in place_roles((analysis,), resolution(analysis))] == ["background"]
    fresh = _dated(text, "2022-03-01", "2022-03-31", "2022-03-30")
    assert [r.ground for r in place_roles((fresh,), resolution(fresh))] == ["event"]


def _dated(marked: str, first: str, last: str, published: str) -> Analysis:
    analysis = replace(_with_quote("“Ah.” " + marked), quotes=())
    article = replace(analysis.article, published=Stated(published, "test"))
    at = article.text.index("March")
    date = DateRef(article.id, Span(at, at + 5), first, last, "a month")
    return replace(analysis, article=article, dates=(date,))


def test_verbs_have_their_forms() -> None:
    forms = verb_forms()
    for word, base in {
        "stabbed": "stab", "shelled": "shell", "struck": "strike", "died": "die", "dying": "die",
        "went off": "go off", "buries": "bury", "crashes": "crash",
    }.items():  # fmt: skip
        assert base in {verb.base for verb in forms[word]}, word


@given(
    st.lists(
        st.sampled_from(
            [
                "in",
                "of",
                "the",
                ",",
                "and",
                "{",
                "}",
                "was",
                "shelled",
                "near",
                "“",
                "”",
                "(",
                ")",
                "'s",
                "-",
                "killed",
                "said",
            ]
        ),
        max_size=30,
    )
)
def test_any_words_are_read_without_fault(words: list[str]) -> None:
    text = " ".join("{Lindal}" if word in "{}" else word for word in words)
    assert all(role.role in {"happened", "named"} for role in read(text + " {Lindal}."))


def test_what_is_said_after_a_place_is_not_where_it_was_said() -> None:
    assert happened("They hide in {Tal Varo} and in {Lindal}, she said.") == set()
