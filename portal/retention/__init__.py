"""What personal data is kept, how long, and how it goes. Apps register in their own ``retention.py``."""

from .rules import Rule, rules

__all__ = ["Rule", "rules"]
