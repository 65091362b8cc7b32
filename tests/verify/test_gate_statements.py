"""Statements that were good and have been spoiled: each is caught, with the article and the words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample import analysis as make_analysis
from sample import article as make_article

from generator.model import Analysis, Kind, Mention, Quote, Span
from generator.verify.statements import confirmed, faults_of_statements

BODY = (
    "Mara Lind of the River Council told Ove Dahl on Monday that the dam will not hold another winter. "
    "“We asked twice, and nobody came,” said Ove Dahl, who farms below it.\n\n"
    "Lind praised Dahl and said the mayor reportedly knew of the cracks. According to Ove Dahl, the gates "
    "were shut. "
    "The mayor said Dahl had never asked."
)
NAMES = ("Mara Lind", "Ove Dahl", "River Council")


def analysis(*quotes: Quote) -> Analysis:
    made = make_analysis(make_article("dam", "A dam breaks", "Nordia Daily", "2019-05-09", BODY))
    mentions: list[Mention] = []
    for name in (*NAMES, "Lind", "Dahl"):
        at = made.article.text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            if not any(m.span.start <= at < m.span.end for m in mentions):
                kind: Kind = "group" if name == "River Council" else "person"
                mentions.append(Mention(made.article.id, span, name, kind, 0.9, "test"))
            at = made.article.text.find(name, at + 1)
    return replace(made, mentions=tuple(sorted(mentions, key=lambda m: m.span)), quotes=quotes)


def span(words: str, within: str = "") -> Span:
    text = analysis().article.text
    start = text.index(words, text.index(within) if within else 0)
    return Span(start, start + len(words))


def said(words: str, cue: str, speaker: str, near: str = "", direct: bool = False, refers: str = "") -> Quote:
    """A statement; `near` is the sentence from whose beginning on cue and speaker are looked for."""
    made = analysis()
    return Quote(
        made.article.id,
        span(words),
        direct,
        span(cue, near) if cue else None,
        span(speaker, near) if speaker else None,
        span(refers) if refers else None,
    )


WARNED = said("that the dam will not hold another winter", "told", "Mara Lind of the River Council")
ASKED = said("We asked twice, and nobody came,", "said", "Ove Dahl", "said Ove", direct=True)
KNEW = said("the mayor reportedly knew of the cracks", "said", "Lind", "Lind praised")
SHUT = said("the gates were shut", "According to", "Ove Dahl", "According to")
NEVER = said("Dahl had never asked", "said", "The mayor", "The mayor said")


def complaint(quote: Quote) -> str:
    found = list(faults_of_statements(analysis(quote)))
    assert found, "nothing was found"
    return "; ".join(found)


def test_what_was_said_passes() -> None:
    assert list(faults_of_statements(analysis(WARNED, ASKED, KNEW, SHUT, NEVER))) == []


@pytest.mark.parametrize(
    ("quote", "speaker", "near", "why"),
    [
        (WARNED, "Ove Dahl", "Ove Dahl on", "spoken to"),
        (WARNED, "River Council", "River", "not the one"),
        (ASKED, "Mara Lind", "Mara", "not the one"),
        (KNEW, "Dahl", "Dahl and", "not the one"),
        (SHUT, "Dahl", "Dahl had", "not follow"),
        (NEVER, "Dahl", "Dahl had", "inside what is said"),
    ],
)
def test_a_speaker_swapped_within_the_sentence(quote: Quote, speaker: str, near: str, why: str) -> None:
    message = complaint(replace(quote, speaker=span(speaker, near)))
    assert why in message or "stands in no sentence beside" in message
    first = " ".join(analysis().article.text[quote.span.start : quote.span.end].split()[:3])
    assert first in message


@pytest.mark.parametrize("lost", ["another winter", "winter"])
def test_a_reported_statement_shortened_at_its_end(lost: str) -> None:
    words = "that the dam will not hold another winter".removesuffix(lost).rstrip()
    assert "breaks off before" in complaint(replace(WARNED, span=span(words)))


@pytest.mark.parametrize(
    "words", ["the dam will not hold another winter", "dam will not hold another winter"]
)
def test_a_reported_statement_shortened_at_its_beginning(words: str) -> None:
    spoiled = replace(WARNED, span=span(words))
    found = list(faults_of_statements(analysis(spoiled)))
    # Without its "that" a statement is still whole; without more it is not.
    assert found or words.startswith("the dam")


@pytest.mark.parametrize("words", ["We asked twice,", "and nobody came,", "asked twice, and nobody came,"])
def test_a_shortened_quotation(words: str) -> None:
    message = complaint(replace(ASKED, span=span(words)))
    assert "not enclosed in quotation marks" in message
    assert words in message


def test_a_lost_not() -> None:
    assert "negation" in complaint(replace(WARNED, span=span("hold another winter")))
    assert "negation" in complaint(replace(NEVER, span=span("asked", "never asked")))


def test_a_lost_reportedly() -> None:
    assert "leaves out “reportedly”" in complaint(replace(KNEW, span=span("knew of the cracks")))
    assert "breaks off before “reportedly" in complaint(
        replace(KNEW, span=span("the mayor", "said the mayor"))
    )


def test_a_quotation_that_runs_over_who_said_it() -> None:
    whole = span("We asked twice, and nobody came,” said Ove Dahl")
    assert "not enclosed" in complaint(replace(ASKED, span=whole, speaker=None, cue=None))


def test_a_moved_statement() -> None:
    moved = Span(WARNED.span.start + 4, WARNED.span.end + 4)
    assert complaint(replace(WARNED, span=moved))


def test_a_name_that_is_none() -> None:
    assert "no name of the article" in complaint(replace(ASKED, refers=span("nobody")))


def test_what_cannot_be_confirmed_is_not_to_be_shown() -> None:
    wrong = replace(WARNED, speaker=span("Ove Dahl", "Ove Dahl on"))
    assert confirmed(analysis(WARNED, wrong, ASKED)) == (WARNED, ASKED)


def test_the_speaker_of_a_long_quotation_may_stand_some_sentences_away() -> None:
    made = analysis()
    text = made.article.text
    far = replace(ASKED, cue=span("said", "mayor said"), speaker=span("The mayor"))
    assert text.index("The mayor") > ASKED.span.end
    assert not any("in no sentence beside" in fault for fault in faults_of_statements(analysis(far)))
