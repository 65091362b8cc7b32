"""Where a name begins and ends: titles, endings and neighbours that the model glued on come off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.analyse.candidates import Candidate, Page, in_order
from generator.analyse.context import listed
from generator.analyse.cues import cues
from generator.analyse.knowledge import town
from generator.lexicon.words import words

_TROOPS = cues("troops")
_HONORIFICS = frozenset(["sheikh", "shaikh", "sheik", "haji", "hajji", "mawlawi", "maulvi", "ayatollah"])
"""Titles that are part of shorter names ("Sheikh Hasina")."""
_SORTS = frozenset(["party", "movement", "militia", "group", "alliance", "coalition"])
"""What a group is, after its name: outside it when small, where the lexicon has the name without."""
_SIGNS = frozenset('()[]/:;–—|•"“”«»') | {"--"}


def known_place(page: Page, first: int, end: int, big: str = "4") -> bool:
    """Whether the lexicon or the gazetteer (a place of some size) has these tokens as a place."""
    if page.tags(first, end) & _PLACES:
        return True
    size = town(page.surface(first, end))
    return bool(size) and size[0] >= big and size[1] == "n"


_PEOPLES = frozenset(["demonym", "people"])
_PLACES = frozenset(["country", "feature"])


def is_common(word: str) -> bool:
    """Whether a word written small is an ordinary word that no name begins or ends with."""
    lists = ("stop_words", "roles", "organisation_heads", "place_heads")
    return (
        any(word in words(name) for name in lists)
        or word in cues("directions")
        or word in cues("openers")
        or word.endswith(("ed", "ing", "ly"))
    )


def _loose_head(page: Page, candidate: Candidate, first: int) -> bool:
    """Whether token `first`, the first of `candidate`, is not part of the name."""
    w, label = page.words[first], candidate.label
    here, rest = page.tokens[first].text, candidate.end - first - 1
    bare = w.lower.rstrip(".")
    follows = page.words[first + 1].lower if rest else ""
    if not w.letters:
        return not w.lower[:1].isdigit()
    if w.lower in {"the", "'s", "’s"}:
        return True
    if rest and not w.capital and here.islower():
        small = page.tokens[first + 1].text.islower()
        if w.lower in cues("particles"):
            return small and follows not in cues("particles") and follows != "-"
        return follows != "-" and (small or label != "group" or is_common(w.lower))
    if not rest:
        return False
    if first in page.starts and (
        bare in cues("openers") or (is_common(w.lower) and follows in {"of", "that"} and label != "group")
    ):
        return True
    if w.lower in cues("counts") and follows == "of":
        return True
    if bare in cues("weekdays_and_months") and not page.words[first + 1].lower.isdigit():
        return label != "other" and not _longer_name(page, candidate)
    if label == "person":
        return (
            bare in cues("person_titles")
            or (rest > 1 and (bare in cues("portfolios") or bool(page.tags(first, first + 1) & _PLACES)))
            or (rest > 1 and w.upper and bare in cues("acronyms"))
            or (rest > 1 and bare in _HONORIFICS)
        )
    if label == "group":
        return (
            bare in {"ngo", "ngos"}
            or (rest > 1 and bare in cues("offices"))
            or (bool(page.tags(first, first + 1) & _PEOPLES) and _ethnic(page, candidate, first))
        )
    return False


def _longer_name(page: Page, candidate: Candidate) -> bool:
    """Whether the whole of `candidate` is a name of the lexicon ("Sunday Times")."""
    return any(hit.tag.startswith("org") for hit in page.around(candidate.first, candidate.end))


def _ethnic(page: Page, candidate: Candidate, first: int) -> bool:
    """Whether the nationality at `first` only describes the group that follows ("the Kurdish SDF")."""
    rest = candidate.end - first - 1
    following = page.words[first + 1]
    bare = {hit.tag for hit in page.hits.get(first + 1, ()) if hit.end == candidate.end}
    if bare & {"org|party", "org|armed-group", "org|movement"} and "org" not in page.tags(
        first, candidate.end
    ):
        return True
    if rest == 1:
        return (following.upper and following.lower.isalpha()) or following.lower in cues("acronyms")
    return rest > 2 and bool(page.tags(first + 1, first + 2) & _PEOPLES)


def _loose_tail(page: Page, candidate: Candidate, first: int, end: int) -> bool:
    """Whether the last of tokens `first` to `end` is not part of the name."""
    w = page.words[end - 1]
    glued = end - 1 > first and page.tokens[end - 2].text == "-"
    if w.lower == ")" and _bracketed(page, replace(candidate, first=first, end=end), end - 1):
        return False
    if not w.letters:
        return not w.lower[:1].isdigit() and w.lower not in {"+", "%"}
    if w.lower in {"'s", "’s", "the"}:
        return True
    if end - first < 2 or glued:
        return False
    if not w.capital:
        return (
            w.lower in cues("linking")
            or w.lower in cues("offices")
            or (candidate.label == "place" and w.lower in cues("lands"))
            or (candidate.label == "group" and w.lower in _SORTS and "org" in page.tags(first, end - 1))
        )
    bare = w.lower.rstrip(".")
    if bare in cues("weekdays_and_months"):
        return candidate.label != "other" and not _longer_name(page, candidate)
    if bare in {"mla", "mlas", "mp", "mps"}:
        return True
    return (candidate.label == "place" and bare in cues("person_titles")) or (
        candidate.label == "group" and bare in cues("offices")
    )


def _trimmed(page: Page, candidate: Candidate) -> Candidate | None:
    first, end = candidate.first, candidate.end
    while first < end and _loose_head(page, replace(candidate, end=end), first):
        first += 1
    while first < end and _loose_tail(page, candidate, first, end):
        end -= 1
    return replace(candidate, first=first, end=end) if first < end else None


def _extended(page: Page, candidate: Candidate) -> Candidate:
    """`candidate` with what belongs to it on the right: "Punggye-ri", "Lund Works, Inc"."""
    end, count = candidate.end, len(page.tokens)
    if candidate.label == "group":
        candidate = _numbered(page, candidate)
    while candidate.label == "person" and _hyphen(page, end, count) and page.words[end + 1].capital:
        end += 2  # "Lund-Berg"
    while end + 1 < count and page.tokens[end].text == "-":
        glued = (
            page.tokens[end - 1].end == page.tokens[end].start
            and page.tokens[end].end == page.tokens[end + 1].start
        )
        small = page.tokens[end + 1].text
        if not (
            glued
            and small.islower()
            and len(small) < 5
            and small not in cues("hyphen_tails")
            and not is_common(small)
        ):
            break
        end += 2
    if (
        end + 1 < count
        and page.tokens[end].text == ","
        and page.words[end + 1].lower in cues("company_suffixes")
    ):
        return replace(candidate, end=end + 2, label="group")
    return replace(candidate, end=end)


def _after_place(page: Page, first: int) -> bool:
    """Whether what begins at `first`, cut off a person's name, follows the "in" of "Maria Lund in Quito"."""
    return page.tokens[first - 1].text in {"in", "of", "from", "at"}


