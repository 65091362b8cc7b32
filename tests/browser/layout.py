"""A check of a page's layout that runs inside the page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

_CHECK = (Path(__file__).parent / "layout.js").read_text("utf-8")


def layout_faults(page: Page) -> list[str]:
    """What is cut off, lies on something else or makes the page scroll sideways, as it is shown now."""
    return [str(fault) for fault in page.evaluate(_CHECK)]
