"""Which articles are related, and why."""

from __future__ import annotations

from generator.model import ArticleId, Entity, EntityId, Kind, Link, Mention, Place, Resolution, Span
from generator.relate.links import LINKS_AN_ARTICLE, related


def entity(id_: str, *articles: str, feature: str = "city") -> Entity:
    kind: Kind = "place" if id_.startswith("place/") else "group"
    span = Span(0, 4)
    mentions = tuple(Mention(ArticleId(a), span, "Name", kind, 1.0, "model") for a in sorted(articles))
    place = Place(None, None, None, None, feature, "") if kind == "place" else None
    return Entity(EntityId(id_), kind, id_, "", (), mentions, place, ())


def links(*entities: Entity) -> tuple[Link, ...]:
    return related(Resolution(entities, {}, (), ()))


MANY = tuple(f"a{n:02}" for n in range(40))


def test_two_articles_are_related_by_the_rare_names_that_both_carry() -> None:
    everywhere = entity("place/syria", *MANY, feature="country")
    found = links(everywhere, entity("place/mayadin", "a03", "a07"), entity("group/sdf", "a03", "a07", "a09"))
    link = next(link for link in found if (link.source, link.target) == ("a03", "a07"))
    assert link.shared == ("place/mayadin", "group/sdf", "place/syria")
    assert link.weight == max(each.weight for each in found)


def test_a_country_alone_relates_nothing() -> None:
    assert links(entity("place/syria", *MANY, feature="country")) == ()


def test_each_pair_stands_once_and_no_article_has_links_without_end() -> None:
    others = (entity(f"place/p{a}", a) for a in MANY)
    found = links(entity("group/council", *MANY[:12]), *others)
    pairs = [(link.source, link.target) for link in found]
    assert pairs == sorted(set(pairs))
    assert all(a < b for a, b in pairs)
    assert {article for pair in pairs for article in pair} == set(MANY[:12])
    assert len(pairs) <= LINKS_AN_ARTICLE * 12


def test_the_order_of_entities_makes_no_difference() -> None:
    entities = [entity(f"group/g{n}", MANY[n], MANY[-n - 1], MANY[2 * n]) for n in range(18)]
    assert links(*entities) == links(*entities[::-1])