def _hyphen(page: Page, end: int, count: int) -> bool:
    """Whether token `end` is a hyphen with no space beside it."""
    return (
        end + 1 < count
        and page.tokens[end].text == "-"
        and page.tokens[end - 1].end == page.tokens[end].start
        and page.tokens[end].end == page.tokens[end + 1].start
    )


def _numbered(page: Page, candidate: Candidate) -> Candidate:
    """`candidate` with the number of a body of troops ("the 93rd Brigade")."""
    first = candidate.first
    number = page.tokens[first - 1].text if first else ""
    if number[:1].isdigit() and number.isalnum() and page.words[candidate.end - 1].lower in _TROOPS:
        return replace(candidate, first=first - 1, confidence=max(0.6, candidate.confidence))
    sure = 0.6 if _headed(page, candidate) else 0.0
    return replace(candidate, confidence=max(sure, candidate.confidence))


def _headed(page: Page, candidate: Candidate) -> bool:
    """Whether a group's name is made as such names are: "Centre for ...", "4th ... Division"."""
    first, last = page.words[candidate.first], page.words[candidate.end - 1]
    many = candidate.end - candidate.first
    if page.headline[candidate.first] or many < 2 or not last.capital:
        return False
    if many > 3 and first.lower in cues("group_heads") and candidate.first not in page.starts:
        return page.words[candidate.first + 1].lower in {"for", "of"}
    return last.lower in _TROOPS and (many > 2 or first.lower[:1].isdigit())


def _separators(page: Page, candidate: Candidate) -> list[int]:
    """Tokens inside `candidate` at which it is really two names."""
    cuts = []
    low = page.lower(candidate)
    for offset in range(1, len(low) - 1):
        at, sign = candidate.first + offset, low[offset]
        spaced = page.tokens[at].start > page.tokens[at - 1].end
        if (
            (sign in _SIGNS and not _bracketed(page, candidate, at))
            or (sign == "-" and spaced)
            or (sign == "-" and (_described(page, candidate, at) or _pair(page, candidate, at)))
            or (sign == "," and not _suffix(page, at + 1))
            or (sign in cues("directions") and page.tokens[at].text == sign)
            or (sign.endswith("ed") and page.tokens[at].text == sign and low[offset - 1] != "-")
            or (sign in {"'s", "’s"} and _owner(page, candidate, at))
            or (candidate.label == "group" and sign in cues("breaks") and page.tokens[at].text == sign)
            or (candidate.label in {"group", "place"} and _outside(page, candidate, at))
            or (sign == "and" and _two(page, candidate, at))
            or (candidate.label == "person" and page.tokens[at].text in cues("between_people"))
        ):
            cuts.append(at)
    return cuts


