"""Projects of their own in temporary folders, and sites built from them, for the tests from end to end."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result
from lxml import html as lxml_html

from generator.cli import main

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
PATIENCE = 120
"""Seconds after which a command that should have ended has failed; no test measures time."""


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder with hand-written pages, theme and hook as they are, and seeds of its own."""

    root: Path

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def config(self) -> Path:
        return self.root / "mkdocs.yml"

    def briefing(self, *arguments: str) -> Result:
        """`briefing ARGUMENTS --config ...` in this very process; a defect raises."""
        where = [] if "--help" in arguments else ["--config", str(self.config)]
        result = CliRunner().invoke(main, [*arguments, *where])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def command(
        self, *arguments: str, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """`python -m ARGUMENTS` in the project folder, as a user runs it."""
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=self.root,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )


def make_project(root: Path, *seeds: Path) -> Project:
    """A project in the new folder `root`, with copies of the files `seeds`."""
    project = Project(root)
    project.seeds.mkdir(parents=True)
    shutil.copyfile(ROOT / "mkdocs.yml", project.config)
    shutil.copytree(ROOT / "docs" / "about", project.docs / "about")
    for name in ("templates", "generator"):
        (root / name).symlink_to(ROOT / name, target_is_directory=True)
    for seed in seeds:
        shutil.copyfile(seed, project.seeds / seed.name)
    return project


def corpus() -> list[Path]:
    """The small corpus: three articles on one event, and three others."""
    return sorted((CASES / "corpus").iterdir())


def digests(folder: Path) -> dict[str, str]:
    """Each file under `folder` with a digest of its bytes."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def parsed(page: Path) -> lxml_html.HtmlElement:
    """The page as a browser's tree, more or less."""
    return lxml_html.document_fromstring(page.read_bytes(), parser=lxml_html.HTMLParser(encoding="utf-8"))


def shown(page: Path) -> str:
    """The text of the page's main part, white space as single spaces."""
    return " ".join(parsed(page).find(".//main").text_content().split())
