"""Vectors wait for the worker: text is searched at once, meaning within a minute."""

from datetime import datetime

from portal.schedule import job

from .filling import fill


@job("passages.vectors")
def fill_vectors(now: datetime) -> None:
    fill()
