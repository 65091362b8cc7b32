from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BriefingError
from generator.write import Written, hand_written_folders, write_beside, write_files


def write(docs: Path, **pages: str) -> Written:
    return write_files([(f"{name}.md", text.encode) for name, text in pages.items()], docs)


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert write(tmp_path, a="one", b="two") == Written(2, 0, 0)
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert write(tmp_path, a="one", b="three") == Written(1, 1, 0)
    assert (tmp_path / "a.md").stat().st_mtime_ns == before


def test_a_page_that_is_no_longer_made_goes_and_its_folder_with_it(tmp_path: Path) -> None:
    write_files([("places/raqqa.md", lambda: b"x")], tmp_path)
    assert write(tmp_path, a="one") == Written(1, 0, 1)
    assert not (tmp_path / "places").exists()


def test_a_hand_written_page_is_never_overwritten_nor_deleted(tmp_path: Path) -> None:
    mine = tmp_path / "a.md"
    mine.write_text("mine")
    with pytest.raises(BriefingError, match="not written by the generator"):
        write(tmp_path, a="generated", b="other")
    assert mine.read_text() == "mine"
    assert not (tmp_path / "b.md").exists()
    write(tmp_path, b="other")
    write(tmp_path)
    assert mine.exists()


@pytest.mark.parametrize("path", ["../out.md", "/etc/out.md", "a/../../out.md", ""])
def test_no_path_leads_out_of_docs(tmp_path: Path, path: str) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    with pytest.raises(BriefingError, match="leads out"):
        write_files([(path, lambda: b"x")], docs)
    assert list(tmp_path.iterdir()) == [docs]


def test_a_link_in_docs_leads_nowhere_else(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    docs.mkdir()
    outside.mkdir()
    (docs / "places").symlink_to(outside)
    with pytest.raises(BriefingError, match="leads out"):
        write_files([("places/raqqa.md", lambda: b"x")], docs)
    assert not list(outside.iterdir())


def test_a_build_cut_off_half_way_does_not_block_the_next(tmp_path: Path) -> None:
    def cut_off() -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_files([("a.md", lambda: b"one"), ("b.md", cut_off)], tmp_path)
    assert write(tmp_path, a="two", b="two") == Written(2, 0, 0)


def test_folders_of_hand_written_pages_are_told_from_generated_ones(tmp_path: Path) -> None:
    write_files([("places/raqqa.md", lambda: b"x"), ("index.md", lambda: b"x")], tmp_path)
    (tmp_path / "about").mkdir()
    assert hand_written_folders(tmp_path) == (tmp_path / "about",)
    (tmp_path / "note.md").write_text("mine")
    assert hand_written_folders(tmp_path) == (tmp_path, tmp_path / "about")


def test_files_beside_pages_never_take_the_place_of_others(tmp_path: Path) -> None:
    write_beside([("feed.xml", lambda: b"x"), ("places/raqqa.csv", lambda: b"y")], tmp_path)
    assert (tmp_path / "places" / "raqqa.csv").read_bytes() == b"y"
    with pytest.raises(BriefingError, match=r"docs/feed\.xml: the generator makes this file"):
        write_beside([("feed.xml", lambda: b"z")], tmp_path)
    with pytest.raises(BriefingError, match="leads out"):
        write_beside([("../feed.xml", lambda: b"z")], tmp_path)
