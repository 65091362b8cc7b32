"""Bytes to text, never silently lossy."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from generator.errors import SeedError
from generator.text.hygiene import controls, strip_controls

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What news is still found in; a guess among a hundred code pages would be a lottery.
_LEGACY = [
    "cp1252", "cp1251", "cp1256", "cp1250", "cp1253", "cp1254", "cp1255", "cp1257", "cp1258", "cp874",
    "koi8_r", "koi8_u", "big5", "gb18030", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
# A text with fewer faults than one in this many bytes is UTF-8 with a few broken letters.
_SOUND_PER_FAULT = 200


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file as text with Unix line ends and no control characters; `notes` are (line, what was odd)."""

    text: str
    notes: tuple[tuple[int | None, str], ...]


def decode(data: bytes, seed: str, *, markup: bool = False) -> Decoded:
    """The text of the file `seed`: by its byte order mark, else UTF-8, else by its letters.

    A page (`markup`) that is not UTF-8 is read as it declares itself. Everything taken out or read by guess
    is noted. Raises SeedError where no encoding fits.
    """
    text, note = _to_text(data, seed, markup)
    text = _LINE_ENDS.sub("\n", text)
    notes = [note] if note else []
    odd = controls(text)
    if odd:
        kinds = ", ".join(sorted({f"U+{ord(c):04X}" for c in odd}))
        first = text.count("\n", 0, text.index(odd[0])) + 1
        notes.append((first, f"{len(odd)} control characters taken out ({kinds[:60]})"))
        text = strip_controls(text)
    return Decoded(text, tuple(notes))


def _to_text(data: bytes, seed: str, markup: bool) -> tuple[str, tuple[int | None, str] | None]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(name), None
            except UnicodeDecodeError as error:
                raise SeedError(
                    f"starts as {name} but is not: {error.reason} at byte {error.start}", seed
                ) from error
    wide = _wide_without_mark(data)
    if wide:
        return wide[0], (None, f"no byte order mark; read as {wide[1]}")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        declared = _as_declared(data) if markup else None
        return (declared, None) if declared is not None else _not_utf8(data, error, seed)


def _as_declared(data: bytes) -> str | None:
    """`data` in the encoding that a page's `charset=` names; None where that is none, or does not fit."""
    hit = _CHARSET.search(data[:4000])
    try:
        return data.decode(hit[1].decode("ascii")) if hit else None
    except (LookupError, UnicodeError, ValueError):
        return None


def _wide_without_mark(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark shows by zeros in every second byte of Latin text."""
    head = data[:4000]
    for name, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if len(zeros) >= 8 and zeros.count(0) > 0.7 * len(zeros):
            try:
                return data.decode(name), name
            except UnicodeDecodeError:
                return None
    return None


def _not_utf8(data: bytes, error: UnicodeDecodeError, seed: str) -> tuple[str, tuple[int | None, str]]:
    line = data.count(b"\n", 0, error.start) + 1
    mended = data.decode("utf-8", "replace")
    faults = mended.count("\ufffd")
    letters = sum(1 for c in mended if c > "\x7f") - faults
    if letters > faults and len(data) > faults * _SOUND_PER_FAULT:
        return mended, (line, f"{faults} broken UTF-8 characters stand as \N{REPLACEMENT CHARACTER}")
    best = from_bytes(data, cp_isolation=list(_LEGACY)).best()
    if best is None:
        raise SeedError("neither UTF-8 nor any encoding that its letters would fit", seed, line)
    return str(best), (line, f"not UTF-8; read as {best.encoding}")
