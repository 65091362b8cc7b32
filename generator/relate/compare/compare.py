"""The articles of each story side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from generator.lexicon.words import words
from generator.model import (
    Analysis,
    Comparison,
    Entity,
    EntityId,
    Figure,
    Resolution,
    Span,
    Story,
)
from generator.relate.compare.days import day_figures
from generator.relate.compare.differ import Placed, differences, worth_listing
from generator.relate.compare.only import only_told
from generator.relate.compare.scene import Told, sentence_of, sentences_told
from generator.relate.terms import stems
from generator.text.normalise import fold

REACH = 6
"""Words on either side of a number that tell what it is of."""


def compare(
    stories: Sequence[Story], analyses: Sequence[Analysis], resolution: Resolution
) -> tuple[Comparison, ...]:
    """One comparison for each story, in the order of `stories`."""
    by_id = {analysis.article.id: analysis for analysis in analyses}
    entities = {entity.id: entity for entity in resolution.entities}
    return tuple(
        _comparison(story, [by_id[id_] for id_ in story.articles], resolution, entities) for story in stories
    )


def _comparison(
    story: Story, told_by: Sequence[Analysis], resolution: Resolution, entities: Mapping[EntityId, Entity]
) -> Comparison:
    told = sentences_told(told_by, resolution, entities)
    placed = {a.article.id: tuple(_placed(a, told[a.article.id])) for a in told_by}
    holders = {
        figure: entity
        for a in told_by
        for figure in a.figures
        if figure.of and (entity := resolution.entity_of.get((a.article.id, figure.of)))
    }
    named = {id_: frozenset(e for one in held for e in one.entities) for id_, held in told.items()}
    found = differences(placed, holders, named, {a.article.id: _day(a) for a in told_by})
    figures = tuple(p.figure for a in told_by for p in worth_listing(placed[a.article.id], placed, holders))
    return Comparison(story.id, found, figures, only_told(told_by, told))


def _placed(analysis: Analysis, told: Sequence[Told]) -> list[Placed]:
    found = [(figure, sentence_of(told, figure)) for figure in analysis.figures]
    found += day_figures(analysis, told)
    return [
        Placed(figure, one, _beside(analysis.article.text, figure, one.span))
        for figure, one in found
        if one is not None
    ]


def _beside(text: str, figure: Figure, sentence: Span) -> frozenset[str]:
    """The stems of up to six words before a figure and six after it, without stop words."""
    before = fold(text[sentence.start : figure.span.start]).split()[-REACH:]
    after = fold(text[figure.span.end : sentence.end]).split()[:REACH]
    return frozenset(stems(" ".join(word for word in before + after if word not in words("stop_words"))))


def _day(analysis: Analysis) -> date | None:
    """The day an article was published, where it is known to the day."""
    stated = analysis.article.published
    return date.fromisoformat(stated.value[:10]) if stated and len(stated.value) >= 10 else None
