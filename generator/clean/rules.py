"""The rules that take leftovers out, in the order in which they are asked."""

from __future__ import annotations

from generator.clean.by_picture import captions
from generator.clean.by_place import furniture
from generator.clean.by_script import foreign_scripts
from generator.clean.by_shape import addresses, menus, notes, outlet_lines, separators, tag_lines
from generator.clean.by_story import lists_of_others, repeats, teasers
from generator.clean.by_words import phrases
from generator.clean.sheet import Rule

SCRAPED: tuple[Rule, ...] = (
    separators,
    addresses,
    outlet_lines,
    phrases,
    captions,
    foreign_scripts,
    notes,
    menus,
    tag_lines,
    lists_of_others,
    repeats,
    furniture,
    teasers,
)
"""For text as it was scraped off a page."""

EXTRACTED: tuple[Rule, ...] = (separators, addresses, outlet_lines, phrases, captions, notes, repeats)
"""For text that an extractor has already freed of what stands around it."""

WRITTEN: tuple[Rule, ...] = ()
"""For text that was written for this site."""
