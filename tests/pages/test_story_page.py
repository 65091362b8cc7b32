from __future__ import annotations

import re

pytest_plugins = ["rendering"]


def test_articles_in_order_of_publication_with_a_sentence_each(pages: dict[str, str]) -> None:
    page = pages["stories/bridge.md"]
    assert "2 articles by Harbour Post and Nordia Daily, 8 to 9 May 2019" in page
    assert re.search(
        r"1\. \[Council shuts Tel-Waro crossing\]\(\.\./articles/crossing-shut\.md\), Harbour Post, 8 May"
        r" 2019: The Council .*\[sentence 2\]\(\.\./articles/crossing-shut\.md#s2\).*\n"
        r"2\. \[Bridge at Tal Varo closed\]",
        page,
    )


def test_naming_table_sets_spellings_side_by_side(pages: dict[str, str]) -> None:
    rows = re.findall(r"<tr.*?</tr>", pages["stories/bridge.md"])
    cells = [re.sub(r"<[^>]+>", "|", row).replace("||", "|") for row in rows]
    assert cells[0] == "|Name|Harbour Post|Nordia Daily|", (
        "how many articles name it is told where it differs"
    )
    assert "|Tal Varo|Tel-Waro (2)|Tal Varo (3)|" in [cell.replace("||", "|") for cell in cells]
    assert not any("Nordia|" in cell and "country" in cell for cell in cells)


def test_what_only_one_article_names_is_not_in_the_table(pages: dict[str, str]) -> None:
    table = pages["stories/bridge.md"].partition('<table class="naming-table">')[2].partition("</table>")[0]
    assert "Mara Lind" not in table


def test_who_is_quoted_where(pages: dict[str, str]) -> None:
    table = pages["stories/bridge.md"].partition('<table class="quoted-table">')[2].partition("</table>")[0]
    assert '<th scope="col">Harbour Post</th><th scope="col">Nordia Daily</th>' in table
    row = re.search(r"<tr><th[^>]*><a [^>]*>Mara Lind</a></th>(.*)</tr>", table)
    assert row is not None
    assert row[1].startswith('<td></td><td><a href="../articles/bridge-closed.html#s4">sentences 4</a>, ')


def test_timeline_holds_articles_and_the_times_they_tell_of(pages: dict[str, str]) -> None:
    page = pages["stories/bridge.md"].partition('<ol class="timeline">')[2]
    assert re.findall(r'class="when">(.*?)<', page) == [
        "2018",
        "7 May 2019",
        "8 May 2019",
        "9 May 2019",
    ]
