"""The briefing as the exports ask for it: articles and sentences by their ids, addresses of their pages."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import Analysis, Article, ArticleId, Briefing, EntityId, Mention, Site, Span, StoryId

LONGEST = 1000
"""Characters of a sentence that are shown; of a longer one, those around the name."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The page of each article, entity and story inside the site ("places/raqqa.html")."""

    site: Site
    articles: Mapping[ArticleId, str]
    entities: Mapping[EntityId, str]
    stories: Mapping[StoryId, str]


class Corpus:
    """Indexes over one briefing, made once."""

    def __init__(self, briefing: Briefing, addresses: Addresses) -> None:
        self.briefing = briefing
        self.addresses = addresses
        self.analyses: dict[ArticleId, Analysis] = {a.article.id: a for a in briefing.analyses}
        self._starts: dict[ArticleId, list[int]] = {}

    def article(self, id_: ArticleId) -> Article:
        """The article of that id."""
        return self.analyses[id_].article

    @cached_property
    def _rank(self) -> dict[ArticleId, int]:
        """Newest first, articles of one date in the order of their ids, undated ones last."""
        ordered = sorted(self.analyses)
        ordered.sort(key=lambda id_: published(self.article(id_)) or "", reverse=True)
        return {id_: n for n, id_ in enumerate(ordered)}

    def newest_first(self, articles: Iterable[ArticleId]) -> list[ArticleId]:
        """Each of `articles` once, by date, undated ones last."""
        return sorted(set(articles), key=self._rank.__getitem__)

    def sentence(self, mention: Mention) -> tuple[int, Span]:
        """Number (from 1) and span of the sentence in which a name stands; 0 where there is none."""
        sentences = self.analyses[mention.article].sentences
        if not sentences:
            return 0, mention.span
        starts = self._starts.get(mention.article)
        if starts is None:
            starts = self._starts[mention.article] = [span.start for span in sentences]
        number = bisect.bisect_right(starts, mention.span.start) or 1
        return number, sentences[number - 1]

    def words(self, mention: Mention, sentence: Span, longest: int = LONGEST) -> str:
        """The sentence on one line; of a very long one, what stands around the name."""
        text = self.article(mention.article).text
        first, last = min(sentence.start, mention.span.start), max(sentence.end, mention.span.end)
        if last - first <= longest:
            return " ".join(text[first:last].split())
        begin = max(first, min(mention.span.start - longest // 3, last - longest))
        end = min(last, begin + longest)
        words = " ".join(text[begin:end].split())
        return f"{'… ' if begin > first else ''}{words}{' …' if end < last else ''}"


def published(article: Article) -> str | None:
    """The ISO date of an article, as precise as its source states it."""
    return article.published.value if article.published else None
