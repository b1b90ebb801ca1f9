"""How the chatbot answers a crowd, and what the site's other visitors feel of it."""

from portal.benchmarks.registry import benchmarks

from .asking import asking_at_once

benchmarks.register("asking")(asking_at_once)
