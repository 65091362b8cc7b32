"""What the words around a name say of its kind, in phrases too long for the model's window."""

from __future__ import annotations

from generator.analyse.candidates import Candidate, Page
from generator.analyse.cues import cues
from generator.analyse.knowledge import town
from generator.analyse.labels import Label

_LISTING = (("such", "as"), ("including",), ("like",), ("of",), ("in",), (":",))


def listed(page: Page, first: int) -> bool:
    """Whether the name at `first` stands after "town of" or in a list after "towns such as"."""
    at = first
    while at > 0 and (page.words[at - 1].capital or page.tokens[at - 1].text in {",", "and", "-", "or"}):
        at -= 1  # back over the names listed before it
        if first - at > 30:
            return False
    for words in _LISTING:
        start = at - len(words)
        if start > 0 and tuple(w.lower for w in page.words[start:at]) == words:
            head = start - 1 if page.tokens[start - 1].text != "," else start - 2
            return head >= 0 and page.tokens[head].text in cues("lands") and _near(page, head, first, words)
    return False


def beside(page: Page, left: Candidate, right: Candidate) -> bool:
    """Whether two names are joined by "and", "or" or a comma."""
    between = [token.text for token in page.tokens[left.end : right.first]]
    return between in ([","], ["and"], ["or"], [",", "and"]) and right.first not in page.starts


def context_votes(page: Page, candidate: Candidate) -> dict[Label, float]:
    """Votes for the kind of `candidate`: "the towns of X and Y", "X province", "X fighters"."""
    first, end = candidate.first, candidate.end
    votes: dict[Label, float] = {}
    if listed(page, first):
        votes["place"] = 2.0
    after = page.words[end].lower if end < len(page.words) and end not in page.starts else ""
    small = bool(after) and page.tokens[end].text == after
    if small and after in cues("lands") and candidate.label != "group":
        votes["place"] = votes.get("place", 0.0) + 0.5
    if small and after in cues("members") and candidate.label != "place" and end - first < 3:
        votes["group"] = 0.6
    before = page.words[first - 1].lower if first and first not in page.starts else ""
    owned = after in {"'s", "’s"}
    if candidate.label == "person" and before in cues("inside") and not owned and not page.headline[first]:
        votes["place"] = votes.get("place", 0.0) + (1.0 if town(page.surface(first, end)) else 0.5)
    if _toponym(page, first, end):
        votes["place"] = votes.get("place", 0.0) + 1.0
    return votes


def _toponym(page: Page, first: int, end: int) -> bool:
    """Whether the name begins as villages do ("Tell ...", "Kafr ...")."""
    many = end - first > 1 and page.words[end - 1].lower not in cues("group_heads")
    return many and page.words[first].lower in cues("place_firsts")


def _near(page: Page, head: int, first: int, words: tuple[str, ...]) -> bool:
    """Whether "town of" and "town in" stand right before the name; other lists may be long."""
    return words not in {("of",), ("in",)} or page.tokens[head].text.endswith("s") or first - head == 2
