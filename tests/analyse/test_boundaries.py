from generator.analyse.boundaries import mended
from generator.analyse.candidates import Candidate, page
from generator.analyse.document import read_document
from generator.analyse.knowledge import load_knowledge
from generator.analyse.labels import Label
from generator.model import Span


def bounds(text: str, name: str, label: Label) -> list[tuple[str, str]]:
    """What becomes of `name`, taken for one name of kind `label` in `text`."""
    sheet = page(read_document(text, [Span(0, len(text))]), load_knowledge())
    start = text.index(name)
    inside = [k for k, t in enumerate(sheet.tokens) if start <= t.start and t.end <= start + len(name)]
    found = mended(sheet, [Candidate(inside[0], inside[-1] + 1, label, 0.7)])
    return [(sheet.surface(c.first, c.end), c.label) for c in found]


def test_what_is_glued_on_comes_off() -> None:
    assert bounds("Near Mosul they met.", "Near Mosul", "place") == [("Mosul", "place")]
    assert bounds("Then DP Maria Lund spoke.", "DP Maria Lund", "person") == [("Maria Lund", "person")]
    assert bounds("minister of Welfare Maria Lund", "Welfare Maria Lund", "person") == [
        ("Maria Lund", "person")
    ]
    assert bounds("flew to Lund Airport Tuesday", "Lund Airport Tuesday", "place") == [
        ("Lund Airport", "place")
    ]
    assert bounds("the Kurdish TLF said", "Kurdish TLF", "group") == [("TLF", "group")]
    assert bounds("in northern Syria", "northern Syria", "place") == [("Syria", "place")]


def test_joined_names_are_taken_apart() -> None:
    assert bounds("Lund and Moreno spoke", "Lund and Moreno", "person") == [
        ("Lund", "person"),
        ("Moreno", "person"),
    ]
    assert bounds("in Lima, Peru today", "Lima, Peru", "place") == [("Lima", "place"), ("Peru", "place")]
    assert bounds("the Defense Ministry and Coast Guard", "Defense Ministry and Coast Guard", "group") == [
        ("Defense Ministry", "group"),
        ("Coast Guard", "group"),
    ]


def test_what_belongs_to_a_name_stays() -> None:
    for text, label in (
        ("Bosnia and Herzegovina", "place"),
        ("Ministry of Fisheries and Oceans", "group"),
        ("People's Protection Front", "group"),
        ("JD(S)", "group"),
        ("Lund Holdings, Inc", "group"),
        ("Kim Hyun-jin", "person"),
    ):
        kind: Label = label  # type: ignore[assignment]
        assert bounds(f"Here is {text} again", text, kind) == [(text, label)]
