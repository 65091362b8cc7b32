"""Readings of articles, kept by what they were made from: content, code, words, models and settings."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.model import Analysis, Problem, SeedFile

# Everything a reading of one article can depend on; resolve, relate and pages run anew each time.
_ROOMS = ("text", "lexicon", "load", "clean", "analyse", "verify")
_FILES = ("model.py", "read.py")
_LIBRARIES = ("charset-normalizer", "lxml", "python-crfsuite", "python-frontmatter",
              "pyyaml", "sentencex", "snowballstemmer", "tld", "trafilatura")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one seed file gave: an analysis, or None with the reason among the problems."""

    seed: str
    analysis: Analysis | None
    problems: tuple[Problem, ...]


_PART = ".part"
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Reading)


def fingerprint(package: Path, settings: tuple[object, ...]) -> str:
    """A digest of all that a reading depends on besides its article.

    `package` is the folder of the generator package; `settings` are the values handed to the stages.
    """
    digest = hashlib.sha256(repr(settings).encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {importlib.metadata.version(library)}\n".encode())
    for file in _sources(package):
        digest.update(file.relative_to(package).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _sources(package: Path) -> Iterable[Path]:
    inside = (file for room in _ROOMS for file in (package / room).rglob("*") if file.is_file())
    kept = (file for file in inside if "__pycache__" not in file.parts)
    return sorted([*kept, *(package / name for name in _FILES)])


@dataclass(frozen=True, slots=True)
class Cache:
    """Readings on disk, one file each; a file that cannot be read counts as absent."""

    folder: Path
    print_of_code: str

    def key(self, seed: SeedFile, article_id: str) -> str:
        """The name under which the reading of `seed` as `article_id` is kept."""
        head = f"{self.print_of_code}\0{seed.seed}\0{article_id}\0".encode("utf-8", "surrogatepass")
        return hashlib.sha256(head + seed.data).hexdigest()

    def get(self, key: str) -> Reading | None:
        """The reading kept under `key`, or None."""
        try:
            return _decoder.decode((self.folder / key).read_bytes())
        except (OSError, msgspec.MsgspecError):
            return None

    def put(self, key: str, reading: Reading) -> None:
        """Keep `reading` under `key`; whole or not at all, also where another process keeps it, too."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(_PART, dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as part:
                part.write(_encoder.encode(reading))
            Path(name).replace(self.folder / key)
        finally:
            Path(name).unlink(missing_ok=True)

    def prune(self, keys: frozenset[str]) -> None:
        """Drop every reading but those under `keys`."""
        if self.folder.is_dir():
            for file in self.folder.iterdir():
                if file.name not in keys and file.suffix != _PART:
                    file.unlink(missing_ok=True)
