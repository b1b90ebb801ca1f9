"""What careers brings to the search; each room registers its own."""

from careers.profiles import sources as profiles
from careers.programmes import sources as programmes
from careers.roles import sources as roles
from careers.routes import sources as routes

__all__ = ["profiles", "programmes", "roles", "routes"]
