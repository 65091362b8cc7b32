"""The last fence: whatever reaches it, nothing that acts passes."""

from __future__ import annotations

import json
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from project import Project

from generator.publish import load_mkdocs
from generator.sanitise import sanitise

pytest_plugins = ["sites"]

CASES: list[str] = json.loads((Path(__file__).parent / "cases" / "hostile.json").read_text("utf-8"))
HOSTILE = [
    case for case in CASES if case.encode("utf-8", "ignore").decode("utf-8") == case
]  # as read from files
ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></mtext><script>alert(1)</script></math>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<p onclick=alert(1) onmouseover='alert(2)'>x</p>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=x></object><embed src=x>",
    "<form action='javascript:alert(1)'><button formaction='javascript:alert(2)'>x</button></form>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href='https://evil.example/'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>body { display: none }</style>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<p title='--><script>alert(1)</script>'>x</p>",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<details ontoggle=alert(1) open>x</details>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<a href='x' target=_blank ping='https://evil.example/'>x</a>",
    "<x-element onclick=alert(1)>x</x-element>",
    "<svg><a href='javascript:alert(1)' xlink:href='javascript:alert(2)'><text>x</text></a></svg>",
    "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject></svg>",
    "<svg><title><style><img src=x onerror=alert(1)></style></title></svg>",
    "<svg><desc><script>alert(1)</script></desc></svg>",
    "<svg><animate attributeName=href values='javascript:alert(1)'/><set attributeName=onload to=x /></svg>",
    "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>'/><image href=x onerror=alert(1) /></svg>",
    "<svg><path d='M0 0' onclick=alert(1) style='fill:url(javascript:alert(1))'/></svg>",
    "<svg><text><p><style><!--</style><img title='--><img src=x onerror=alert(1)>'></text></svg>",
    "<svg><g><mglyph><style><img src=x onerror=alert(1)></style></g></svg>",
    "<table><tr><td background='javascript:alert(1)'>x</td></tr></table>",
]
ACTING = {
    "script", "style", "iframe", "object", "embed", "math", "img", "meta", "base", "link", "template",
    "noscript", "video", "audio", "source", "frame", "foreignobject", "animate", "set", "use", "image",
    "title", "desc", "mglyph",
}  # fmt: skip
# What the theme's own pages are made of; see templates/pages.
OURS = [
    '<h1 id="headline">Raqqa</h1>',
    '<p class="note">text <a href="../places/raqqa.html#s1" rel="external nofollow">x</a></p>',
    '<table class="index"><thead><tr><th scope="col" class="count">n</th></tr></thead></table>',
    '<details class="ledger" open=""><summary>s</summary></details>',
    '<nav class="pager" aria-label="Pages"><ul><li><span aria-current="page">1</span></li></ul></nav>',
    '<svg class="map-sheet" viewBox="0 0 480 340" role="group" aria-label="Map"><g transform="scale(.1)">'
    '<path class="land" d="M1 2l3 4z"></path></g><a href="raqqa.html" class="quiet">'
    '<circle cx="1" cy="2" r="3"></circle><text x="1" y="2" text-anchor="end">Raqqa</text></a></svg>',
    '<span id="s1" class="sentence"><mark>x</mark></span>',
]


def acting(html: str) -> list[str]:
    """Whatever in `html` could run, load, frame or send something."""
    visible = "".join(c for c in html if c.isprintable() or c in "\t\n")  # lxml refuses controls
    tree = lxml_html.fragment_fromstring(visible, create_parent="div")
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            found.append(str(element))
            continue
        if element.tag in ACTING:
            found.append(element.tag)
        for name, value in element.attrib.items():
            address = "".join(value.split()).lower()
            if name.startswith("on") or name in {
                "style",
                "srcdoc",
                "formaction",
                "ping",
                "target",
                "background",
            }:
                found.append(name)
            if ":" in address.split("/")[0] and name in {"href", "src", "action", "cite"}:
                found += [value] if not address.startswith(("http:", "https:", "mailto:")) else []
    return found


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_acts_passes(attack: str) -> None:
    assert acting(sanitise(attack)) == []


letters = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=6)


@given(st.lists(st.one_of(st.sampled_from(ATTACKS + HOSTILE), letters), max_size=8).map("".join))
def test_nothing_that_acts_passes_in_any_mixture(html: str) -> None:
    clean = sanitise(html)
    assert acting(clean) == []
    assert sanitise(clean) == clean


@pytest.mark.parametrize("html", OURS)
def test_what_our_pages_are_made_of_passes_unchanged(html: str) -> None:
    assert sanitise(html) == html


def parts(html: str) -> list[tuple[str, list[tuple[str, str]]]]:
    tree = lxml_html.fragment_fromstring(html, create_parent="div")
    return [(element.tag, sorted(element.attrib.items())) for element in tree.iter()]


def test_the_fence_takes_nothing_from_our_own_pages(built: Project) -> None:
    config = load_mkdocs(built.config)
    for page in sorted(built.docs.rglob("*.md")):
        _, _, body = page.read_text("utf-8").rpartition("\n---\n")
        html = markdown.markdown(
            body, extensions=config.markdown_extensions, extension_configs=config.mdx_configs
        )
        assert parts(sanitise(html)) == parts(html), page
