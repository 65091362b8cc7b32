"""Addresses of generated pages, and the check that every link leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.errors import LinkError
from generator.model import ArticleId, EntityId, Kind, Page, StoryId

FOLDERS: dict[Kind, str] = {"place": "places", "group": "groups", "person": "people"}
HEADLINE = "headline"
"""Id of every page's heading, so that no name in a heading can take an id that a link means."""

# Not planned here, and yet linked: hand-written pages, and the data that the build writes beside the site.
ELSEWHERE = frozenset(["about/index.md", "data/entities.json", "data/articles.json"])


class Here:
    """The page being planned: gives relative addresses, and remembers where they lead."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._folder = path.rpartition("/")[0]
        self._addresses: dict[tuple[str, str], str] = {}

    def to(self, target: str, anchor: str = "") -> str:
        """The address of `target` ("places/raqqa.md") relative to this page, with `#anchor` if given."""
        address = self._addresses.get((target, anchor))
        if address is None:
            address = self._addresses[target, anchor] = self._address(target, anchor)
        return address

    def _address(self, target: str, anchor: str) -> str:
        fragment = f"#{anchor}" if anchor else ""
        if fragment and target == self.path:
            return fragment
        folder, _, name = target.rpartition("/")
        if folder == self._folder:
            return name + fragment
        return ("../" * (self._folder.count("/") + 1) if self._folder else "") + target + fragment

    @property
    def links(self) -> tuple[str, ...]:
        """Every target asked for so far, sorted."""
        return tuple(sorted(f"{target}#{anchor}" if anchor else target for target, anchor in self._addresses))


@cache
def article_path(article: ArticleId) -> str:
    """Where the page of an article lies."""
    return f"articles/{article}.md"


@cache
def entity_path(entity: EntityId, part: int = 1) -> str:
    """Where the page of an entity lies; its sentences beyond the first hundred are parts 2, 3 ..."""
    kind, _, name = entity.partition("/")
    folder = FOLDERS[kind]  # type: ignore[index]
    return f"{folder}/{name}.md" if part == 1 else f"{folder}/{name}/page-{part}.md"


def story_path(story: StoryId) -> str:
    """Where the page of a story lies."""
    return f"stories/{story}.md"


def index_path(folder: str, number: int = 1) -> str:
    """Where page `number` of the index of a folder lies."""
    return f"{folder}/index.md" if number == 1 else f"{folder}/page-{number}.md"


def sentence_anchor(number: int) -> str:
    """The id of an article's sentence; the first is 1."""
    return f"s{number}"


def check_links(pages: Iterable[Page]) -> None:
    """Nothing, if each link of each page leads to a page and an anchor that exist; else LinkError."""
    known = list(pages)
    anchors: dict[str, frozenset[str]] = {}
    for page in known:
        if page.path in anchors:
            raise LinkError("two pages would be written to this address", page.path)
        anchors[page.path] = page.anchors
    for page in known:
        for link in page.links:
            target, _, anchor = link.partition("#")
            if target in ELSEWHERE:
                continue
            if target not in anchors:
                raise LinkError(f"links to a page that does not exist: {target}", page.path)
            if anchor and anchor not in anchors[target]:
                raise LinkError(f"links to a part of a page that does not exist: {link}", page.path)
