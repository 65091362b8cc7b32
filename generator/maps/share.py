"""The picture that goes with a link to the site: where the places lie that the articles name."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from generator.maps.geometry import Box
from generator.maps.outlines import outlines_in
from generator.maps.projection import Inset
from generator.maps.raster import Colour, Mask, picture
from generator.maps.window import dense, window_of

WIDTH, HEIGHT = 1200, 630
"""What the services that show such pictures ask for."""
WORLD = Box(-130.0, -50.0, 160.0, 80.0)
_SEA: Colour = (221, 230, 233)
_LAND: Colour = (253, 252, 250)
_BORDER: Colour = (159, 177, 184)
_DOT: Colour = (156, 28, 32)


def share_picture(places: Sequence[tuple[float, float, int]]) -> bytes:
    """A PNG of the region where most of `places` lie: longitude, latitude and how many articles name each.

    The same places give the same picture.
    """
    window = WORLD
    shown: list[tuple[float, float, int]] = []
    if places:
        turned, together = dense([(longitude, latitude) for longitude, latitude, _ in places])
        window = window_of([turned[n] for n in together], HEIGHT / WIDTH)
        shown = [(*turned[n], places[n][2]) for n in together]
    drawn = Inset(window, WIDTH)
    land, border, dots = (Mask(WIDTH, HEIGHT) for _ in range(3))
    outlines = outlines_in(window.grown(1.0), 0.7 / drawn.down)
    for _, ring in outlines.land:
        land.area(drawn.line(ring))
        border.line(drawn.line((*ring, ring[0])), 1.2)
    for _, line in outlines.borders:
        border.line(drawn.line(line), 1.2)
    most = max((weight for _, _, weight in shown), default=1)
    for longitude, latitude, weight in shown:
        dots.dot(drawn.point(longitude, latitude), 7.0 + 12.0 * sqrt((weight - 1) / max(most - 1, 1)))
    return picture([(land, _LAND), (border, _BORDER), (dots, _DOT)], _SEA)
