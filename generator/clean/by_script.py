"""Lines in another script than the page."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from generator.clean.sheet import Sheet

LONGEST_FOREIGN = 15
# Of the letters of the page.
_MOST_FOREIGN = 0.1


def foreign_scripts(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Lines in another script than nearly all of the page."""
    scripts = {place: _script(line.text) for place, line in sheet.rest()}
    letters: Counter[str] = Counter()
    for place, script in scripts.items():
        letters[script] += len(sheet.page.lines[place].text)
    letters.pop("", None)
    if not letters:
        return
    main, count = letters.most_common(1)[0]
    for place, script in scripts.items():
        short = sheet.page.lines[place].length <= LONGEST_FOREIGN
        # Latin names and codes are at home in texts of every script.
        if script not in {"", main, "LATIN"} and short and letters[script] < _MOST_FOREIGN * count:
            yield place, "line in a foreign script"


def _script(text: str) -> str:
    """The first word of the Unicode name of most letters of `text` ("LATIN", "CYRILLIC")."""
    kinds = Counter(unicodedata.name(c, "").split(" ")[0] for c in text[:400] if c.isalpha())
    return kinds.most_common(1)[0][0] if kinds else ""
