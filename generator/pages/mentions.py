"""Where an entity is named: the sentences of each article, and an example for each spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Alias, ArticleId, Entity, Span
from generator.pages.links import Here, article_path, sentence_anchor
from generator.pages.lookup import Lookup
from generator.pages.text import excerpt

LONGEST_EXAMPLE = 180
LONGEST_SENTENCE = 420


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence in pieces, each with whether it is the name in question, and where it stands."""

    pieces: tuple[tuple[str, bool], ...]
    href: str
    number: int


@dataclass(frozen=True, slots=True)
class MentionRow:
    """The sentences of one article that name the entity; `number` counts the articles, newest first."""

    number: int
    anchor: str
    title: str
    href: str
    outlet: str
    day: str
    sentences: tuple[Marked, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling: who uses it, how often, why it is taken for this entity, and one example."""

    surface: str
    outlets: str
    count: int
    reason: str
    example: Marked | None


@dataclass(frozen=True, slots=True)
class Located:
    """A sentence (its number and span) of an article, and where names stand in it."""

    article: ArticleId
    number: int
    span: Span
    names: tuple[Span, ...]


def located_sentences(lookup: Lookup, entity: Entity) -> Iterator[Located]:
    """Every sentence that names `entity`, newest article first, each once with all its names."""
    spans: dict[ArticleId, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for mention in entity.mentions:
        number = lookup.sentence_number(mention.article, mention.span.start) or 0
        spans[mention.article][number].append(mention.span)
    for article in lookup.ranked(spans):
        sentences = lookup.analyses[article].sentences
        for number, names in sorted(spans[article].items()):
            whole = sentences[number - 1] if number else names[0]
            span = Span(min(whole.start, names[0].start), max(whole.end, names[-1].end))
            yield Located(article, number, span, tuple(names))


def mention_rows(
    lookup: Lookup, here: Here, articles: Iterable[ArticleId], located: Iterable[Located]
) -> tuple[MentionRow, ...]:
    """The sentences under their articles, in the order given; `articles` are all that name the entity."""
    numbers = {article: number for number, article in enumerate(articles, 1)}
    by_article: dict[ArticleId, list[Marked]] = defaultdict(list)
    for sentence in located:
        by_article[sentence.article].append(_marked(lookup, here, sentence, LONGEST_SENTENCE))
    return tuple(
        MentionRow(
            numbers[article],
            f"m{numbers[article]}",
            lookup.title(article),
            here.to(article_path(article)),
            lookup.outlet(article, begins=True),
            lookup.day(article),
            tuple(marked),
            lookup.url(article),
        )
        for article, marked in by_article.items()
    )


def spellings(
    lookup: Lookup, here: Here, aliases: Iterable[Alias], located: Iterable[Located]
) -> tuple[Spelling, ...]:
    """`aliases` with their users, each with the newest sentence in which it stands."""
    examples: dict[str, Located] = {}
    for sentence in located:
        for name in sentence.names:
            surface = lookup.text(sentence.article, name)
            if surface not in examples:
                examples[surface] = Located(sentence.article, sentence.number, sentence.span, (name,))
    return tuple(_spelling(lookup, here, alias, examples.get(alias.surface)) for alias in aliases)


def _spelling(lookup: Lookup, here: Here, alias: Alias, located: Located | None) -> Spelling:
    outlets = lookup.outlets_of((id_ for id_ in alias.articles if id_ in lookup.analyses), most=4)
    example = _marked(lookup, here, located, LONGEST_EXAMPLE) if located else None
    return Spelling(alias.surface, outlets, alias.count, alias.reason, example)


def _marked(lookup: Lookup, here: Here, located: Located, longest: int) -> Marked:
    text = lookup.analyses[located.article].article.text
    anchor = sentence_anchor(located.number) if located.number else ""
    href = here.to(article_path(located.article), anchor)
    return Marked(excerpt(text, located.span, located.names, longest), href, located.number)
