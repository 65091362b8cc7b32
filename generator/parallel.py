"""One ordered map over articles; an engine over many machines could replace it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from generator.errors import BriefingError

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many items a pool costs more than it brings.
WORTH_A_POOL = 24


def ordered_map(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int, prepare: Callable[[], object]
) -> Iterator[Result]:
    """`function` of each item, in the order of the items, over at most `jobs` processes.

    `prepare` runs once a process before the first item. `function`, `prepare` and the items must pickle.
    What `function` raises is raised here. Raises BriefingError where a process dies (out of memory, say).
    """
    if jobs < 2 or len(items) < WORTH_A_POOL:
        yield from map(function, items)
        return
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    if method == "fork":
        prepare()  # what the parent has loaded the children share
    # Not multiprocessing.Pool: it waits for ever for the answer of a process that was killed.
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(method), initializer=prepare)
    try:
        yield from pool.map(function, items, chunksize=4)
    except BrokenProcessPool:
        raise BriefingError(
            "a process that read articles was ended from outside; if memory ran out, try --jobs 1"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)
