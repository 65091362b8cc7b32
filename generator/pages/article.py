"""The page of an article: what it says, who says it, whom it names, and what else tells of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from generator.model import (
    Analysis,
    Article,
    ArticleId,
    DateRef,
    EntityId,
    Kind,
    Link,
    Page,
    Removal,
    Span,
)
from generator.pages.front import Crumb, front
from generator.pages.links import (
    FOLDERS,
    Here,
    article_path,
    entity_path,
    index_path,
    sentence_anchor,
    story_path,
)
from generator.pages.lookup import Found, Lookup, mention_counts
from generator.pages.said import Said, said
from generator.pages.sources import outlet_path
from generator.pages.text import Mark, Paragraph, paragraphs
from generator.pages.words import clipped, counted, date_words, interval_words, listed, sentence_case

MOST_RELATED = 8
MOST_SHARED = 3
MOST_REMOVED = 400
MOST_LINE = 400
LONGEST_SENTENCE = 1200
HEADINGS: dict[Kind, str] = {"place": "Places", "group": "Groups", "person": "People"}


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of the article and where they stand: `href` is the sentence, `number` counts it from 1."""

    text: str
    href: str
    number: int


@dataclass(frozen=True, slots=True)
class Named:
    """An entity the article names: how often, and in which spellings if not by its page's name."""

    name: str
    href: str
    gloss: str
    times: str
    spellings: str


@dataclass(frozen=True, slots=True)
class NamedKind:
    """All entities of one kind, the most named first."""

    heading: str
    anchor: str
    kind: Kind
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another article, and why it is shown."""

    title: str
    href: str
    outlet: str
    day: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time in the text, as read ("" if it cannot be), and how."""

    words: str
    reading: str
    basis: str
    source: Cited


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What an article's page shows."""

    title: str
    outlet: str
    outlet_href: str
    author: str
    day: str
    date_basis: str
    retold: str
    summary: tuple[Cited, ...]
    story: str
    story_href: str
    same_story: tuple[Other, ...]
    said: tuple[Said, ...]
    kinds: tuple[NamedKind, ...]
    related: tuple[Other, ...]
    dates: tuple[Dated, ...]
    headline: tuple[Paragraph, ...]
    body: tuple[Paragraph, ...]
    captions: tuple[Paragraph, ...]
    removed: tuple[Removal, ...]
    removed_count: str
    more_removed: str
    language: str
    seed: str
    url: str
    citation: str


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
        " ".join(cited.text for cited in view.summary) or view.title,
        crumbs,
        (lookup.title(previous), article_path(previous)) if previous else None,
        (lookup.title(following), article_path(following)) if following else None,
        _search(lookup, analysis),
    )
    anchors = frozenset(_anchors(view))
    return Page(here.path, "article.md.j2", {"front": head, "view": view}, here.links, anchors)


def _view(lookup: Lookup, analysis: Analysis, here: Here) -> ArticleView:
    article = analysis.article
    found = lookup.found[article.id]
    marks = [_mark(lookup, here, f) for f in found]
    story = lookup.story_of.get(article.id)
    return ArticleView(
        title=article.title.value,
        outlet=article.source.value if article.source else "",
        outlet_href=here.to(outlet_path(lookup, article.source.value)) if article.source else "",
        author=article.author.value if article.author else "",
        day=date_words(article.published.value) if article.published else "",
        date_basis=article.published.basis if article.published else "",
        retold=_retold(article),
        summary=tuple(_cited(lookup, here, article, span) for span in analysis.summary),
        story=story.title if story else "",
        story_href=here.to(story_path(story.id)) if story else "",
        same_story=tuple(_same_story(lookup, here, article)),
        said=tuple(said(lookup, here, quote) for quote in analysis.quotes),
        kinds=_kinds(lookup, here, found),
        related=tuple(_related(lookup, here, article)),
        dates=tuple(_dated(lookup, here, article, ref) for ref in analysis.dates),
        headline=paragraphs(article.text, article.headline, analysis.sentences, marks),
        body=paragraphs(article.text, article.body, analysis.sentences, marks),
        captions=tuple(
            p for c in article.captions for p in paragraphs(article.text, c, analysis.sentences, marks)
        ),
        removed=tuple(replace(r, text=clipped(r.text, MOST_LINE)) for r in article.removed[:MOST_REMOVED]),
        more_removed=counted(len(article.removed) - MOST_REMOVED, "more line")
        if len(article.removed) > MOST_REMOVED
        else "",
        language=article.language.value.lower() if article.language.value not in ("en", "und") else "",
        removed_count=counted(len(article.removed), "line"),
        seed=article.seed,
        url=article.url.value if article.url else "",
        citation=citation(article),
    )


