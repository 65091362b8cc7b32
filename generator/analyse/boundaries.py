"""Where a name begins and ends: titles, endings and neighbours that the model glued on come off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.analyse.candidates import Candidate, Page
from generator.analyse.cues import cues
from generator.analyse.knowledge import town
from generator.lexicon.words import words

_PARTICLES = frozenset(
    "al el ad an ar as at az bin ibn ben bint abu abd de del della di da dos das du la le van von der den d'".split()
)
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof sir madam president vice-president premier chancellor minister secretary secretaries "
    "ambassador senator sen congressman congresswoman representative rep governor gov mayor councillor councilor mp mla "
    "chairman chairwoman chairperson leader judge justice magistrate attorney prosecutor general gen lieutenant lt colonel "
    "col maj captain capt sergeant sgt corporal cpl admiral adm brigadier brigadiers brig commander cmdr inspector insp "
    "superintendent supt constable professor doctor engineer director coach spokesman spokeswoman spokesperson ceo deputy "
    "envoy commissioner consul nuncio dp lg cs pm hon rev begum actor actress singer journalist activist analyst correspondent "
    "former ex late then acting".split()
)
_SIGNS = frozenset("( ) [ ] / : ; -- – — | • \" “ ” « »".split())


def known_place(page: Page, first: int, end: int, big: str = "4") -> bool:
    """Whether the lexicon or the gazetteer (a place of some size) has these tokens as a place."""
    if any(
        hit.first == first and hit.end == end and hit.tag in {"country", "feature"} for hit in page.hits
    ):
        return True
    size = town(page.surface(first, end))
    return bool(size) and size[0] >= big and size[1] == "n"


def _is(page: Page, first: int, end: int, tags: frozenset[str]) -> bool:
    return any(hit.first == first and hit.end == end and hit.tag in tags for hit in page.hits)


_PEOPLES = frozenset(["demonym", "people"])
_PLACES = frozenset(["country", "feature"])


def _trimmed(page: Page, candidate: Candidate) -> Candidate | None:
    first, end = candidate.first, candidate.end
    while first < end:
        w = page.words[first]
        here = page.tokens[first].text
        bare = w.lower.rstrip(".")
        rest = end - first - 1
        if (
            not w.letters and not w.lower[:1].isdigit()
            or w.lower in {"the", "'s", "’s"}
            or (not w.capital and w.lower not in _PARTICLES and not any(c.isupper() or c.isdigit() for c in here)
                and not here.startswith("@") and candidate.label != "other" and rest)
            or (candidate.label == "person" and rest and bare in _TITLES)
            or (candidate.label == "person" and rest > 1 and _is(page, first, first + 1, _PLACES))
            or (candidate.label in {"person", "place"} and rest and first in page.starts and bare in _OPENERS)
            or (candidate.label == "group" and rest and bare in {"ngo", "ngos"})
            or (candidate.label == "group" and rest == 1 and _is(page, first, first + 1, _PEOPLES)
                and page.words[end - 1].upper and page.words[end - 1].lower.isalpha())
            or (candidate.label == "group" and rest > 2 and _is(page, first, first + 1, _PEOPLES)
                and _is(page, first + 1, first + 2, _PEOPLES))
        ):  # fmt: skip
            first += 1
        else:
            break
    while first < end:
        w = page.words[end - 1]
        if w.lower == ")" and _bracketed(page, replace(candidate, first=first, end=end), end - 1):
            break
        if (not w.letters and not w.lower[:1].isdigit() and w.lower not in {"+", "%"}) or w.lower in {"'s", "’s", "the"}:
            end -= 1
        elif not w.capital and w.lower in cues("linking") and end - first > 1:
            end -= 1
        else:
            break
    return replace(candidate, first=first, end=end) if first < end else None


_OPENERS = frozenset(
    "near in at on from to for with by of after before since while when as during around inside outside across over "
    "under between but and or if although though because meanwhile however file photo residents activists".split()
)


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
            or (sign == "," and not _suffix(page, at + 1))
            or (sign in {"'s", "’s"} and _owner(page, candidate, at))
            or (sign == "and" and _two(page, candidate, at))
        ):
            cuts.append(at)
    return cuts


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
    return page.tokens[at].text in words("organisation_suffixes") or page.words[at].lower.rstrip(".") in {
        "inc", "ltd", "llc", "corp", "co", "plc", "jr", "sr",
    }  # fmt: skip


def _owner(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether what stands before the possessive at `at` is a name by itself ("Uganda's Supreme Court")."""
    first = candidate.first
    if candidate.label == "person":
        return True
    return known_place(page, first, at) or any(
        hit.first == first and hit.end == at and hit.tag.startswith("org|") for hit in page.hits
    )


def _two(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether "and" at `at` joins two names."""
    first, end = candidate.first, candidate.end
    if any(hit.first <= first and hit.end >= end and hit.tag not in {"stop"} for hit in page.hits):
        return False
    if candidate.label == "person":
        return True
    if candidate.label == "place":
        return known_place(page, first, at, "2") and known_place(page, at + 1, end, "2")
    heads = cues("group_heads")
    left, right = page.words[at - 1], page.words[end - 1]
    if end - at - 1 == 1:
        return bool(right.upper and (left.upper or left.lower in heads) and right.lower not in cues("acronyms"))
    return left.lower in heads and right.lower in heads and at - first > 1


def mended(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with every name cut to its bounds, and joined names taken apart."""
    return sorted(_pieces(page, found), key=lambda candidate: candidate.first)


def _pieces(page: Page, found: list[Candidate]) -> Iterator[Candidate]:
    for candidate in found:
        if candidate.label in {"people", "other"}:
            yield candidate
            continue
        cuts = [*_separators(page, candidate), candidate.end]
        first = candidate.first
        for cut in cuts:
            piece = replace(candidate, first=first, end=cut) if first < cut else None
            first = cut + 1
            trimmed = piece and _trimmed(page, piece)
            if trimmed and any(w.capital or w.lower[:1] in "@0123456789" for w in page.words[trimmed.first : trimmed.end]):
                if len(cuts) > 1 and known_place(page, trimmed.first, trimmed.end):
                    trimmed = replace(trimmed, label="place")
                yield trimmed
