"""Lists of words: what tells a name from another word, and one kind of name from another."""

from __future__ import annotations

from functools import cache

from generator.lexicon.tables import DATA, LexiconError

FOLDER = DATA / "words"


@cache
def words(list_name: str) -> frozenset[str]:
    """The entries of `data/words/<list_name>.txt`, as written there: one a line, `#` begins a comment.

    The head of each file says what is in it and in which case it is written. Raises LexiconError for a
    list that does not exist, naming those that do.
    """
    path = FOLDER / f"{list_name}.txt"
    if path not in set(FOLDER.glob("*.txt")):
        known = ", ".join(sorted(p.stem for p in FOLDER.glob("*.txt")))
        raise LexiconError(f"no list of words {list_name!r}; there are: {known}")
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line)
