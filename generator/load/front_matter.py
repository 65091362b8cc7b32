"""YAML front matter of a Markdown file, read with no more of YAML than articles need."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from generator.errors import SeedError

MAX_LENGTH = 20_000
MAX_DEPTH = 3


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of a file's front matter, all strings, and the line of the file on which its body begins."""

    values: dict[str, Any]
    body: str
    body_line: int


class _Loader(yaml.SafeLoader):
    """Mappings, lists and plain strings; a date or a number stays the text that was written."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own form
    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.MarkedYAMLError(
                problem="anchors and aliases (& and *) are not allowed", problem_mark=event.start_mark
            )
        if getattr(event, "tag", None):
            raise yaml.MarkedYAMLError(problem="tags (!) are not allowed", problem_mark=event.start_mark)
        self.depth += 1
        if self.depth > MAX_DEPTH + 1:
            raise yaml.MarkedYAMLError(
                problem=f"nested more than {MAX_DEPTH} deep", problem_mark=event.start_mark
            )
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(problem="a key must be a word", problem_mark=key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"the key {key.value!r} stands twice", problem_mark=key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _Handler(YAMLHandler):
    def load(self, fm: str, **_: object) -> Any:
        return yaml.load(fm, Loader=_Loader)  # noqa: S506 - _Loader is a narrowed SafeLoader


def split_front_matter(text: str, seed: str) -> FrontMatter:
    """The front matter of `text` and its body; no values where the file begins without `---`.

    Raises SeedError with the line for anchors, aliases, tags, keys that stand twice, nesting beyond
    `MAX_DEPTH`, more than `MAX_LENGTH` characters, and for what is no YAML mapping.
    """
    handler = _Handler()
    if not handler.detect(text):
        return FrontMatter({}, text, 1)
    try:
        written, body = handler.split(text)
    except ValueError as error:
        raise SeedError("the front matter that begins with --- never ends", seed, 1) from error
    if len(written) > MAX_LENGTH:
        raise SeedError(f"front matter longer than {MAX_LENGTH:,} characters", seed, 1)
    try:
        values = handler.load(written)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SeedError(f"front matter: {error.problem or 'not YAML'}", seed, line) from error
    except yaml.YAMLError as error:
        raise SeedError("front matter: not YAML", seed, 1) from error
    if values is None or values == "":
        values = {}
    if not isinstance(values, dict):
        raise SeedError("front matter must be `key: value` lines", seed, 2)
    start = len(text) - len(body)
    return FrontMatter(values, body, text.count("\n", 0, start) + 1)
