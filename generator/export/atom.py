"""Feeds as Atom (RFC 4287), by which a reader program learns of new articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID, uuid5

from generator.text.printable import printable

NOT_KNOWN = "1970-01-01T00:00:00Z"
"""What is said where no date is known, since every entry and feed must bear one."""
_NAMES = UUID("6f1ba6e1-55c4-5a6c-9d1e-0c4a0d2b5a5e")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `href` leads to the page, `via` to the original, `updated` is an instant (RFC 3339).

    `published` is "" unless the day is known; so are `author`, `via` and `language`, where not known.
    """

    id: str
    title: str
    href: str
    via: str
    updated: str
    published: str
    author: str
    summary: str
    language: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed; `own` and `page` are the addresses of itself ("" if not known) and of what it follows."""

    id: str
    title: str
    subtitle: str
    own: str
    page: str
    author: str
    entries: Sequence[Entry]


def feed_xml(feed: Feed) -> bytes:
    """The document: UTF-8, all text escaped and never marked up; its date is that of its newest entry."""
    updated = max((entry.updated for entry in feed.entries), default=NOT_KNOWN)
    own = f'<link rel="self" type="application/atom+xml" href="{escaped(feed.own)}"/>\n' if feed.own else ""
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        f"<id>{feed.id}</id>\n<title>{escaped(feed.title)}</title>\n"
        f"<subtitle>{escaped(feed.subtitle)}</subtitle>\n<updated>{updated}</updated>\n"
        f"<author><name>{escaped(feed.author)}</name></author>\n<generator>briefing</generator>\n"
        f'{own}<link rel="alternate" type="text/html" href="{escaped(feed.page)}"/>\n'
    ]
    parts += map(_entry, feed.entries)
    return ("".join(parts) + "</feed>\n").encode("utf-8")


def _entry(entry: Entry) -> str:
    language = f' xml:lang="{entry.language}"' if _LANGUAGE.fullmatch(entry.language) else ""
    published = f"<published>{entry.published}</published>\n" if entry.published else ""
    author = f"<author><name>{escaped(entry.author)}</name></author>\n" if entry.author else ""
    via = f'<link rel="via" href="{escaped(entry.via)}"/>\n' if entry.via else ""
    return (
        f"<entry{language}>\n<id>{entry.id}</id>\n<title>{escaped(entry.title)}</title>\n"
        f"<updated>{entry.updated}</updated>\n{published}{author}"
        f'<link rel="alternate" type="text/html" href="{escaped(entry.href)}"/>\n{via}'
        f"<summary>{escaped(entry.summary)}</summary>\n</entry>\n"
    )


@lru_cache(maxsize=8192)  # titles, outlets and addresses come back in feed after feed
def escaped(text: str) -> str:
    """`text` on one line, for an element or a quoted attribute; what XML forbids is replaced."""
    line = " ".join(printable(text).split())
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return line.replace('"', "&quot;")


def identity(site: str, *names: str) -> str:
    """An id that lasts: a UUID (version 5) of the site's name and of what is meant, at whatever address."""
    return uuid5(_NAMES, "\n".join((site, *names))).urn


@lru_cache(maxsize=8192)
def instant(published: str | None) -> str:
    """The first instant of an ISO date, taken as UTC, as precise as it is; "" where there is none."""
    parts = published.split("-") if published else []
    try:
        numbers = [int(part) for part in parts]
        day = date(*numbers, *[1] * (3 - len(numbers))) if numbers else None
    except (TypeError, ValueError, OverflowError):
        return ""
    return f"{day.isoformat()}T00:00:00Z" if day else ""
