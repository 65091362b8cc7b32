import pytest

from generator.analyse.document import read_document
from generator.analyse.introductions import pairs
from generator.model import Span


def introduced(text: str) -> list[tuple[str, str]]:
    found = []
    for sentence in read_document(text, [Span(0, len(text))]).sentences:
        for long, short in pairs(sentence):
            first, last = sentence.tokens[long[0]], sentence.tokens[long[1] - 1]
            found.append((text[first.start : last.end], sentence.tokens[short[0]].text))
    return found


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("The Lund Relief Fund (LRF) said so.", "Lund Relief Fund", "LRF"),
        ("the Toreg Observatory for Human Rights (TOHR)", "Toreg Observatory for Human Rights", "TOHR"),
        ("the Patriotic Union of Toregistan, or PUT,", "Patriotic Union of Toregistan", "PUT"),
        ("the TRC (Toreg Red Crescent) came", "Toreg Red Crescent", "TRC"),
        ("Lund Bank of Credit, known as LBC, closed", "Lund Bank of Credit", "LBC"),
        ("the Works and Insights for Lund (Wil)", "", ""),
        ("Trades and Insights for Lund (Tifl) found", "Trades and Insights for Lund", "Tifl"),
        ("He came late (VIP) and left.", "", ""),
        ("Maria Lund (TLF) won the seat.", "", ""),
    ],
)
def test_a_short_form_beside_its_long_form(text: str, long: str, short: str) -> None:
    assert introduced(text) == ([(long, short)] if long else [])
