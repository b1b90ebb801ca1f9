"""Every way in which a person's name may be written down, and what is put in its place."""

import html
import json
import re
import secrets
from dataclasses import dataclass
from functools import cached_property

from django.utils.text import get_valid_filename, slugify

from portal.people.models import Person

GONE = "[name removed]"


@dataclass(frozen=True)
class Names:
    """``full`` and, where it is more than one word, the name that was shown. A first name alone is nobody's."""

    full: tuple[str, ...]

    @classmethod
    def of(cls, person: Person) -> "Names":
        return cls(
            tuple(dict.fromkeys(n for n in (person.full_name, person.public_name) if " " in n.strip()))
        )

    @cached_property
    def written(self) -> list[str]:
        """In prose, as JSON and HTML escape it, surname first."""
        found = []
        for name in self.full:
            first, _, last = name.rpartition(" ")
            titled = [f"{title} {last}" for title in ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr")]
            for said in (name, f"{last}, {first}", name.replace(" ", "\N{NO-BREAK SPACE}"), *titled):
                found += [said, html.escape(said), json.dumps(said)[1:-1]]
        return list(dict.fromkeys(found))

    @cached_property
    def in_addresses(self) -> list[str]:
        """In slugs and file names, which Wagtail cuts."""
        found = []
        for name in self.full:
            slug = slugify(name)
            found += [slug, slug.replace("-", "_"), get_valid_filename(name), slug.replace("-", ".")]
        return [address for address in dict.fromkeys(found) if address and re.search(r"[-_.]", address)]

    @property
    def all(self) -> list[str]:
        return [*self.written, *self.in_addresses]

    @cached_property
    def _prose(self) -> re.Pattern[str]:
        return re.compile(
            "|".join(map(re.escape, sorted(self.written, key=len, reverse=True))), re.IGNORECASE
        )

    @cached_property
    def _addresses(self) -> re.Pattern[str]:
        return re.compile(
            "|".join(map(re.escape, sorted(self.in_addresses, key=len, reverse=True))), re.IGNORECASE
        )

    def stand_in(self, text: str) -> bool:
        return bool(self._prose.search(text) or (self.in_addresses and self._addresses.search(text)))

    def without(self, text: str) -> str:
        said = self._prose.sub(GONE, text)
        return self._addresses.sub(self._instead, said) if self.in_addresses else said

    @cached_property
    def _instead(self) -> str:
        """One for all places, so that an address still leads to its page; no other erasure has the same."""
        return f"name-removed-{secrets.token_hex(3)}"
