"""What can go wrong by the user's hand; each message says what, where, and what to do."""

from __future__ import annotations


class BriefingError(Exception):
    """A mistake that a person can mend: the message is printed as it stands, without a traceback."""

    def __init__(self, message: str, path: str | None = None, line: int | None = None) -> None:
        self.message = message
        self.path = path
        self.line = line
        super().__init__(message)

    def __str__(self) -> str:
        where = self.path or ""
        if self.path and self.line:
            where += f":{self.line}"
        return f"{where}: {self.message}" if where else self.message


class SettingsError(BriefingError):
    """A setting or an option that cannot be obeyed."""


class SeedError(BriefingError):
    """An article file that cannot be read; it is set aside with this reason, the others go on."""


class LinkError(BriefingError):
    """A page that links to a page or an anchor that does not exist."""
