"""Writes what changed into docs/, and deletes only what it wrote: hand-written pages are safe."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import BriefingError

MANIFEST = ".generated.json"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, left as they were, and deleted."""

    written: int
    unchanged: int
    deleted: int


def write_files(files: Sequence[tuple[str, Callable[[], bytes]]], docs: Path) -> Written:
    """Make the generated part of `docs` hold exactly `files`: (path inside docs, function giving content).

    A file whose bytes are the same is not touched, so that a live preview does not rebuild for ever.
    Raises BriefingError, before anything is written, where a path would leave docs/ or would overwrite
    a page written by hand.
    """
    before = _manifest(docs)
    targets = _targets(docs, [path for path, _ in files])
    for path, target in targets.items():
        if path not in before and target.exists():
            raise BriefingError(
                f"{path} was not written by the generator and will not be overwritten; "
                "move it elsewhere, or delete it to have it generated",
                str(target),
            )
    # What is about to be written is ours from now on, also where the build is cut off half way.
    _save_manifest(docs, before | targets.keys())
    written = sum(_write_changed(targets[path], content()) for path, content in files)
    gone = sorted(before - targets.keys())
    for target in _targets(docs, gone).values():
        _delete(target, docs)
    _save_manifest(docs, frozenset(targets))
    return Written(written, len(targets) - written, len(gone))


def write_beside(files: Sequence[tuple[str, Callable[[], bytes]]], site: Path) -> None:
    """Write `files` (path inside the site, function giving content) beside the pages of a finished site.

    Raises BriefingError where a file that came from docs/ stands there already.
    """
    targets = _targets(site, [path for path, _ in files])
    for folder in {target.parent for target in targets.values()}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, content in files:
        try:
            with targets[path].open("xb") as file:
                file.write(content())
        except FileExistsError:
            raise BriefingError(
                "the generator makes this file; call yours by another name", f"docs/{path}"
            ) from None


def hand_written_folders(docs: Path) -> tuple[Path, ...]:
    """The folders that hold hand-written pages: `docs` itself, and those directly in it."""
    ours = {PurePosixPath(path).parts[0] for path in _manifest(docs)} | {MANIFEST}
    others = sorted(entry for entry in docs.iterdir() if entry.name not in ours)
    own = (docs,) if any(entry.is_file() for entry in others) else ()
    return (*own, *(entry for entry in others if entry.is_dir()))


def _manifest(docs: Path) -> frozenset[str]:
    """The paths that an earlier build wrote."""
    file = docs / MANIFEST
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return frozenset(str(path) for path in kept["files"])
    except FileNotFoundError:
        return frozenset()
    except (OSError, ValueError, KeyError, TypeError):
        raise BriefingError(
            "cannot be read; delete it together with the generated folders", str(file)
        ) from None


def _save_manifest(docs: Path, files: frozenset[str]) -> None:
    _write_changed(docs / MANIFEST, json.dumps({"files": sorted(files)}, indent=0).encode() + b"\n")


def _targets(docs: Path, paths: Iterable[str]) -> dict[str, Path]:
    """The file for each of `paths`, which must stay in docs/, also by way of links."""
    root = docs.resolve()
    inside: dict[PurePosixPath, bool] = {}
    targets = {}
    for path in paths:
        pure = PurePosixPath(path)
        parent = pure.parent
        if parent not in inside:
            inside[parent] = (docs / parent).resolve().is_relative_to(root)
        if not pure.parts or ".." in pure.parts or pure.is_absolute() or not inside[parent]:
            raise BriefingError(f"the generated path {path!r} leads out of docs/", str(docs))
        targets[path] = docs / pure
    return targets


def _write_changed(target: Path, content: bytes) -> bool:
    """Write `content` whole or not at all; False where the file already holds it."""
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.write_bytes(content)
    part.replace(target)
    return True


def _delete(target: Path, docs: Path) -> None:
    target.unlink(missing_ok=True)
    folder = target.parent
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
