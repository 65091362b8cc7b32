"""Addresses made from names: `[a-z0-9-]`, never empty, never a name that a file system reserves."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable

from generator.text.normalise import fold

MAX_LENGTH = 80
# Windows device names, and the names this site gives to its own pages and folders.
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "index", "data", "assets", "pagefind", "search", "404"]
    + [f"{device}{n}" for device in ("com", "lpt") for n in range(10)]
)


def slug(name: str) -> str:
    """`name` as one segment of an address; a name with nothing to keep gets a digest of itself.

    Same name, same slug; two names may share one (see `unique_slugs`).
    """
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:MAX_LENGTH].strip("-")
    if not plain or not re.search(r"[a-z0-9]", plain):
        return f"n-{_digest(name)}"
    if plain in RESERVED or re.fullmatch(r"page-\d+", plain):
        return f"{plain}-{_digest(name)}"
    return plain


def unique_slugs(names: Iterable[str], base_of: Callable[[str], str] = slug) -> dict[str, str]:
    """A slug for each of `names`, all different; `base_of` makes the slug of one name.

    Where several names share a slug each of them carries a digest of itself, so that no slug depends
    on the order of the names.
    """
    holders: dict[str, set[str]] = {}
    for name in names:
        holders.setdefault(base_of(name), set()).add(name)
    slugs = {
        name: base if len(sharers) == 1 else _marked(base, name, 8)
        for base, sharers in holders.items()
        for name in sharers
    }
    return _told_apart(slugs)


def _told_apart(slugs: dict[str, str]) -> dict[str, str]:
    """`slugs` with longer digests where a name was made to look like another's slug with its digest."""
    for length in range(16, 65, 8):
        counts = Counter(slugs.values())
        if len(counts) == len(slugs):
            break
        slugs = {
            name: held if counts[held] == 1 else _marked(held, name, length) for name, held in slugs.items()
        }
    return slugs


def _marked(base: str, name: str, length: int) -> str:
    return f"{base[: MAX_LENGTH - length - 1].rstrip('-')}-{_digest(name, length)}"


def _digest(name: str, length: int = 8) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:length]
