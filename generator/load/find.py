"""Which files of a folder are articles."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SeedError
from generator.model import Problem, SeedFile

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})
MAX_BYTES = 2_000_000
MAX_FILES = 50_000
MAX_DEPTH = 16

DECISIONS = "decisions.yml"

_README = re.compile(r"readme(?![a-z])", re.IGNORECASE)
_NEARLY_DECISIONS = re.compile(r"decisions(\.(ya?ml|json|toml))?", re.IGNORECASE)
# What cannot stand in a message or a page: undecodable bytes, controls, marks of direction.
_UNSHOWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_FOLLOW_NOTHING = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass(frozen=True, slots=True)
class _Found:
    """What one directory entry came to: a seed, or the reason why it is none."""

    path: str
    data: bytes
    reason: str | None


def find_seeds(folder: Path) -> tuple[tuple[SeedFile, ...], tuple[Problem, ...]]:
    """The article files under `folder` in the order of their paths, and what was set aside with its reason.

    Articles are regular files named `*.txt`, `*.md`, `*.html` or `*.htm`. Hidden files, README files and the
    decisions file are passed over in silence; a link, a device, a file that cannot be read or is longer than
    `MAX_BYTES`, another format, and a copy of an earlier file are each a Problem. No link is followed below
    `folder`. Raises SeedError where `folder` cannot be listed or holds more than `MAX_FILES` files.
    """
    try:
        root = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise SeedError(f"cannot list the folder of articles: {_why(error)}", str(folder)) from error
    found: list[_Found] = []
    try:
        for entry in _walk(root, "", 0):
            found.append(entry)
            if len(found) > MAX_FILES:
                raise SeedError(f"more than {MAX_FILES:,} files; split the folder", str(folder))
    finally:
        os.close(root)
    return _without_copies(sorted(found, key=lambda one: one.path))


def _walk(directory: int, prefix: str, depth: int) -> Iterator[_Found]:
    for name in sorted(os.listdir(directory)):
        if name.startswith("."):
            continue
        path = prefix + _showable(name)
        try:
            mode = os.stat(name, dir_fd=directory, follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode):
                yield from _enter(directory, name, path, depth)
            elif path != DECISIONS and not _README.match(name):
                yield _read(directory, name, path, mode)
        except OSError as error:
            yield _Found(path, b"", _why(error))


def _enter(directory: int, name: str, path: str, depth: int) -> Iterator[_Found]:
    if depth == MAX_DEPTH:
        yield _Found(path, b"", f"folders lie more than {MAX_DEPTH} deep; this one is not read")
        return
    inner = os.open(name, _FOLLOW_NOTHING | os.O_DIRECTORY, dir_fd=directory)
    try:
        yield from _walk(inner, path + "/", depth + 1)
    finally:
        os.close(inner)


def _read(directory: int, name: str, path: str, mode: int) -> _Found:
    if stat.S_ISLNK(mode):
        return _Found(path, b"", "a link; links are not followed")
    if not stat.S_ISREG(mode):
        return _Found(path, b"", "not a regular file")
    if _NEARLY_DECISIONS.fullmatch(name):
        return _Found(
            path, b"", f"decisions are read from {DECISIONS}, beside the articles, and nowhere else"
        )
    if os.path.splitext(name)[1].lower() not in SUFFIXES:  # noqa: PTH122 - names may hold undecodable bytes
        return _Found(path, b"", "not an article format (.txt, .md, .html)")
    # The entry may have been swapped since it was looked at, so what was opened is looked at again.
    handle = os.open(name, _FOLLOW_NOTHING, dir_fd=directory)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return _Found(path, b"", "not a regular file")
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return _Found(path, b"", f"larger than {MAX_BYTES:,} bytes")
    return _Found(path, data, None)


def _without_copies(found: list[_Found]) -> tuple[tuple[SeedFile, ...], tuple[Problem, ...]]:
    seeds: list[SeedFile] = []
    problems: list[Problem] = []
    holder: dict[bytes, str] = {}
    paths: set[str] = set()
    for one in found:
        digest = hashlib.sha256(one.data).digest()
        reason = one.reason
        if reason is None and one.path in paths:
            reason = "two files have this name once unprintable characters are written out"
        elif reason is None and digest in holder:
            reason = f"the same content as {holder[digest]}"
        if reason is not None:
            problems.append(Problem(one.path, "load", f"set aside: {reason}"))
            continue
        paths.add(one.path)
        holder[digest] = one.path
        seeds.append(SeedFile(one.path, one.data))
    return tuple(seeds), tuple(problems)


def _showable(name: str) -> str:
    return _UNSHOWABLE.sub(lambda hit: _written_out(ord(hit[0])), name)


def _written_out(code: int) -> str:
    if 0xDC80 <= code <= 0xDCFF:  # how Python carries a byte that is not UTF-8
        code -= 0xDC00
    return rf"\x{code:02x}" if code < 0x100 else rf"\u{code:04x}"


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
