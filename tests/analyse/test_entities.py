import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.entities import find_mentions, load_reader
from generator.model import Article, ArticleId, Introduction, Mention, Span, Stated
from generator.text.sentences import sentences


def read(text: str) -> tuple[tuple[Mention, ...], tuple[Introduction, ...]]:
    stated = Stated("unknown", "test")
    article = Article(
        *(ArticleId("a"), "a.txt", stated, None, None, None, None, stated, False),
        *(text, Span(0, 0), Span(0, len(text)), (), ()),
    )
    return find_mentions(article, sentences(text), load_reader())


def names(text: str) -> list[tuple[str, str]]:
    return [(m.surface, m.kind) for m in read(text)[0]]


def surfaces(text: str, kind: str) -> list[str]:
    return [surface for surface, found in names(text) if found == kind]


def test_places_groups_and_people_are_found_without_titles_articles_and_endings() -> None:
    text = "President Maria Lund met the World Bank's envoy in Nairobi on Monday, the Kenyan ministry said."
    assert names(text) == [("Maria Lund", "person"), ("World Bank", "group"), ("Nairobi", "place")]


def test_a_nationality_or_a_weekday_by_itself_is_no_name() -> None:
    assert names("Kurdish and Turkish fighters clashed on Thursday, and Egyptian officials watched.") == []


def test_two_letters_that_may_be_a_word_are_a_name_where_the_text_has_it_in_full() -> None:
    text = "The Islamic State lost the town of Dabiq in October. Analysts doubt that IS is beaten for good."
    assert surfaces(text, "group") == ["Islamic State", "IS"]
    assert surfaces("The sign at the door read: THIS IS THE END. Nobody knew who IS was.", "group") == []


def test_the_country_in_a_hyphenated_word_is_a_place() -> None:
    found = names("The U.S.-led coalition bombed the Iran-backed militia.")
    assert ("U.S.", "place") in found
    assert ("Iran", "place") in found


def test_a_name_of_the_lexicon_is_of_its_kind_whatever_the_model_thinks() -> None:
    text = "Daesh fled. Women said Daesh had taken their sons, and Daesh men burned the fields."
    assert names(text) == [("Daesh", "group")] * 3


def test_a_short_form_is_what_its_long_form_is_everywhere() -> None:
    text = (
        "The Toreg Liberation Front (TLF) entered the town.\n\n"
        "Later TLF withdrew. A doctor said TLF had lost ten men."
    )
    mentions, introductions = read(text)
    assert [(m.surface, m.kind) for m in mentions if "T" in m.surface] == [
        ("Toreg Liberation Front", "group"),
        *[("TLF", "group")] * 3,
    ]
    assert [(text[i.long.start : i.long.end], text[i.short.start : i.short.end]) for i in introductions] == [
        ("Toreg Liberation Front", "TLF")
    ]


def test_a_surname_is_the_person_whose_full_name_the_article_has() -> None:
    text = (
        'Ibrahim Delgany, a farmer, lost his house. "They took everything," said Delgany.\n\n'
        "The army denied it. Delgany does not believe the army."
    )
    assert surfaces(text, "person") == ["Ibrahim Delgany", "Delgany", "Delgany"]


def test_towns_listed_after_towns_such_as_are_places() -> None:
    text = "They hold several towns, such as Marzuneh and al-Dukhayn, near the border with Iraq."
    assert surfaces(text, "place") == ["Marzuneh", "al-Dukhayn", "Iraq"]


def test_the_name_of_a_possessor_is_a_name_of_its_own() -> None:
    assert names("Uganda's Supreme Court heard the case.") == [
        ("Uganda", "place"),
        ("Supreme Court", "group"),
    ]


def test_a_place_inside_the_name_of_an_organisation_is_not_counted_again() -> None:
    assert names("She teaches at the University of Nairobi.") == [("University of Nairobi", "group")]


def test_acronyms_that_name_nobody_are_left_out() -> None:
    assert names("GDP fell while the CEO and two NGOs discussed VAT.") == []


def test_a_word_inside_another_is_not_found() -> None:
    assert "Oman" not in surfaces("A woman from Oman met Romans and Norman Lund.", "person")


@pytest.mark.parametrize("text", ["", "\n\n", "...", "!!! ??? --", "a", "\u200b\u202e", "@", "The"])
def test_a_text_without_names_names_nothing(text: str) -> None:
    assert names(text) == []


def test_reading_twice_gives_the_same() -> None:
    text = "Officials in Lima and Quito said the African Union would meet Juan Perez in Addis Ababa."
    assert read(text) == read(text)


ALPHABET = st.sampled_from([*"aBcD .,-'’()\n\"/&:0U.S.", "Syria", "al-", "Maria Lund", " and ", "Daesh"])


@settings(max_examples=60, deadline=None)
@given(st.lists(ALPHABET, max_size=60).map("".join))
def test_mentions_stand_in_the_text_in_order_and_apart(text: str) -> None:
    mentions, introductions = read(text)
    end = 0
    for mention in mentions:
        assert mention.span.start >= end
        assert mention.surface == text[mention.span.start : mention.span.end]
        assert mention.surface.strip() == mention.surface
        assert "\n" not in mention.surface
        assert 0 <= mention.confidence <= 1
        end = mention.span.end
    for pair in introductions:
        assert pair.long.end <= pair.short.start or pair.short.end <= pair.long.start


