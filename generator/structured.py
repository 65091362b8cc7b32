"""What a page is about in the words of schema.org, as JSON-LD that may stand in a script element."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_TYPES = {"home": "WebSite", "index": "CollectionPage", "story": "CollectionPage"}
"""By kind of page; every other is a WebPage."""
_ADDRESS = "url"
# Within a string of JSON these mean the same, and cannot end the element or begin a comment.
_SAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def structured(
    kind: str,
    title: str,
    about: Mapping[str, Any],
    site: Mapping[str, str],
    root: str,
    address: str,
) -> str:
    """The node of one page, on one line.

    `about` is merged into it; addresses in that are paths inside the site, and come out behind `root` (the
    site's address, or the way up to it). `site` has `name` and `url`; `address` is the page's own, or "".
    """
    node: dict[str, Any] = {"@context": "https://schema.org", "@type": _TYPES.get(kind, "WebPage")}
    if "mainEntity" not in about:  # which has the name, or the headline, itself
        node["name"] = title
    if address:
        node["url"] = address
    if kind != "home":
        node["isPartOf"] = {"@type": "WebSite", **site}
    node |= _addressed(about, root)
    return json.dumps(node, ensure_ascii=False, separators=(",", ":")).translate(_SAFE)


def _addressed(value: Any, root: str) -> Any:
    """`value` with every path inside the site as an address."""
    if isinstance(value, Mapping):
        return {
            key: _address(held, root) if key == _ADDRESS else _addressed(held, root)
            for key, held in value.items()
        }
    if isinstance(value, list):
        return [_addressed(held, root) for held in value]
    return value


def _address(value: str, root: str) -> str:
    return value if value.startswith(("https://", "http://")) else root + value
