"""The lexicon's word against the model's: names it knows are of its kind, and found where it has them."""

from __future__ import annotations

from generator.analyse.candidates import Candidate, Page, relabelled
from generator.analyse.knowledge import Hit, town
from generator.analyse.labels import Label

SURE = 0.9


def kind_of(tag: str) -> Label | None:
    """The kind of a phrase of the lexicon that is one wherever it stands; None where it depends."""
    if tag in {"country", "feature"}:
        return "place"
    return "group" if tag.startswith("org|") else None


def _certain(page: Page, hit: Hit) -> bool:
    """Whether a phrase of the lexicon may be taken for a name with no word of the model."""
    surface = page.surface(hit.first, hit.end)
    single = hit.end == hit.first + 1
    if page.headline[hit.first] and single and hit.tag.startswith("org"):
        return surface.isupper() and len(surface) > 2 and not page.words[hit.first - 1].upper
    return not single or hit.tag == "country" or len(surface.strip(".")) > 2


def overruled(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the kinds the lexicon knows, and with the names of the lexicon that the model missed.

    A name of the lexicon never takes a part out of a longer name, and yields to a work or event.
    """
    known: dict[tuple[int, int], Label] = {}
    for hit in page.hits:
        kind = kind_of(hit.tag)
        if kind and (hit.first, hit.end) not in known:
            known[hit.first, hit.end] = kind
    kept = []
    for candidate in found:
        kind = known.get((candidate.first, candidate.end))
        if kind and (candidate.label != kind or candidate.confidence < SURE):
            candidate = relabelled(candidate, kind, max(SURE, candidate.confidence), "lexicon")
        kept.append(candidate)
    return _with_missed(page, kept)


def _with_missed(page: Page, found: list[Candidate]) -> list[Candidate]:
    names = sorted(
        (hit for hit in page.hits if kind_of(hit.tag) and _certain(page, hit)), key=lambda h: (h.first - h.end, h.first)
    )
    for hit in names:
        kind = kind_of(hit.tag)
        over = [c for c in found if c.first < hit.end and hit.first < c.end]
        if kind is None or any(
            c.first <= hit.first and c.end >= hit.end and not (c.label == "people" and c.end == hit.end and c.first == hit.first)
            and not (c.label == "other" and c.confidence < 0.5) for c in over
        ):  # fmt: skip
            continue
        if any(c.first < hit.first or c.end > hit.end for c in over):
            continue
        found = [c for c in found if c not in over]
        found.append(Candidate(hit.first, hit.end, kind, 0.8, "lexicon"))
    return sorted(found, key=lambda c: c.first)


def prior(page: Page, first: int, end: int) -> dict[str, float]:
    """Votes of the gazetteer for a name: a well-known city counts as a place seen once or twice."""
    size = town(page.surface(first, end))
    if not size:
        return {}
    weight = {"1": 0.1, "2": 0.15, "3": 0.3, "4": 0.6, "5": 1.5}[size[0]]
    return {"place": weight * (1.0 if size[1] == "n" else 0.6)}
