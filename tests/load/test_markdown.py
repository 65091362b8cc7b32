from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.markdown import plain, read_markdown


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a **bold** and *soft* word", "a bold and soft word"),
        ("a ***very*** __strong__ _word_", "a very strong word"),
        ("**foo_bar** and snake_case_name", "foo_bar and snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("see [the page](https://example.com/a) now", "see the page now"),
        ("see [the page][1]", "see the page"),
        ("[IS] uses routes", "[IS] uses routes"),
        ("`code` \\*not soft\\*", "code *not soft*"),
        ("<https://example.com>", "https://example.com"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("{{ mayor }} {% raw %}", "{{ mayor }} {% raw %}"),
    ],
)
def test_inline_markup_gives_its_words(written: str, read: str) -> None:
    assert plain(written) == read


def test_blocks_become_paragraphs_with_their_lines() -> None:
    reading = read_markdown(
        "# Title #\nFirst line\nsecond line.\n\n- item one\n- item two\n\n> quoted\n> words\n\n---\n"
        "1. first\n![Boats in the harbour](boats.jpg)\n",
        5,
    )
    assert [(line.number, line.text) for line in reading.paragraphs] == [
        (5, "Title"),
        (6, "First line second line."),
        (9, "item one"),
        (10, "item two"),
        (12, "quoted words"),
        (16, "first"),
    ]
    assert [(line.number, line.text) for line in reading.captions] == [(17, "Boats in the harbour")]
    assert [line.number for line in reading.markup] == [15]


@given(st.text(max_size=300))
def test_any_text_is_read(body: str) -> None:
    for paragraph in read_markdown(body, 1).paragraphs:
        assert paragraph.text
        assert "\n" not in paragraph.text


@pytest.mark.parametrize("mark", ["*", "**", "_", "[", "![", "`", "](", "<http://", ">", "- ", "#"])
def test_a_megabyte_of_marks_does_not_hang(mark: str) -> None:
    read_markdown(mark * (1_000_000 // len(mark)), 1)
