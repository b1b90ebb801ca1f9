"""How the chatbot answers one person and a crowd, and what the site's other visitors feel of it."""

from portal.benchmarks.registry import benchmarks

from .answers import answering
from .asking import asking_at_once

benchmarks.register("answers")(answering)
benchmarks.register("asking")(asking_at_once)
