"""What indexes and aliases are called.

A generation is a pair: ``<prefix>-content-<schema>-<time>-<random>`` and its passages. People read through
``<prefix>-content-<schema>``, so that two versions of the site can run beside each other; ``…-before`` is the generation
that one may go back to. Writers go through an alias of the generation's own, ``…-writing``, which has to exist: a write
that comes late can neither land in another generation nor make an index.
"""

import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from portal import clock

GENERATION = re.compile(r"-content-(?P<schema>[0-9a-f]{8})-(?P<made>\d{14})-[0-9a-f]{4}$")


@dataclass(frozen=True, slots=True)
class Names:
    """Of one generation, or, read through an alias, of whichever it points to."""

    content: str

    @property
    def passages(self) -> str:
        return self.content.replace("-content-", "-passage-", 1)

    @property
    def both(self) -> list[str]:
        return [self.content, self.passages]

    def writing(self, name: str) -> str:
        return f"{name}-writing"

    @property
    def before(self) -> "Names":
        """For the name that people read through: the generation before."""
        return Names(f"{self.content}-before")

    @property
    def made_at(self) -> datetime | None:
        found = GENERATION.search(self.content)
        return datetime.strptime(found["made"], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if found else None


def read_through(prefix: str, schema: str) -> Names:
    return Names(f"{prefix}-content-{schema}")


def new_generation(prefix: str, schema: str) -> Names:
    made = clock.now().astimezone(UTC).strftime("%Y%m%d%H%M%S")
    return Names(f"{prefix}-content-{schema}-{made}-{secrets.token_hex(2)}")
