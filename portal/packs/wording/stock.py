"""Phrases that every advert has, and that tell a candidate nothing."""

import re

from .written import Written

PHRASES = """
no two days are (ever )?the same|every day is different|mak(e|es|ing) (a|the) (real |genuine |lasting )?difference
rewarding|passion(ate)?|fast[- ]paced|exciting|journey|dynamic (team|environment)|team player|go(ing)? the extra mile
hit the ground running|roller ?coaster|(at the )?heart of what|wear(ing)? many hats|vibrant|lorem|ipsum|world[- ]class
think outside|at the end of the day|second to none|unlock your|reach your full potential|like[- ]minded|second home
at its best|game[- ]chang(er|ing)|thrive in|truly unique|we are a family|like a family|a testament to|changing lives
"""
STOCK = re.compile(rf"\b(?:{'|'.join(PHRASES.split(chr(10))[1:-1])})\b", re.IGNORECASE)


def stock_phrases(page: Written) -> list[str]:
    return [found.group(0) for text in page.texts for found in STOCK.finditer(text)]
