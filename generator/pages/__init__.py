"""From a `Briefing` to planned pages: what each shows and where it links, nothing written yet."""

from generator.pages.plan import plan_pages

__all__ = ["plan_pages"]
