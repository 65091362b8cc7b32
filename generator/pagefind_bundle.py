"""Makes a Pagefind bundle the same bytes for the same pages, and no larger than the theme needs.

Pagefind 1.5 writes filters in the order of a randomly seeded hash map: the values inside each filter file,
and the list of filters in the metadata file (Pagefind #638 cured only the fragments). Both are rewritten
here in sorted order. Files are CBOR behind a short signature, gzipped, named by a digest of their content.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

from generator.errors import BriefingError

_SIGNATURE = b"pagefind_dcd"
_KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")


def make_stable(bundle: Path) -> None:
    """Rewrite the bundle's filters and metadata in sorted order, and delete Pagefind's own interfaces.

    Raises BriefingError where the bundle is not laid out as Pagefind 1.5 lays it out.
    """
    entry_file = bundle / "pagefind-entry.json"
    try:
        entry = json.loads(entry_file.read_text(encoding="utf-8"))
        (language,) = entry["languages"].values()
        language["hash"] = _rewrite_metadata(bundle, language["hash"])
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise BriefingError(
            f"this Pagefind writes another format ({error}); install the one that requirements/ pins",
            str(bundle),
        ) from error
    entry_file.write_text(json.dumps(entry, sort_keys=True, separators=(",", ":")), encoding="utf-8")
    _prune(bundle, f"wasm.{language['wasm']}.pagefind")


def _rewrite_metadata(bundle: Path, name: str) -> str:
    """The new name of the metadata file, after its filters have been rewritten."""
    old = bundle / f"pagefind.{name}.pf_meta"
    metadata = _read(old)
    filters = metadata[3]
    for row in filters:
        row[1] = _rewrite_filter(bundle / "filter", row[1])
    filters.sort()
    old.unlink()
    return _write(metadata, bundle, "pagefind.{}.pf_meta", name.split("_")[0])


def _rewrite_filter(folder: Path, name: str) -> str:
    old = folder / f"{name}.pf_filter"
    content = _read(old)
    content[1].sort()
    old.unlink()
    return _write(content, folder, "{}.pf_filter", name.split("_")[0])


def _read(file: Path) -> Any:
    raw = gzip.decompress(file.read_bytes())
    if not raw.startswith(_SIGNATURE):
        raise ValueError(f"{file.name} has no signature")
    value, end = _decode(raw, len(_SIGNATURE))
    if end != len(raw):
        raise ValueError(f"{file.name} goes on after its end")
    return value


def _write(value: Any, folder: Path, pattern: str, language: str) -> str:
    raw = _SIGNATURE + _encode(value)
    name = f"{language}_{hashlib.sha256(raw).hexdigest()[:10]}"
    (folder / pattern.format(name)).write_bytes(gzip.compress(raw, 9, mtime=0))
    return name


def _prune(bundle: Path, wasm: str) -> None:
    for file in sorted(bundle.iterdir()):
        if file.is_file() and file.suffix != ".pf_meta" and file.name not in (*_KEPT, wasm):
            file.unlink()


# The three CBOR types these files hold (RFC 8949, section 3): numbers from 0, texts, arrays of known length.
_NUMBER, _TEXT, _ARRAY = 0, 3, 4


def _decode(raw: bytes, at: int) -> tuple[Any, int]:
    """The value that begins at byte `at`, and where it ends."""
    kind, size = raw[at] >> 5, raw[at] & 31
    at += 1
    if size > 27:
        raise ValueError("an item of unknown length")
    if size > 23:
        width = 1 << (size - 24)
        size, at = int.from_bytes(raw[at : at + width], "big"), at + width
    if kind == _NUMBER:
        return size, at
    if kind == _TEXT:
        return raw[at : at + size].decode("utf-8"), at + size
    if kind == _ARRAY:
        items = []
        for _ in range(size):
            item, at = _decode(raw, at)
            items.append(item)
        return items, at
    raise ValueError(f"an item of kind {kind}")


def _encode(value: Any) -> bytes:
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        text = value.encode("utf-8")
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(value)) + b"".join(_encode(item) for item in value)


def _head(kind: int, size: int) -> bytes:
    if size < 24:
        return bytes([kind << 5 | size])
    width = next(n for n in range(4) if size < 1 << (8 << n))
    return bytes([kind << 5 | 24 + width]) + size.to_bytes(1 << width, "big")
