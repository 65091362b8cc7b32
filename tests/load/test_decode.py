from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.load.decode import decode

TEXT = "Die Bürger von Łódź sagten: „Nein.“\nZweite Zeile."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_by_its_mark_or_as_utf8(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding), "a.txt")
    assert decoded.text == TEXT
    assert decoded.notes == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_noted(encoding: str) -> None:
    decoded = decode(("The mayor opened the bridge. " * 5).encode(encoding), "a.txt")
    assert decoded.text.startswith("The mayor opened")
    assert encoding in decoded.notes[0][1]


def test_a_legacy_code_page_is_noted() -> None:
    text = "Le maire a déclaré que la fête de l'été était annulée à cause de la tempête. " * 5
    decoded = decode(text.encode("cp1252"), "a.txt")
    assert decoded.text == text
    assert "not UTF-8" in decoded.notes[0][1]


def test_a_page_is_read_as_it_declares() -> None:
    page = "<meta charset='windows-1256'><p>قال رئيس البلدية إن الجسر مفتوح</p>"
    assert decode(page.encode("cp1256"), "a.html", markup=True).text == page


def test_a_broken_letter_in_utf8_stands_out_and_is_noted() -> None:
    data = ("Die Bürger sagten nein.\n" * 40).encode() + b"Stra\xdfe\n"
    decoded = decode(data, "a.txt")
    assert "Stra\N{REPLACEMENT CHARACTER}e" in decoded.text
    assert decoded.notes[0][0] == 41


def test_controls_are_taken_out_and_noted_with_their_line() -> None:
    decoded = decode(b"one\ntwo\x00\x1b[31m\n", "a.txt")
    assert decoded.text == "one\ntwo[31m\n"
    assert decoded.notes == ((2, "2 control characters taken out (U+0000, U+001B)"),)


def test_all_ends_of_lines_become_one() -> None:
    assert decode("a\r\nb\rc\u2028d\x85e".encode(), "a.txt").text == "a\nb\nc\nd\ne"


def test_a_mark_that_lies_is_an_error() -> None:
    with pytest.raises(SeedError, match=r"a\.txt: starts as utf-8"):
        decode(b"\xef\xbb\xbf\xff\xfe\xff", "a.txt")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except SeedError:
        return
    assert "\x00" not in decoded.text
    assert "\r" not in decoded.text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Cs"])))
def test_text_comes_back_as_written(text: str) -> None:
    text = text.replace("\u2028", "").replace("\u2029", "").lstrip("\ufeff")
    assert decode(text.encode(), "a.txt").text == text
