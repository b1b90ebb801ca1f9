"""What a search box offers while somebody types: titles, places, and questions that a page answers.

Read from the index on this machine, whichever engine answers searches, and held in memory as long as it stands.
"""

from .offers import Group, Offer, suggest

__all__ = ["Group", "Offer", "suggest"]
