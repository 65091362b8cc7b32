"""What the reader tells apart: the kinds of the site, and two neighbours it must not take for them."""

from __future__ import annotations

from typing import Literal

Label = Literal["place", "group", "person", "people", "other"]
"""`people` are nationalities and faiths on their own ("Kenyan"), `other` works, events, products."""

LABELS: tuple[Label, ...] = ("place", "group", "person", "people", "other")
