"""Mails that are written when they are sent: the row says about what, the words are those of that moment.

::

    @composers.register("alert")
    class Composing:
        def __call__(self, mail: OutgoingMail) -> Words | None: ...

Apps register in their own ``mails.py``. None is a mail that has nothing to tell any more: it is not sent.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from portal.registry import Registry

from .models import OutgoingMail


@dataclass(frozen=True, slots=True)
class Words:
    subject: str
    text: str
    html: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


Composer = Callable[[OutgoingMail], Words | None]
composers: Registry[Callable[[], Composer]] = Registry("mails")


class Wording:
    """For one round of sending: a composer may keep for so long what equal mails share."""

    def __init__(self) -> None:
        self._composers: dict[str, Composer] = {}

    def of(self, mail: OutgoingMail) -> Words | None:
        """What the mail says, now or as it was written."""
        if not mail.composer:
            return Words(mail.subject, mail.text, mail.html, mail.headers)
        if mail.composer not in self._composers:
            self._composers[mail.composer] = composers[mail.composer]()
        return self._composers[mail.composer](mail)
