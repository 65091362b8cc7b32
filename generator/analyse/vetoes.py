"""What looks like a name and is none."""

from __future__ import annotations

from generator.analyse.candidates import Candidate, Page
from generator.analyse.cues import cues

_NO_NAMES = frozenset(["day", "month", "demonym", "people", "title", "event"])
_PLAIN = frozenset(["role", "ghead", "phead", "stop"])


def _covered(page: Page, candidate: Candidate, tags: frozenset[str]) -> bool:
    return any(
        hit.first == candidate.first and hit.end == candidate.end and hit.tag in tags for hit in page.hits
    )


def vetoed(page: Page, candidate: Candidate) -> str:
    """Why `candidate` is no name of a place, group or person; "" where nothing speaks against it."""
    low = page.lower(candidate)
    single = len(low) == 1
    texts = [token.text for token in page.tokens[candidate.first : candidate.end]]
    if all(word in cues("calendar") or not word.isalpha() for word in low) and not any(
        c.isalpha() and word not in cues("calendar") for word in low for c in word
    ):
        return "calendar"
    if single and low[0] in cues("acronyms") and candidate.label != "person":
        return "acronym"
    if single and not page.words[candidate.first].capital and not texts[0].startswith("@") and texts[0].islower():
        return "lower case"
    if _covered(page, candidate, _NO_NAMES) and not any(
        hit.first == candidate.first and hit.end == candidate.end and hit.tag.startswith(("org", "country", "feature"))
        for hit in page.hits
    ) and not (candidate.label == "person" and candidate.confidence > 0.8):
        return "nationality, title or event"
    if single and len(texts[0].strip(".")) < 2:
        return "single letter"
    if single and candidate.first in page.starts and candidate.confidence < 0.6 and _covered(page, candidate, _PLAIN):
        return "ordinary word"
    return ""
