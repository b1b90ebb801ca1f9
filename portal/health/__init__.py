"""Whether the site lives, and which part of it is down. Rooms and apps add probes in their ``health.py``."""

from . import searching  # noqa: F401  (registers its probe)
from .probes import Finding, probes

__all__ = ["Finding", "probes"]
