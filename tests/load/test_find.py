from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.load import find_seeds
from generator.load.find import MAX_BYTES


def put(folder: Path, name: str, text: str = "text") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def reasons(folder: Path) -> dict[str, str]:
    return {problem.path: problem.message for problem in find_seeds(folder)[1]}


def test_articles_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.html", "a/B.TXT", "c.htm"):
        put(tmp_path, name, name)
    seeds, problems = find_seeds(tmp_path)
    assert [seed.seed for seed in seeds] == ["a/B.TXT", "a/z.html", "b.md", "c.htm"]
    assert seeds[0].data == b"a/B.TXT"
    assert problems == ()


def test_the_decisions_file_readmes_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    for name in (
        "README.md",
        "readme",
        "README_first.txt",
        "decisions.yml",
        ".git/x.txt",
        ".x.md",
    ):
        put(tmp_path, name)
    assert find_seeds(tmp_path) == ((), ())


@pytest.mark.parametrize("name", ["decisions.yaml", "Decisions.yml", "decisions", "asia/decisions.yml"])
def test_a_decisions_file_that_would_not_be_read_is_named(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)
    assert "decisions are read from decisions.yml" in reasons(tmp_path)[name]


def test_an_article_may_be_about_decisions(tmp_path: Path) -> None:
    put(tmp_path, "decisions.md", "one")
    put(tmp_path, "decisions-of-the-court.txt", "two")
    assert len(find_seeds(tmp_path)[0]) == 2


def test_other_formats_are_named(tmp_path: Path) -> None:
    put(tmp_path, "picture.jpg")
    assert "not an article format" in reasons(tmp_path)["picture.jpg"]


def test_no_link_is_followed(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside/secret.txt")
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    (folder / "linked").symlink_to(outside.parent)
    seeds, problems = find_seeds(folder)
    assert seeds == ()
    assert {problem.path for problem in problems} == {"link.txt", "linked"}
    assert all("link" in problem.message for problem in problems)


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    put(tmp_path, "a.txt")
    assert [seed.seed for seed in find_seeds(tmp_path)[0]] == ["a.txt"]
    assert "not a regular file" in reasons(tmp_path)["pipe.txt"]


def test_a_file_too_large_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"x" * (MAX_BYTES + 1))
    assert "larger than" in reasons(tmp_path)["big.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file_costs_only_itself(tmp_path: Path) -> None:
    put(tmp_path, "a.txt").chmod(0)
    put(tmp_path, "b.txt")
    assert [seed.seed for seed in find_seeds(tmp_path)[0]] == ["b.txt"]
    assert "permission denied" in reasons(tmp_path)["a.txt"]


def test_the_later_of_two_copies_is_set_aside(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "same")
    put(tmp_path, "a.txt", "same")
    assert [seed.seed for seed in find_seeds(tmp_path)[0]] == ["a.txt"]
    assert reasons(tmp_path)["b.txt"].endswith("the same content as a.txt")


def test_names_that_cannot_be_shown_are_written_out(tmp_path: Path) -> None:
    for number, name in enumerate((b"caf\xe9.txt", b"bell\x07.txt", "turn\u202e.txt".encode())):
        (tmp_path / os.fsdecode(name)).write_text(str(number))
    seeds, problems = find_seeds(tmp_path)
    assert sorted(seed.seed for seed in seeds) == ["bell\\x07.txt", "caf\\xe9.txt", "turn\\u202e.txt"]
    assert problems == ()


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match="cannot list"):
        find_seeds(tmp_path / "nowhere")
