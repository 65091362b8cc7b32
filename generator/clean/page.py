"""The lines of a scraped page, each with the marks by which prose is told from furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from generator.model import RawArticle
from generator.text.hygiene import one_line
from generator.text.language import function_words
from generator.text.normalise import fold

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u1000-\u109f]")
_CLOSED = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]]{0,3}$")
_INNER_STOP = re.compile(r"[^\W\d_]{3,}[\"'”’)]{0,2}[.!?][\"'”’)]{0,2} [\"'“‘(]{0,2}[^\W\d_]")
_ITEM = re.compile(
    r"[-–—•*·►▪»‣◦] ?\S|\d{1,2}[.)] |[A-Za-z][.):] |\d{1,2}[:.]\d\d\b|"
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? )?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b|\d{1,2} "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)"
)
_LONG = 400
# The part of a line that its marks are read from: a line of a megabyte costs no more than a long one.
_HEAD = 3_000


@dataclass(frozen=True)
class PageLine:
    """One line that is not blank; `after_blank` says whether a blank line precedes it."""

    number: int
    text: str
    after_blank: bool
    common: frozenset[str]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words as written."""
        return tuple(_WORD.findall(self.text[:_HEAD]))

    @cached_property
    def folded(self) -> str:
        """Its text without case, marks and punctuation."""
        return fold(self.text[:_HEAD])

    @cached_property
    def length(self) -> int:
        """Its length in words; scripts without spaces count two characters as one."""
        return len(self.words) + len(_WIDE.findall(self.text[:_HEAD])) // 2

    @cached_property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return _CLOSED.search(self.text[-8:]) is not None

    @cached_property
    def common_share(self) -> float:
        """The share of function words; menus have few."""
        if not self.words:
            return 0.0
        return sum(word.casefold() in self.common for word in self.words) / len(self.words)

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as a paragraph of sentences."""
        if len(self.text) > _LONG:
            return True
        if self.common and self.common_share < 0.1 and len(self.words) >= 8:
            return False
        if self.length >= 6 and self.closed:
            return True
        return self.length >= 25 or (self.length >= 14 and _INNER_STOP.search(self.text) is not None)

    @cached_property
    def title_case(self) -> bool:
        """Whether nearly all its longer words begin with a capital, as headlines of many outlets do."""
        longer = [word for word in self.words if len(word) > 3]
        capital = sum(word[0].isupper() for word in longer)
        return len(longer) >= 2 and capital >= 0.8 * len(longer)

    @cached_property
    def listed(self) -> bool:
        """Whether it is marked as an item of a list, or goes on in the next line."""
        return _ITEM.match(self.text) is not None or self.text.endswith((":", ";", ","))

    @property
    def loud(self) -> bool:
        """Whether it is written as a headline: capitals at the beginning of its words, or all through."""
        return self.title_case or self.all_capitals

    @cached_property
    def all_capitals(self) -> bool:
        """Whether it has letters and all that can be are capitals."""
        return len(self.words) >= 1 and self.text.upper() == self.text != self.text.lower()


@dataclass(frozen=True)
class Page:
    """The lines of a raw article that are not blank, and what it states of itself."""

    lines: tuple[PageLine, ...]
    outlet: str | None
    title: str | None


def page_of(raw: RawArticle) -> Page:
    """The page that `raw` holds."""
    common = function_words(raw.language.value if raw.language else "und")
    lines: list[PageLine] = []
    blank = True
    for number, written in zip(raw.lines, raw.text.split("\n"), strict=True):
        text = one_line(written)
        if text:
            lines.append(PageLine(number, text, blank, common))
        blank = not text
    outlet = raw.source.value if raw.source else None
    return Page(tuple(lines), outlet, raw.title.value if raw.title else None)
