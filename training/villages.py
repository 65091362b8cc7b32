"""Villages that look like people by their names, so that the reader learns to mind the words around."""

from __future__ import annotations

from random import Random

from training import invented

_FIRST = {
    "arab": (
        "Abu {g}",
        "Abu {s}",
        "Umm {g}",
        "Bani {g}",
        "Beit {g}",
        "Deir {g}",
        "Kafr {g}",
        "Tell {g}",
        "{s}",
    ),
    "kurd": ("Til {g}", "Gund {g}", "Tell {g}", "{s}", "Sheikh {g}"),
    "persian": ("{g}abad", "Qala-e {g}", "Deh {g}", "Khwaja {g}", "Shah {g}"),
    "southasia": ("{g} Khan", "Mir {g}", "{g}pur", "{g}abad", "Dera {g} Khan", "Pir {g}", "{g} Khel"),
    "slav": ("{g}ovka", "Velyka {g}ivka", "Nova {g}ka", "Stari {s}", "{s}"),
    "latin": ("San {g}", "Santa {g}", "Puerto {s}", "Villa {s}", "{g} {s}", "El {s}", "Ciudad {s}"),
    "africa": ("{s}", "{g}", "Dan {g}", "{g} Jibia", "Port {s}", "Kibo {g}", "{s}ville"),
    "seasia": ("{g} {s}", "Kampung {g}", "Ban {g}", "Let {g} {s}", "{s}", "Datu {g} {s}"),
    "english": ("Fort {s}", "Port {s}", "{s}", "{s}ville", "Mount {s}", "Lake {s}"),
    "europe": ("Saint-{g}", "{s}", "Bad {s}", "{s}-sur-Mer", "{g}dorf"),
}
_OTHERS = ("{g} {s}", "{s}", "{g}", "New {s}")


def village(culture: str, rng: Random) -> str:
    """A village called after somebody: "Abu Hasan", "San Rafael", "Mir Akbar", or only a surname."""
    given = rng.choice(invented.names("given_names", culture))
    surname = rng.choice(invented.names("surnames", culture))
    name = rng.choice(_FIRST.get(culture, _OTHERS)).format(g=given, s=surname)
    return invented.misspelled(name, rng) if rng.random() < 0.2 else name
