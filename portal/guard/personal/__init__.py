"""What says who somebody is, masked before it is stored, logged or sent anywhere."""

from portal.guard.personal.mask import mask

__all__ = ["mask"]
