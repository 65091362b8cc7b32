"""The site also builds by its hosts' own commands: MkDocs, and properdocs, its maintained fork."""

from __future__ import annotations

import pytest
from project import Project, digests, shown

pytest_plugins = ["sites"]


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_fresh_project_builds_strictly(project: Project, host: str) -> None:
    done = project.command(host, "build", "--strict", "--quiet", "--config-file", "mkdocs.yml")
    assert done.returncode == 0, done.stderr
    assert "forty singers" in shown(project.site / "articles" / "choir.html")
    assert (project.site / "pagefind" / "pagefind-entry.json").is_file()
    assert (project.site / "data" / "articles.json").is_file()


def test_mkdocs_makes_the_same_site_as_our_own_command(project: Project, built: Project) -> None:
    done = project.command("mkdocs", "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr
    assert digests(project.site) == digests(built.site)


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_problem_stops_a_strict_build_and_is_told(project: Project, host: str) -> None:
    (project.seeds / "empty.txt").touch()
    done = project.command(host, "build", "--strict", "--config-file", "mkdocs.yml")
    assert done.returncode == 1
    assert "empty.txt: set aside: no text in it" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_mistake_is_told_without_a_traceback(project: Project, host: str) -> None:
    config = project.config.read_text("utf-8").replace("summary_words: 90", "summary_words: many")
    project.config.write_text(config, "utf-8")
    done = project.command(host, "build", "--quiet", "--config-file", "mkdocs.yml")
    assert done.returncode == 1
    assert "summary_words must be a whole number" in done.stderr
    assert "Traceback" not in done.stderr
