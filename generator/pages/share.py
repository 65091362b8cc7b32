"""The picture shown where a page of the site is shared."""

from __future__ import annotations

from generator.maps.share import share_picture
from generator.maps.window import AREAS
from generator.model import Briefing, Entity
from generator.pages.mapped import NO_PINS, position

PATH = "share.png"


def picture_of(briefing: Briefing) -> bytes:
    """A map of the places that articles name, as far as a point can tell where they are, as PNG."""
    places = []
    for entity in briefing.resolution.entities:
        at = position(entity)
        if at and entity.mentions and _is_point(entity):
            places.append((*at, len({mention.article for mention in entity.mentions})))
    return share_picture(places)


def _is_point(entity: Entity) -> bool:
    feature = entity.place.feature if entity.place else ""
    return feature not in NO_PINS and feature not in AREAS
