"""What a user may set, and what is said of what cannot be obeyed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.errors import SettingsError
from generator.settings import extra_settings, make_settings


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path


def test_without_any_setting_there_are_defaults(root: Path) -> None:
    settings = make_settings(root, root / "docs", {})
    assert settings.seeds == root / "seeds"
    assert settings.summary_sentences == 3
    assert settings.jobs >= 1


def test_the_command_line_wins(root: Path) -> None:
    other = root / "other"
    other.mkdir()
    settings = make_settings(root, root / "docs", {"seeds": "seeds"}, other, 7)
    assert settings.seeds == other
    assert settings.jobs == 7


def test_a_seeds_folder_given_relatively_is_made_absolute(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert make_settings(root, root / "docs", {}, Path("seeds")).seeds == root / "seeds"


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ({"seed": "x"}, "unknown setting 'seed'"),
        ({1: "x"}, "unknown setting '1'"),
        ({"seeds": "nowhere"}, "does not exist"),
        ({"seeds": ["a"]}, "seeds must be the path of a folder"),
        ({"seeds": ""}, "seeds must be the path of a folder"),
        ({"seeds": None}, "seeds must be the path of a folder"),
        ({"summary_sentences": 0}, "summary_sentences must be a whole number of 1 or more, not 0"),
        ({"summary_words": "90"}, "not '90'"),
        ({"summary_words": True}, "not True"),
        ({"summary_words": 9.5}, "not 9.5"),
    ],
)
def test_what_cannot_be_obeyed_is_refused_by_name(root: Path, extra: dict[Any, Any], said: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        make_settings(root, root / "docs", extra)
    assert said in str(refusal.value)
    assert "mkdocs.yml" in str(refusal.value)


def test_a_file_is_no_seeds_folder(root: Path) -> None:
    (root / "file").touch()
    with pytest.raises(SettingsError, match="does not exist"):
        make_settings(root, root / "docs", {}, root / "file")


@pytest.mark.parametrize("held", ["text", ["a", "b"], 3, True])
def test_settings_that_are_no_mapping_are_refused(held: object) -> None:
    with pytest.raises(SettingsError, match=r"mkdocs.yml: extra: briefing: must hold"):
        extra_settings({"briefing": held}, "mkdocs.yml")


@pytest.mark.parametrize("extra", [{}, {"briefing": None}, {"briefing": {}}])
def test_no_settings_are_no_mistake(extra: dict[str, Any]) -> None:
    assert extra_settings(extra, "mkdocs.yml") == {}
