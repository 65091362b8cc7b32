"""Places beside countries and the gazetteer's towns: regions, states, waters, mountains, sites, villages.

Made by hand, from general knowledge. Coordinates are of a point near the middle, to a tenth of a degree
or so, and left out where a single point would mislead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.lexicon.tables import DATA, LexiconError, Row, degrees, doubtful, is_slug, listed, read_rows
from generator.text.slugs import slug

FILES = tuple(
    DATA / f"{name}.txt" for name in ("regions", "states", "waters_and_lands", "sites", "small_towns")
)
FEATURES = frozenset(
    [
        "airport", "base", "border crossing", "bridge", "building", "camp", "canal", "cape", "continent",
        "desert", "district", "forest", "gulf", "historical region", "island", "lake", "market", "mountain",
        "ocean", "peninsula", "prison", "region", "river", "road", "sea", "settlement", "shrine", "square",
        "stadium", "state", "strait", "valley", "volcano", "works", "world region",
    ]
)  # fmt: skip
_OWN_ID = re.compile(r"(.+?) *\[([a-z0-9-]+)\]")


@dataclass(frozen=True, slots=True)
class Feature:
    """A place with a name of its own.

    `feature` says what it is ("river"; "state" is any first-level unit of a country: province, oblast,
    governorate ...; "works" is a dam, a plant or an oil field). `names` are other names, without such head
    nouns: whoever looks up "Idlib province" takes off the noun. `countries` are ISO 3166 alpha-2 codes of
    the countries it lies in or borders, none where they are too many to say. `needs_context` are those of
    its names that are as often ordinary words or something that is no place ("Central", "Victoria").
    """

    id: str
    name: str
    names: tuple[str, ...]
    feature: str
    countries: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    needs_context: tuple[str, ...] = ()

    @property
    def acronyms(self) -> tuple[str, ...]:
        """Those of its names that count only in exactly this case ("KZN")."""
        return tuple(name for name in self.names if name.isupper() and " " not in name)


def load_features(*paths: Path) -> tuple[Feature, ...]:
    """The features of `paths` (by default the lexicon's own files), sorted by id.

    Raises LexiconError, with file and line, for a row that is not well formed and for an id that stands
    twice: of two namesakes one needs an id of its own, as in `Georgia [georgia-us]`.
    """
    found: dict[str, Feature] = {}
    for path in paths or FILES:
        for row in read_rows(path, 6):
            feature = _feature(row, path)
            if feature.id in found:
                raise LexiconError(f"{feature.id} stands twice", str(path), row.line)
            found[feature.id] = feature
    return tuple(found[key] for key in sorted(found))


def _feature(row: Row, path: Path) -> Feature:
    label, feature, countries, latitude, longitude, names = row.cells
    own = _OWN_ID.fullmatch(label)
    name, doubtful_name = doubtful((own[1] if own else label,))
    plain_names, doubtful_names = doubtful(listed(names))
    segment = own[2] if own else slug(name[0])
    codes = tuple(countries.split())
    if not name[0] or "[" in name[0] or not is_slug(segment):
        raise LexiconError(f"{label!r} gives no id", str(path), row.line)
    if feature not in FEATURES:
        raise LexiconError(f"{label}: {feature!r} is no kind of feature", str(path), row.line)
    if bad := [code for code in codes if not (len(code) == 2 and code.isascii() and code.isupper())]:
        raise LexiconError(f"{label}: {bad[0]!r} is no ISO alpha-2 code", str(path), row.line)
    lat, lon = degrees(latitude, 90, path, row.line), degrees(longitude, 180, path, row.line)
    if (lat is None) != (lon is None):
        raise LexiconError(f"{label}: one of latitude and longitude is missing", str(path), row.line)
    return Feature(
        id=f"place/{segment}",
        name=name[0],
        names=plain_names,
        feature=feature,
        countries=codes,
        latitude=lat,
        longitude=lon,
        needs_context=doubtful_name + doubtful_names,
    )
