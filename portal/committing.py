"""What is done once a transaction has been committed."""

from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, connections, transaction


def once_after_commit(function: Callable[[], object]) -> None:
    """Once a transaction, however often it is asked for. A failure is logged and undoes nothing."""
    waiting = connections[DEFAULT_DB_ALIAS].run_on_commit
    if not any(known is function for _, known, *_ in waiting):
        transaction.on_commit(function, robust=True)
