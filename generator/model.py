"""The records that flow from stage to stage: frozen, born complete, without behaviour.

Every `Span` counts characters (Unicode code points) of `Article.text`, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NewType

ArticleId = NewType("ArticleId", str)
"""Slug of the seed file's name, unique over the corpus: `[a-z0-9-]+`."""

EntityId = NewType("EntityId", str)
"""`place/...`, `group/...` or `person/...`, the rest a slug."""

StoryId = NewType("StoryId", str)

Kind = Literal["place", "group", "person"]
KINDS: tuple[Kind, ...] = ("place", "group", "person")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something doubtful that a person should look at; the rest of the work went on without it."""

    path: str
    stage: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact about an article, and in words where the article states it ("front matter")."""

    value: str
    basis: str


@dataclass(frozen=True, slots=True)
class SeedFile:
    """One file of the seeds folder as it lies there; `seed` is its path inside the folder, with `/`."""

    seed: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Removal:
    """One line of the raw text that is not part of the article, and the rule that took it out.

    `line` counts from 1 in the decoded file.
    """

    line: int
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file; `number` counts from 1 in the decoded file."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class RawArticle:
    """A decoded file before cleaning: `text` still holds the leftovers of its page.

    `lines` says for each line of `text` on which line of the file it stands. `captions` are those that
    the format marks as such. `published` is an ISO date as precise as the source states it: `2017`,
    `2017-03` or `2017-03-09`.
    """

    seed: str
    format: Literal["text", "markdown", "html"]
    text: str
    lines: tuple[int, ...]
    captions: tuple[Line, ...]
    title: Stated | None
    source: Stated | None
    author: Stated | None
    url: Stated | None
    published: Stated | None
    language: Stated | None
    retold: bool
    removed: tuple[Removal, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article.

    `text` is the headline, the body's paragraphs, then the captions, each separated from the next by a
    blank line; `headline`, `body` and `captions` say where they stand in it. `retold` marks a text that
    retells the report of `source` in other words. What nobody states is None, never guessed.
    """

    id: ArticleId
    seed: str
    title: Stated
    source: Stated | None
    author: Stated | None
    url: Stated | None
    published: Stated | None
    language: Stated
    retold: bool
    text: str
    headline: Span
    body: Span
    captions: tuple[Span, ...]
    removed: tuple[Removal, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a place, group or person where it stands in an article.

    `surface` is exactly `text[span]`. `confidence` (0 to 1) is how sure the reader is that this is a
    name of this kind; `basis` says in one word what found it (model, lexicon, gazetteer, repeat ...).
    """

    article: ArticleId
    span: Span
    surface: str
    kind: Kind
    confidence: float
    basis: str


@dataclass(frozen=True, slots=True)
class Introduction:
    """A short form the article itself introduces: "Syrian Democratic Forces (SDF)"."""

    article: ArticleId
    long: Span
    short: Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Something somebody is said to have said.

    `span` is the content (a direct quotation without its quotation marks), `cue` the words that
    attribute it ("said"), `speaker` the words that name the speaker where they stand ("the activist",
    "he", "Eesa"), `refers` the name those words stand for, where that is safe.
    """

    article: ArticleId
    span: Span
    direct: bool
    cue: Span | None
    speaker: Span | None
    refers: Span | None


@dataclass(frozen=True, slots=True)
class DateRef:
    """An expression of time and the days it spans, as far as the article lets one tell.

    `first` and `last` are ISO days, inclusive; both None where the expression cannot be resolved.
    `basis` says in words how it was read, or why it was not.
    """

    article: ArticleId
    span: Span
    first: str | None
    last: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that an article gives of people or of something measured.

    `span` is the number with the words that bound it ("at least seven"), `phrase` all that says what it
    counts ("At least seven civilians were killed"). Its value lies between `low` and `high`, inclusive, None
    where that side is open; measures are in the first unit of their kind. `quantity` is what is counted
    ("killed", "distance", "age"), `subject` whom or what of ("civilians"), `of` the name it belongs to, if
    it stands beside one. `limit` says in words why it must not be held against other numbers ("part of a
    larger number"); "" where nothing speaks against it.
    """

    article: ArticleId
    span: Span
    phrase: Span
    quantity: str
    subject: str
    low: float | None
    high: float | None
    limit: str
    of: Span | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that reading one article by itself gives; every tuple is in the order of the text."""

    article: Article
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    introductions: tuple[Introduction, ...]
    quotes: tuple[Quote, ...]
    dates: tuple[DateRef, ...]
    summary: tuple[Span, ...]
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a place is; `basis` names the source of the coordinates. Degrees, WGS 84."""

    country: str | None
    latitude: float | None
    longitude: float | None
    population: int | None
    feature: str
    basis: str


@dataclass(frozen=True, slots=True)
class Alias:
    """One spelling of an entity, why it is taken for that entity, and how often it stands for it."""

    surface: str
    reason: str
    score: float
    count: int
    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A judgement on two names: how sure (0 to 1) they are one, and the reasons in words.

    `pages` are the two entities of a near miss, first the one that would take the other in.
    """

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    pages: tuple[EntityId, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A place, group or person over all articles.

    `gloss` is a few words that tell it from its namesakes ("city in Syria"). `mentions` are ordered by
    article and position. `namesakes` are other entities that share one of its names. `decided` says in
    words which decisions of people have shaped it.
    """

    id: EntityId
    kind: Kind
    name: str
    gloss: str
    aliases: tuple[Alias, ...]
    mentions: tuple[Mention, ...]
    place: Place | None
    namesakes: tuple[EntityId, ...]
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who. `entity_of` is keyed by article and span of a mention; `doubts` are near misses.

    `moved` are ids that a decision has made part of another entity, with that entity's id.
    """

    entities: tuple[Entity, ...]
    entity_of: Mapping[tuple[ArticleId, Span], EntityId]
    matches: tuple[Match, ...]
    doubts: tuple[Match, ...]
    moved: tuple[tuple[EntityId, EntityId], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles that share entities; `shared` begins with what weighs most."""

    source: ArticleId
    target: ArticleId
    weight: float
    shared: tuple[EntityId, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, oldest first; `first` and `last` are the earliest and latest known dates.

    `independent` is how many texts the articles are, where copies of one text count once (0: not counted).
    """

    id: StoryId
    title: str
    articles: tuple[ArticleId, ...]
    first: str | None
    last: str | None
    independent: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's text."""

    article: ArticleId
    span: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that several articles carry in nearly the same words: one passage an article.

    They are in the order of publication, undated ones last; who has it from whom, nobody knows.
    """

    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class PlaceRole:
    """Whether an article's news happened at a place that it names, or it only names the place.

    `reason` are words of the article that tell the event, in quotation marks, or says in words why the
    place is only named; `ground` is the same in one word ("event", "dateline", "seat" of an outlet,
    "origin", "background" ...). `span` is the sentence on which this rests.
    """

    article: ArticleId
    entity: EntityId
    role: Literal["happened", "named"]
    reason: str
    span: Span
    ground: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Numbers for one thing, of which at least two cannot both be true.

    `quantity` and `subject` say what is counted ("killed", "civilians"), `figures` are all comparable ones
    of the story's articles. `grows` where a later count may be the higher without the earlier having been
    wrong.
    """

    quantity: str
    subject: str
    figures: tuple[Figure, ...]
    grows: bool


@dataclass(frozen=True, slots=True)
class OnlyTold:
    """A sentence that tells what no other outlet of the story does; `terms` are the words that are new."""

    article: ArticleId
    span: Span
    terms: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The articles of a story side by side: what differs, all figures worth listing, what only one tells."""

    story: StoryId
    differences: tuple[Difference, ...]
    figures: tuple[Figure, ...]
    only: tuple[OnlyTold, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """What belongs together, and which places an article's news is of."""

    links: tuple[Link, ...]
    stories: tuple[Story, ...]
    roles: tuple[PlaceRole, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything the pages are made from; articles in the order of their ids."""

    analyses: tuple[Analysis, ...]
    resolution: Resolution
    relations: Relations
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """What the site is called, and the address where it will stand: "" where nobody has said, else with
    a "/" at its end.
    """

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page: its path inside docs/, the template that writes it, and what it shows.

    `anchors` are the fragment ids that the page offers to links.
    """

    path: str
    template: str
    view: Mapping[str, Any]
    links: tuple[str, ...]
    anchors: frozenset[str]
