"""Runs MkDocs into a fresh folder and swaps it into place, so that a reader never meets half a site."""

from __future__ import annotations

import logging
import shutil
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.errors import BriefingError

# A finished site holds this file; a folder without it is not ours to replace.
_MARK = Path("data") / "entities.json"


def load_mkdocs(config_file: Path, site: Path | None = None) -> MkDocsConfig:
    """The loaded mkdocs.yml; raises BriefingError in words where it is missing or wrong."""
    if not config_file.is_file():
        raise BriefingError(
            "there is no mkdocs.yml here; run this in the project folder, or name it with --config",
            str(config_file),
        )
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        options = {"site_dir": str(site)} if site else {}
        return load_config(str(config_file), strict=True, **options)
    except (Abort, MkDocsException) as error:
        raise BriefingError(str(error), str(config_file)) from None


def publish(config_file: Path, site: Path) -> None:
    """Build the pages in docs/ into `site`, replacing a site that an earlier build left there.

    Raises BriefingError where the folder holds something else, or where MkDocs finds a fault.
    """
    site = site.absolute()
    if site.is_symlink() or (site.exists() and not _replaceable(site)):
        raise BriefingError(
            "holds something that is no site of this program; empty it or choose another with --site",
            str(site),
        )
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as work:
        fresh = Path(work) / "site"
        config = load_mkdocs(config_file, fresh)
        config.extra.setdefault("briefing", {})["generate"] = False
        _build(config, config_file)
        old = Path(work) / "old"
        if site.exists():
            site.rename(old)
        fresh.rename(site)
        site.chmod(0o755)
        shutil.rmtree(old, ignore_errors=True)


def _build(config: MkDocsConfig, config_file: Path) -> None:
    """Run MkDocs strictly; what it warns of becomes the error's text."""
    said = _Said()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(said)
    try:
        build(config)
    except (Abort, MkDocsException) as error:
        raise BriefingError(
            "\n  ".join([f"MkDocs stopped: {error}", *said.lines]), str(config_file)
        ) from None
    finally:
        logger.removeHandler(said)


class _Said(logging.Handler):
    """Keeps what is logged at warning level and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _replaceable(site: Path) -> bool:
    return site.is_dir() and ((site / _MARK).is_file() or not any(site.iterdir()))
