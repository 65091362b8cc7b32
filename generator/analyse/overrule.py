"""The lexicon's word against the model's: names it knows are of its kind, and found where it has them."""

from __future__ import annotations

from generator.analyse.candidates import Candidate, Page, in_order, relabelled
from generator.analyse.cues import cues
from generator.analyse.knowledge import Hit
from generator.analyse.labels import Label

SURE = 0.9
_KINDS: dict[str, Label] = {"country": "place", "feature": "place", "org": "group"}


def kind_of(tag: str) -> Label | None:
    """The kind of a phrase of the lexicon that is one wherever it stands; None where it depends."""
    return _KINDS.get(tag.partition("|")[0])


def known_kinds(page: Page, candidate: Candidate) -> list[Label]:
    """The kinds the lexicon has for exactly this name, the first of them the likeliest."""
    hits = page.hits.get(candidate.first, ())
    return [kind for hit in hits if hit.end == candidate.end and (kind := kind_of(hit.tag))]


def overruled(page: Page, found: list[Candidate]) -> list[Candidate]:
    """`found` with the kinds the lexicon knows, and with the names of the lexicon that the model missed.

    A name of the lexicon never takes a part out of a longer name, and yields to a work or event.
    """
    kept = []
    for candidate in found:
        kinds = known_kinds(page, candidate)
        if kinds and (candidate.label != kinds[0] or candidate.confidence < SURE):
            candidate = relabelled(candidate, kinds[0], max(SURE, candidate.confidence), "lexicon")
        kept.append(candidate)
    return _with_missed(page, kept)


def _certain(page: Page, hit: Hit, spelled: frozenset[str]) -> bool:
    """Whether a phrase of the lexicon may be taken for a name with no word of the model.

    Two letters may be a word ("IS", "US"); they are a name where the text has it in full: `spelled`.
    """
    surface = page.surface(hit.first, hit.end)
    single = hit.end == hit.first + 1
    if page.headline[hit.first] and single and hit.tag.startswith("org"):
        return surface.isupper() and len(surface) > 2 and not page.words[hit.first - 1].upper
    return not single or hit.tag == "country" or len(surface.strip(".")) > 2 or surface in spelled


def _spelled(page: Page) -> frozenset[str]:
    """The initials of the organisations of the lexicon that the text names in full."""
    long = (hit for hits in page.hits.values() for hit in hits if hit.end - hit.first > 1)
    named = (page.tokens[hit.first : hit.end] for hit in long if kind_of(hit.tag) == "group")
    return frozenset("".join(t.text[0] for t in tokens if t.text[0].isupper()) for tokens in named)


def _with_missed(page: Page, found: list[Candidate]) -> list[Candidate]:
    owner = {at: candidate for candidate in found for at in range(candidate.first, candidate.end)}
    known = (hit for hits in page.hits.values() for hit in hits if kind_of(hit.tag))
    spelled = _spelled(page)
    certain = [hit for hit in known if _certain(page, hit, spelled)]
    for name in sorted(certain, key=lambda hit: (hit.first - hit.end, hit.first)):
        kind = kind_of(name.tag)
        first = name.first + (page.words[name.first].lower == "the")
        end = _end(page, name) if kind == "place" else name.end
        over = {owner[at] for at in range(first, end) if at in owner}
        room = all(_yields(old, first, end) for old in over)
        if kind is None or first == end or not room or _adjective(page, first, end, name):
            continue
        for old in over:
            for at in range(old.first, old.end):
                del owner[at]
        new = Candidate(first, end, kind, 0.8, "lexicon")
        owner.update(dict.fromkeys(range(first, end), new))
    return in_order(list(dict.fromkeys(owner.values())))


def _end(page: Page, name: Hit) -> int:
    """Where a place of the lexicon ends: before a small "camp" or "dam", as elsewhere."""
    last = name.end - 1
    small = page.tokens[last].text in cues("lands")
    return last if small and last > name.first and page.words[last - 1].capital else name.end


def _adjective(page: Page, first: int, end: int, name: Hit) -> bool:
    """Whether only a nationality is left ("the African continent"), or a small "southern" leads the name."""
    if page.tokens[first].text in cues("directions"):
        return True
    return end < name.end and bool(page.tags(first, end) & {"demonym", "people"})


def _yields(old: Candidate, first: int, end: int) -> bool:
    """Whether `old` makes room for a name of the lexicon here: a part of it, or a doubtful work."""
    if old.first < first or old.end > end:
        return False
    if (old.first, old.end) == (first, end):
        return old.label == "people" or (old.label == "other" and old.confidence < 0.5)
    return True
