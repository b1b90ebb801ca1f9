"""System checks that hold the house rules; each lives in its room."""

from careers.employers import checks  # noqa: F401
