"""Fixtures of the tests from end to end; modules that name them in `pytest_plugins` share one site."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import Project, corpus, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh project with the small corpus, not yet built."""
    return make_project(tmp_path / "project", *corpus())


@pytest.fixture
def empty_project(tmp_path: Path) -> Project:
    """A fresh project without any article."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small corpus, built once for all tests that only read the site."""
    made = make_project(tmp_path_factory.mktemp("built") / "project", *corpus())
    result = made.briefing("build", "--jobs", "1")
    assert result.exit_code == 0, result.output
    return made
