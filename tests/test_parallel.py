"""The map over articles."""

from __future__ import annotations

import os
import signal

import pytest

from generator.errors import BriefingError
from generator.parallel import WORTH_A_POOL, ordered_map

MANY = list(range(WORTH_A_POOL * 3))


def nothing() -> None:
    pass


def square(number: int) -> int:
    return number * number


def process(_: int) -> int:
    return os.getpid()


def fail(number: int) -> int:
    if number == 7:
        raise ValueError("seven")
    return number


def die(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, WORTH_A_POOL - 1, WORTH_A_POOL, len(MANY)])
def test_results_come_in_the_order_of_the_items(jobs: int, count: int) -> None:
    assert list(ordered_map(square, MANY[:count], jobs, nothing)) == [n * n for n in MANY[:count]]


def test_one_job_or_few_items_need_no_other_process() -> None:
    assert set(ordered_map(process, MANY, 1, nothing)) == {os.getpid()}
    assert set(ordered_map(process, MANY[: WORTH_A_POOL - 1], 4, nothing)) == {os.getpid()}
    assert os.getpid() not in set(ordered_map(process, MANY, 2, nothing))


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_function_raises_comes_through(jobs: int) -> None:
    with pytest.raises(ValueError, match="seven"):
        list(ordered_map(fail, MANY, jobs, nothing))


def test_a_killed_process_ends_the_build_with_a_word() -> None:
    with pytest.raises(BriefingError, match="ended from outside"):
        list(ordered_map(die, MANY, 2, nothing))