def _pair(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether the hyphen at `at` joins two countries or cities ("US-China")."""
    first, end = candidate.first, candidate.end
    if candidate.label == "person" or page.tags(first, end):
        return False
    return known_place(page, first, at) and known_place(page, at + 1, end)


def _outside(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether the small word at `at` is among some that no name holds ("M23 rebels enter Kalembe")."""
    first, end = candidate.first, candidate.end
    if page.headline[at] or page.tags(first, end):
        return False
    left = at
    while left > first and _small(page, left - 1):
        left -= 1
    right = at
    while right < end and _small(page, right):
        right += 1
    if not first < left <= at < right < end:
        return False
    run = {page.words[k].lower for k in range(left, right)}
    heads = cues("group_heads") | cues("place_heads")
    linking = cues("linking") | cues("foreign_linking")
    return run.isdisjoint(heads) and any(word not in linking for word in run)


def _small(page: Page, at: int) -> bool:
    """Whether token `at` is a word written small that no hyphen or apostrophe ties to its neighbours."""
    here = page.tokens[at]
    tied = any(0 <= k < len(page.tokens) and page.tokens[k].text in {"-", "'", "’"} for k in (at - 1, at + 1))
    return here.text.isalpha() and here.text.islower() and not tied


def _described(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether the hyphen at `at` ties the name to a word that is not part of it ("US-led coalition")."""
    tail = page.tokens[at + 1].text
    if candidate.label == "person" and len(tail) < 5:
        return False  # "Jae-in"
    return tail.islower() and tail in cues("hyphen_tails")


def _bracketed(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether the bracket at `at` belongs to a word, as in "JD(S)"."""
    opening = next(
        (k for k in range(at, candidate.first, -1) if page.tokens[k].text == "(" and k >= at - 2), None
    )
    return (
        page.tokens[at].text in "()"
        and opening is not None
        and page.tokens[opening - 1].end == page.tokens[opening].start
        and any(page.tokens[k].text == ")" for k in range(opening, min(opening + 3, candidate.end)))
    )


def _suffix(page: Page, at: int) -> bool:
    return page.tokens[at].text in words("organisation_suffixes") or page.words[at].lower in cues(
        "company_suffixes"
    )


def _owner(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether what stands before the possessive at `at` is a name by itself ("Uganda's Supreme Court")."""
    first = candidate.first
    if candidate.label == "person":
        return True
    return "org" in page.tags(first, at) or known_place(
        page, first, at, "2" if candidate.label == "place" else "4"
    )


def _two(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether "and" at `at` joins two names."""
    first, end = candidate.first, candidate.end
    if any(hit.tag != "stop" for hit in page.around(first, end)):
        return False
    if candidate.label == "person":
        return True
    if candidate.label == "place":
        sides = [bool(town(page.surface(first, at))), bool(town(page.surface(at + 1, end)))]
        return not page.tags(first, end) & _PLACES and (
            any(sides) or page.tokens[first - 1].text == "," or listed(page, first)
        )
    heads = cues("group_heads")
    left, right = page.words[at - 1], page.words[end - 1]
    if "org" in page.tags(first, at) and "org" in page.tags(at + 1, end):
        return True
    if page.words[first].lower in cues("place_firsts") and right.lower not in heads:
        return True  # "Ras Lund and As-Salif"
    if end - at - 1 == 1:
        return bool(
            right.upper and (left.upper or left.lower in heads) and right.lower not in cues("acronyms")
        )
    return left.lower in heads and right.lower in heads and at - first > 1


def mended(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with every name cut to its bounds, and joined names taken apart."""
    return in_order(list(_pieces(page, found)))


def _pieces(page: Page, found: list[Candidate]) -> Iterator[Candidate]:
    for candidate in found:
        if candidate.label in {"people", "other"}:
            yield candidate
            continue
        if candidate.label != "place" and candidate.confidence < 0.9 and listed(page, candidate.first):
            sure = max(0.7, candidate.confidence)
            candidate = replace(candidate, label="place", confidence=sure, basis="context")
        cuts = [*_separators(page, candidate), candidate.end]
        first = candidate.first
        for cut in cuts:
            whole = first == candidate.first and cut == candidate.end
            piece = candidate if whole else replace(candidate, first=first, end=cut) if first < cut else None
            first = cut + 1
            trimmed = piece and _trimmed(page, _extended(page, piece))
            if trimmed and any(
                w.capital or w.lower[:1] in "@0123456789" for w in page.words[trimmed.first : trimmed.end]
            ):
                if (
                    candidate.label == "person"
                    and trimmed.first > candidate.first
                    and _after_place(page, trimmed.first)
                ):
                    trimmed = replace(trimmed, label="place")
                if (
                    candidate.label != "person"
                    and len(cuts) > 1
                    and known_place(page, trimmed.first, trimmed.end)
                ):
                    trimmed = replace(trimmed, label="place")
                yield trimmed
