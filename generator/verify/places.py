"""Whether a place is told as one of the news on the strength of words that stand in the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Analysis, PlaceRole
from generator.verify.names import EntityOf


def faults_of_roles(analysis: Analysis, roles: Iterable[PlaceRole], entity_of: EntityOf) -> Iterator[str]:
    """What is wrong with the roles of an article's places, in words."""
    text = analysis.article.text
    for role in roles:
        named = [m for m in analysis.mentions if entity_of.get((analysis.article.id, m.span)) == role.entity]
        if not named:
            yield f"place: {role.entity} has a role in an article that does not name it"
        if role.role == "happened":
            said = role.reason.strip("“”")
            sentence = " ".join(text[role.span.start : role.span.end].split())
            if said not in sentence or not any(" ".join(m.surface.split()) in said for m in named):
                yield f"place: “{said}” does not tell of {role.entity} in the sentence it is said to stand in"
