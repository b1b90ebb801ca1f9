from portal.benchmarks.registry import benchmarks, rivals

from .alerts.benchmarks import telling
from .feedimport.benchmarks import bringing_in
from .vacancies.benchmarks import results
from .vacancies.rivals import modelsearch
from .vacancies.upkeep import upkeep

benchmarks.register("alerts")(telling)
benchmarks.register("lists")(bringing_in)
benchmarks.register("results")(results)
benchmarks.register("upkeep")(upkeep)
rivals.register("modelsearch")(modelsearch)
