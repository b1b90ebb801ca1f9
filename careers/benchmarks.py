from portal.benchmarks.registry import benchmarks, rivals

from .alerts.benchmarks import telling
from .feedimport.benchmarks import bringing_in
from .vacancies.benchmarks.results import results
from .vacancies.benchmarks.rivals import modelsearch
from .vacancies.benchmarks.upkeep import upkeep

benchmarks.register("alerts")(telling)
benchmarks.register("lists")(bringing_in)
benchmarks.register("results")(results)
benchmarks.register("upkeep")(upkeep)
rivals.register("modelsearch")(modelsearch)
