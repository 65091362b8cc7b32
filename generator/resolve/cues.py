"""Words beside a name that tell whether it stands for a place, a person, or a body of that name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.model import Mention

_WHERE = re.compile(
    r"\b(?:in|into|near|outside|around|across|inside|towards?|from|(?:city|town|village|province) of)\s+"
    r"(?:the\s+)?$"
)
_WHO = re.compile(r"^,?\s+(?:said|says|told|added|who|explained|argued|announced|tweeted|noted|warned)\b")
_MEDIA_BEFORE = re.compile(
    r"\b(?:told|reporters? (?:from|of|for)|correspondents? (?:of|for|from)|interview with|channels?"
    r"|broadcasters?|networks?|newspapers?|daily|agency|website|station|viewers of)\s+(?:the\s+)?[\"“‘']?$"
)
_MEDIA_BEHIND = re.compile(
    r"^[\"”’']?(?:'s|’s)?,?\s+(?:TV|television|channel|news|network|newspaper|agency|website|satellite|radio|reported"
    r"|reports|quoted|quotes|broadcast|aired|correspondents?|reporters?|cameraman|journalists?)\b"
)
_BODY_BEHIND = re.compile(
    r"^[\"”’']?(?:'s|’s)?\s+(?:fighters?|militants?|militia(?:men|man)?|rebels?|gunmen|members?|movement|group|party"
    r"|organi[sz]ation|brigades?|forces|commanders?|leaders?|men|supporters|spokes(?:man|woman|person)|fc|club)\b",
    re.IGNORECASE,
)
BESIDE = 28
"""Characters before and behind a name in which such words are looked for."""
Sides = Callable[[str, str], bool]


def place_cues(mentions: Sequence[Mention], text: str) -> float:
    """The share of the mentions that stand behind "in", "near", "the town of"."""
    return _share(mentions, text, lambda before, _: _WHERE.search(before) is not None)


def person_cues(mentions: Sequence[Mention], text: str) -> float:
    """The share of the mentions that speak: "X said"."""
    return _share(mentions, text, lambda _, behind: _WHO.match(behind) is not None)


def body_cues(mentions: Sequence[Mention], text: str, media: bool) -> float:
    """The share of the mentions beside words of a body: "X fighters"; of a paper or channel, if `media`."""
    if media:
        return _share(mentions, text, _is_medium)
    return _share(mentions, text, lambda _, behind: _BODY_BEHIND.match(behind) is not None)


def _is_medium(before: str, behind: str) -> bool:
    return _MEDIA_BEFORE.search(before) is not None or _MEDIA_BEHIND.match(behind) is not None


def _share(mentions: Sequence[Mention], text: str, cue: Sides) -> float:
    found = sum(
        cue(text[max(0, m.span.start - BESIDE) : m.span.start], text[m.span.end : m.span.end + BESIDE])
        for m in mentions
    )
    return found / len(mentions)