def test_a_long_line_is_read_in_time_in_proportion() -> None:
    assert len(read("Lima and " * 4_000)[0]) == 4_000


def test_unknown_villages_are_places_in_a_list_with_known_ones() -> None:
    text = "Shells fell in Azaz, Tel Lundah and al-Bergiya on Friday, and fighters left for Aleppo."
    assert surfaces(text, "place") == ["Azaz", "Tel Lundah", "al-Bergiya", "Aleppo"]
    assert surfaces(text, "person") == []


def test_people_after_a_dateline_or_in_a_list_stay_people() -> None:
    text = "In Damascus, Ahmad Lundi and Maria Berg met Samir Haddad, who had come from Homs."
    assert surfaces(text, "person") == ["Ahmad Lundi", "Maria Berg", "Samir Haddad"]
    assert surfaces(text, "place") == ["Damascus", "Homs"]


def test_the_place_of_a_dateline_in_capitals_is_a_place() -> None:
    assert names("PORT SUDAN - Shells fell at night.")[:1] == [("PORT SUDAN", "place")]
    assert names("LUNDISTANA (Reuters) - Shells fell at night.")[:1] == [("LUNDISTANA", "place")]
    assert names("BREAKING - Shells fell at night.") == []


def test_an_operation_is_no_name_of_the_three_kinds() -> None:
    assert names("Troops began Operation Lund Shield on Monday.") == []
    found = names("They launched the Wrath of the Volga operation in the spring.")
    assert "Wrath" not in [surface for surface, _ in found]


def test_a_brigade_has_its_number_and_ends_before_the_verb() -> None:
    assert surfaces("Men of the 93rd Mechanized Brigade hold the hill.", "group") == [
        "93rd Mechanized Brigade"
    ]
    text = "The Lund Armed Forces hold Berglund, officers said."
    assert "Lund Armed Forces" in surfaces(text, "group")


def test_a_name_with_a_small_arabic_article_is_seen() -> None:
    text = "In ar-Raqqah, and later near ash-Shaddadi, the roads were open."
    assert surfaces(text, "place") == ["ar-Raqqah", "ash-Shaddadi"]


def test_an_institute_of_war_is_no_event() -> None:
    text = "Analysts at the Institute for the Study of War saw no change."
    assert surfaces(text, "group") == ["Institute for the Study of War"]


def test_a_text_that_is_one_long_list_costs_its_length() -> None:
    assert read("Lund, Berg, " * 3_000)[1] == ()


def test_villages_called_after_people_are_places_where_people_hardly_stand() -> None:
    text = "Gunmen fired on a convoy near Abu Lundan, and a bomb went off in Mir Berghal on Friday."
    assert surfaces(text, "place") == ["Abu Lundan", "Mir Berghal"]
    assert surfaces(text, "person") == []


def test_a_list_after_in_that_ends_with_a_comma_is_one_of_places() -> None:
    text = "In Til Lundir, Abu Bergin and Zirdal, families slept in the fields."
    assert surfaces(text, "place") == ["Til Lundir", "Abu Bergin", "Zirdal"]
    assert surfaces("Shells fired at night hit the Abu Lundouk and Zemdal camps.", "place") == [
        "Abu Lundouk",
        "Zemdal",
    ]


def test_a_nationality_and_a_word_written_small_are_no_name() -> None:
    assert names("The Congolese army and the Egyptian parliament did not answer.") == []


def test_a_small_noun_after_a_place_is_outside_its_name() -> None:
    text = "Fighting cut the road to the Merowe dam, near the Zaatari camp in Jordan."
    assert surfaces(text, "place") == ["Merowe", "Zaatari", "Jordan"]


def test_two_countries_with_a_hyphen_between_them_are_two() -> None:
    assert surfaces("The US-China talks in Geneva ended late.", "place") == ["US", "China", "Geneva"]


def test_ships_and_types_of_weapons_are_no_names() -> None:
    found = names("A missile hit the tanker Lundora, and an F-16 crashed near Homs.")
    assert found == [("Homs", "place")]


def test_a_company_is_one_without_its_legal_form_too() -> None:
    text = "Lund-Berg Co. closed a plant on Monday. In a letter, Lund-Berg said it had lost money."
    assert surfaces(text, "group") == ["Lund-Berg Co.", "Lund-Berg"]


def test_a_town_after_a_person_stays_a_town() -> None:
    text = "People like Omar Lundeen in Orlando had no part in it. Police in Orlando said so."
    assert surfaces(text, "place") == ["Orlando", "Orlando"]


def test_what_is_said_after_a_name_tells_its_kind() -> None:
    text = "Money came from Bergova, a charity based in Oslo, and went to Lundovia, a town near the coast."
    assert ("Bergova", "group") in names(text)
    assert ("Lundovia", "place") in names(text)


def test_a_body_named_for_a_purpose_keeps_the_article_inside_its_name() -> None:
    text = "It is next, said Maria Lund, a researcher at the Center for a New Nordic Harbour in Washington."
    assert surfaces(text, "group") == ["Center for a New Nordic Harbour"]
