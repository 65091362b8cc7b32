"""Readers of the annotated corpora: every one gives texts with the spans of their names.

The corpora are not part of the project; `docs/about/model-card.md` lists them with their licences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.analyse.cues import cues
from generator.analyse.labels import Label

WORLDWIDE: dict[str, Label] = {
    "Location": "place",
    "Facility": "place",
    "Organization": "group",
    "Person": "person",
    "NORP": "people",
    "Misc": "other",
    "Product": "other",
}
WIKIGOLD: dict[str, Label] = {"LOC": "place", "ORG": "group", "PER": "person", "MISC": "other"}
WNUT: dict[str, Label] = {
    "location": "place",
    "corporation": "group",
    "group": "group",
    "person": "person",
    "creative-work": "other",
    "product": "other",
}
GUM: dict[str, Label] = {"place": "place", "organization": "group", "person": "person"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: characters `start` to `end` (exclusive) and what it is."""

    start: int
    end: int
    label: Label


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with all its names, in order and not overlapping; `outlet` tells where it comes from."""

    id: str
    outlet: str
    text: str
    names: tuple[Name, ...]


_BLANK = re.compile(r"\s*")
_LEADING = re.compile(r"(?:[Tt]he|THE)\s+|[\"“‘'(]+\s*")
_TRAILING = re.compile(r"(?:\s*['’][sS]|[\"”'’,;:]+)$")


def trimmed(text: str, name: Name) -> Name | None:
    """`name` without leading "the", quotation marks and possessive ending; None where nothing is left."""
    start, end = name.start, name.end
    while (lead := _LEADING.match(text, start, end)) and lead.end() > start:
        start = lead.end()
    while (trail := _TRAILING.search(text[start:end])) and trail.group():
        end = start + trail.start()
    return Name(start, end, name.label) if start < end else None


def _names(bio: Iterable[tuple[int, int, str]], labels: dict[str, Label]) -> Iterator[Name]:
    """Names from tokens (start, end, tag in BIO) in order."""
    start, end, kind = 0, 0, ""
    for left, right, tag in bio:
        inside = tag[:2] == "I-" and tag[2:] == kind
        if inside:
            end = right
            continue
        if kind in labels:
            yield Name(start, end, labels[kind])
        start, end, kind = left, right, tag[2:]
    if kind in labels:
        yield Name(start, end, labels[kind])


def _text(id: str, outlet: str, text: str, names: Iterable[Name]) -> LabelledText:
    kept = (trimmed(text, name) for name in names)
    return LabelledText(id, outlet, text, tuple(name for name in kept if name))


def _worldwide_text(raw: Path, table: Path) -> LabelledText:
    text = raw.read_text(encoding="utf-8")
    first = re.match(r"\s*https?://\S*[^\n]*\n", text)
    skip = first.end() if first else 0
    bio, at = [], 0
    for line in table.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 2 or not cells[0].strip():
            continue
        word = cells[0].strip()
        blank = _BLANK.match(text, at)
        at = blank.end() if blank else at
        found = text.find(word, at, at + len(word) + 200)
        if found < 0:
            continue
        at = found + len(word)
        bio.append((found, at, cells[1].strip()))
    names = (Name(n.start - skip, n.end - skip, n.label) for n in _names(bio, WORLDWIDE) if n.start >= skip)
    return _text(raw.stem, re.sub(r"_?\d+$", "", raw.stem), text[skip:], names)


def worldwide(folder: Path) -> list[LabelledText]:
    """The articles of English Worldwide Newswire, without the address in their first line."""
    tables = {
        path.name.removesuffix(".tsv").removesuffix(".txt"): path for path in (folder / "tsv").iterdir()
    }
    return [
        _worldwide_text(raw, tables[raw.stem])
        for raw in sorted((folder / "text").iterdir())
        if raw.stem in tables
    ]


_NO_SPACE_BEFORE = frozenset([*".,;:!?)]}%", "'s", "'S", "n't", "'m", "'re", "'ve", "'ll", "'d", "''"])
_NO_SPACE_AFTER = frozenset(["(", "[", "{", "$", "``"])


def _detokenised(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """A text a person could have typed from `words`, and where each word stands in it."""
    text, places, glue = "", [], True
    for word in words:
        if not glue and word not in _NO_SPACE_BEFORE:
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
        glue = word in _NO_SPACE_AFTER
    return text, places


def _columns(id: str, path: Path, labels: dict[str, Label], batch: int) -> list[LabelledText]:
    """Sentences of a file "word tag", blank line between, at most `batch` to a text (a sentence a line)."""
    texts: list[LabelledText] = []
    body: list[str] = []
    names: list[Name] = []
    words: list[tuple[str, str]] = []

    def close_text() -> None:
        if body:
            texts.append(_text(f"{id}-{len(texts)}", id, "\n\n".join(body), tuple(names)))
            body.clear()
            names.clear()

    def close_sentence() -> None:
        if words:
            offset = sum(len(line) + 2 for line in body)
            line, places = _detokenised([word for word, _ in words])
            bio = [(offset + a, offset + b, tag) for (a, b), (_, tag) in zip(places, words, strict=True)]
            names.extend(_names(bio, labels))
            body.append(line)
            words.clear()
        if len(body) >= batch:
            close_text()

    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split()
        if len(cells) < 2:
            close_sentence()
        elif cells[0] == "-DOCSTART-":
            close_sentence()
            close_text()
        else:
            words.append((cells[0], cells[-1]))
    close_sentence()
    close_text()
    return texts


def wikigold(folder: Path) -> list[LabelledText]:
    """Articles of Wikipedia."""
    return _columns("wikigold", folder / "wikigold.conll.txt", WIKIGOLD, 1000)


def wnut17(folder: Path, part: str) -> list[LabelledText]:
    """Posts of social media; `part` is the file's name."""
    return _columns("wnut17", folder / part, WNUT, 1)


