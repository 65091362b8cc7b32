"""What a scraped text states about itself: its address, outlet, author and day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.load.days import day_in
from generator.load.facts import date_in_address, host_name, web_address
from generator.model import Stated
from generator.text.hygiene import one_line
from generator.text.normalise import fold

_TOP = 8
# Lines around the first paragraph in which its day stands.
_NEAR = 5
_LONGEST = 300
_CHANGED = re.compile(r"(?:last )?(?:updated|modified|changed)\b", re.IGNORECASE)
_DASH_OUTLET = re.compile(
    r"[-–—] ((?:[A-Z0-9][\w.&'’]*|[a-z]{1,6}[A-Z][\w.&'’]*)(?: (?:[A-Z0-9][\w.&'’]*|of|the|and|for|&)){0,5})"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright(?: ©)?) ?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?,? "
    r"((?:[A-Z0-9][\w&'’-]*|of|the|and|for|&)(?: (?:[A-Z0-9][\w&'’-]*|of|the|and|for|&)){0,5})"
    r"(?:[.,|]| -|,? (?:ltd|inc|llc|all rights)\b|$)",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"[A-Z][\w .,'’-]{1,50}?,? ?(?:\(([A-Z][\w .&-]{1,30})\)|/([A-Z][\w .&-]{1,30})/)\.? ?[-–—:.]"
)
_SUFFIX = re.compile(r"(.{10,200}) [-–—|] ([^-–—|]{2,40})")
_BYLINE = re.compile(r"[Bb][Yy] ([A-Z][^,|]{2,60})(?:[,|] ?([A-Z][^,|]{1,40}))?")
_NAME = re.compile(
    r"(?:[A-Z][\w.'’-]*|[a-z]{1,3}|[A-Z]\.)(?: (?:[A-Z][\w.'’-]*|de|da|bin|al|el|van|von|and|&)){1,6}"
)


@dataclass(frozen=True, slots=True)
class Stating:
    """The facts that a text states of itself; what it does not is None."""

    url: Stated | None
    source: Stated | None
    author: Stated | None
    published: Stated | None


def facts_of(text: str) -> Stating:
    """What the first and last lines of `text` state; nothing is guessed."""
    every = [line for line in map(one_line, text.split("\n")) if line]
    url = web_address(every[0]) if every else None
    lines = [line[:_LONGEST] for line in every]
    edge = lines[:_TOP] + lines[-_TOP:] if len(lines) > 2 * _TOP else lines
    author, outlet = _byline(lines[:_TOP])
    return Stating(
        url=Stated(url, "first line") if url else None,
        source=_dash_outlet(edge)
        or _title_suffix(lines[: 2 * _TOP])
        or outlet
        or _named_as_host(lines[: 2 * _TOP], url)
        or _copyright(lines[-2 * _TOP :])
        or source_of_address(url)
        or _agency(lines[: 2 * _TOP]),
        author=author,
        published=_published(lines, url),
    )


def source_of_address(url: str | None) -> Stated | None:
    """The host's registrable name as the outlet, for want of a better statement."""
    host = host_name(url) if url else None
    return Stated(host, "the article's address") if host else None


def date_of_address(url: str | None) -> Stated | None:
    """The day that an article's address states in its path."""
    day = date_in_address(url) if url else None
    return Stated(day, "the article's address") if day else None


def _dash_outlet(lines: list[str]) -> Stated | None:
    found = {hit[1] for hit in map(_DASH_OUTLET.fullmatch, lines) if hit}
    # Several such lines are a list in the article, not its outlet.
    return Stated(found.pop(), "line of the page") if len(found) == 1 else None


def _title_suffix(lines: list[str]) -> Stated | None:
    """The outlet in the page's title: a line that repeats another and adds " - Outlet" or " | Outlet"."""
    whole = set(lines)
    for line in lines:
        hit = _SUFFIX.fullmatch(line)
        if hit and hit[1] in whole:
            return Stated(hit[2].strip(), "title of the page")
    return None


def _named_as_host(lines: list[str], url: str | None) -> Stated | None:
    """The outlet's name as a line or a dateline gives it, where it spells the name of the host."""
    host = host_name(url) if url else None
    label = host.partition(".")[0] if host else ""
    for line in lines if len(label) > 3 else []:
        words = line[:80].split(" ")
        for count in range(1, min(5, len(words)) + 1):
            name = " ".join(words[:count]).strip(":,-–—|")
            if name[:1].isupper() and fold(name).replace(" ", "") == label.replace("-", ""):
                return Stated(name, "opening line")
    return None


def _copyright(lines: list[str]) -> Stated | None:
    for line in lines:
        hit = _COPYRIGHT.match(line)
        if hit and any(c.isupper() for c in hit[1]):
            return Stated(hit[1], "copyright notice")
    return None


def _agency(lines: list[str]) -> Stated | None:
    """The agency that a dateline names: "BEIRUT (Example News) - "."""
    for line in lines:
        hit = _AGENCY.match(line[:120])
        if hit:
            return Stated((hit[1] or hit[2]).strip(), "dateline")
    return None


def _byline(lines: list[str]) -> tuple[Stated | None, Stated | None]:
    for line in lines:
        hit = _BYLINE.fullmatch(line)
        if hit and _NAME.fullmatch(hit[1].strip()):
            return Stated(hit[1].strip(), "byline"), Stated(hit[2].strip(), "byline") if hit[2] else None
    return None, None


def _published(lines: list[str], url: str | None) -> Stated | None:
    """The day that stands by the beginning of the report, else the address's, else that of its last change.

    A day further up is that of the page's masthead, which is the day of the visit.
    """
    first = next((n for n, line in enumerate(lines) if _is_paragraph(line)), len(lines))
    changed: Stated | None = None
    for line in lines[max(0, first - _NEAR) : first + _NEAR]:
        for part in [line, *line.split("|")]:
            day = day_in(part.strip())
            if day and not _CHANGED.match(part.strip()):
                return Stated(*day)
            changed = changed or (Stated(day[0], "date of the last change") if day else None)
    return date_of_address(url) or changed


def _is_paragraph(line: str) -> bool:
    return len(line) >= 80 or (len(line) >= 50 and line[-1] in '.!?”"')
