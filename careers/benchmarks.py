from portal.benchmarks.registry import benchmarks

from .alerts.benchmarks import telling
from .vacancies.benchmarks import results

benchmarks.register("alerts")(telling)
benchmarks.register("results")(results)
