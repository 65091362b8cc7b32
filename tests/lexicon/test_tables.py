from __future__ import annotations

from pathlib import Path

import pytest

from generator.lexicon.tables import LexiconError, doubtful, listed, read_rows, read_tables


def _file(folder: Path, text: str) -> Path:
    path = folder / "data.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_know_their_lines_and_fill_missing_cells(tmp_path: Path) -> None:
    path = _file(tmp_path, "# a comment\n\nNile | river |\nJava\n")
    rows = list(read_rows(path, 3))
    assert [(row.line, row.cells) for row in rows] == [(3, ("Nile", "river", "")), (4, ("Java", "", ""))]


def test_a_row_with_too_many_cells_is_reported_with_its_line(tmp_path: Path) -> None:
    path = _file(tmp_path, "Nile | river\nVolga | river | RU\n")
    with pytest.raises(LexiconError, match=r"data\.txt:2: 3 cells where 2 are the most"):
        list(read_rows(path, 2))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('name = "A"\n', ":1: a value before the first"),
        ("[[thing]]\nname = A\n", ":2: the value of name must be a string or a list"),
        ("[[thing]]\nname\n", ":2: neither a heading nor key = value"),
        ('[[thing]]\nname = "A"\nname = "B"\n', ":3: name stands twice"),
    ],
)
def test_a_table_that_is_not_well_formed_is_reported_with_its_line(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(LexiconError, match=message):
        list(read_tables(_file(tmp_path, text), "thing"))


def test_cells_hold_names_and_mark_doubtful_ones() -> None:
    assert listed(" Gaza;; Gaza Strip ") == ("Gaza", "Gaza Strip")
    assert doubtful(("Jordan?", "Transjordan")) == (("Jordan", "Transjordan"), ("Jordan",))
