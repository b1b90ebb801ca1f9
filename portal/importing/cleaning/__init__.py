"""Text as it was found → blocks in order. What is taken out stays in the notes."""

from portal.importing.cleaning.characters import clean_characters
from portal.importing.cleaning.chrome import drop_chrome
from portal.importing.cleaning.glued import split_glued
from portal.importing.cleaning.headings import mark_headings
from portal.importing.cleaning.joins import join_cut_sentences
from portal.importing.cleaning.markup import strip_markup
from portal.importing.cleaning.paragraphs import to_blocks
from portal.importing.cleaning.repeats import drop_repeats
from portal.importing.cleaning.shortcodes import strip_shortcodes
from portal.importing.cleaning.spaces import mend_spaces
from portal.importing.document import Document, Line, Notes
from portal.importing.reading import Source

LINE_STEPS = (clean_characters, strip_shortcodes, strip_markup)
BLOCK_STEPS = (drop_chrome, drop_repeats, join_cut_sentences, split_glued, mend_spaces, mark_headings)


def clean(source: Source) -> Document:
    notes = Notes()
    lines = [Line(number, text) for number, text in enumerate(source.text.split("\n"), 1)]
    for line_step in LINE_STEPS:
        lines = line_step(lines, notes)
    blocks = to_blocks(lines)
    for block_step in BLOCK_STEPS:
        blocks = block_step(blocks, notes)
    return Document(source.name, tuple(blocks), notes)
