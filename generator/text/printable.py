"""Characters that nobody can see, made harmless or visible."""

from __future__ import annotations

import re

# Control characters (but for white space), lone surrogates and non-characters: YAML and HTML forbid them.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Embeddings, overrides and isolates reorder what stands around them, beyond the text that holds them;
# the marks U+200E, U+200F and U+061C, which real Arabic and Hebrew need, do not, and stay.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """`text` with forbidden characters as U+FFFD and bidi controls as visible codes ("‹U+202E›")."""
    if text.isascii() and text.isprintable():
        return text
    text = _FORBIDDEN.sub("\ufffd", text)
    return _REORDERING.sub(lambda found: f"‹U+{ord(found[0]):04X}›", text)
