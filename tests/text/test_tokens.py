from hypothesis import given
from hypothesis import strategies as st

from generator.text.tokens import tokens


def read(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def test_hyphenated_words_are_read_part_by_part_but_arabic_articles_stay_with_their_name() -> None:
    assert read("the Lund-backed Toreg Front near Dahr ez-Zahr") == [
        *["the", "Lund", "-", "backed", "Toreg", "Front", "near", "Dahr", "ez-Zahr"]
    ]


def test_possessive_endings_stand_apart_and_other_apostrophes_do_not() -> None:
    assert read("Sana'a's mayor, O'Hara’s ally and the states' lawyers") == [
        *["Sana'a", "'s", "mayor", ",", "O'Hara", "’s", "ally", "and", "the", "states", "'", "lawyers"]
    ]


def test_abbreviations_keep_their_full_stops() -> None:
    assert read("Gen. A. Lund of the U.S.-led mission paid US$5.5m.") == [
        *["Gen.", "A.", "Lund", "of", "the", "U.S.", "-", "led", "mission", "paid", "US$", "5.5m", "."]
    ]


def test_addresses_and_handles_are_one_token() -> None:
    assert read("see https://example.org/a-b?c=d and example.org, says @lund_a") == [
        *["see", "https://example.org/a-b?c=d", "and", "example.org", ",", "says", "@lund_a"]
    ]


@given(st.text())
def test_tokens_cover_every_character_that_is_no_space(text: str) -> None:
    found = tokens(text)
    covered = {at for token in found for at in range(token.start, token.end)}
    assert all(text[token.start : token.end] == token.text and token.text for token in found)
    assert sum(token.end - token.start for token in found) == len(covered)
    assert {at for at, char in enumerate(text) if not char.isspace()} <= covered
    assert not any(char.isspace() for token in found for char in token.text)


def test_a_megabyte_on_one_line_is_read() -> None:
    for piece in ("a", "al-", "'", "a.b", "A.", "1,", "a'", "A&", "U.S.-"):
        assert tokens(piece * 100_000)
