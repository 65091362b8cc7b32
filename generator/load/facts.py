"""Facts about an article as somebody wrote them down: addresses, dates, names of languages."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from tld import get_fld

from generator.text.hygiene import one_line

MAX_URL = 2_000
MAX_VALUE = 300
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.{0,30})?")
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}", re.IGNORECASE)
_PATH_DATE = re.compile(r"/((?:19|20)\d\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/-]|$)")
_COMPACT_DATE = re.compile(r"/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=/)")


def iso_date(written: str) -> str | None:
    """`written` as an ISO date of its own precision ("2017", "2017-03", "2017-03-09"); None where it is none.

    The time of day of a full time stamp is dropped, with its zone: the day is the one written.
    """
    value = one_line(written)
    stamp = _STAMP.fullmatch(value)
    parts = _PARTIAL.fullmatch(stamp[1] if stamp else value)
    if not parts:
        return None
    year, month, day = (int(part) if part else None for part in parts.groups())
    assert year is not None
    return value[: parts.end()] if is_day(year, month or 1, day or 1) else None


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there was or will be such a day in the years that news is of."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return 1400 <= year <= 2200


def web_address(written: str) -> str | None:
    """`written` as it stands where it is an absolute http or https address with a host; else None."""
    value = written.strip()
    if len(value) > MAX_URL or one_line(value) != value or re.search(r"[\s<>\"\\`{}|^]", value):
        return None
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    safe = parts.scheme.lower() in {"http", "https"} and host and "." in host and "@" not in parts.netloc
    return value if safe else None


def host_name(url: str) -> str | None:
    """The registrable name of the host of `url` ("https://www.example.co.za/a" -> "example.co.za")."""
    found = get_fld(url, fail_silently=True)
    return found if isinstance(found, str) else None


def date_in_address(url: str) -> str | None:
    """The day that the path of `url` states (/2022/07/16/, /2022-07-16-..., /20220716/), or None."""
    path = "/" + url.split("://", 1)[-1].partition("/")[2].partition("?")[0].partition("#")[0]
    found = _PATH_DATE.search(path)
    parts = (found[1], found[3], found[4]) if found else None
    if parts is None:
        compact = _COMPACT_DATE.search(path)
        parts = (compact[1], compact[2], compact[3]) if compact else None
    if parts is None or not is_day(*map(int, parts)):
        return None
    return f"{parts[0]}-{int(parts[1]):02d}-{int(parts[2]):02d}"


def language_tag(written: str) -> str | None:
    """The primary language of a BCP 47 tag ("en-GB" -> "en"); None where it is no tag."""
    value = written.strip()
    return re.split("[-_]", value)[0].lower() if _TAG.fullmatch(value) else None


def short_value(written: str) -> str | None:
    """`written` as one line fit to be shown; None where nothing is left or it is far too long."""
    value = one_line(written)
    return value if value and len(value) <= MAX_VALUE else None
