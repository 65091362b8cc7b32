"""Words of an article together with the sentence they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import ArticleId, Span
from generator.pages.hedged import Pieces, hedged
from generator.pages.links import Here, article_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.words import clipped
from generator.text.datelines import dateline_end

LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of an article and where they stand: `href` is the sentence, `number` counts it from 1."""

    text: str
    href: str
    number: int

    @property
    def pieces(self) -> Pieces:
        """The words, with those that hedge apart."""
        return hedged(self.text)


def cited(lookup: Lookup, here: Here, article: ArticleId, span: Span) -> Cited:
    """`span` of an article without a dateline at its start, cut only where it is monstrous."""
    number = lookup.sentence_number(article, span.start) or 0
    told = lookup.analyses[article].article
    if span.start == told.body.start:
        span = Span(dateline_end(told.text, span.start, span.end), span.end)
    href = here.to(article_path(article), sentence_anchor(number) if number else "")
    return Cited(clipped(lookup.text(article, span), LONGEST), href, number)
