"""Outgoing mail: rows written in the caller's transaction, sent by the worker, each once by its Message-ID.

::

    mail.send(key=f"alert:{alert.pk}:{day}", to=alert.address, subject=..., text=..., html=..., headers={...})

A second call with the same key sends nothing. Without a mail server the rows wait, and an administrator reads them.
"""

from .outbox import send

__all__ = ["send"]
