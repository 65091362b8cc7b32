"""Characters that a reader never sees: taken out before a text is shown, compared or counted."""

from __future__ import annotations

import re
import unicodedata

# Controls of C0 and C1 but for tab and newline, lone surrogates (YAML's "\ud800" makes them, UTF-8 refuses
# them), and code points that are no characters.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
# Marks that turn the direction of what follows: a name can be made to read as another with them.
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Soft hyphen, zero width space, word joiner, invisible operators, byte order mark, tag characters.
# The zero width (non-)joiner stays: Persian and Indic words are spelt with it.
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"\s+")


def controls(text: str) -> list[str]:
    """The control characters in `text`, in order; tab and the ends of lines are none."""
    return _CONTROL.findall(text)


def strip_controls(text: str) -> str:
    """`text` without control characters and noncharacters; tab and the ends of lines stay."""
    return _CONTROL.sub("", text)


def has_bidi(text: str) -> bool:
    """Whether `text` holds characters that turn the direction of writing."""
    return _BIDI.search(text) is not None


def is_right_to_left(text: str) -> bool:
    """Whether `text` holds letters of a script written from the right, such as Arabic and Hebrew."""
    return _RIGHT_TO_LEFT.search(text) is not None


def one_line(text: str) -> str:
    """`text` as one line to show: NFC, nothing invisible, white space of any kind as single spaces."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = _INVISIBLE.sub("", _BIDI.sub("", strip_controls(text)))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", seen)).strip()


def shorten(text: str, length: int) -> str:
    """`text`, or as many whole words of it as fit into `length` characters with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    if " " in cut and not text[length - 1].isspace():
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:–—-") + "…"
