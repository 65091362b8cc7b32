"""The text that a page shows, block by block."""

from __future__ import annotations

from typing import Any

from lxml import etree

from generator.model import Line
from generator.text.hygiene import one_line

_UNSEEN = {
    "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "canvas", "audio",
    "video", "select", "datalist", "textarea", "input", "map",
}  # fmt: skip
# Elements that do not end a line of text; every other one does.
_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr", "picture", "source",
}  # fmt: skip


def visible_blocks(tree: Any) -> tuple[Line, ...]:
    """The text blocks of the lxml tree of a page in reading order, each with its line in the file.

    Left out is what a browser does not show: scripts, styles, form fields, elements marked hidden.
    """
    blocks: list[Line] = []
    parts: list[str] = []
    line = 1

    def close() -> None:
        text = one_line("".join(parts))
        if text:
            blocks.append(Line(line, text))
        parts.clear()

    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event in {"comment", "pi"}:
            parts.append(node.tail or "")
            continue
        breaks = node.tag not in _INLINE
        if event == "start":
            unseen = _is_unseen(node)
            if breaks and not unseen:
                close()
            if unseen:
                walk.skip_subtree()
                continue
            if not parts:
                line = node.sourceline or line
            parts.append(node.text or "")
        else:
            if breaks and not _is_unseen(node):
                close()
            if not parts:
                line = node.sourceline or line
            parts.append(node.tail or "")
    close()
    return tuple(blocks)


def _is_unseen(node: Any) -> bool:
    style = (node.get("style") or "").replace(" ", "").lower()
    return node.tag in _UNSEEN or node.get("hidden") is not None or "display:none" in style
