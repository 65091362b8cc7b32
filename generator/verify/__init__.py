"""The fidelity gate: whatever the pages state stands in the text of its article, where it is said to.

It trusts no stage. `verify` holds what they hand on against the articles' own words, read by rules of its
own; `verify_pages` does the same with the pages as they will be written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from generator.model import Analysis, ArticleId, Briefing, PlaceRole, Problem
from generator.verify.dates import faults_of_dates
from generator.verify.figures import faults_of_figures
from generator.verify.names import faults_of_entity, faults_of_names, faults_of_owner, faults_of_speakers
from generator.verify.places import faults_of_roles
from generator.verify.shown import STAGE, verify_pages
from generator.verify.statements import faults_of_statements
from generator.verify.summaries import faults_of_summary

__all__ = ["verify", "verify_pages"]

# What is asked of every article by itself. Something new that pages state of an article is checked here.
CHECKS: tuple[Callable[[Analysis], Iterator[str]], ...] = (
    faults_of_summary,
    faults_of_names,
    faults_of_statements,
    faults_of_dates,
    faults_of_figures,
)


def verify(briefing: Briefing) -> tuple[Problem, ...]:
    """What the briefing states without its articles saying so: nothing, if every stage did its work.

    Each problem carries the article's seed path (or an entity's id) and the statement in question; they
    are in the order of the articles, then of the entities.
    """
    entities = {entity.id: entity for entity in briefing.resolution.entities}
    entity_of = briefing.resolution.entity_of
    roles: dict[ArticleId, list[PlaceRole]] = defaultdict(list)
    for role in briefing.relations.roles:
        roles[role.article].append(role)
    found = []
    for analysis in briefing.analyses:
        messages = [
            *(message for check in CHECKS for message in check(analysis)),
            *faults_of_speakers(analysis, entity_of, entities),
            *faults_of_roles(analysis, roles[analysis.article.id], entity_of),
        ]
        found += [Problem(analysis.article.seed, STAGE, message) for message in dict.fromkeys(messages)]
    mentions = {(m.article, m.span): m.surface for a in briefing.analyses for m in a.mentions}
    for entity in briefing.resolution.entities:
        found += [Problem(entity.id, STAGE, message) for message in faults_of_entity(entity, mentions)]
        found += [
            Problem(entity.id, STAGE, f"{entity.name}: {message}")
            for mention in entity.mentions
            for message in faults_of_owner(mention, entity.id, entity_of)
        ]
    return tuple(found)
