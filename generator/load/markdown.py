"""Markdown as text: what a reader of the page would read, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Line
from generator.text.hygiene import one_line

_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"(?<!\\)\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_EMPHASIS = tuple(
    re.compile(
        rf"(?<![\\\w{mark}]){mark * n}(?=[^\s{mark}])([^{mark}\n]{{1,2000}}?)(?<=[^\s\\])"
        rf"{mark * n}(?![\w{mark}])"
    )
    for mark in (r"\*", "_")
    for n in (3, 2, 1)
)
_CODE = re.compile(r"(?<![\\`])`([^`\n]{1,2000})`(?!`)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~])")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_CLOSING_MARKS = re.compile(r"\s#+$")
_ITEM = re.compile(r"(?:[*+-]|\d{1,3}[.)])\s+(.*)")
_RULE = re.compile(r"(?:[*_-]\s*){3,}")
_UNDERLINE = re.compile(r"(?:=+|-+)")
_DEFINITION = re.compile(r"\[[^\]]{1,200}\]:\s")


@dataclass(frozen=True, slots=True)
class Reading:
    """A Markdown text's paragraphs, each with the line it begins on, its captions, and what had no words."""

    paragraphs: tuple[Line, ...]
    captions: tuple[Line, ...]
    markup: tuple[Line, ...]


def read_markdown(body: str, first_line: int) -> Reading:
    """`body`, whose first line is line `first_line` of its file, as paragraphs without markup.

    Headings, list items and paragraphs (their wrapped lines joined) are a paragraph each. Links and
    emphasis give their words, images their description as a caption. HTML stays as the text it is.
    `markup` holds the lines that carry no words of their own (rules, fences, addresses of links).
    """
    paragraphs: list[Line] = []
    captions: list[Line] = []
    markup: list[Line] = []
    open_at: int | None = None
    parts: list[str] = []

    def close() -> None:
        nonlocal open_at
        text = one_line(" ".join(parts))
        if text and open_at is not None:
            paragraphs.append(Line(open_at, text))
        parts.clear()
        open_at = None

    for number, written in enumerate(body.split("\n"), first_line):
        line = written.strip().lstrip(">").strip() if written.lstrip().startswith(">") else written.strip()
        if not line:
            close()
            continue
        if _UNDERLINE.fullmatch(line) and parts:
            markup.append(Line(number, line))
            close()
            continue
        if _RULE.fullmatch(line) or line.startswith(("```", "~~~")) or _DEFINITION.match(line):
            close()
            markup.append(Line(number, line))
            continue
        captions.extend(Line(number, one_line(hit[1])) for hit in _IMAGE.finditer(line) if one_line(hit[1]))
        line = _IMAGE.sub("", line).strip()
        heading = _HEADING.fullmatch(line)
        item = None if heading else _ITEM.fullmatch(line)
        if heading or item:
            close()
        if heading:
            line = _CLOSING_MARKS.sub("", heading[2])
        elif item:
            line = item[1]
        open_at = number if open_at is None else open_at
        parts.append(plain(line))
        if heading:
            close()
    close()
    return Reading(tuple(paragraphs), tuple(captions), tuple(markup))


def plain(line: str) -> str:
    """One line of Markdown without its inline markup."""
    for pattern in (_AUTOLINK, _LINK, *_EMPHASIS, _CODE):
        line = pattern.sub(r"\1", line)
    return _ESCAPE.sub(r"\1", line)
