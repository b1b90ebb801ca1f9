"""Where one books, registers or applies: an address that the text shows beside such words."""

import re
from collections.abc import Sequence

from portal.importing.document import Notes
from portal.importing.facts.calls import ADDRESS, EMAIL
from portal.importing.record import Block

AROUND = 120


def address_for(words: re.Pattern[str], blocks: Sequence[Block], notes: Notes) -> tuple[str, int] | None:
    for link in notes.links:
        if words.search(link["text"]) and link["url"].startswith(("http://", "https://")):
            return link["url"], link["line"]
    for index, block in enumerate(blocks):
        above = blocks[index - 1].text if index and len(blocks[index - 1].text.split()) < 12 else ""
        for match in ADDRESS.finditer(EMAIL.sub(lambda one: " " * len(one[0]), block.text)):
            near = block.text[max(0, match.start() - AROUND) : match.end() + AROUND]
            if words.search(near) or words.search(above):
                url = match[0].rstrip(".")
                return url if "://" in url else f"https://{url}", block.line
    return None
