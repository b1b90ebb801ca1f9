"""One row of a list → the values of a vacancy, each with its raw words, and what is wrong with it."""

from .advert import Advert, Known, Problem
from .row import read_row

__all__ = ["Advert", "Known", "Problem", "read_row"]
