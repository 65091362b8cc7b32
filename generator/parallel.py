"""One ordered map over articles, so that an existing distributed engine can take its place."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many items a pool costs more than it brings.
WORTH_A_POOL = 24


def ordered_map(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int, prepare: Callable[[], object]
) -> Iterator[Result]:
    """`function` of each item, in the order of the items, over at most `jobs` processes.

    `prepare` runs once a process before the first item. `function`, `prepare` and the items must pickle.
    """
    if jobs < 2 or len(items) < WORTH_A_POOL:
        yield from map(function, items)
        return
    context = multiprocessing.get_context(
        "fork"
        if hasattr(multiprocessing, "get_all_start_methods")
        and "fork" in multiprocessing.get_all_start_methods()
        else "spawn"
    )
    if context.get_start_method() == "fork":
        prepare()  # what the parent has loaded the children share
    with context.Pool(jobs, initializer=prepare) as pool:
        yield from pool.imap(function, items, chunksize=4)
