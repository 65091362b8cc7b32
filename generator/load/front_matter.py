"""YAML front matter of a Markdown file, read with no more of YAML than articles need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from frontmatter.default_handlers import YAMLHandler

from generator.errors import SeedError
from generator.text.plain_yaml import PlainYamlError, read_plain_yaml

MAX_LENGTH = 20_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of a file's front matter, all strings, and the line of the file on which its body begins."""

    values: dict[str, Any]
    body: str
    body_line: int


def split_front_matter(text: str, seed: str) -> FrontMatter:
    """The front matter of `text` and its body; no values where the file begins without `---`.

    Raises SeedError with the line for anchors, aliases, tags, keys that stand twice, deep nesting,
    more than `MAX_LENGTH` characters, and for what is no YAML mapping.
    """
    handler = YAMLHandler()
    if not handler.detect(text):
        return FrontMatter({}, text, 1)
    try:
        written, body = handler.split(text)
    except ValueError as error:
        raise SeedError("the front matter that begins with --- never ends", seed, 1) from error
    if len(written) > MAX_LENGTH:
        raise SeedError(f"front matter longer than {MAX_LENGTH:,} characters", seed, 1)
    try:
        values = read_plain_yaml(written)
    except PlainYamlError as error:
        raise SeedError(f"front matter: {error}", seed, error.line) from error
    if values is None or values == "":
        values = {}
    if not isinstance(values, dict):
        raise SeedError("front matter must be `key: value` lines", seed, 2)
    start = len(text) - len(body)
    return FrontMatter(values, body, text.count("\n", 0, start) + 1)
