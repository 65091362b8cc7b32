"""Judges which clusters of different names, or of one name in different articles, are the same."""

from __future__ import annotations

from generator.resolve.cluster import Cluster, Judgement
from generator.resolve.evidence import Evidence
from generator.resolve.judge_groups import judge_acronyms, judge_groups
from generator.resolve.judge_people import judge_people, judge_shorter_names
from generator.resolve.judge_places import judge_places
from generator.resolve.judge_surnames import judge_single_names
from generator.resolve.names import is_acronym
from generator.resolve.people import surname_words


def judge_all(clusters: list[Cluster]) -> list[Judgement]:
    """A judgement on every pair of clusters that a block brings together and that are at all alike."""
    evidence = Evidence(clusters)
    people = [c for c in clusters if c.kind == "person"]
    full = [c for c in people if len(surname_words(c.name)) > 1 and not c.passing]
    groups = [c for c in clusters if c.kind == "group"]
    places = [c for c in clusters if c.kind == "place" and not c.identity.known]
    names = [*judge_people(full, evidence), *judge_shorter_names(full, evidence)]
    return [
        *names,
        *judge_single_names(people, names, evidence),
        *judge_acronyms(groups, evidence),
        *judge_groups([c for c in groups if not is_acronym(c.full)], evidence),
        *judge_places(places, evidence),
    ]
