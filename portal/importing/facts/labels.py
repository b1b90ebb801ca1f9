"""Lines of an advert that say what they hold: "Salary: £30,000"."""

import re
from collections.abc import Sequence

from portal.importing.record import Block

LABELS = (
    "salary|pay|pay grade|grade|closing date|closes|close date|application deadline|deadline|apply by|location|base|hours|"
    "working hours|hours per week|contract|contract type|contract term|job type|working pattern|reference|job reference|"
    "ref|job ref|reference number|job id|vacancy id|interview date|interview dates|interviews|start date|job title|post title|"
    "position|department|directorate|service|reports to|responsible to|employer|organisation|how to apply|contact|dbs|vacancy type|"
    "advert start date|number of posts|work location|job category|contact name|contact email|telephone|salary range|"
    "salary details|interview"
)
LABEL = re.compile(rf"^(?P<label>{LABELS})(?:\s*[:–-]\s*|\s+(?=£))(?P<value>\S.*)$", re.I)
BARE_LABEL = re.compile(rf"^(?P<label>{LABELS})\s*:?$", re.I)
#: Labels that profiles and articles use as well.
WEAK = {"employer", "organisation", "position", "contact", "service", "department", "directorate", "base"} | {
    "start date", "job title", "post title", "how to apply", "interview", "interviews", "location",
}  # fmt: skip


def label_lines(blocks: Sequence[Block]) -> list[tuple[str, str, int]]:
    """ "Salary: £30,000", or "Salary" with the value on the next line."""
    found: list[tuple[str, str, int]] = []
    for index, block in enumerate(blocks):
        if len(block.text) > 400:
            continue
        match = LABEL.match(block.text)
        if match:
            found.append((match["label"].lower(), match["value"].strip(), block.line))
            continue
        bare = BARE_LABEL.match(block.text)
        after = blocks[index + 1] if bare and index + 1 < len(blocks) else None
        if bare and after is not None and len(after.text.split()) <= 14 and not BARE_LABEL.match(after.text):
            found.append((bare["label"].lower(), after.text, after.line))
    return found
