"""Addresses that articles state: which may be linked, and how they are written."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from generator.text.printable import printable

LONGEST = 2000
_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?", re.I
)


def external_address(address: str) -> str | None:
    """`address` if it is a plain http(s) address of a host, percent-encoded for use anywhere; else None."""
    if len(address) > LONGEST or printable(address) != address or re.search(r"[\s\\]", address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.netloc.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return None
    if parts.scheme.lower() not in ("http", "https") or not _HOST.fullmatch(host):
        return None
    rest = parts._replace(scheme="", netloc="").geturl()
    return f"{parts.scheme.lower()}://{host}" + quote(rest, safe="/?#@!$&*+,;=:%~.-_")
