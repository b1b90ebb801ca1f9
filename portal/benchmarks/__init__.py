"""How fast it is, in one run, as ratios side by side. ``python -m portal bench NAME`` runs what rooms register."""

from portal.benchmarks.elastic import on_the_cluster
from portal.benchmarks.meaning import by_meaning
from portal.benchmarks.pages import pages
from portal.benchmarks.registry import benchmarks
from portal.benchmarks.search import searching
from portal.benchmarks.suggestions import suggesting

benchmarks.register("search")(searching)
benchmarks.register("elasticsearch")(on_the_cluster)
benchmarks.register("pages")(pages)
benchmarks.register("suggestions")(suggesting)
benchmarks.register("meaning")(by_meaning)
