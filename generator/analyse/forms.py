"""Kinds told by how names are made: companies by their legal form, people by a given name and a hyphen."""

from __future__ import annotations

from dataclasses import replace

from generator.analyse.candidates import Candidate, Page, in_order
from generator.analyse.cues import cues
from generator.lexicon.words import words

_SURE = 0.75
_FORMS = frozenset(["co", "ag", "sa", "nv", "n.v", "s.a", "limited", ","])
"""Legal forms besides the list's, and the comma before them."""
_LONGEST = 4
"""Words of the longest name of a company looked for without its legal form."""


def formed(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with what names tell by their form: "Lund Cement" is a firm where there is "Lund Cement Ltd",
    "Jean-Luc Berg" and "Ana Maria Berg" are people, and so is the Lund of "the Lund administration".
    """
    shaped = [_personal(page, _hyphened(page, _duties(page, candidate))) for candidate in found]
    return _with_firms(page, _apart(shaped))


def _apart(found: list[Candidate]) -> list[Candidate]:
    """`found` without the names that a longer one now holds."""
    owner: dict[int, Candidate] = {}
    for candidate in sorted(found, key=lambda c: (c.end - c.first, c.first)):
        owner.update(dict.fromkeys(range(candidate.first, candidate.end), candidate))
    kept = set(owner.values())
    return in_order([c for c in found if c in kept and owner[c.first] == c == owner[c.end - 1]])


def _hyphened(page: Page, candidate: Candidate) -> Candidate:
    """`candidate` with a given name that a hyphen ties to its front ("Jean-Luc Berg")."""
    first = candidate.first
    if candidate.label not in {"person", "place", "group"} or first < 2 or page.tokens[first - 1].text != "-":
        return candidate
    given, hyphen, rest = page.tokens[first - 2 : first + 1]
    tied = given.end == hyphen.start and hyphen.end == rest.start
    if not tied or not page.words[first - 2].capital or given.text not in page.knowledge.given:
        return candidate
    if page.tags(first, candidate.end) & {"country", "org", "feature"}:
        return candidate
    return replace(candidate, first=first - 2, label="person", confidence=max(_SURE, candidate.confidence))


def _duties(page: Page, candidate: Candidate) -> Candidate:
    """`candidate` with the last duty of a ministry ("Ministry of Women and Family Affairs")."""
    first, end = candidate.first, candidate.end
    if candidate.label != "group" or page.headline[first] or end + 1 >= len(page.tokens):
        return candidate
    low = page.lower(candidate)
    ministry = (
        len(low) > 2 and low[0] in {"ministry", "department", "directorate"} and low[1] in {"of", "for"}
    )
    if not ministry or "and" in low or page.tokens[end].text != "and" or end + 1 in page.starts:
        return candidate
    last = end + 1
    while last < len(page.tokens) and last - end < 5 and page.words[last].capital and last not in page.starts:
        last += 1
    named = any(
        hit.tag.partition("|")[0] in {"org", "country", "demonym", "feature", "ghead"}
        for at in range(end + 1, last)
        for hit in page.hits.get(at, ())
    )
    return candidate if last == end + 1 or named else replace(candidate, end=last)


def _personal(page: Page, candidate: Candidate) -> Candidate:
    """`candidate` as a person where its form or the word after it says so."""
    first, end = candidate.first, candidate.end
    if page.headline[first] or candidate.confidence < 0.2 or page.tags(first, end):
        return candidate
    if end - first > 1 and candidate.label in {"person", "place"} and _legal(page, end - 1):
        return replace(candidate, label="group", confidence=max(_SURE, candidate.confidence), basis="context")
    if candidate.label in {"person", "place"} and _firm_after(page, end):
        return replace(candidate, end=end + 1, label="group", confidence=_SURE, basis="context")
    texts = [token.text for token in page.tokens[first:end]]
    after = page.tokens[end].text if end < len(page.tokens) and end not in page.starts else ""
    surname = texts[-1] in page.knowledge.surnames
    if candidate.label == "place" and len(texts) == 1 and surname and after == "administration":
        return replace(candidate, label="person", confidence=_SURE, basis="context")
    named = (
        1 < len(texts) < 5
        and texts[0] in page.knowledge.given
        and surname
        and all(text.istitle() for text in texts)
        and not any(word in cues("group_heads") | cues("company_suffixes") for word in page.lower(candidate))
    )
    if candidate.label == "group" and candidate.confidence < 0.9 and named:
        return replace(candidate, label="person", confidence=_SURE, basis="context")
    return candidate


def _firm_after(page: Page, end: int) -> bool:
    """Whether a legal form with a capital follows: "Lund-Berg" before "Co."."""
    return (
        end < len(page.tokens)
        and end not in page.starts
        and page.words[end].capital
        and page.tokens[end].text != ","
        and _legal(page, end)
        and page.words[end].lower.rstrip(".") not in {"sa", "ag"}
    )


def _with_firms(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the companies that the article also calls by their name without its legal form."""
    shorts = {short for candidate in found if (short := _short(page, candidate))}
    if not shorts:
        return found
    owner = {at: candidate for candidate in found for at in range(candidate.first, candidate.end)}
    for at in range(len(page.tokens)):
        for many in range(_LONGEST, 0, -1):
            end = at + many
            if tuple(token.text for token in page.tokens[at:end]) in shorts and _free(owner, at, end):
                for old in {owner[k] for k in range(at, end) if k in owner}:
                    for k in range(old.first, old.end):
                        del owner[k]
                owner.update(dict.fromkeys(range(at, end), Candidate(at, end, "group", _SURE, "repeat")))
                break
    return in_order(list(dict.fromkeys(owner.values())))


def _short(page: Page, candidate: Candidate) -> tuple[str, ...]:
    """The name of a company without its legal form, as tokens; empty where the name is none of that kind."""
    if candidate.label != "group" or candidate.confidence < 0.5 or page.headline[candidate.first]:
        return ()
    end = candidate.end
    while end > candidate.first and _legal(page, end - 1):
        end -= 1
    texts = tuple(token.text for token in page.tokens[candidate.first : end])
    plain = len(texts) == 1 and (
        texts[0].lower() in cues("no_names")
        or bool(page.tags(candidate.first, end))
        or page.words[candidate.first].lower in words("stop_words")
    )
    return texts if end < candidate.end and 0 < len(texts) <= _LONGEST and not plain else ()


def _legal(page: Page, at: int) -> bool:
    text = page.tokens[at].text
    low = text.lower()
    return low in cues("company_suffixes") or low.rstrip(".") in _FORMS


def _free(owner: dict[int, Candidate], first: int, end: int) -> bool:
    """Whether no longer name and no surer one stands here."""
    inside = {owner[at] for at in range(first, end) if at in owner}
    longer = any(c.first < first or c.end > end for c in inside)
    surer = any((c.first, c.end) == (first, end) and c.label == "group" for c in inside)
    return not longer and not surer and not any(c.confidence > 0.9 and c.basis == "lexicon" for c in inside)
