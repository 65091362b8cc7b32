"""Reads and validates the decisions file."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

from generator.errors import BriefingError
from generator.model import KINDS, Kind
from generator.text.plain_yaml import PlainYamlError, read_items

FILE_NAME = "decisions.yml"
MAX_BYTES = 2_000_000

Action = Literal["merge", "apart", "split", "rename", "kind", "locate", "name", "not a name"]
# For every action: the keys that must stand beside it, then those that may.
_KEYS: Mapping[Action, tuple[frozenset[str], frozenset[str]]] = {
    "merge": (frozenset(), frozenset({"kind"})),
    "apart": (frozenset(), frozenset({"kind"})),
    "split": (frozenset({"from"}), frozenset({"in"})),
    "rename": (frozenset({"to"}), frozenset()),
    "kind": (frozenset({"is"}), frozenset({"in"})),
    "locate": (frozenset({"at"}), frozenset()),
    "name": (frozenset({"is"}), frozenset({"in", "kind"})),
    "not a name": (frozenset(), frozenset({"in"})),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, and the line of the file on which it stands.

    `names` are names or entity ids as written (two or more for `merge` and `apart`, else one). `articles` are
    paths inside the seeds folder to which it is limited; none means all. `other` is what `from`, `to` or `is`
    names, `kind` the kind it speaks of, `at` latitude and longitude in degrees.
    """

    line: int
    action: Action
    names: tuple[str, ...]
    articles: tuple[str, ...] = ()
    other: str = ""
    kind: Kind | None = None
    at: tuple[float, float] | None = None
    because: str = ""

    @property
    def words(self) -> str:
        """The decision in words, for the pages that it touches."""
        why = f": {self.because}" if self.because else ""
        return f"decided in {FILE_NAME}, line {self.line}{why}"


def read_decisions(file: Path) -> tuple[Decision, ...]:
    """The decisions of `file` in its order; none where there is no such file.

    Raises BriefingError with file and line for anything that is not a valid decision.
    """
    text = _read(file)
    if text is None:
        return ()
    try:
        items = read_items(text)
    except PlainYamlError as error:
        raise BriefingError(str(error), str(file), error.line) from None
    decisions = []
    for item, line in items:
        try:
            decisions.append(_decision(item, line))
        except ValueError as error:
            raise BriefingError(str(error), str(file), line) from None
    return tuple(decisions)


def _read(file: Path) -> str | None:
    """What the file holds, None where there is none; as with articles no link, no pipe, nothing endless."""
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as opened:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise BriefingError("is not a regular file", str(file))
            data = opened.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        why = "links are not followed" if error.errno == errno.ELOOP else (error.strerror or "").lower()
        raise BriefingError(f"cannot be read: {why}", str(file)) from None
    if len(data) > MAX_BYTES:
        raise BriefingError(f"larger than {MAX_BYTES:,} bytes", str(file))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BriefingError("cannot be read: this line is not UTF-8", str(file), line) from None


def _decision(item: Any, line: int) -> Decision:
    if not isinstance(item, dict) or not item:
        raise ValueError("a decision is `action: name`, with more keys below it")
    action = next(iter(item))
    if action not in _KEYS:
        raise ValueError(f"unknown decision {action!r}; there are: {', '.join(_KEYS)}")
    needed, allowed = _KEYS[cast(Action, action)]
    given = frozenset(item) - {action, "because"}
    if missing := sorted(needed - given):
        raise ValueError(f"`{action}` needs `{missing[0]}:` beside it")
    if unknown := sorted(given - needed - allowed):
        raise ValueError(f"`{action}` knows no `{unknown[0]}:`")
    return Decision(
        line=line,
        action=cast(Action, action),
        names=_names(item[action], at_least=2 if action in ("merge", "apart") else 1),
        articles=_names(item["in"], at_least=1) if "in" in item else (),
        other=_text(next((item[key] for key in ("from", "to", "is") if key in item), "-")),
        kind=_kind(item["is"] if action == "kind" else item.get("kind")),
        at=_position(item["at"]) if "at" in item else None,
        because=_text(item["because"]) if "because" in item else "",
    )


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"a name or a few words are wanted here, not {value!r}")
    return " ".join(value.split())


def _names(value: Any, at_least: int) -> tuple[str, ...]:
    names = tuple(_text(name) for name in (value if isinstance(value, list) else [value]))
    if len(names) < at_least:
        raise ValueError(f"at least {at_least} names are wanted: [first, second]")
    return names


def _kind(value: Any) -> Kind | None:
    if value is None:
        return None
    if value not in KINDS:
        raise ValueError(f"a kind is one of {', '.join(KINDS)}, not {value!r}")
    return cast(Kind, value)


def _position(value: Any) -> tuple[float, float]:
    try:
        latitude, longitude = (float(number) for number in (value if isinstance(value, list) else [value]))
    except (TypeError, ValueError):
        raise ValueError("`at` is [latitude, longitude] in degrees") from None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise ValueError("latitude lies within -90 and 90, longitude within -180 and 180")
    return latitude, longitude
