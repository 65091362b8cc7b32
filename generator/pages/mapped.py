"""Which places stand on the map of a page, and what is said below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.lexicon.countries import load_countries
from generator.maps.draw import HEIGHT, WIDTH, Drawing, Spot, inset, is_bare, world
from generator.maps.geometry import Box
from generator.maps.outlines import WORLD, countries
from generator.maps.window import AREAS, AROUND, SPANS, dense, window_around, window_holding, window_of
from generator.model import ArticleId, Entity, EntityId
from generator.pages.links import Here, entity_path
from generator.pages.lookup import Lookup
from generator.pages.placed import Standing, standings
from generator.pages.words import counted, sentence_case

RATIO = HEIGHT / WIDTH
NO_PINS = frozenset({"country", "continent", "world region", "ocean"})
"""What is too large to be shown by a point."""
MOST_NEAR = 30
MOST_IN_STORY = 40
MOST_IN_WORLD = 400
MOST_MISSING = 8
MOST_ARTICLES = 300
WIDEST = 30.0
"""Degrees to which a window is widened where there is nothing to go by."""
SOURCE = "Outlines and borders: Natural Earth."


@dataclass(frozen=True, slots=True)
class Missing:
    """Places that are not on a map, with their addresses, after the words that say why."""

    because: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """A drawing, what it is of, and what is said below it; `missing` are places not on it."""

    drawing: Drawing
    label: str
    caption: str
    missing: tuple[Missing, ...] = ()


def place_map(lookup: Lookup, here: Here, entity: Entity) -> MapView | None:
    """The surroundings of a place with other places that the same articles name; of a country, its extent."""
    window = _extent(entity) or _surroundings(entity)
    if window is None:
        return None
    held = standings(lookup, lookup.articles_of[entity.id][:MOST_ARTICLES])
    near = [pin for pin in _pins(lookup, held) if pin.entity != entity.id and pin.inside(window)]
    spots = [_spot(lookup, here, pin, window) for pin in near[:MOST_NEAR]]
    itself = {entity.id: Standing(1, 0, 0)}
    main = next((_spot(lookup, here, pin, window) for pin in _pins(lookup, itself)), None)
    drawing = inset(window, spots, _country_names(), main)
    others = len(drawing.dots)
    also = f"{counted(others, 'place')} named in the same articles" if others else ""
    if main:
        also = f"{entity.name} and {also}" if also else entity.name
    words = [f"{sentence_case(also)}."] if also else []
    legend = _legend(dot.faint for dot in drawing.dots)
    caption = " ".join([*words, *legend, SOURCE])
    return MapView(drawing, f"Map of {entity.name} and its surroundings", caption)


def story_map(lookup: Lookup, here: Here, title: str, articles: Sequence[ArticleId]) -> MapView | None:
    """The places that a story's articles name, where most of them lie; None where none has a position."""
    every = standings(lookup, articles)
    held = {id_: standing for id_, standing in every.items() if standing.mapped}
    pins = _pins(lookup, held)
    if not pins:
        return None
    turned, together = dense([(pin.longitude, pin.latitude) for pin in pins])
    window = window_of([turned[n] for n in together], RATIO)
    inside = [pin for pin in pins if pin.inside(window)][:MOST_IN_STORY]
    drawing = inset(window, [_spot(lookup, here, pin, window) for pin in inside], _country_names())
    shown = {dot.href for dot in drawing.dots}
    outside = [pin.entity for pin in pins if here.to(entity_path(pin.entity)) not in shown]
    unlocated = [id_ for id_ in held if position(lookup.entities[id_]) is None]
    aside = sorted(id_ for id_ in every if id_ not in held)
    legend = _legend(dot.faint for dot in drawing.dots)
    caption = " ".join([f"{counted(len(shown), 'place')} that the articles name.", *legend, SOURCE])
    missing = (
        *_missing(lookup, here, "Not shown", outside),
        *_missing(lookup, here, "Left off, because reports were only written there", aside),
        *_missing(lookup, here, "Without a known position", unlocated),
    )
    return MapView(drawing, f"Map of places in the story “{title}”", caption, missing)


def _legend(faint: Iterable[bool]) -> tuple[str, ...]:
    """What filled and light dots mean, where a map has both or only light ones."""
    kinds = list(faint)
    if not any(kinds):
        return ()
    if all(kinds):
        who = "All of them are" if len(kinds) > 1 else "It is"
        return (f"{who} only named: no article clearly places its news there.",)
    return ("Filled: news happened there; light: only named.",)


