"""A text without headline is called by its first sentence, without the dateline before it."""

from __future__ import annotations

import pytest

from generator.clean.clean import _first_sentence


@pytest.mark.parametrize(
    ("paragraph", "title"),
    [
        ("PORT LUND — The council met on Monday. It rained.", "The council met on Monday."),
        ("Port Lund, 5 May - The council met on Monday.", "The council met on Monday."),
        ("Port Lund/NORDPRESS/. The council met on Monday.", "The council met on Monday."),
        ("The mayor - Ada Lund - said no to it.", "The mayor - Ada Lund - said no to it."),
        ("Energy Crisis - A Plan", "Energy Crisis - A Plan"),
    ],
)
def test_opening(paragraph: str, title: str) -> None:
    assert _first_sentence(paragraph) == title
