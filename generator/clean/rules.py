"""The rules that take leftovers out, in the order in which they are asked."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.clean.captions import is_caption, is_labelled
from generator.clean.furniture import LEAST_FURNITURE, pick_headline, stretch, weights
from generator.clean.page import Page, PageLine
from generator.clean.phrases import phrase_table
from generator.text.normalise import fold

CAPTION = "picture caption"
TEASER = "headline of another story"
OTHERS = "heading of other stories"
# Shorter lines may well come twice: names in a table, a refrain.
LEAST_REPEATED = 8
MOST_REPEATED = 0.05
LONGEST_FOREIGN = 15
LONGEST_ADDRESS = 2_000
# As many short lines may close an article, if a leftover that is known by its words follows.
LONGEST_TAIL = 20
# As many short lines above an article go even where nothing else shows that it is a page: bylines, sections.
MOST_UNKNOWN = 4
# Teasers in a scraped article are few beside its paragraphs.
MOST_TEASERS = 0.15
LEAST_ALONE = 8


@dataclass
class Sheet:
    """A page in work: which rule took which line (by place), and which line is the headline."""

    page: Page
    taken: dict[int, str] = field(default_factory=dict)
    headline: int | None = None

    def rest(self) -> Iterator[tuple[int, PageLine]]:
        """The lines that no rule has taken, with their places."""
        for place, line in enumerate(self.page.lines):
            if place not in self.taken and place != self.headline:
                yield place, line

    def neighbours(self, place: int) -> tuple[PageLine | None, PageLine | None]:
        """The nearest lines before and after `place` that stand."""
        lines = self.page.lines
        before = next((n for n in range(place - 1, -1, -1) if n not in self.taken), None)
        after = next((n for n in range(place + 1, len(lines)) if n not in self.taken), None)
        return (None if before is None else lines[before]), (None if after is None else lines[after])


Rule = Callable[[Sheet], Iterator[tuple[int, str]]]

# What these take may stand among an article's own lines.
_AT_HOME = frozenset({CAPTION, "address", "date line"})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[@#]\w+")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:19|20)\d\d\b.{0,200}", re.IGNORECASE)
_BYLINE = re.compile(r"[Bb][Yy]:? [A-Z\u00c0-\u024f].{1,80}")
_CLOSING_NOTE = re.compile(
    r"[(\[]?(?:this (?:article|story|report) was|reporting by|additional reporting|"
    r"with (?:inputs|files|reporting)|writing by|editing by|edited by|translated by|compiled by|"
    r"\w+ contributed to this)\b.{1,300}",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:\w+,? )?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-](?:[^\W\d_]{3,9}\.?|\d{1,2})[ ,./-]{1,2}\d{4}|"
    r"[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d)(?:.{0,40}\d{1,2}[:.]\d\d.{0,40})?",
    re.IGNORECASE,
)


def addresses(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Lines that are nothing but an address, a handle or a hashtag."""
    for place, line in sheet.rest():
        if len(line.text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(line.text):
            yield place, "address"


def outlet_lines(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """The outlet's name on a line of its own, with or without a dash."""
    outlet = fold(sheet.page.outlet) if sheet.page.outlet else None
    for place, line in sheet.rest():
        if outlet and line.folded == outlet:
            yield place, "name of the outlet"


def phrases(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Lines known by their words: menus, prompts, notices."""
    table = phrase_table()
    for place, line in sheet.rest():
        if _COPYRIGHT.fullmatch(line.text):
            yield place, "copyright notice"
            continue
        rule = next((entry.rule for entry in table if entry.match(line)), None)
        if rule:
            yield place, rule


def captions(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Captions and credits of pictures; and the teaser right under the picture of another story."""
    outlet = sheet.page.outlet
    lines = sheet.page.lines
    last = max((place for place, line in sheet.rest() if line.prose), default=-1)
    for place, line in sheet.rest():
        suffixed = bool(outlet) and line.text.casefold().endswith(f"- {str(outlet).casefold()}")
        # The last paragraph of a report often ends with the agency's name.
        closing = place == last and not is_labelled(line)
        if suffixed and place + 1 < len(lines) and _is_teaser(lines[place + 1]):
            yield place, "picture of another story"
            yield place + 1, TEASER
        elif suffixed or (is_caption(line) and not closing):
            yield place, CAPTION


def _is_teaser(line: PageLine) -> bool:
    return not line.after_blank and not line.closed and line.title_case and 5 <= line.length <= 25


def foreign_scripts(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Lines in another script than nearly all of the page."""
    scripts = {place: _script(line.text) for place, line in sheet.rest()}
    letters: Counter[str] = Counter()
    for place, script in scripts.items():
        letters[script] += len(sheet.page.lines[place].text)
    letters.pop("", None)
    if not letters:
        return
    main, count = letters.most_common(1)[0]
    for place, script in scripts.items():
        short = sheet.page.lines[place].length <= LONGEST_FOREIGN
        # Latin names and codes are at home in texts of every script.
        if script not in {"", main, "LATIN"} and short and letters[script] < 0.1 * count:
            yield place, "line in a foreign script"


def _script(text: str) -> str:
    """The first word of the Unicode name of most letters of `text` ("LATIN", "CYRILLIC")."""
    kinds = Counter(unicodedata.name(c, "").split(" ")[0] for c in text[:400] if c.isalpha())
    return kinds.most_common(1)[0][0] if kinds else ""


def notes(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Bylines, lines of dates and closing notes on who wrote the article."""
    for place, line in sheet.rest():
        if line.length > 40:
            continue
        if _CLOSING_NOTE.fullmatch(line.text) or (
            _BYLINE.fullmatch(line.text) and line.length <= 12 and not line.closed
        ):
            yield place, "byline"
        elif _DATE_LINE.fullmatch(line.text):
            yield place, "date line"


def lists_of_others(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """The short lines under a heading such as "Most read", up to the next paragraph."""
    under = False
    for place, line in enumerate(sheet.page.lines):
        rule = sheet.taken.get(place)
        if rule is not None:
            under = (under and rule != CAPTION) or rule == OTHERS
        elif line.prose and not line.title_case:
            under = False
        elif under:
            yield place, TEASER


def repeats(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Long lines that stood before word for word; where many do, the repetition is the article's own."""
    seen: set[str] = set()
    found: list[int] = []
    for place, line in sheet.rest():
        if line.folded in seen and line.length >= LEAST_REPEATED:
            found.append(place)
        seen.add(line.folded)
    if len(found) <= max(3, MOST_REPEATED * len(sheet.page.lines)):
        yield from ((place, "repeated line") for place in found)


def furniture(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """What stands before and after the article; the headline is picked from what stands before."""
    lines = sheet.page.lines
    first, end = stretch(weights(lines, sheet.taken))
    if first == end:
        return
    before = [place for place, _ in sheet.rest() if place < first]
    end = _own_end(sheet, end)
    after = [place for place, _ in sheet.rest() if place >= end]
    # Without a leftover known by its words nothing tells a page's furniture from an article's own lists.
    if not any(_is_known(sheet, place) for place in range(first)):
        before = [place for place in before if not lines[place].prose][:MOST_UNKNOWN]
    if not any(_is_known(sheet, place) for place in range(end, len(lines))):
        after = []
    if sheet.page.title is None:
        body = [line for place, line in sheet.rest() if first <= place < end]
        head = pick_headline([lines[place] for place in before], body)
        sheet.headline = next((place for place in before if lines[place] is head), None)
    for place in before:
        if place != sheet.headline:
            yield place, "outside the article"
    short = [place for place in after if not lines[place].prose and not lines[place].listed]
    known = end in sheet.taken
    for place in after if len(short) >= LEAST_FURNITURE else short if known else []:
        yield place, "outside the article"


def _is_known(sheet: Sheet, place: int) -> bool:
    return sheet.taken.get(place, "address") not in _AT_HOME


def _own_end(sheet: Sheet, end: int) -> int:
    """Short lines after the last paragraph are its list or note, up to the first line known as a leftover."""
    lines = sheet.page.lines
    loose = 0
    for place in range(end, len(lines)):
        if _is_known(sheet, place):
            return place
        loose += not lines[place].listed
        if loose > LONGEST_TAIL:
            break
    return end


def teasers(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Headlines of other stories among the paragraphs: several in a row, or a long title by itself.

    Where such lines are many they are the article's own headings or a list, and all stay.
    """
    runs: list[list[int]] = [[]]
    prose = 0
    for place, line in sheet.rest():
        if not line.prose and not line.closed and not line.listed:
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
        prose += line.prose
    page = any(_is_known(sheet, place) for place in sheet.taken)
    found = [place for run in runs if _advertises([sheet.page.lines[n] for n in run], page) for place in run]
    if len(found) <= max(2, MOST_TEASERS * prose):
        yield from ((place, TEASER) for place in found)


def _advertises(run: list[PageLine], page: bool) -> bool:
    """Whether a run of short lines has a title of another story; alone it must be longer than a heading is."""
    titles = [line for line in run if line.loud and 6 <= line.length <= 25]
    if len(run) == 1:
        return page and bool(titles) and titles[0].length >= LEAST_ALONE
    return any(page or title.all_capitals for title in titles)


RULES: tuple[Rule, ...] = (
    addresses,
    outlet_lines,
    phrases,
    captions,
    foreign_scripts,
    notes,
    lists_of_others,
    repeats,
    furniture,
    teasers,
)
"""For scraped text."""

GENTLE_RULES: tuple[Rule, ...] = (addresses, outlet_lines, phrases, captions, notes, repeats)
"""For text that an extractor has already freed of what stands around it."""


def apply(page: Page, rules: tuple[Rule, ...]) -> Sheet:
    """`page` with every line that one of `rules` takes, each rule seeing what those before it left."""
    sheet = Sheet(page)
    for rule in rules:
        for place, name in list(rule(sheet)):
            sheet.taken.setdefault(place, name)
    return sheet
