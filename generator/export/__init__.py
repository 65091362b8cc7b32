"""What other programs read: the JSON of everything, feeds, and the data of each entity beside its page."""

from generator.export.corpus import Addresses
from generator.export.files import File, exports, files_beside

__all__ = ["Addresses", "File", "exports", "files_beside"]
