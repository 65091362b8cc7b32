"""Numbers that measure: money, distances, magnitudes, shares, ages."""

from __future__ import annotations

from generator.analyse.figures.classes import of_class
from generator.analyse.figures.passage import Counted, Passage
from generator.lexicon.quantities import Unit, units
from generator.model import Mention

_REACH = 7


def read_unit(told: Passage, at: Counted) -> tuple[Unit, int] | None:
    """The unit of the number at `at` and the first word beyond it; None for none, and for rates ("a day")."""
    known = units()
    after = at.after
    if at.number.sign:
        unit = known.get(at.number.sign.lower()) or known["$"]
    else:
        if told.word(after) == "-":
            after += 1
        two = f"{told.word(after)} {told.word(after + 1)}"
        found = known.get(two) or known.get(told.word(after))
        if found is None:
            return None
        unit, after = found, after + (2 if two in known else 1)
    if told.word(after) in of_class("rates") and told.word(after + 1) != "former":
        return None
    if told.word(after) == "-" and told.word(after + 1) in of_class("rates") | {"old"}:
        return None
    return unit, after


def is_magnitude(told: Passage, at: Counted) -> bool:
    """Whether the number at `at` is how strong an earthquake was."""
    if at.number.said is None or not 1 <= at.number.said < 10:
        return False
    before = [told.word(at.first - k) for k in (1, 2, 3)]
    after = [told.word(at.after + k) for k in (0, 1, 2, 3)]
    if before[0] == "magnitude" or (before[0] in ("of", "-", "at", "a") and before[1] == "magnitude"):
        return True
    if after[0] == "magnitude" or (after[0] == "-" and after[1] == "magnitude"):
        return True
    return after[:3] == ["on", "the", "richter"] or after[:3] == ["on", "richter", "scale"]


def age_holder(told: Passage, at: Counted, people: tuple[Mention, ...]) -> Mention | None:
    """Whose age the number at `at` is: "Ada Lund, 33,", "33-year-old Ada Lund", "Lund, aged 33"."""
    said = at.number.said
    if said is None or said != int(said) or not 1 <= said <= 119 or at.number.low != at.number.high:
        return None
    words = [told.word(at.after + k) for k in range(5)]
    if "".join(words).startswith("-year-old"):
        after = told.tokens[at.after + 3].end
        near = (m for m in people if 0 <= m.span.start - after <= 40)
        return next((m for m in near if _short(told, after, m.span.start)), None) or _named_before(
            told, at, people, ("a", "an")
        )
    if told.word(at.first - 1) == "aged" or told.word(at.after) in (",", ".", ";", ")", ""):
        return _named_before(told, at, people, ("aged",))
    return None


def _named_before(
    told: Passage, at: Counted, people: tuple[Mention, ...], skipped: tuple[str, ...]
) -> Mention | None:
    """The person named right before the number, parted from it by a comma or a bracket."""
    here = at.first - 1
    if told.word(here) in skipped:
        here -= 1
    if told.word(here) not in (",", "("):
        return None
    end = told.tokens[here - 1].end if here else -1
    return next((m for m in people if m.span.end == end), None)


def _short(told: Passage, start: int, end: int) -> bool:
    """Whether few words, and no comma, stand between two offsets of the sentence."""
    between = [t.text for t in told.tokens if start <= t.start < end]
    return len(between) <= 3 and not {",", ";", "and", "'s", "’s"} & set(between)


def place_meant(told: Passage, after: int, places: tuple[Mention, ...]) -> Mention | None:
    """The place from which a distance is told: the one named soon after it, behind "of" or "from"."""
    words = told.words[after : after + _REACH]
    if not of_class("directions") & set(words[:3]):
        return None
    start = told.tokens[after].start if after < len(told.tokens) else told.span.end
    end = told.tokens[min(after + _REACH, len(told.tokens)) - 1].end
    return next((m for m in places if start <= m.span.start < end), None)
