"""The values of front matter, typed; what cannot be used is named as a problem and left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.load.facts import iso_date, language_tag, short_value, web_address
from generator.model import Problem, Stated
from generator.text.hygiene import one_line

_BASIS = "front matter"
_KEYS = frozenset({"title", "date", "source", "author", "url", "language", "retells"})
_RETELLS = frozenset({"outlet", "url"})


@dataclass(frozen=True, slots=True)
class Values:
    """What the front matter states; `dated` tells a date that was written but is none from no date at all."""

    title: Stated | None
    source: Stated | None
    author: Stated | None
    url: Stated | None
    published: Stated | None
    language: Stated | None
    retold: bool
    dated: bool


def read_values(written: dict[str, Any], seed: str, text: str) -> tuple[Values, tuple[Problem, ...]]:
    """`written` as typed values, and a Problem for each key that is unknown or cannot be used."""
    reader = _Reader(seed, text)
    reader.refuse_unknown(written, _KEYS, "")
    retells = written.get("retells")
    retold = isinstance(retells, dict)
    if "retells" in written and not retold:
        reader.doubt("retells", "must hold `outlet:` and `url:`")
    told: dict[str, Any] = retells if isinstance(retells, dict) else {}
    reader.refuse_unknown(told, _RETELLS, "retells.")
    values = Values(
        title=reader.value(written, "title", short_value, "one line of at most 300 characters"),
        source=reader.value(told, "outlet", short_value, "the name of an outlet")
        or reader.value(written, "source", short_value, "the name of an outlet"),
        author=reader.value(written, "author", short_value, "one line of at most 300 characters"),
        url=reader.value(told, "url", web_address, "an http or https address")
        or reader.value(written, "url", web_address, "an http or https address"),
        published=reader.value(written, "date", iso_date, "a day, month or year (2017-03-09, 2017-03, 2017)"),
        language=reader.value(written, "language", language_tag, "a language code such as en"),
        retold=retold,
        dated="date" in written,
    )
    return values, tuple(reader.problems)


class _Reader:
    def __init__(self, seed: str, text: str) -> None:
        self.problems: list[Problem] = []
        self._seed = seed
        self._lines = text.split("\n")

    def value(
        self, written: dict[str, Any], key: str, read: Callable[[str], str | None], wanted: str
    ) -> Stated | None:
        if key not in written or written[key] == "":
            return None
        found = read(written[key]) if isinstance(written[key], str) else None
        if found is None:
            self.doubt(key, f"must be {wanted}; taken as unknown")
            return None
        return Stated(found, _BASIS)

    def refuse_unknown(self, written: dict[str, Any], known: frozenset[str], prefix: str) -> None:
        for key in written:
            if key not in known:
                self.doubt(key, "is no key of an article; passed over", prefix)

    def doubt(self, key: str, message: str, prefix: str = "") -> None:
        line = next((n for n, text in enumerate(self._lines, 1) if text.strip().startswith(f"{key}:")), None)
        self.problems.append(
            Problem(self._seed, "load", f"front matter: `{prefix}{one_line(key)[:60]}` {message}", line)
        )
