"""Whether a sentence may stand in a summary: by itself, only after the one before it, or not at all."""

from __future__ import annotations

import re
from typing import Literal

from generator.model import Quote, Span

Fitness = Literal["stands", "leans", "unfit"]

FEWEST_WORDS = 6
MOST_CHARACTERS = 500
# Words that point back to something said before. "There" and "it" also begin sentences that point nowhere.
_POINTS_BACK = re.compile(
    r"(?:[\"“‘'(]\s*)?(?:(?:But|And|Yet|So|Still|Then|However|Meanwhile|Also|Instead|Nevertheless"
    r"|Nonetheless|Moreover"
    r"|Furthermore|Besides|Otherwise|Therefore|Thus|Hence|Likewise|Similarly|In addition|For example"
    r"|For instance|As a result"
    r"|In fact|Indeed|Later|Earlier|Afterwards|Finally|In response|In turn|At the time|At the same time"
    r"|On the other hand),?\s+)?"
    r"(?:He|She|They|It|His|Her|Hers|Their|Its|Him|Them|This|That|These|Those|Such|Both|Neither|Either"
    r"|Another|Others"
    r"|he|she|they|it|his|her|their|its|this|that|these|those|such|both"
    r"|[Tt]he\s+(?:move|decision|latter|former|incident|attack|announcement|statement|comment|comments"
    r"|remarks|document|report"
    r"|pair|two|trio|group|agency|company|official|minister|president|spokesman|spokeswoman|man|woman"
    r"|couple|victim|victims|suspect"
    r"|suspects|accused|deal|agreement|measure|measures|plan|proposal|operation|meeting|talks|visit|letter"
    r"|same|others|latest"
    r"|news|result|results|figure|figures|case|claim|claims|allegation|allegations|ruling|verdict|law|bill"
    r"|vote|event|accident|crash"
    r"|blast|explosion|raid|strike|clashes|violence|protest|protests|protesters|demonstration|outbreak"
    r"|tragedy|disaster|project"
    r"|initiative|programme|program|scheme|team|players?|club|match|game|win|victory|defeat|loss)\b(?!\s+"
    r"(?:of|in|on|at|for|to|by|from|against|that|between|with)\b))"
    r"\b"
)
_ONLY_LINKS = re.compile(
    r"(?:But|And|Yet|So|However|Meanwhile|Also|Instead|Nevertheless|Nonetheless|Moreover|Furthermore"
    r"|Besides|Otherwise"
    r"|Therefore|Thus|Hence|Likewise|Similarly|In addition|For example|For instance|As a result|In fact"
    r"|Indeed|Finally"
    r"|In response|In turn|At the time|On the other hand|Afterwards|Then|Still|To do so|In doing so"
    r"|As such|Of these|Among them|Other [a-z]+"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Several|Some|Many|\d+)"
    r" (?:more|others?|survived|died|were|was|had|are|is)"
    r"|(?:\S+ ){1,6}(?:that|this) (?:direction|end|regard|respect|context|case|point|way|matter|issue|reason)"
    r"|According to (?:him|her|them|it))\b"
)
# "Lund also praised": what else was praised stands before.
_ALSO = re.compile(r"(?:\S+ ){1,5}(?:also|too|likewise|further) (?!known|called|named)[a-z]")
# Somebody speaks, though no quotation mark says so.
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|[Mm]y|myself)\b(?!\.)")
_QUOTATION = re.compile(r"[\"“«][^\"”»]{0,600}[\"”»]|(?<!\w)[‘'][^’']{0,300}[’'](?!\w)")
_IMPERSONAL = re.compile(
    r"(?:[\"“(]\s*)?(?:It\s+(?:is|was|has been|remains|remained|will be|appears|emerged|comes|came)\s+"
    r"(?:\w+\s+){0,2}(?:that|how|whether|to|as|after|when|for|unclear|clear|not)\b"
    r"|This\s+(?:week|month|year|morning|summer|winter|spring|autumn|weekend|season|is)\b"
    r"|That\s+is\s+why\b|Both\s+(?:the\s+)?[A-Z])"
)
_CLOSED = re.compile(r"[.!…][\"”’»')\]]*$")
_LEFTOVER = re.compile(
    r"(?:\bclick\b|\bsubscribe\b|\bsign up\b|\bfollow us\b|\bread more\b|\balso read\b|\bphoto by\b"
    r"|\breporting by\b|\bediting by\b"
    r"|\bscroll down\b|\ball rights reserved\b|©|\(pictured\)|\bFILE\b|https?://|\bcopyright\b|\bsource:)",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\S[^.!?\n]{1,60} [-–—] ?[\"“A-Z]")
# "Improving the roads and bridges.": an item of a list.
_FRAGMENT = re.compile(r"(?:[A-Z][a-z]+ly\s)?[A-Z]?[a-z]+ing\b[^,]*$")
_DATELINE_ONLY = re.compile(r"^[A-Z][A-Z .,'()/-]{2,60}$")


def fitness(text: str, span: Span, quotes: tuple[Quote, ...]) -> Fitness:
    """The fitness of the sentence at `span`: "leans" is for one that needs the sentence before it."""
    sentence = text[span.start : span.end]
    if len(sentence) > MOST_CHARACTERS or len(sentence.split()) < FEWEST_WORDS:
        return "unfit"
    if not _CLOSED.search(sentence) or _LEFTOVER.search(sentence) or _DATELINE_ONLY.match(sentence):
        return "unfit"
    if _FRAGMENT.match(sentence):
        return "unfit"
    if not (
        _DATELINE.match(sentence)
        or sentence[0].isupper()
        or sentence[0].isdigit()
        or sentence[0] in "\"“‘'«($£€"
    ):
        return "unfit"
    if _unbalanced(sentence) or _bare_quotation(span, quotes):
        return "unfit"
    if _FIRST_PERSON.search(sentence) and _FIRST_PERSON.search(_QUOTATION.sub(" ", sentence)):
        return "unfit"
    if _POINTS_BACK.match(sentence) and not _IMPERSONAL.match(sentence):
        return "leans"
    return "leans" if _ONLY_LINKS.match(sentence) or _ALSO.match(sentence) else "stands"


def _unbalanced(sentence: str) -> bool:
    """Whether a quotation begins or ends outside the sentence."""
    return (
        sentence.count("“") != sentence.count("”")
        or sentence.count('"') % 2 == 1
        or sentence.count("(") != sentence.count(")")
    )


def _bare_quotation(span: Span, quotes: tuple[Quote, ...]) -> bool:
    """Whether the sentence is quotation without the words that attribute it."""
    for quote in quotes:
        if not quote.direct or quote.span.end <= span.start or quote.span.start >= span.end:
            continue
        named = quote.speaker is not None and span.start <= quote.speaker.start < span.end
        covered = min(quote.span.end, span.end) - max(quote.span.start, span.start)
        if not named and covered * 2 > span.end - span.start:
            return True
    return False
