"""Countries and territories: their names, peoples, capitals and where they lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.lexicon.tables import DATA, LexiconError, Row, degrees, doubtful, is_slug, listed, read_rows
from generator.text.slugs import slug

FILE = DATA / "countries.txt"
KINDS = frozenset(["country", "territory"])


@dataclass(frozen=True, slots=True)
class Country:
    """A country, or a territory that news names as one.

    `code` is ISO 3166 alpha-2 ("XK" for Kosovo, which has none of its own). `names` are other names,
    `demonyms` adjectives and names of the people; `shared_demonyms` are those that another country
    has too ("Congolese"). `acronyms` are those of the names that count only in exactly this case ("US").
    `needs_context` are names as often borne by something that is no place ("Jordan"): alone they prove
    nothing, though a mention known to be a place may well be resolved by them. `seats` are
    buildings and quarters that stand for the government ("Kremlin"). `latitude` and `longitude` are of a
    point near the middle, in degrees, WGS 84.
    """

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str | None
    id: str
    kind: str
    latitude: float
    longitude: float
    acronyms: tuple[str, ...] = ()
    shared_demonyms: tuple[str, ...] = ()
    needs_context: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


def load_countries(path: Path = FILE) -> tuple[Country, ...]:
    """The countries and territories, sorted by id.

    Raises LexiconError, with file and line, for a row that is not well formed and for a code or an id
    that stands twice.
    """
    found: dict[str, Country] = {}
    codes: set[str] = set()
    for row in read_rows(path, 9):
        country = _country(row, path)
        if country.id in found or country.code in codes:
            raise LexiconError(f"{country.name} ({country.code}) stands twice", str(path), row.line)
        found[country.id] = country
        codes.add(country.code)
    return tuple(found[key] for key in sorted(found))


def _country(row: Row, path: Path) -> Country:
    code, name, kind, capital, latitude, longitude, names, demonyms, seats = row.cells
    if not (len(code) == 2 and code.isascii() and code.isupper()):
        raise LexiconError(f"{code!r} is no ISO alpha-2 code", str(path), row.line)
    if kind not in KINDS:
        raise LexiconError(f"{name}: {kind!r} is neither country nor territory", str(path), row.line)
    plain_name, doubtful_name = doubtful((name,))
    plain_names, doubtful_names = doubtful(listed(names))
    plain_demonyms, shared = doubtful(listed(demonyms))
    if not plain_name[0] or not is_slug(slug(plain_name[0])):
        raise LexiconError("a country without a name", str(path), row.line)
    lat, lon = degrees(latitude, 90, path, row.line), degrees(longitude, 180, path, row.line)
    if lat is None or lon is None:
        raise LexiconError(f"{plain_name[0]}: latitude and longitude are missing", str(path), row.line)
    return Country(
        code=code,
        name=plain_name[0],
        names=plain_names,
        demonyms=plain_demonyms,
        capital=capital or None,
        id=f"place/{slug(plain_name[0])}",
        kind=kind,
        latitude=lat,
        longitude=lon,
        acronyms=tuple(name for name in plain_names if name.isupper() and " " not in name),
        shared_demonyms=shared,
        needs_context=doubtful_name + doubtful_names,
        seats=listed(seats),
    )
