"""From degrees to the units of a drawing, whose y grows downwards."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from generator.maps.geometry import Box, Line, Point

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796


class Inset:
    """A plate carrée of `window`, true to scale at its middle latitude, `width` units wide."""

    def __init__(self, window: Box, width: float) -> None:
        self.window = window
        self.across = width / (window.east - window.west)
        self.down = self.across / narrowing((window.south + window.north) / 2)
        self.height = (window.north - window.south) * self.down

    def point(self, longitude: float, latitude: float) -> Point:
        """Where a point of the window lies in the drawing."""
        west = self.window.west
        return (longitude - west) * self.across, (self.window.north - latitude) * self.down

    def line(self, line: Line) -> Line:
        """A whole line at once."""
        west, north, across, down = self.window.west, self.window.north, self.across, self.down
        return tuple(((x - west) * across, (north - y) * down) for x, y in line)


class World:
    """The Equal Earth projection (Šavrič, Patterson and Jenny 2018) of the world between two parallels."""

    def __init__(self, south: float, north: float, width: float) -> None:
        self.window = Box(-180.0, south, 180.0, north)
        self._scale = width / (2 * _equal_earth(180.0, 0.0)[0])
        self._middle = width / 2
        self._top = _equal_earth(0.0, north)[1]
        self.height = (self._top - _equal_earth(0.0, south)[1]) * self._scale

    def point(self, longitude: float, latitude: float) -> Point:
        """Where a point lies in the drawing."""
        x, y = _equal_earth(longitude, latitude)
        return self._middle + x * self._scale, (self._top - y) * self._scale

    def line(self, line: Line) -> Line:
        """A whole line at once."""
        return tuple(self.point(x, y) for x, y in line)


def narrowing(latitude: float) -> float:
    """How much shorter a degree of longitude is there than one of latitude; at the poles as at 80°."""
    return cos(radians(min(abs(latitude), 80.0)))


def _equal_earth(longitude: float, latitude: float) -> Point:
    theta = asin(sqrt(3) / 2 * sin(radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = 9 * _A4 * sixth * square + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = 2 * sqrt(3) * radians(longitude) * cos(theta) / (3 * slope)
    return x, theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
