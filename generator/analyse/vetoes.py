"""What looks like a name and is none."""

from __future__ import annotations

import re

from generator.analyse.candidates import Candidate, Page
from generator.analyse.cues import cues

_HULLS = frozenset(["HMS", "INS", "KRI", "MV", "RMS", "ROKS", "SS", "TCG", "USNS", "USS"])
"""What stands before the names of ships."""
_TYPE = re.compile(r"[A-Z]{1,4}-[0-9]{1,4}[A-Za-z]{0,2}")
_NO_NAMES = frozenset(["day", "month", "demonym", "people", "title", "event"])
_NAMES = frozenset(["org", "org?", "country", "feature"])
_PEOPLES = frozenset(["demonym", "people", "country"])
_PLAIN = frozenset(["role", "ghead", "phead", "stop"])


def vetoed(page: Page, candidate: Candidate) -> str:
    """Why `candidate` is no name of a place, group or person; "" where nothing speaks against it."""
    low = page.lower(candidate)
    if all(word in cues("calendar") or not word.isalpha() for word in low) and any(
        word in cues("calendar") for word in low
    ):
        return "calendar"
    if len(low) == 1 and (reason := _no_word(page, candidate, low[0])):
        return reason
    tags = page.tags(candidate.first, candidate.end)
    sure = candidate.label == "person" and candidate.confidence > 0.8
    if tags & _NO_NAMES and not tags & _NAMES and not sure:
        return "nationality, title or event"
    if _nationality(page, candidate):
        return "nationality and an ordinary word"
    if _craft(page, candidate):
        return "ship or weapon"
    if len(low) > 1 and low[0] in {"operation", "operations"}:
        return "event"
    if _named_event(page, candidate):
        return "event"
    if len(low) > 1 and candidate.label == "group" and (reason := _no_group(candidate, low)):
        return reason
    if len(low) > 1 and candidate.label != "person" and _all_acronyms(page, candidate, low):
        return "nationality and acronym"
    if any(
        hit.tag == "event" and hit.end - hit.first > len(low)
        for hit in page.around(candidate.first, candidate.end)
    ):
        return "inside an event"
    return ""


def _nationality(page: Page, candidate: Candidate) -> bool:
    """Whether the name is a nationality and words written small ("Congolese army")."""
    first, end = candidate.first, candidate.end
    at = first
    while at < end and page.words[at].capital and page.tags(at, at + 1) & {"demonym", "people"}:
        at += 1
    return first < at < end and all(page.tokens[k].text.islower() for k in range(at, end))


def _craft(page: Page, candidate: Candidate) -> bool:
    """Whether the name is one of a ship ("the tanker Lund") or a type of weapon or vehicle ("F-16")."""
    first, end = candidate.first, candidate.end
    if page.tags(first, end) & _NAMES:
        return False
    if first and page.tokens[first - 1].text in cues("crafts"):
        return True
    if end - first > 1 and page.tokens[first].text in _HULLS:
        return True
    if end + 1 < len(page.tokens) and page.tokens[end].text == "-" and page.tokens[end + 1].text.isdigit():
        return page.tokens[first].text.isupper() and page.tokens[end].end == page.tokens[end + 1].start
    return candidate.label != "place" and bool(_TYPE.fullmatch(page.surface(first, end)))


def _named_event(page: Page, candidate: Candidate) -> bool:
    """Whether an operation is named so ("Operation Lund Shield"), or begins so ("Wrath of the Volga")."""
    first, end = candidate.first, candidate.end
    if first and page.tokens[first - 1].text in {"Operation", "Operations", "operation"}:
        return True
    after = [w.lower for w in page.words[end : end + 2]]
    plain = candidate.basis == "lexicon" or page.tags(first, end) or end - first > 1
    return not plain and after == ["of", "the"] and page.words[first].lower in cues("event_firsts")


def _no_word(page: Page, candidate: Candidate, low: str) -> str:
    """Why a single word is no name."""
    text, at = page.tokens[candidate.first].text, candidate.first
    if len(text.strip(".")) < 2:
        return "single letter"
    if text.islower() and not text.startswith("@"):
        return "lower case"
    if candidate.label != "person" and low in cues("acronyms"):
        return "acronym"
    if candidate.label != "person" and low in cues("no_names") and not text.isupper():
        return "ordinary word"
    plain = at in page.starts and candidate.confidence < 0.6 and page.tags(at, at + 1) & _PLAIN
    return "ordinary word" if plain else ""


def _no_group(candidate: Candidate, low: tuple[str, ...]) -> str:
    """Why several words are no group."""
    if low[-1] in {"ngo", "ngos"}:
        return "acronym"
    if candidate.basis == "lexicon":
        return ""
    event = low[-1] in cues("event_heads") and not (low[0] in cues("group_heads") and "of" in low)
    return "event" if event or low[0] in {"operation", "article"} else ""


def _all_acronyms(page: Page, candidate: Candidate, low: tuple[str, ...]) -> bool:
    return all(
        word in cues("acronyms") or page.tags(at, at + 1) & _PEOPLES
        for at, word in enumerate(low, candidate.first)
    )
