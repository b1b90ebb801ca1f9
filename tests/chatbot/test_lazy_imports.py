import subprocess
import sys

PROBE = """
import django, sys
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
heavy = {"langchain", "langchain_core", "openai", "onnxruntime"} & {name.split(".")[0] for name in sys.modules}
print(sorted(heavy))
"""


def test_django_starts_without_the_models_libraries():
    run = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
