"""Quotations and reported statements, as a page tells them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import EntityId, Quote
from generator.pages.links import Here, article_path, entity_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.words import clipped, sentence_case

LONGEST = 1200
# Words with which a reported statement goes on after "said", so that no colon stands between.
_GOES_ON = ("that ", "to ", "how ", "why ", "whether ", "if ", "what ", "who ", "where ", "when ")


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: "{before} {speaker}{after} {text}", and where it stands.

    `href` is the speaker's page, "" if there is none or it is this page; `source` is the link's label.
    """

    text: str
    direct: bool
    before: str
    speaker: str
    after: str
    href: str
    source: str
    source_href: str


def said(lookup: Lookup, here: Here, quote: Quote, subject: EntityId | None = None) -> Said:
    """`quote` as shown on the page `here`; `subject` is the entity that page is about."""
    text = lookup.text(quote.article, quote.span)
    speaker = _speaker(lookup, quote)
    cue = lookup.text(quote.article, quote.cue) if quote.cue else ""
    leads = cue.lower().startswith("according")
    after = "" if leads or not speaker or not cue else f" {cue}"
    if not quote.direct and not text.startswith(_GOES_ON):
        after += ":"
    entity = lookup.speaker(quote)
    number = lookup.sentence_number(quote.article, quote.span.start)
    path = article_path(quote.article)
    elsewhere = f"{lookup.outlet(quote.article)}, {lookup.day(quote.article)}"
    source = f"sentence {number}" if path == here.path else elsewhere
    return Said(
        text=clipped(text, LONGEST),
        direct=quote.direct,
        before=sentence_case(cue) if leads else "",
        speaker=speaker if leads else sentence_case(speaker),
        after=after,
        href=here.to(entity_path(entity)) if entity and entity != subject else "",
        source=source,
        source_href=here.to(path, sentence_anchor(number) if number else ""),
    )


def _speaker(lookup: Lookup, quote: Quote) -> str:
    """The speaker in the article's words, with the name they stand for where they do not hold it."""
    words = clipped(lookup.text(quote.article, quote.speaker), 300) if quote.speaker else ""
    name = lookup.text(quote.article, quote.refers) if quote.refers else ""
    return f"{name} (“{words}”)" if words and name and name not in words else words or name
