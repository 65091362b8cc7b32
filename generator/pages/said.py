"""Quotations and reported statements, as a page tells them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import EntityId, Quote, Span
from generator.pages.doubted import doubt
from generator.pages.hedged import Pieces, hedged
from generator.pages.links import Here, article_path, entity_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.statements import Statement
from generator.pages.words import clipped, counted, sentence_case

LONGEST = 1200
# Words with which a reported statement goes on after "said", so that no colon stands between.
_GOES_ON = ("that ", "to ", "how ", "why ", "whether ", "if ", "what ", "who ", "where ", "when ")
_TELLS = re.compile(r"\b(?:told|tells?|telling|informed)$")
# Up to five words after "told", as far as something stops them.
_ADDRESSEE = re.compile(
    r"(?: [\w.'’-]{1,30}){1,5}?(?=[,;:\"“”]|\.?(?:\s*$|\n)|\.\s| (?:that|on|in|about|how)\b)"
)


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: "{before} {speaker}{after} {pieces}", and where it stands.

    `pieces` are the words said, and both they and `after` have words that hedge apart. `href` is the
    speaker's page, "" if there is none or it is this page; `source` is the link's label. `doubt` are words by
    which the article hedges the whole of it elsewhere ("could not be verified").
    """

    pieces: Pieces
    direct: bool
    before: str
    speaker: str
    after: Pieces
    href: str
    source: str
    source_href: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class SaidList:
    """Statements in a row: those shown at once, and the rest, folded under the line `more`."""

    shown: tuple[Said, ...] = ()
    folded: tuple[Said, ...] = ()
    more: str = ""


NOTHING_SAID = SaidList()


def said_list(
    lookup: Lookup, here: Here, statements: Sequence[Statement], shown: int, subject: EntityId | None = None
) -> SaidList:
    """`statements` as shown on the page `here`, all but the first `shown` of them folded.

    A single one is not worth folding.
    """
    told = tuple(said(lookup, here, statement, subject) for statement in statements)
    shown = len(told) if len(told) <= shown + 1 else shown
    return SaidList(told[:shown], told[shown:], counted(len(told) - shown, "more statement"))


def said(lookup: Lookup, here: Here, statement: Statement, subject: EntityId | None = None) -> Said:
    """`statement` as shown on the page `here`; `subject` is the entity that page is about."""
    quote = statement[0]
    direct = all(piece.direct for piece in statement)
    text = _joined(lookup, statement, direct)
    speaker = _speaker(lookup, quote)
    cue = _cue(lookup, quote)
    between = _between(lookup, quote)
    leads = not between and speaker != "" and _leads(quote, cue)
    comma = "," if "," in speaker or cue.partition(" ")[0].endswith("ing") else ""
    after = between or ("" if leads or not speaker or not cue else f"{comma} {cue}")
    if not direct and not between and not text.startswith(_GOES_ON) and not _follows(lookup, quote):
        after += ":"
    entity = lookup.speaker(quote)
    number = lookup.sentence_number(quote.article, quote.span.start)
    path = article_path(quote.article)
    elsewhere = f"{lookup.outlet(quote.article)}, {lookup.day(quote.article)}"
    source = f"sentence {number}" if path == here.path else elsewhere
    return Said(
        pieces=hedged(clipped(text, LONGEST)),
        direct=direct,
        before="" if not leads else cue if direct else sentence_case(cue),
        speaker=speaker if leads else sentence_case(speaker),
        after=hedged(after),
        href=here.to(entity_path(entity)) if entity and entity != subject else "",
        source=source,
        source_href=here.to(path, sentence_anchor(number) if number else ""),
        doubt=doubt(lookup.analyses[quote.article], statement),
    )


def _joined(lookup: Lookup, statement: Statement, direct: bool) -> str:
    """The pieces of a statement with what stands between them left out; quoted ones in marks of their own."""
    said = [(lookup.text(piece.article, piece.span), piece.direct) for piece in statement]
    if direct:
        return "” … “".join(text for text, _ in said)
    return " … ".join(f"“{text}”" if quoted else text for text, quoted in said)


def _leads(quote: Quote, cue: str) -> bool:
    """Whether the cue stands before the speaker: "according to X", and '"...," said X'."""
    if cue.lower().startswith("according"):
        return True
    if not quote.direct or quote.cue is None or quote.speaker is None:
        return False
    return quote.span.end <= quote.cue.start < quote.speaker.start


def _cue(lookup: Lookup, quote: Quote) -> str:
    """The words that attribute it; "told" with whom it was told, where they follow."""
    if quote.cue is None:
        return ""
    cue = lookup.text(quote.article, quote.cue)
    if not _TELLS.search(cue):
        return cue
    following = lookup.text(quote.article, Span(quote.cue.end, quote.cue.end + 80))
    addressee = _ADDRESSEE.match(following)
    return cue + (addressee[0].rstrip(".") if addressee else "")


def _between(lookup: Lookup, quote: Quote) -> str:
    """For "X also told Y that ...": the words between speaker and statement as they stand, else ""."""
    if quote.direct or quote.speaker is None or quote.cue is None:
        return ""
    gap = Span(quote.speaker.end, quote.span.start)
    if not gap.start <= quote.cue.start < quote.cue.end <= gap.end <= gap.start + 80:
        return ""
    told = lookup.analyses[quote.article].quotes
    if any(gap.start <= other.span.start and other.span.end <= quote.cue.start for other in told):
        return ""  # another statement stands between
    words = lookup.text(quote.article, gap).rstrip()
    return words if re.fullmatch(r",?(?: [\w.,'’-]+)+(?<!,)", words) else ""


def _follows(lookup: Lookup, quote: Quote) -> bool:
    """Whether what is said stands right behind the cue, as an object or clause of it."""
    if quote.cue is None or quote.cue.end >= quote.span.start:
        return False
    return not lookup.text(quote.article, Span(quote.cue.end, quote.span.start)).strip()


def _speaker(lookup: Lookup, quote: Quote) -> str:
    """The speaker in the article's words, with the name they stand for where they do not hold it."""
    words = clipped(lookup.text(quote.article, quote.speaker), 300) if quote.speaker else ""
    name = lookup.text(quote.article, quote.refers) if quote.refers else ""
    return f"{name} (“{words}”)" if words and name and name not in words else words or name
