"""One thing that might be said better, and where it stands."""

import hashlib
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    READING = "reading", _("Hard to read")
    LONG = "long", _("Long sentence")
    UNDATED = "undated", _("No date")
    FIGURE = "figure", _("A number of its own")
    WORDING = "wording", _("Wording")
    LINK = "link", _("Link")


@dataclass(frozen=True, slots=True)
class Hint:
    """``sentence`` as it stands, ``why`` it is named, and what is ``better``, both in the editor's words."""

    kind: Kind
    sentence: str
    why: str
    better: str = ""
    where: str = ""

    @property
    def digest(self) -> str:
        """Of its words: a dismissal sticks to the sentence, wherever it stands, until a word is changed."""
        told = f"{self.kind}:{self.why}:{self.sentence}" if self.kind != Kind.READING else self.kind
        return hashlib.sha256(str(told).encode()).hexdigest()
