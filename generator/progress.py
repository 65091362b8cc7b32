"""Shows long work on a terminal and stays quiet elsewhere."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TextIO


@dataclass(slots=True)
class Progress:
    """One line that is overwritten as the work goes on; nothing at all where `stream` is no terminal."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    _name: str = ""
    _total: int = 0
    _done: int = 0

    def stage(self, name: str, total: int = 0) -> None:
        """Begin a stage of `total` steps (0 where they cannot be counted)."""
        self._name, self._total, self._done = name, total, 0
        self._show()

    def step(self) -> None:
        """One step of the stage is done."""
        self._done += 1
        if self._done % max(1, self._total // 100) == 0:
            self._show()

    def end(self) -> None:
        """Leave the line clean for what is printed next."""
        if self.stream.isatty():
            self.stream.write("\r\x1b[K")
            self.stream.flush()

    def _show(self) -> None:
        if self.stream.isatty():
            bar = ""
            if self._total:
                filled = 24 * self._done // self._total
                bar = f" [{'#' * filled}{'.' * (24 - filled)}] {self._done}/{self._total}"
            self.stream.write(f"\r\x1b[K{self._name}{bar}")
            self.stream.flush()
