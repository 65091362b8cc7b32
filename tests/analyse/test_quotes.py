from __future__ import annotations

from pathlib import Path

import pytest
from articles import article, mention, words
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.quotes import find_quotes
from generator.model import Mention, Quote
from generator.text.sentences import sentences

CASES = Path(__file__).parent.parent / "cases" / "quotes.txt"


def _cases() -> list[tuple[str, list[str]]]:
    text = "\n".join(
        line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    found = []
    for block in text.split("\n===\n"):
        lines = block.splitlines()
        expected = [line for line in lines if line.startswith(("D | ", "I | "))]
        found.append(("\n".join(line for line in lines if line not in expected), expected))
    return found


def _find(text: str, *mentions: Mention) -> tuple[Quote, ...]:
    return find_quotes(article(text), sentences(text), mentions)


@pytest.mark.parametrize(("text", "expected"), _cases(), ids=[text[:40] for text, _ in _cases()])
def test_statements_of_a_text(text: str, expected: list[str]) -> None:
    found = []
    for quote in _find(text):
        parts = (words(text, span) or "-" for span in (quote.span, quote.cue, quote.speaker))
        found.append(" | ".join(("D" if quote.direct else "I", *parts)))
    assert found == expected


def test_a_name_inside_the_speaker_is_who_speaks() -> None:
    text = "Activist Omar Khan of River Watch said the road was closed."
    found = _find(text, mention(text, "Omar Khan", "person"), mention(text, "River Watch", "group"))
    assert [words(text, q.refers) for q in found] == ["Omar Khan"]


def test_a_spokesman_is_not_the_one_he_speaks_for() -> None:
    text = "A spokesman for Omar Khan said the road was closed. Omar Khan's lawyer said it was open."
    people = mention(text, "Omar Khan", "person"), mention(text, "Omar Khan", "person", 1)
    assert [q.refers for q in _find(text, *people)] == [None, None]


def test_a_pronoun_stands_for_the_speaker_of_the_sentence_before() -> None:
    text = "Omar Khan said the road was closed. He said the bridge was open."
    found = _find(text, mention(text, "Omar Khan", "person"))
    assert [words(text, q.refers) for q in found] == ["Omar Khan", "Omar Khan"]


def test_a_pronoun_stays_open_where_two_are_named() -> None:
    text = "Omar Khan said Ali Saleh had closed the road. He said the bridge was open."
    people = mention(text, "Omar Khan", "person"), mention(text, "Ali Saleh", "person")
    assert [words(text, q.refers) for q in _find(text, *people)][-1] is None


def test_a_pronoun_stays_open_when_the_speaker_is_far_away() -> None:
    text = "Omar Khan said the road was closed. It rained. The river rose. He said the bridge was open."
    assert [q.refers for q in _find(text, mention(text, "Omar Khan", "person"))][-1] is None


def test_a_role_stands_for_the_one_person_who_has_it() -> None:
    text = "The interior minister, Omar Khan, came on Monday. The road is closed, the minister said."
    found = _find(text, mention(text, "Omar Khan", "person"))
    assert [words(text, q.refers) for q in found] == ["Omar Khan"]
    two = text.replace("came", "and finance minister Ali Saleh came")
    found = _find(two, mention(two, "Omar Khan", "person"), mention(two, "Ali Saleh", "person"))
    assert [q.refers for q in found] == [None]


def test_a_role_of_another_country_is_somebody_else() -> None:
    text = (
        "Japanese prime minister Omar Khan came on Monday. The Irish prime minister said the road was closed."
    )
    assert [q.refers for q in _find(text, mention(text, "Omar Khan", "person"))] == [None]


@given(st.text(alphabet=st.sampled_from("aSd \"“”'‘’«».,!\n:-()he said that He told X "), max_size=120))
def test_statements_stand_inside_the_text_in_order(text: str) -> None:
    found = _find(text)
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert [q.span for q in found] == sorted({q.span for q in found})
    for quote in found:
        for part in (quote.cue, quote.speaker):
            assert part is None or text[part.start : part.end].strip()


@pytest.mark.parametrize(
    "unit", ['"', "“", "'a ", '"A," he said. ', "he said ", "said he, ", "that ", "according to ", "X, "]
)
def test_hostile_text_ends(unit: str) -> None:
    text = unit * (150_000 // len(unit))
    assert all(q.span.start < q.span.end for q in _find(text))


def test_a_letter_or_a_party_is_nobody() -> None:
    text = "Omar Khan, who leads the party, wrote a letter. The party said the road was closed."
    assert [q.refers for q in _find(text, mention(text, "Omar Khan", "person"))][-1] is None


def test_a_pronoun_is_nobody_whom_its_own_words_name() -> None:
    text = "Omar Khan said Ali Saleh had closed the road. He said Ali Saleh would not open it."
    people = [mention(text, "Omar Khan", "person")] + [
        mention(text, "Ali Saleh", "person", n) for n in (0, 1)
    ]
    assert [words(text, q.refers) for q in _find(text, *people)] == ["Omar Khan", "Omar Khan"]


def test_who_is_named_in_a_quotation_does_not_speak_on() -> None:
    text = '"Ali Saleh closed the road," Omar Khan said. "The bridge is open," he said.'
    people = mention(text, "Ali Saleh", "person"), mention(text, "Omar Khan", "person")
    assert [words(text, q.refers) for q in _find(text, *people)] == ["Omar Khan", "Omar Khan"]


def test_a_pronoun_stands_for_the_one_person_the_sentence_before_begins_with() -> None:
    text = "Engineer Omar Khan lives by the river. He said the bridge was open."
    assert [words(text, q.refers) for q in _find(text, mention(text, "Omar Khan", "person"))] == ["Omar Khan"]
    two = text.replace("the river", "the river with Ali Saleh")
    people = mention(two, "Omar Khan", "person"), mention(two, "Ali Saleh", "person")
    assert [q.refers for q in _find(two, *people)] == [None]


@pytest.mark.parametrize(
    ("speaker", "whose"),
    [
        ("The chief of police General Omar Khan", "Omar Khan"),
        ("President of the Republic Omar Khan", "Omar Khan"),
        ("Her lawyer, advocate Omar Khan,", "Omar Khan"),
        ("The lawyer of the late Omar Khan", None),
        ("Omar Khan's lawyer", None),
    ],
)
def test_a_name_behind_an_office_is_who_speaks(speaker: str, whose: str | None) -> None:
    text = f"{speaker} said the road was closed."
    assert [words(text, q.refers) for q in _find(text, mention(text, "Omar Khan", "person"))] == [whose]
