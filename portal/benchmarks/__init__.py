"""How fast it is, in one run, as ratios side by side. ``python -m portal bench NAME`` runs what rooms register."""

from portal.benchmarks.pages import pages
from portal.benchmarks.registry import benchmarks
from portal.benchmarks.search import searching

benchmarks.register("search")(searching)
benchmarks.register("pages")(pages)
