from portal.benchmarks.registry import benchmarks

from .alerts.benchmarks import telling
from .feedimport.benchmarks import bringing_in
from .vacancies.benchmarks import results

benchmarks.register("alerts")(telling)
benchmarks.register("lists")(bringing_in)
benchmarks.register("results")(results)
