"""Readings on disk: found again only where nothing they depend on has changed."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from project import ROOT, corpus

from generator.cache import Cache, Reading, fingerprint
from generator.model import ArticleId, Problem, SeedFile
from generator.read import read_one

SEED = SeedFile("a/one.md", b"The mayor of Mombasa spoke on Monday.\n")
READING = Reading(SEED.seed, None, (Problem(SEED.seed, "load", "nothing in it ü \u202e", 3),))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "readings", "code")


def test_what_is_kept_comes_back(cache: Cache) -> None:
    cache.put("k", READING)
    assert cache.get("k") == READING
    assert cache.get("other") is None


@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_a_whole_reading_comes_back(cache: Cache, path: Path) -> None:
    reading = read_one((SeedFile(path.name, path.read_bytes()), ArticleId("x"), 3, 90))
    assert reading.analysis is not None
    cache.put("k", reading)
    assert cache.get("k") == reading


@pytest.mark.parametrize("rubbish", [b"", b"\xff", b"\x80", b"null", b"\x93\xa1a\xa1b\xa1c"])
def test_what_is_no_reading_counts_as_absent(cache: Cache, rubbish: bytes) -> None:
    cache.put("k", READING)
    (cache.folder / "k").write_bytes(rubbish)
    assert cache.get("k") is None
    cache.put("k", READING)
    assert cache.get("k") == READING


def test_a_folder_in_the_place_of_a_reading_counts_as_absent(cache: Cache) -> None:
    (cache.folder / "k").mkdir(parents=True)
    assert cache.get("k") is None


def test_the_key_depends_on_all_that_a_reading_does(cache: Cache) -> None:
    keys = {
        cache.key(SEED, "one"),
        cache.key(SEED, "two"),
        cache.key(SeedFile("a/two.md", SEED.data), "one"),
        cache.key(SeedFile(SEED.seed, SEED.data + b" "), "one"),
        Cache(cache.folder, "other code").key(SEED, "one"),
    }
    assert len(keys) == 5
    assert cache.key(SEED, "one") == Cache(cache.folder, "code").key(SEED, "one")


def test_only_what_is_used_is_kept(cache: Cache) -> None:
    for key in "abc":
        cache.put(key, READING)
    cache.prune(frozenset("b"))
    assert [file.name for file in cache.folder.iterdir()] == ["b"]


def test_pruning_before_anything_is_kept_is_no_mistake(cache: Cache) -> None:
    cache.prune(frozenset("a"))


def test_several_may_keep_the_same_reading_at_once(cache: Cache) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: Cache(cache.folder, "code").put(f"k{n % 3}", READING), range(60)))
    assert {cache.get(f"k{n}") for n in range(3)} == {READING}
    assert len(list(cache.folder.iterdir())) == 3


def test_the_fingerprint_depends_on_settings_code_and_words(tmp_path: Path) -> None:
    package = tmp_path / "generator"
    for room in ("text", "load", "clean", "analyse"):
        shutil.copytree(ROOT / "generator" / room, package / room)
    (package / "lexicon" / "data").mkdir(parents=True)
    words = package / "lexicon" / "data" / "words.txt"
    words.write_text("one")
    for name in ("model.py", "read.py"):
        shutil.copyfile(ROOT / "generator" / name, package / name)
    seen = {fingerprint(package, (3, 90)), fingerprint(package, (3, 91))}
    words.write_text("two")
    seen.add(fingerprint(package, (3, 90)))
    with (package / "clean" / "rules.py").open("a") as file:
        file.write("# more\n")
    seen.add(fingerprint(package, (3, 90)))
    (package / "lexicon" / "data" / "more.txt").touch()
    seen.add(fingerprint(package, (3, 90)))
    assert len(seen) == 5
    assert fingerprint(package, (3, 90)) in seen
    (package / "text" / "__pycache__").mkdir(exist_ok=True)
    (package / "text" / "__pycache__" / "x.pyc").touch()
    assert fingerprint(package, (3, 90)) in seen