def _missing(lookup: Lookup, here: Here, why: str, ids: Sequence[EntityId]) -> Iterator[Missing]:
    if ids:
        because = f"{why}:" if len(ids) <= MOST_MISSING else f"{why}, {len(ids)}, among them:"
        named = ((lookup.entities[id_].name, here.to(entity_path(id_))) for id_ in ids[:MOST_MISSING])
        yield Missing(because, tuple(named))


def world_map(lookup: Lookup, here: Here, entities: Sequence[Entity], tabled: bool = True) -> MapView | None:
    """Every located place, the larger the more articles name it; None where there is none.

    `tabled` is whether the page goes on with a table of them all.
    """
    every = standings(lookup, lookup.analyses)
    held = {e.id: every[e.id] for e in entities if e.id in every and every[e.id].mapped}
    pins = _pins(lookup, held)
    if not pins:
        return None
    words = f"{counted(len(pins), 'place')}, the larger the more articles name it."
    if len(pins) > MOST_IN_WORLD:
        words = f"The {MOST_IN_WORLD} places that most articles name, of {len(pins):,} with a known position."
    unlocated = sum(1 for entity in entities if position(entity) is None)
    without = f", and {counted(unlocated, 'place')} without a known position" if unlocated else ""
    aside = len(entities) - len(held)
    left = f" Left off: {counted(aside, 'place')} where reports were only written." if aside else ""
    drawing = world([_spot(lookup, here, pin, WORLD) for pin in pins[:MOST_IN_WORLD]])
    legend = "".join(f" {line}" for line in _legend(dot.faint for dot in drawing.dots))
    table = f" All are in the table below, with the countries{without}." if tabled else ""
    caption = f"{words}{legend}{left}{table} {SOURCE}"
    return MapView(drawing, "Map of the places", caption)


@dataclass(frozen=True, slots=True)
class _Pin:
    """A place that a point can tell; `weight` counts articles, `faint` where no news happened there."""

    entity: EntityId
    longitude: float
    latitude: float
    weight: int
    faint: bool

    def inside(self, window: Box) -> bool:
        return window.holds(_turned(self.longitude, window), self.latitude)


def position(entity: Entity) -> tuple[float, float] | None:
    """Longitude and latitude of a place, where they are known."""
    place = entity.place
    if place is None or place.longitude is None or place.latitude is None:
        return None
    return place.longitude, place.latitude


def _extent(entity: Entity) -> Box | None:
    """The window of a country."""
    place = entity.place
    if place is None or place.feature != "country" or place.country not in countries().extents:
        return None
    return window_holding(countries().extents[place.country], RATIO)


def _surroundings(entity: Entity) -> Box | None:
    """The window around a place, widened until a coast or a border is in sight."""
    middle = position(entity)
    if middle is None or entity.place is None or entity.place.feature in NO_PINS:
        return None
    width = SPANS.get(entity.place.feature, AROUND)
    window = window_around(*middle, width, RATIO)
    while is_bare(window) and width < WIDEST:
        width *= 1.6
        window = window_around(*middle, width, RATIO)
    return window


def _pins(lookup: Lookup, held: Mapping[EntityId, Standing]) -> list[_Pin]:
    """Those of the places that have a position and are small enough for a point.

    Places of the news come first, then what most articles name; what is only a dateline is left out.
    """
    pins = []
    for id_ in sorted(
        held, key=lambda id_: (-held[id_].happened, -held[id_].named, lookup.entities[id_].name, id_)
    ):
        entity = lookup.entities[id_]
        at = position(entity)
        if at and held[id_].mapped and entity.place and entity.place.feature not in NO_PINS:
            pins.append(_Pin(id_, *at, held[id_].happened + held[id_].named, not held[id_].happened))
    return pins


def _spot(lookup: Lookup, here: Here, pin: _Pin, window: Box) -> Spot:
    entity = lookup.entities[pin.entity]
    area = entity.place is not None and entity.place.feature in AREAS
    longitude = _turned(pin.longitude, window)
    return Spot(
        entity.name, here.to(entity_path(pin.entity)), longitude, pin.latitude, pin.weight, area, pin.faint
    )


def _turned(longitude: float, window: Box) -> float:
    """The longitude on the side of the date line on which the window lies."""
    middle = (window.west + window.east) / 2
    return middle + (longitude - middle + 180.0) % 360.0 - 180.0


@cache
def _country_names() -> dict[str, str]:
    return {country.code: country.name for country in load_countries()}
