"""The mentions of one entity as a table that spreadsheets open (RFC 4180), one row a mention."""

from __future__ import annotations

import csv
import io
from functools import lru_cache

from generator.export.corpus import Corpus, published
from generator.model import Entity, Mention, Stated
from generator.text.printable import printable

COLUMNS = (
    "id", "surface", "reason", "title", "source", "published", "url", "page", "sentence", "start", "end",
    "text",
)  # fmt: skip
# Spreadsheets take a cell that begins so for a formula; the wide forms count as well.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# Without this mark spreadsheets read UTF-8 as the code page of the machine.
_MARK = "\ufeff"


def entity_csv(corpus: Corpus, entity: Entity) -> bytes:
    """Every mention, newest article first: UTF-8 with a byte order mark, lines ended by CRLF.

    A cell that a spreadsheet would compute begins with an apostrophe; `reason` says why the spelling
    in `surface` is taken for the entity.
    """
    reasons = {alias.surface: alias.reason for alias in entity.aliases}
    rank = {
        id_: n for n, id_ in enumerate(corpus.newest_first(mention.article for mention in entity.mentions))
    }
    mentions = sorted(entity.mentions, key=lambda mention: (rank[mention.article], mention.span))
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(corpus, entity, mention, reasons.get(mention.surface, "")) for mention in mentions)
    return (_MARK + sheet.getvalue()).encode("utf-8")


@lru_cache(maxsize=8192)  # titles, outlets and reasons come back in row after row
def cell(text: str) -> str:
    """`text` on one line, as a spreadsheet shows it and never computes it."""
    line = " ".join(printable(text).split())
    return f"'{line}" if line.startswith(_FORMULA) else line


def _row(corpus: Corpus, entity: Entity, mention: Mention, reason: str) -> list[str | int]:
    article = corpus.article(mention.article)
    number, sentence = corpus.sentence(mention)
    return [
        entity.id,
        cell(mention.surface),
        cell(reason),
        cell(article.title.value),
        _stated(article.source),
        published(article) or "",
        _stated(article.url),
        corpus.addresses.articles.get(article.id, ""),
        number or "",
        mention.span.start,
        mention.span.end,
        cell(corpus.words(mention, sentence)),
    ]


def _stated(stated: Stated | None) -> str:
    return cell(stated.value) if stated else ""
