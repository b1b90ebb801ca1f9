"""What careers brings to the search; each room registers its own fields and sources."""

from importlib import import_module

for room in ("employers", "profiles", "programmes", "roles", "routes", "vacancies"):
    for part in ("fields", "sources"):
        import_module(f"careers.{room}.{part}")
import_module("careers.routes.comparing")
import_module("careers.programmes.listing")
import_module("careers.finder.sources")
