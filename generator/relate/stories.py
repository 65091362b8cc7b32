"""Stories: articles that tell one event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model import Analysis, Article, Resolution, Story, StoryId
from generator.relate.cluster import average_link
from generator.relate.contrast import CROWD, Pair, contrasts, neighbours
from generator.relate.judge import probability, signs
from generator.relate.neighbours import near_pairs
from generator.relate.portraits import portraits

# Two articles whose words are less alike than this are of two stories.
NEAR = 0.08
# The mean probability of one story within a group; chosen by cross-validation (bench/story_weights.py).
THRESHOLD = 0.50
# One event is told within days: articles further apart are not compared, where both dates are known.
DAYS = 21


def stories_of(analyses: Sequence[Analysis], resolution: Resolution) -> tuple[Story, ...]:
    """Groups of two articles or more on one event, latest first.

    Average-link clustering of the probability that two articles tell one story. A story takes its address
    and its title from its earliest article, so that what is added later changes neither.
    """
    articles = [analysis.article for analysis in analyses]
    days = [_day(article) for article in articles]
    judged = {
        (a, b): probability(seen, crowded)
        for (a, b), (seen, crowded) in signs_of(analyses, resolution).items()
        if _may_join(days[a], days[b])
    }
    groups = average_link(len(articles), judged, THRESHOLD)
    stories = [_story([articles[i] for i in group]) for group in groups if len(group) > 1]
    return tuple(sorted(sorted(stories, key=lambda s: s.id), key=lambda s: s.last or "", reverse=True))


def signs_of(
    analyses: Sequence[Analysis], resolution: Resolution
) -> dict[Pair, tuple[tuple[float, ...], bool]]:
    """For each two articles with like words the signs of one story, and whether both are in a crowd."""
    seen = portraits(analyses, resolution)
    pairs = near_pairs([portrait.words for portrait in seen], NEAR)
    near = neighbours(pairs)
    contrast = contrasts([portrait.terms for portrait in seen], near)
    crowded = frozenset(index for index, others in near.items() if len(others) >= CROWD)
    return {
        (a, b): (signs(seen[a], seen[b], contrast[a, b]), a in crowded and b in crowded) for a, b in pairs
    }


def _may_join(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= DAYS


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
