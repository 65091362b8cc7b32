"""However sentences and names lie across one another, the pieces together are the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Span
from generator.pages.text import Mark, Paragraph, excerpt, paragraph_spans, paragraphs

texts = st.text(alphabet="ab.“ \n\t<&é", max_size=80)


@st.composite
def spans(draw: st.DrawFn, text: str, most: int) -> list[Span]:
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=most))
    return sorted(Span(min(pair), max(pair)) for pair in pairs)


@st.composite
def separate(draw: st.DrawFn, text: str) -> list[Span]:
    """Spans in order, none overlapping, as a sentence splitter gives them."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [Span(a, b) for a, b in pairs if a < b]


def mark(span: Span) -> Mark:
    return Mark(span, "../places/a.md", "place", "A")


def text_of(paragraph: Paragraph) -> str:
    return "".join(piece.text for sentence in paragraph for piece in sentence.pieces)


@given(data=st.data(), text=texts)
@settings(max_examples=400, deadline=None)
def test_pieces_put_together_are_the_text(data: st.DataObject, text: str) -> None:
    sentences = data.draw(separate(text))
    marks = [mark(span) for span in data.draw(spans(text, 8))]
    whole = Span(0, len(text))
    got = paragraphs(text, whole, sentences, marks)
    assert [text_of(p) for p in got] == [text[s.start : s.end] for s in paragraph_spans(text, whole)]
    assert "".join("".join(text_of(p).split()) for p in got) == "".join(text.split())


@given(data=st.data(), text=texts)
@settings(max_examples=400, deadline=None)
def test_every_sentence_has_its_anchor_once(data: st.DataObject, text: str) -> None:
    sentences = data.draw(separate(text))
    got = paragraphs(text, Span(0, len(text)), sentences, [])
    anchors = [sentence.anchor for paragraph in got for sentence in paragraph if sentence.anchor]
    assert len(set(anchors)) == len(anchors)
    visible = [f"s{n}" for n, s in enumerate(sentences, 1) if text[s.start : s.end].strip()]
    assert set(visible) <= set(anchors)


@given(data=st.data(), text=texts)
@settings(max_examples=400, deadline=None)
def test_every_name_keeps_its_words(data: st.DataObject, text: str) -> None:
    names = data.draw(separate(text))
    sentences = data.draw(separate(text))
    got = paragraphs(text, Span(0, len(text)), sentences, [mark(span) for span in names])
    pieces = [piece for paragraph in got for sentence in paragraph for piece in sentence.pieces]
    for name in names:
        held = "".join(p.text for p in pieces if p.mark is not None and p.mark.span == name)
        assert "".join(held.split()) == "".join(text[name.start : name.end].split())


def test_the_first_of_overlapping_names_wins() -> None:
    got = paragraphs("Bank of Noria", Span(0, 13), [Span(0, 13)], [mark(Span(0, 13)), mark(Span(8, 13))])
    assert [(p.text, p.mark is not None) for p in got[0][0].pieces] == [("Bank of Noria", True)]


def test_a_name_over_the_end_of_a_sentence_is_cut_in_two() -> None:
    got = paragraphs("The U.S. Army came.", Span(0, 19), [Span(0, 8), Span(9, 19)], [mark(Span(4, 13))])
    assert [[(p.text, p.mark is not None) for p in s.pieces] for s in got[0]] == [
        [("The ", False), ("U.S.", True)],
        [(" ", True)],
        [("Army", True), (" came.", False)],
    ]


@given(data=st.data(), text=st.text(alphabet="ab. ", min_size=1, max_size=120))
@settings(max_examples=300, deadline=None)
def test_excerpts_hold_the_first_name_and_stay_short(data: st.DataObject, text: str) -> None:
    names = [s for s in data.draw(separate(text)) if s.end - s.start < 15]
    pieces = excerpt(text, Span(0, len(text)), names, longest=40)
    plain = "".join(piece for piece, _ in pieces)
    assert len(plain) <= 40 + len("… ") + len(" …")
    assert plain.removeprefix("… ").removesuffix(" …") in text
    if names:
        assert any(marked for _, marked in pieces)
    if len(text) <= 40:
        assert plain == text
