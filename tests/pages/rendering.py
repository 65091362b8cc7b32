from __future__ import annotations

from collections.abc import Callable

import pytest
import sample

from generator.model import Briefing
from generator.pages import plan_pages
from generator.render import render

Pages = dict[str, str]


@pytest.fixture
def rendered() -> Callable[[Briefing], Pages]:
    return lambda briefing: {page.path: render(page) for page in plan_pages(briefing)}


@pytest.fixture(scope="session")
def pages() -> Pages:
    """The sample briefing's pages by path."""
    return {page.path: render(page) for page in plan_pages(sample.briefing())}
