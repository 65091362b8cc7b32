"""Lines known by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.captions import is_labelled
from generator.clean.phrases import phrase_table
from generator.clean.sheet import Sheet

_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:19|20)\d\d\b.{0,200}", re.IGNORECASE)


def phrases(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Lines known by their words: menus, prompts, notices."""
    table = phrase_table()
    for place, line in sheet.rest():
        if _COPYRIGHT.fullmatch(line.text):
            yield place, "copyright notice"
        elif not is_labelled(line):
            rule = next((entry.rule for entry in table if entry.match(line)), None)
            if rule:
                yield place, rule
