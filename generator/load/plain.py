"""What a scraped text states about itself: its address, outlet, author and day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.load.days import day_in
from generator.load.facts import date_in_address, host_name, web_address
from generator.model import Stated
from generator.text.hygiene import one_line

_TOP = 8
_DASH_OUTLET = re.compile(r"[-–—] ((?:[A-Z0-9][\w.&'’]*)(?: (?:[A-Z0-9][\w.&'’]*|of|the|and|for|&)){0,5})")
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
    lines = [one_line(line) for line in text.split("\n")]
    lines = [line for line in lines if line]
    edge = lines[:_TOP] + lines[-_TOP:] if len(lines) > 2 * _TOP else lines
    url = web_address(lines[0]) if lines else None
    author, outlet = _byline(lines[:_TOP])
    return Stating(
        url=Stated(url, "first line") if url else None,
        source=_dash_outlet(edge) or outlet or source_of_address(url),
        author=author,
        published=_published(lines[:_TOP], url),
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


def _byline(lines: list[str]) -> tuple[Stated | None, Stated | None]:
    for line in lines:
        hit = _BYLINE.fullmatch(line)
        if hit and _NAME.fullmatch(hit[1].strip()):
            return Stated(hit[1].strip(), "byline"), Stated(hit[2].strip(), "byline") if hit[2] else None
    return None, None


def _published(lines: list[str], url: str | None) -> Stated | None:
    for line in lines:
        day = day_in(line)
        if day:
            return Stated(*day)
    return date_of_address(url)
