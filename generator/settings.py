"""Settings of a site, with their defaults. Loaded once; the stages are handed values, never these objects."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import SettingsError
from generator.model import Site

NAMELESS = Site("Briefing", "")
KEYS = frozenset({"seeds", "summary_sentences", "summary_words", "generate", "index", "preview"})


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things lie and how much of them is wanted; every path is absolute."""

    root: Path
    seeds: Path
    docs: Path
    cache: Path
    templates: Path
    jobs: int
    summary_sentences: int
    summary_words: int
    site: Site = NAMELESS


def make_settings(
    root: Path,
    docs: Path,
    extra: Mapping[str, Any],
    seeds: Path | None = None,
    jobs: int | None = None,
    site: Site = NAMELESS,
) -> Settings:
    """The settings of the project at `root`: `extra` is the `extra: briefing:` part of mkdocs.yml.

    `seeds` and `jobs` override it. Raises SettingsError for an unknown key, a value of the wrong type,
    or a seeds folder that does not exist.
    """
    config = str(root / "mkdocs.yml")
    unknown = sorted(str(key) for key in set(extra) - KEYS)
    if unknown:
        raise SettingsError(
            f"unknown setting {unknown[0]!r} under extra: briefing: (known: {', '.join(sorted(KEYS))})",
            config,
        )
    named = extra.get("seeds", "seeds")
    if not isinstance(named, str) or not named:
        raise SettingsError(f"seeds must be the path of a folder, not {named!r}", config)
    folder = (seeds or root / named).absolute()
    if not folder.is_dir():
        raise SettingsError(f"the seeds folder {folder} does not exist; name one with --seeds DIR", config)
    return Settings(
        root=root,
        seeds=folder,
        docs=docs,
        cache=root / ".cache" / "briefing",
        templates=root / "templates" / "pages",
        jobs=jobs or os.cpu_count() or 1,
        summary_sentences=_count(extra, "summary_sentences", 3, config),
        summary_words=_count(extra, "summary_words", 90, config),
        site=site,
    )


def named_site(name: str, address: str | None) -> Site:
    """The site as mkdocs.yml names it; an address that is none of the web counts as not given."""
    if not address or not address.startswith(("https://", "http://")):
        return Site(name, "")
    return Site(name, address if address.endswith("/") else f"{address}/")


def extra_settings(extra: Mapping[str, Any], config: str | Path) -> dict[str, Any]:
    """The `briefing:` part of what mkdocs.yml has under `extra:`; SettingsError where it is no mapping."""
    held = extra.get("briefing")
    if held is None:
        return {}
    if not isinstance(held, Mapping):
        raise SettingsError("extra: briefing: must hold `key: value` lines", str(config))
    return dict(held)


def _count(extra: Mapping[str, Any], key: str, default: int, config: str) -> int:
    value = extra.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise SettingsError(f"{key} must be a whole number of 1 or more, not {value!r}", config)
    return value