def _mark(lookup: Lookup, here: Here, found: Found) -> Mark:
    entity = lookup.entities[found.entity]
    return Mark(found.span, here.to(entity_path(entity.id)), entity.kind, entity.name)


def _retold(article: Article) -> str:
    if not article.retold:
        return ""
    whose = f"the report of {article.source.value}" if article.source else "a published report"
    return f"This text retells {whose} in other words."


def _cited(lookup: Lookup, here: Here, article: Article, span: Span) -> Cited:
    number = lookup.sentence_number(article.id, span.start) or 0
    href = here.to(here.path, sentence_anchor(number)) if number else here.to(here.path)
    return Cited(clipped(article.text[span.start : span.end], LONGEST_SENTENCE), href, number)


def _words(article: Article, span: Span | None) -> str:
    return article.text[span.start : span.end] if span else ""


def _kinds(lookup: Lookup, here: Here, found: tuple[Found, ...]) -> tuple[NamedKind, ...]:
    counts = mention_counts(found)
    spellings: dict[EntityId, Counter[str]] = {}
    for f in found:
        spellings.setdefault(f.entity, Counter())[" ".join(f.surface.split())] += 1
    made = []
    for kind, heading in HEADINGS.items():
        ids = [id_ for id_ in counts if lookup.entities[id_].kind == kind]
        ids.sort(key=lambda id_: (-counts[id_], lookup.entities[id_].name, id_))
        if ids:
            named = tuple(_named(lookup, here, id_, counts[id_], spellings[id_]) for id_ in ids)
            made.append(NamedKind(heading, FOLDERS[kind], kind, named))
    return tuple(made)


def _named(lookup: Lookup, here: Here, id_: EntityId, count: int, spellings: Counter[str]) -> Named:
    entity = lookup.entities[id_]
    others = sorted(spellings, key=lambda s: (-spellings[s], s))
    used = "" if others == [entity.name] else listed([f"“{s}”" for s in others], most=5)
    return Named(entity.name, here.to(entity_path(id_)), lookup.gloss(id_), counted(count, "time"), used)


def _same_story(lookup: Lookup, here: Here, article: Article) -> list[Other]:
    story = lookup.story_of.get(article.id)
    others = lookup.oldest_first(a for a in story.articles if a != article.id) if story else []
    return [_other(lookup, here, other, "") for other in others[:20]]


def _related(lookup: Lookup, here: Here, article: Article) -> list[Other]:
    story = lookup.story_of.get(article.id)
    told = set(story.articles) if story else set()
    made: list[Other] = []
    for link in lookup.links_of.get(article.id, ()):
        other = link.target if link.source == article.id else link.source
        if other not in told and len(made) < MOST_RELATED:
            made.append(_other(lookup, here, other, shared_words(lookup, link)))
    return made


def shared_words(lookup: Lookup, link: Link) -> str:
    """Why two articles are linked: "both name Mayadin and the SDF"."""
    names = [lookup.entities[id_].name for id_ in link.shared if id_ in lookup.entities]
    return f"both name {listed(names, most=MOST_SHARED)}" if names else ""


def _other(lookup: Lookup, here: Here, other: ArticleId, reason: str) -> Other:
    return Other(
        lookup.title(other), here.to(article_path(other)), lookup.outlet(other), lookup.day(other), reason
    )


def _dated(lookup: Lookup, here: Here, article: Article, ref: DateRef) -> Dated:
    reading = interval_words(ref.first, ref.last) if ref.first and ref.last else ""
    return Dated(
        _words(article, ref.span), reading, sentence_case(ref.basis), _cited(lookup, here, article, ref.span)
    )


def citation(article: Article) -> str:
    """How to cite the article itself, with what is known of it."""
    day = date_words(article.published.value) if article.published else "undated"
    parts = [article.author.value if article.author else "", f"“{article.title.value}”"]
    parts += [article.source.value if article.source else "outlet unknown", day]
    return ", ".join(part for part in parts if part) + "."


def _search(lookup: Lookup, analysis: Analysis) -> dict[str, object]:
    article = analysis.article
    held = [lookup.entities[id_] for id_ in mention_counts(lookup.found[article.id])]
    aliases = {alias.surface for entity in held for alias in entity.aliases} | {
        entity.name for entity in held
    }
    names = {kind: sorted({e.name for e in held if e.kind == kind}) for kind in HEADINGS}
    return {
        "kind": "article",
        "outlet": [article.source.value] if article.source else [],
        "place": names["place"],
        "group": names["group"],
        "date": article.published.value if article.published else "",
        "aliases": sorted(alias for alias in aliases if alias not in article.text),
    }


def _anchors(view: ArticleView) -> list[str]:
    return [
        sentence.anchor
        for block in (view.headline, view.body, view.captions)
        for paragraph in block
        for sentence in paragraph
        if sentence.anchor
    ]
