"""What people ask in their own words: the conditions that fields and the gazetteer read in a text."""

from .conditions import Conditions, blanked, conditions_in
from .places import Asked, place_in

__all__ = ["Asked", "Conditions", "blanked", "conditions_in", "place_in"]
