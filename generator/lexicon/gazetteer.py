"""The gazetteer: the world's populated places of 500 people or more, under every Latin spelling of GeoNames.

The data file is made by `python -m generator.lexicon.compile_gazetteer` (layout there). It is mapped into
memory, never read as a whole: opening takes milliseconds, a look-up some twenty steps of a binary search.
"""

from __future__ import annotations

import hashlib
import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from generator.text.normalise import fold
from generator.text.skeleton import shape
from generator.text.translit import without_articles

DATA = Path(__file__).with_name("data") / "gazetteer.bin"
MAGIC = b"GAZ1"
HEADER = struct.Struct("<4sIIIII")
"""Magic, places, keys, bytes of the country table, of the region table and of the names."""

INDEX_BITS = 18
FLAG_BITS = 2
HASH_BITS = 64 - INDEX_BITS - FLAG_BITS

How = Literal["name", "alternate", "article", "shape"]
HOWS: tuple[How, ...] = ("name", "alternate", "article", "shape")

# Where names take the Arabic article, so that leaving it out makes no other name.
ARABIC = frozenset([
    "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "IR", "JO", "KM", "KW", "LB", "LY", "MA", "MR",
    "OM", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TN", "YE",
])  # fmt: skip


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A populated place; `country` ISO 3166 alpha-2, `region` GeoNames' code of its first-level region."""

    id: int
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    feature: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that bears a name, and how: as its main name, as an alternate, but for an article."""

    place: GazetteerPlace
    how: How


def key(text: str, namespace: str = "") -> int:
    """The sort key of a folded name: the top `HASH_BITS` bits of a digest, the low bits zero.

    Two of some 800,000 keys meet by chance with a probability of one in 20 million a look-up.
    """
    digest = hashlib.blake2b(f"{namespace}{text}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - HASH_BITS) << (64 - HASH_BITS)


def size_word(population: int) -> str:
    """What news would call a place of `population`: GeoNames itself says only "populated place"."""
    return "city" if population >= 100_000 else "town" if population >= 5_000 else "settlement"


class Gazetteer:
    """The mapped data file. Safe to share between threads; a process opens its own."""

    def __init__(self, data: Path = DATA) -> None:
        with data.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        magic, places, keys, country_bytes, region_bytes, name_bytes = HEADER.unpack_from(self._map)
        if magic != MAGIC:
            raise ValueError(f"{data} is not a gazetteer of this version; compile it again")
        self._at = HEADER.size
        self._keys = self._column("Q", keys)
        self._ids = self._column("I", places)
        self._latitudes = self._column("i", places)
        self._longitudes = self._column("i", places)
        self._populations = self._column("I", places)
        self._name_ends = self._column("I", places)
        self._region_of = self._column("H", places)
        self._countries = self._text(country_bytes).split("\n")
        self._regions = [region.split(" ") for region in self._text(region_bytes).split("\n")]
        self._names_at = self._at
        self._cached = lru_cache(maxsize=20_000)(self._hits)
        if self._names_at + name_bytes != len(self._map):
            raise ValueError(f"{data} is cut short; compile it again")

    def __len__(self) -> int:
        return len(self._ids)

    def find(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The places called `name` in any Latin spelling GeoNames knows, most populous first."""
        return tuple(hit.place for hit in self.hits(name))

    def hits(self, name: str) -> tuple[Hit, ...]:
        """Like `find`, with how each place bears the name."""
        return self._cached(fold(name))

    def similar(self, name: str) -> tuple[Hit, ...]:
        """The places with a spelling of the same shape (see `text.skeleton`), most populous first."""
        bones = shape(name)
        return tuple(self._at_key(key(bones, "~"))) if len(bones) > 2 else ()

    def contains(self, name: str) -> bool:
        """Whether any place is called `name`; quicker than `find`."""
        wanted = key(fold(name))
        at = bisect_left(self._keys, wanted)
        return at < len(self._keys) and (self._keys[at] ^ wanted) >> (64 - HASH_BITS) == 0

    def _hits(self, folded: str) -> tuple[Hit, ...]:
        found = tuple(self._at_key(key(folded)))
        if found or len(folded) < 3:
            return found
        bare = without_articles(folded)
        if bare == folded:
            return ()
        return tuple(
            Hit(hit.place, "article") for hit in self._at_key(key(bare)) if hit.place.country in ARABIC
        )

    def _at_key(self, wanted: int) -> list[Hit]:
        best: dict[int, int] = {}
        for at in range(bisect_left(self._keys, wanted), len(self._keys)):
            entry = self._keys[at]
            if (entry ^ wanted) >> (64 - HASH_BITS):
                break
            index = entry & ((1 << INDEX_BITS) - 1)
            flag = entry >> INDEX_BITS & ((1 << FLAG_BITS) - 1)
            best[index] = min(flag, best.get(index, flag))
        return [Hit(self._place(index), HOWS[best[index]]) for index in sorted(best)]

    def _place(self, index: int) -> GazetteerPlace:
        start = self._name_ends[index - 1] if index else 0
        name = self._map[self._names_at + start : self._names_at + self._name_ends[index]]
        country, region = self._regions[self._region_of[index]]
        return GazetteerPlace(
            self._ids[index],
            name.decode(),
            country,
            region,
            self._latitudes[index] / 1e5,
            self._longitudes[index] / 1e5,
            self._populations[index],
            size_word(self._populations[index]),
        )

    def _column(self, code: Literal["Q", "I", "i", "H"], length: int) -> Sequence[int]:
        size = array(code).itemsize * length
        view = memoryview(self._map)[self._at : self._at + size]
        self._at += size
        if sys.byteorder == "little":
            return view.cast(code)
        swapped = array(code, view.tobytes())
        swapped.byteswap()
        return swapped

    def _text(self, size: int) -> str:
        self._at += size
        return self._map[self._at - size : self._at].decode()


@lru_cache(maxsize=1)
def open_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the package."""
    return Gazetteer()
