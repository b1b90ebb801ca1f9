"""How random a random test is: the same examples every time, and in ``make fuzz`` new ones for as long as is wished."""

import os

from hypothesis import HealthCheck, settings

KINDLY = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
SEED = int(os.environ.get("FUZZ_SEED", "1"))
"""For what is drawn without Hypothesis; a failure names it."""

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("fuzz", derandomize=False, deadline=None, max_examples=500, print_blob=True)


def fuzzed(examples: int) -> settings:
    """So many examples, and ten times as many in ``make fuzz``."""
    more = 10 if settings.get_current_profile_name() == "fuzz" else 1
    return settings(max_examples=examples * more, deadline=None, suppress_health_check=KINDLY)
