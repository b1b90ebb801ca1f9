"""A list of results went to a visitor: sent with ``request`` and ``hits``, on another site with ``embedded``."""

from django.dispatch import Signal

results_shown = Signal()
