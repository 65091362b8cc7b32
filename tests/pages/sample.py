"""A small briefing made by hand: three invented articles, two outlets that spell a town differently."""

from __future__ import annotations

import re

from generator.model import (
    Alias,
    Analysis,
    Article,
    ArticleId,
    Briefing,
    DateRef,
    Entity,
    EntityId,
    Kind,
    Link,
    Mention,
    Place,
    Problem,
    Quote,
    Relations,
    Removal,
    Resolution,
    Span,
    Stated,
    Story,
    StoryId,
)  # fmt: skip

_SENTENCE = re.compile(r"[^.\n]+(?:\.”?|$)", re.M)

NAMES: dict[EntityId, tuple[Kind, str, str, tuple[str, ...]]] = {
    EntityId("place/tal-varo"): ("place", "Tal Varo", "town in Nordia", ("Tal Varo", "Tel-Waro")),
    EntityId("place/nordia"): ("place", "Nordia", "country", ("Nordia",)),
    EntityId("group/river-council"): (
        "group", "River Council", "council", ("River Council", "Council of the River", "RC"),
    ),
    EntityId("person/mara-lind"): ("person", "Mara Lind", "", ("Mara Lind", "Lind")),
}  # fmt: skip


def article(
    name: str, title: str, source: str | None, published: str | None, body: str, captions: str = ""
) -> Article:
    text = "\n\n".join(part for part in (title, body, captions) if part)
    start = len(title) + 2
    end = start + len(body)
    return Article(
        id=ArticleId(name),
        seed=f"{name}.md",
        title=Stated(title, "front matter"),
        source=Stated(source, "front matter") if source else None,
        author=None,
        url=Stated(f"https://example.org/{name}?a=1&b=2", "front matter") if source else None,
        published=Stated(published, "front matter") if published else None,
        language=Stated("en", "function words"),
        retold=source is not None,
        text=text,
        headline=Span(0, len(title)),
        body=Span(start, end),
        captions=(Span(end + 2, len(text)),) if captions else (),
        removed=(Removal(3, "share prompt", "Share this <b>now</b>"),),
    )


def analysis(made: Article) -> Analysis:
    sentences = tuple(Span(m.start(), m.end()) for m in _SENTENCE.finditer(made.text) if m[0].strip())
    mentions = []
    for kind, _, _, spellings in NAMES.values():
        for spelling in spellings:
            mentions += [
                Mention(made.id, Span(m.start(), m.end()), spelling, kind, 0.9, "lexicon")
                for m in re.finditer(rf"\b{re.escape(spelling)}\b", made.text)
            ]
    mentions.sort(key=lambda m: (m.span.start, -m.span.end))
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return Analysis(
        article=made,
        sentences=sentences,
        mentions=tuple(kept),
        introductions=(),
        quotes=tuple(_quotes(made)),
        dates=tuple(_dates(made)),
        summary=sentences[1:3],
    )


def _quotes(made: Article) -> list[Quote]:
    direct = re.finditer(r"“([^”]+)” (said) (Mara Lind|the council)", made.text)
    reported = re.finditer(r"(Lind) (said) that ([^.]+)", made.text)
    return [
        Quote(made.id, Span(*m.span(1)), True, Span(*m.span(2)), Span(*m.span(3)), None) for m in direct
    ] + [Quote(made.id, Span(*m.span(3)), False, Span(*m.span(2)), Span(*m.span(1)), None) for m in reported]


def _dates(made: Article) -> list[DateRef]:
    day = "2019-05-07" if made.published else None
    basis = "the Tuesday before the article" if made.published else "the article has no date"
    tuesdays = re.finditer(r"Tuesday", made.text)
    years = re.finditer(r"2018", made.text)
    return [DateRef(made.id, Span(*m.span()), day, day, basis) for m in tuesdays] + [
        DateRef(made.id, Span(*m.span()), "2018-01-01", "2018-12-31", "a year") for m in years
    ]


ARTICLES = (
    article(
        "bridge-closed",
        "Bridge at Tal Varo closed",
        "Nordia Daily",
        "2019-05-09",
        "The River Council closed the old bridge at Tal Varo on Tuesday. Traffic goes round by the dam.\n\n"
        "“We could not wait any longer.” said Mara Lind, who leads the council. "
        "Lind said that repairs take a year. The bridge was last mended in 2018.",
        "The bridge of Tal Varo from the north",
    ),
    article(
        "crossing-shut",
        "Council shuts Tel-Waro crossing",
        "Harbour Post",
        "2019-05-08",
        "The Council of the River (RC) shut the crossing at Tel-Waro on Tuesday. "
        "Shops in Nordia ran short of flour.",
    ),
    article(
        "flour",
        "Flour is short",
        None,
        None,
        "Bakers in Nordia say flour is short since Tuesday. The River Council promised lorries.",
    ),
)


def entities(analyses: tuple[Analysis, ...]) -> tuple[Entity, ...]:
    made = []
    for id_, (kind, name, gloss, spellings) in NAMES.items():
        mentions = tuple(m for a in analyses for m in a.mentions if m.surface in spellings)
        aliases = []
        for spelling in spellings:
            held = [m for m in mentions if m.surface == spelling]
            where = tuple(sorted({m.article for m in held}))
            reason = "the name itself" if spelling == name else "spelled alike"
            aliases.append(Alias(spelling, reason, 1.0, len(held), where))
        place = None
        if kind == "place":
            place = Place("NO", 60.512, -11.25, 1200, "town", "gazetteer") if name == "Tal Varo" else None
        made.append(Entity(id_, kind, name, gloss, tuple(aliases), mentions, place, ()))
    return tuple(made)


def briefing(articles: tuple[Article, ...] = ARTICLES, problems: tuple[Problem, ...] = ()) -> Briefing:
    analyses = tuple(analysis(a) for a in sorted(articles, key=lambda a: a.id))
    held = entities(analyses)
    of = {spelling: id_ for id_, (_, _, _, spellings) in NAMES.items() for spelling in spellings}
    entity_of = {(m.article, m.span): of[m.surface] for a in analyses for m in a.mentions}
    ids = {a.id for a in articles}
    stories: tuple[Story, ...] = ()
    links: tuple[Link, ...] = ()
    if {"bridge-closed", "crossing-shut"} <= ids:
        told = (ArticleId("crossing-shut"), ArticleId("bridge-closed"))
        stories = (Story(StoryId("bridge"), "Bridge at Tal Varo closed", told, "2019-05-08", "2019-05-09"),)
    if {"bridge-closed", "flour"} <= ids:
        shared = (EntityId("group/river-council"),)
        links = (Link(ArticleId("bridge-closed"), ArticleId("flour"), 0.4, shared),)
    return Briefing(analyses, Resolution(held, entity_of, (), ()), Relations(links, stories), problems)
