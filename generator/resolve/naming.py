"""What an entity is called, and its id: made of what it is, never of a counter or of other entities."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from generator.model import EntityId
from generator.resolve.cluster import Cluster, Joined
from generator.resolve.names import folded, is_acronym
from generator.resolve.people import person_words
from generator.resolve.places import SOURCE
from generator.resolve.records import GUESSED
from generator.text.normalise import fold
from generator.text.slugs import MAX_LENGTH, slug


def main_cluster(joined: Joined) -> Cluster:
    """The cluster that lends its name: a known one, else the one with a full name in the most articles."""
    return min(
        joined.members,
        key=lambda c: (
            not c.identity.known,
            is_acronym(c.name) if c.kind == "group" else len(person_words(c.name)) == 1,
            c.identity.country is None,
            -len(c.articles),
            -len(c.name),
            c.key,
        ),
    )


def name_of(joined: Joined) -> str:
    """The name of the page.

    Countries, regions and organisations have the lexicon's. Towns have the gazetteer's where an article
    uses it (but for marks), else, like all that is unknown, the spelling that most articles use.
    """
    main = main_cluster(joined)
    known, place = main.identity.name, main.identity.place
    if known is None and main.identity.stem:
        return _with_owner(main)
    if known is None or place is None or place.basis != SOURCE:
        return known or main.name
    counts: Counter[str] = Counter()
    for chain in main.chains:
        counts.update({reading.surface for reading in chain.readings})
    same = [surface for surface in counts if folded(surface) == fold(known)]
    if known in counts:
        return known
    sure = {surface: main.reasons.get(surface, ("", 0.0))[1] for surface in counts}
    return min(same or counts, key=lambda s: (-counts[s], -sure[s], s.isupper(), len(s), s))


def _with_owner(main: Cluster) -> str:
    """A common name with its country behind, unless it says it itself: "Supreme Court (Kenya)"."""
    owner = main.identity.owner
    names = Counter(chain.name for chain in main.chains if not chain.names_country)
    if not owner or not names:
        return main.name
    best = min(names, key=lambda name: (-names[name], name.isupper(), -len(name), name))
    return f"{best} ({owner})"


def ids_of(joined: Sequence[Joined], names: Sequence[str]) -> list[EntityId]:
    """The id of each set of clusters, all different.

    Known entities have the lexicon's or the gazetteer's. A name that every country may have carries its
    country from the start; other unknown names only where two share an id, and then each of them. A place
    that may be several, in articles about some country, carries a checksum: that it lies there is a guess.
    """
    wishes = [_wish(members, name) for members, name in zip(joined, names, strict=True)]
    counts = Counter(wishes)
    ids = [
        wish if counts[wish] == 1 or main_cluster(members).identity.known else _apart(wish, members)
        for members, wish in zip(joined, wishes, strict=True)
    ]
    taken = Counter(ids)
    return [
        EntityId(own if taken[own] == 1 else f"{own}-{_digest(members)}")
        for members, own in zip(joined, ids, strict=True)
    ]


def _wish(joined: Joined, name: str) -> str:
    main = main_cluster(joined)
    if main.identity.known:
        return main.identity.key
    owner = main.identity.country
    whose = owner.lower() if owner else slug(main.chains[0].article)
    if main.identity.stem:
        return f"{main.kind}/{main.identity.stem}-{whose}"
    if main.passing:
        return f"{main.kind}/{slug(name)}-{slug(main.chains[0].article)}"
    if main.kind == "place" and GUESSED in main.key:
        return f"place/{slug(name)}-unlocated-{_digest(joined)[:4]}"
    if main.kind == "place" and "@" in main.key:
        return f"place/{slug(name)}-{whose}-unlocated"
    return f"{main.kind}/{slug(name)}"


def _apart(wish: str, joined: Joined) -> str:
    owner = main_cluster(joined).identity.country
    return f"{wish[:MAX_LENGTH]}-{owner.lower() if owner else _digest(joined)}"


def _digest(joined: Joined) -> str:
    return hashlib.sha256(main_cluster(joined).key.encode()).hexdigest()[:8]
