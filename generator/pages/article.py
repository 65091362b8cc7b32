"""The page of an article: what it says, who says it, whom it names, and what else tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.model import Analysis, Article, ArticleId, DateRef, Page, Removal
from generator.pages.cited import Cited, cited
from generator.pages.copies import NO_COPIES, CopyList, article_copies, copied_spans
from generator.pages.front import Crumb, front
from generator.pages.links import Here, article_path, entity_path, index_path, sentence_anchor, story_path
from generator.pages.lookup import Found, Lookup, mention_counts
from generator.pages.named import HEADINGS, NamedKind, named_kinds
from generator.pages.others import Other, related, same_story
from generator.pages.said import SaidList, said_list
from generator.pages.sources import outlet_path
from generator.pages.text import Mark, Paragraph, paragraphs
from generator.pages.words import clipped, counted, date_words, interval_words, sentence_case

SHOWN = 12
MOST_REMOVED = 400
LONGEST_REMOVED = 400


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time in the text, as read ("" if it cannot be), and how."""

    words: str
    reading: str
    basis: str
    source: Cited


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of the summary, under the id `anchor`."""

    anchor: str
    said: Cited


@dataclass(frozen=True, slots=True)
class Back:
    """The way from a sentence of the text to its place in the summary."""

    number: int
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """Lines of the file that are not part of the text, how many they are, and how many are not shown."""

    count: str
    removed: tuple[Removal, ...]
    more: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What an article's page shows; what is not known is ""."""

    title: str
    outlet: str
    outlet_href: str
    author: str
    day: str
    date_basis: str
    retold: str
    summary: tuple[Point, ...]
    backs: Mapping[str, Back]
    story: str
    story_href: str
    same_story: tuple[Other, ...]
    more_same: str
    said: SaidList
    kinds: tuple[NamedKind, ...]
    related: tuple[Other, ...]
    dates: tuple[Dated, ...]
    headline: tuple[Paragraph, ...]
    body: tuple[Paragraph, ...]
    captions: tuple[Paragraph, ...]
    language: str
    ledger: Ledger
    seed: str
    url: str
    copies: CopyList = NO_COPIES


def plan_article(
    lookup: Lookup, article_id: ArticleId, previous: ArticleId | None, following: ArticleId | None
) -> Page:
    """The page of one article; `previous` and `following` are its neighbours by date."""
    analysis = lookup.analyses[article_id]
    here = Here(article_path(article_id))
    view = _view(lookup, analysis, here)
    crumbs: list[Crumb] = [("Home", "index.md"), ("Articles", index_path("articles"))]
    head = front(
        here,
        view.title,
        "article",
        " ".join(point.said.text for point in view.summary) or view.title,
        crumbs,
        (lookup.title(previous), article_path(previous)) if previous else None,
        (lookup.title(following), article_path(following)) if following else None,
        _search(lookup, analysis),
    )
    return Page(here.path, "article.md.j2", {"front": head, "view": view}, here.links, _anchors(view))


def _view(lookup: Lookup, analysis: Analysis, here: Here) -> ArticleView:
    article = analysis.article
    found = lookup.found[article.id]
    marks = [_mark(lookup, here, f) for f in found]
    also = copied_spans(lookup, article.id)
    story = lookup.story_of.get(article.id)
    same = same_story(lookup, here, article.id)
    more = len(story.articles) - 1 - len(same) if story else 0
    blocks = [
        tuple(p for span in spans for p in paragraphs(article.text, span, analysis.sentences, marks, also))
        for spans in ((article.headline,), (article.body,), article.captions)
    ]
    language = article.language.value.lower()
    said = (cited(lookup, here, article.id, span) for span in analysis.summary)
    summary = tuple(Point(f"b{n}", sentence) for n, sentence in enumerate(said, 1))
    return ArticleView(
        title=article.title.value,
        outlet=article.source.value if article.source else "",
        outlet_href=here.to(outlet_path(lookup, article.source.value)) if article.source else "",
        author=article.author.value if article.author else "",
        day=date_words(article.published.value) if article.published else "",
        date_basis=article.published.basis if article.published else "",
        retold=_retold(article),
        summary=summary,
        backs=_backs(summary),
        story=story.title if story else "",
        story_href=here.to(story_path(story.id)) if story else "",
        same_story=tuple(same),
        more_same=counted(more, "more article") if more else "",
        said=said_list(lookup, here, lookup.statements[article.id], SHOWN),
        kinds=named_kinds(lookup, here, article.id, found),
        related=tuple(related(lookup, here, article.id)),
        dates=tuple(_dated(lookup, here, article, ref) for ref in analysis.dates),
        headline=blocks[0],
        body=blocks[1],
        captions=blocks[2],
        language="" if language in ("en", "und") else language,
        ledger=_ledger(article.removed),
        seed=article.seed,
        url=article.url.value if article.url else "",
        copies=article_copies(lookup, here, article.id),
    )


def _backs(summary: Iterable[Point]) -> dict[str, Back]:
    """For the ids of sentences the way back to the summary."""
    return {
        sentence_anchor(point.said.number): Back(n, f"#{point.anchor}", f"Summary {n}")
        for n, point in enumerate(summary, 1)
    }


def _mark(lookup: Lookup, here: Here, found: Found) -> Mark:
    entity = lookup.entities[found.entity]
    return Mark(found.span, here.to(entity_path(entity.id)), entity.kind, entity.name)


def _retold(article: Article) -> str:
    if not article.retold:
        return ""
    whose = f"the report of {article.source.value}" if article.source else "a published report"
    return f"This text retells {whose} in other words."


def _dated(lookup: Lookup, here: Here, article: Article, ref: DateRef) -> Dated:
    source = cited(lookup, here, article.id, ref.span)
    reading = interval_words(ref.first, ref.last) if ref.first and ref.last else ""
    # That the article is dated is told at the top of its page.
    return Dated(
        source.text, reading, sentence_case(ref.basis.partition("; the article is dated ")[0]), source
    )


def _ledger(removed: tuple[Removal, ...]) -> Ledger:
    shown = tuple(replace(r, text=clipped(r.text, LONGEST_REMOVED)) for r in removed[:MOST_REMOVED])
    more = len(removed) - len(shown)
    return Ledger(counted(len(removed), "line"), shown, counted(more, "more line") if more else "")


def _search(lookup: Lookup, analysis: Analysis) -> dict[str, object]:
    article = analysis.article
    held = [lookup.entities[id_] for id_ in mention_counts(lookup.found[article.id])]
    spellings = {alias.surface for entity in held for alias in entity.aliases} | {e.name for e in held}
    names = {kind: sorted({e.name for e in held if e.kind == kind}) for kind in HEADINGS}
    return {
        "kind": "article",
        "outlet": [article.source.value] if article.source else [],
        "place": names["place"],
        "group": names["group"],
        "date": article.published.value if article.published else "",
        "aliases": sorted(spelling for spelling in spellings if spelling not in article.text),
    }


def _anchors(view: ArticleView) -> frozenset[str]:
    blocks = (view.headline, view.body, view.captions)
    sentences = (s for block in blocks for paragraph in block for s in paragraph)
    return frozenset(sentence.anchor for sentence in sentences if sentence.anchor)
