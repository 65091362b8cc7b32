"""Which other articles belong to an article, and why."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import ArticleId, Briefing, EntityId, Story

MOST_LINKS = 5
MOST_SHARED = 6


def around(article: ArticleId, briefing: Briefing) -> list[str]:
    """The story with its other articles and the names it shares with them, and the links with theirs."""
    seeds = {a.article.id: a.article.seed for a in briefing.analyses}
    story = next((s for s in briefing.relations.stories if article in s.articles), None)
    lines = (
        _story(article, story, briefing, seeds) if story else ["part of no story: no other article is alike"]
    )
    links = [link for link in briefing.relations.links if article in (link.source, link.target)]
    links.sort(key=lambda link: (-link.weight, link.source, link.target))
    told = [
        f"  {seeds[link.target if link.source == article else link.source]} ({link.weight:.2f}): "
        f"both name {_named(briefing, link.shared)}"
        for link in links[:MOST_LINKS]
    ]
    return [*lines, *(["related, by the rarest names that both carry:", *told] if told else [])]


def _story(article: ArticleId, story: Story, briefing: Briefing, seeds: dict[ArticleId, str]) -> list[str]:
    mine = _entities(article, briefing)
    lines = [f"part of the story “{story.title}” [{story.id}], by likeness of words and names, with:"]
    for other in story.articles:
        if other != article:
            shared = sorted(mine & _entities(other, briefing))
            lines.append(f"  {seeds[other]}: shares {len(shared)} names, {_named(briefing, shared)}")
    if story.independent and story.independent < len(story.articles):
        lines.append(f"  its {len(story.articles)} articles are {story.independent} independent texts")
    return lines


def _entities(article: ArticleId, briefing: Briefing) -> set[EntityId]:
    return {id_ for (where, _), id_ in briefing.resolution.entity_of.items() if where == article}


def _named(briefing: Briefing, ids: Sequence[EntityId]) -> str:
    """Names of entities; the rarest are told where there are many."""
    entities = {entity.id: entity for entity in briefing.resolution.entities}
    spread = {id_: len({m.article for m in entities[id_].mentions}) for id_ in ids}
    chosen = sorted(ids, key=lambda id_: (spread[id_], id_))[:MOST_SHARED]
    more = f" and {len(ids) - len(chosen)} more" if len(ids) > len(chosen) else ""
    return ", ".join(entities[id_].name for id_ in chosen) + more
