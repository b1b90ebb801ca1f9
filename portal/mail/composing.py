"""Mails that are written when they are sent: the row says about what, the words are those of that moment.

::

    @composers.register("alert")
    def compose(mail: OutgoingMail) -> Words | None: ...

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
composers: Registry[Composer] = Registry("mails")


def words_of(mail: OutgoingMail) -> Words | None:
    """What the mail says, now or as it was written."""
    if not mail.composer:
        return Words(mail.subject, mail.text, mail.html, mail.headers)
    return composers[mail.composer](mail)
