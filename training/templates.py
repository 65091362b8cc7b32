"""Articles for training, made from templates by filling in names."""

from __future__ import annotations

import re
from random import Random

from generator.analyse.labels import Label
from generator.lexicon.words import words
from training import invented
from training.bodies import firm, organ
from training.corpora import LabelledText, Name
from training.villages import village

_SLOT = re.compile(r"\{(T|[a-z])(\d?)\}")
_LABELS: dict[str, Label] = {
    **dict.fromkeys("ctrwv", "place"),
    **dict.fromkeys("ps", "person"),
    **dict.fromkeys("gaokmyfhn", "group"),
    **dict.fromkeys("de", "people"),
    "x": "other",
}


def articles() -> list[list[str]]:
    """The templates, a list of paragraphs each; a line by itself belongs to the article after it."""
    found: list[list[str]] = []
    pending: list[str] = []
    text = (invented.DATA / "templates.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if len(lines) == 1:
            pending += lines
        elif lines:
            found.append([*pending, *lines])
            pending = []
    return found


class _Cast:
    """The names of one article, drawn when first asked for."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.country, self.culture = invented.setting(rng)
        self.names: dict[str, str] = {}
        self.peoples = sorted(words("peoples"))

    def name(self, kind: str, number: str) -> str:
        """The name in slot `kind` `number`."""
        if kind == "T":
            return self.name("t", number).upper()
        slot = kind + number
        if slot not in self.names:
            self._draw(kind, number)
        return self.names[slot]

    def _draw(self, kind: str, number: str) -> None:
        rng, code = self.rng, self.country.code
        demonym = self.country.demonyms[0] if self.country.demonyms else "Northern"
        if kind in "cd":
            entry = self.country if number in {"", "1"} else invented.country(rng)
            self.names["c" + number] = invented.country_name(entry, rng)
            self.names["d" + number] = entry.demonyms[0] if entry.demonyms else entry.name
        elif kind in "ps":
            culture = self.culture if rng.random() < 0.8 else rng.choice(sorted(invented._lists("surnames")))
            self.names["p" + number], self.names["s" + number] = invented.person(culture, rng)
        elif kind in "ga":
            self.names["g" + number], self.names["a" + number] = invented.armed_group(code, demonym, rng)
        elif kind in "fh":
            self.names["f" + number], self.names["h" + number] = firm(self.culture, code, rng)
        elif kind in "ok":
            self.names["o" + number], self.names["k" + number] = invented.organisation(code, demonym, rng)
        else:
            self.names[kind + number] = {
                "t": lambda: self._town(),
                "v": lambda: village(self.culture, rng),
                "n": lambda: organ(self.name("c", ""), demonym, rng),
                "r": lambda: invented.region(code, rng),
                "w": lambda: invented.water(code, rng),
                "m": lambda: invented.outlet(code, rng),
                "y": lambda: invented.party(demonym, rng),
                "e": lambda: rng.choice(self.peoples),
                "x": lambda: invented.operation(demonym, rng),
            }[kind]()

    def _town(self) -> str:
        """A town, one time in twelve one that is called like a person."""
        if self.rng.random() < 1 / 12:
            return village(self.culture, self.rng)
        return invented.place(self.country.code, self.rng)


def _filled(id: str, paragraphs: list[str], rng: Random) -> LabelledText:
    cast = _Cast(rng)
    text = ""
    names: list[Name] = []
    for paragraph in paragraphs:
        if rng.random() < 0.12:
            continue
        at = 0
        text += "\n\n" if text else ""
        for slot in _SLOT.finditer(paragraph):
            text += paragraph[at : slot.start()]
            name = cast.name(slot[1], slot[2])
            lead = len(name) - len(re.sub(r"^(?:northern|the|The) ", "", name))
            names.append(Name(len(text) + lead, len(text) + len(name), _LABELS[slot[1].lower()]))
            text += name
            at = slot.end()
        text += paragraph[at:]
    return LabelledText(id, "templates", text, tuple(names))


def filled(copies: int, seed: int = 1) -> list[LabelledText]:
    """Every template `copies` times, each time with other names."""
    rng = Random(seed)  # noqa: S311 - nothing secret about it
    return [
        _filled(f"template-{number}-{copy}", paragraphs, rng)
        for copy in range(copies)
        for number, paragraphs in enumerate(articles())
    ]
