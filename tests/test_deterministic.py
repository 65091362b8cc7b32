"""The same articles make the same bytes, wherever, whenever and however the site is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from project import PATIENCE, ROOT, Project, corpus, digests, make_project

pytest_plugins = ["sites"]

HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4242", "LANGUAGE": "ar"}


def building(project: Project, jobs: int, env: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator", "build", "--jobs", str(jobs)]
    return subprocess.Popen(command, cwd=project.root, env={**os.environ, **env}, stdout=subprocess.DEVNULL)


def same(one: Project, other: Project) -> None:
    """The same files with the same bytes in both sites, both built now, side by side."""
    running = [building(one, 1, HERE), building(other, 2, ELSEWHERE)]
    assert [process.wait(PATIENCE) for process in running] == [0, 0]
    first, second = digests(one.site), digests(other.site)
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def copy_seeds(project: Project, seeds: list[Path]) -> None:
    """Copies in the order given, each with a time of its own."""
    for age, seed in enumerate(seeds):
        shutil.copyfile(seed, project.seeds / seed.name)
        os.utime(project.seeds / seed.name, (age * 86_400, age * 86_400))


def test_another_zone_locale_hash_seed_folder_order_and_number_of_processes(tmp_path: Path) -> None:
    one = make_project(tmp_path / "one")
    other = make_project(tmp_path / "a folder" / "further ü down")
    seeds = corpus()
    for number in range(24):  # so many that a pool of processes is worth its while
        seed = tmp_path / f"note-{number}.txt"
        seed.write_text(f"Officer {number} of the county of Kilifi said so on Monday in Malindi.\n")
        seeds.append(seed)
    copy_seeds(one, seeds)
    copy_seeds(other, seeds[::-1])
    same(one, other)


def test_the_sample_corpus(tmp_path: Path) -> None:
    seeds = sorted((ROOT / "seeds").iterdir())
    one, other = make_project(tmp_path / "one"), make_project(tmp_path / "two")
    copy_seeds(one, seeds)
    copy_seeds(other, seeds[::-1])
    same(one, other)


def test_a_rebuild_in_place_and_one_from_a_warm_cache(project: Project) -> None:
    assert project.briefing("build", "--jobs", "1").exit_code == 0
    before = digests(project.site)
    assert project.briefing("build", "--jobs", "2").exit_code == 0
    assert digests(project.site) == before
