"""YAML with no more in it than people need: mappings, lists and plain strings.

A date or a number stays the text that was written. Anchors, aliases, tags, keys that stand twice and
deep nesting are refused, so that a file cannot grow when it is read, nor name anything to be run.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Any

import yaml


class PlainYamlError(ValueError):
    """What is not plain YAML; `line` counts from 1 in the text that was read."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own form
    depth = 0
    max_depth = 3

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            _refuse("anchors and aliases (& and *) are not allowed", event)
        if getattr(event, "tag", None):
            _refuse("tags (!) are not allowed", event)
        self.depth += 1
        if self.depth > self.max_depth + 1:
            _refuse(f"nested more than {self.max_depth} deep", event)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                _refuse("a key must be a word", key)
            if key.value in seen:
                _refuse(f"the key {key.value!r} stands twice", key)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def _refuse(message: str, where: Any) -> None:
    raise yaml.MarkedYAMLError(problem=message, problem_mark=where.start_mark)


def read_plain_yaml(text: str) -> Any:
    """The value of `text`: nested dicts and lists of strings, None where it is empty.

    Raises PlainYamlError with the line of the first fault.
    """
    with _loading(text) as loader:
        return loader.get_single_data()


def read_items(text: str) -> list[tuple[Any, int]]:
    """The items of a YAML list, each with the line on which it begins; none where `text` is empty.

    Raises PlainYamlError with the line of the first fault, and where `text` is no list.
    """
    with _loading(text) as loader:
        node = loader.get_single_node()
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            _refuse("must be a list: lines that begin with `- `", node)
        return [(loader.construct_document(item), item.start_mark.line + 1) for item in node.value]


@contextmanager
def _loading(text: str) -> Iterator[Any]:
    loader = None
    try:
        loader = _Loader(text)
        yield loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PlainYamlError(error.problem or "not YAML", line) from error
    except yaml.YAMLError as error:
        raise PlainYamlError("not YAML", 1) from error
    finally:
        if loader is not None:
            loader.dispose()
