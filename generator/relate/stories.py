"""Stories: articles that tell one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from generator.model import Analysis, Article, ArticleId, Resolution, Story, StoryId
from generator.relate.cluster import average_link
from generator.relate.terms import stems, vectors

# Chosen on half the topics of ECB+ (bench/stories.py prints the other half).
THRESHOLD = 0.20
ENTITY_WEIGHT = 2
HEADLINE_WEIGHT = 4
# One event is told within days: articles further apart are not compared, where both dates are known.
DAYS = 21


def stories_of(analyses: Sequence[Analysis], resolution: Resolution) -> tuple[Story, ...]:
    """Groups of two articles or more on one event, latest first.

    Average-link clustering of TF-IDF vectors over stems and entities. A story takes its address and
    its title from its earliest article, so that what is added later changes neither.
    """
    articles = [analysis.article for analysis in analyses]
    days = [_day(article) for article in articles]

    def may_join(a: int, b: int) -> bool:
        first, second = days[a], days[b]
        return first is None or second is None or abs((first - second).days) <= DAYS

    groups = average_link(vectors(bags(analyses, resolution)), THRESHOLD, may_join)
    stories = [_story([articles[i] for i in group]) for group in groups if len(group) > 1]
    return tuple(sorted(sorted(stories, key=lambda s: s.id), key=lambda s: s.last or "", reverse=True))


def bags(analyses: Sequence[Analysis], resolution: Resolution) -> list[Counter[str]]:
    """What each article is about: its stems, those of its headline again, and its entities."""
    named = _entities_named(resolution)
    return [_bag(analysis, named.get(analysis.article.id, Counter())) for analysis in analyses]


def _entities_named(resolution: Resolution) -> dict[ArticleId, Counter[str]]:
    named: dict[ArticleId, Counter[str]] = {}
    for (article, _), entity in resolution.entity_of.items():
        named.setdefault(article, Counter())[f"={entity}"] += 1
    return named


def _bag(analysis: Analysis, named: Counter[str]) -> Counter[str]:
    article = analysis.article
    bag = stems(article.text[article.body.start : article.body.end])
    headline = stems(article.title.value)
    for term, count in headline.items():
        bag[term] += HEADLINE_WEIGHT * count
    for term, count in named.items():
        bag[term] += ENTITY_WEIGHT * count
    return bag


def _day(article: Article) -> date | None:
    """The article's day, where it is known to the day."""
    if article.published is None or len(article.published.value) < 10:
        return None
    return date.fromisoformat(article.published.value[:10])


def _story(articles: list[Article]) -> Story:
    ordered = sorted(
        articles, key=lambda a: (a.published is None, a.published.value if a.published else "", a.id)
    )
    dates = [a.published.value for a in ordered if a.published]
    titled = next((a for a in ordered if a.headline.end > a.headline.start), ordered[0])
    return Story(
        id=StoryId(ordered[0].id),
        title=titled.title.value,
        articles=tuple(a.id for a in ordered),
        first=min(dates, default=None),
        last=max(dates, default=None),
    )
