"""Runs MkDocs into a fresh folder and swaps it into place, so that a reader never meets half a site."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.errors import BriefingError, SettingsError
from generator.progress import Progress

# A finished site holds these files; a folder without them is not ours to replace.
_MARKS = (Path("data") / "entities.json", Path("search.html"))


def load_mkdocs(config_file: Path, site: Path | None = None) -> MkDocsConfig:
    """The loaded mkdocs.yml; raises SettingsError in words where it is missing or wrong."""
    if not config_file.is_file():
        raise SettingsError(
            "there is no mkdocs.yml here; run this in the project folder, or name it with --config",
            str(config_file),
        )
    options = {"site_dir": str(site)} if site else {}
    with _listening() as said:
        try:
            return load_config(str(config_file), strict=True, **options)
        except (Abort, MkDocsException) as error:
            raise SettingsError("\n  ".join([str(error), *said.lines]), str(config_file)) from None


def check_target(site: Path, sources: Iterable[Path]) -> None:
    """Nothing, if a build may replace the folder `site`; else SettingsError.

    It may where nothing is there, an empty folder, or an earlier site; never where that would take one
    of `sources` away, or put pages among them that the next build would read.
    """
    place = site.resolve()
    for source in sources:
        folder = source.resolve()
        if folder.is_relative_to(place) or place.is_relative_to(folder):
            raise SettingsError(
                f"the site cannot stand in or above {source}; choose another with --site", str(site)
            )
    if site.is_symlink() or (site.exists() and not _replaceable(site)):
        raise SettingsError(
            "holds something that is no site of this program; empty it or choose another with --site",
            str(site),
        )


def publish(
    config_file: Path,
    site: Path,
    beside: Sequence[tuple[str, Callable[[], bytes]]] = (),
    progress: Progress | None = None,
) -> None:
    """Build the pages in docs/ into `site` (see `check_target`), replacing what an earlier build left there.

    `beside` are further files of the site: their paths in it, and functions that make them. The hook shows
    how far it is on `progress`.

    Raises BriefingError where MkDocs finds a fault; the earlier site then stays.
    """
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"cannot be made: {(error.strerror or '').lower()}", str(site.parent)) from None
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as work:
        fresh = Path(work) / "site"
        config = load_mkdocs(config_file, fresh)
        config.extra.setdefault("briefing", {})["generate"] = False
        config.extra["building"] = {"beside": beside, "progress": progress}
        config.plugins.on_startup(command="build", dirty=False)  # as MkDocs' own command does: no clock
        _build(config, config_file)
        old = Path(work) / "old"
        if site.exists():
            site.rename(old)
        try:
            fresh.rename(site)
        except OSError:
            if old.exists():  # rather the site of before than none
                old.rename(site)
            raise
        site.chmod(0o755)
        shutil.rmtree(old, ignore_errors=True)


def _build(config: MkDocsConfig, config_file: Path) -> None:
    """Run MkDocs strictly; what it warns of becomes the error's text."""
    with _listening() as said:
        try:
            build(config)
        except (Abort, MkDocsException) as error:
            raise BriefingError(
                "\n  ".join([f"MkDocs stopped: {error}", *said.lines]), str(config_file)
            ) from None


@contextmanager
def _listening() -> Iterator[_Said]:
    """What MkDocs says meanwhile, which it does not print then."""
    said = _Said()
    logger = logging.getLogger("mkdocs")
    before = logger.level, logger.propagate
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    logger.addHandler(said)
    try:
        yield said
    finally:
        logger.removeHandler(said)
        logger.setLevel(before[0])
        logger.propagate = before[1]


class _Said(logging.Handler):
    """Keeps what is logged at warning level and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _replaceable(site: Path) -> bool:
    return site.is_dir() and (all((site / mark).is_file() for mark in _MARKS) or not any(site.iterdir()))
