from portal.benchmarks.registry import benchmarks

from .vacancies.benchmarks import results

benchmarks.register("results")(results)