_ENTITY = re.compile(r"\((\d+)-([a-z]+)-[^()]*?(?=[()|]|$)\)?|(\d+)\)")


def _gum_names(rows: list[tuple[int, int, str, str, str]]) -> Iterator[Name]:
    """The proper names among the nested entities of one document: outermost ones first.

    `rows` are (start, end, word, part of speech, Entity annotation). A span counts as a name where it
    begins and ends with a proper noun and holds nothing but proper nouns and the small words between.
    """
    spans: list[tuple[int, int, str]] = []
    opened: dict[str, list[tuple[int, str]]] = {}
    for at, row in enumerate(rows):
        for match in _ENTITY.finditer(row[4]):
            number, kind, closed = match.groups()
            if number:
                if match.group().endswith(")"):
                    spans.append((at, at, kind))
                else:
                    opened.setdefault(number, []).append((at, kind))
            elif opened.get(closed):
                first, kind = opened[closed].pop()
                spans.append((first, at, kind))
    taken: set[int] = set()
    for first, last, kind in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if kind not in GUM:
            continue
        while first < last and (
            rows[first][3] == "DET" or rows[first][2].rstrip(".").casefold() in cues("titles")
        ):
            first += 1
        tags = [row[3] for row in rows[first : last + 1]]
        small = all(
            row[3] == "PROPN" or row[2] in {"of", "and", "for", "the", "-", "de", "la", "&", "'s"}
            for row in rows[first : last + 1]
        )
        if tags[0] == tags[-1] == "PROPN" and small and not taken & set(range(first, last + 1)):
            taken.update(range(first, last + 1))
            yield Name(rows[first][0], rows[last][1], GUM[kind])


def _gum_text(path: Path) -> LabelledText:
    text, rows = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and text and not text.endswith("\n"):
            text = text.rstrip() + "\n\n"
        cells = line.split("\t")
        if len(cells) != 10 or not cells[0].isdigit():
            continue
        notes = dict(note.split("=", 1) for note in cells[9].split("|") if "=" in note)
        rows.append((len(text), len(text) + len(cells[1]), cells[1], cells[3], notes.get("Entity", "")))
        text += cells[1] + ("" if notes.get("SpaceAfter") == "No" else " ")
    names = sorted(_gum_names(rows), key=lambda name: name.start)
    return _text(path.stem, "gum", text, names)


def gum(folder: Path) -> list[LabelledText]:
    """The documents of GUM, of whose entities only proper names are taken."""
    return [_gum_text(path) for path in sorted(folder.glob("*.conllu"))]
