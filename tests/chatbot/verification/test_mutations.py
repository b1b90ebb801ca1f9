"""Two hundred true sentences of the packs, each made false in every way that a reader would rely on."""

import json
from itertools import pairwise
from pathlib import Path

import mutations

from chatbot.verification.support import supports
from portal.passages.store import entries_of
from portal.search.types import Document, Passage

ROWS = [json.loads(line) for line in Path(__file__).with_name("true_answers.jsonl").read_text().splitlines()]


def entry_of(row):
    passage = Passage(key="x:1#a", heading=row["heading"], text=row["text"], url="/x/")
    return next(
        iter(entries_of(Document(key="x:1", kind="page", title=row["title"], url="/x/", passages=(passage,))))
    )


ENTRIES = [entry_of(row) for row in ROWS]
PAIRS = list(zip(ENTRIES, (row["sentence"] for row in ROWS), strict=True))


def standing(changed):
    """Those of (entry, sentence) that still stand though they are no quotation."""
    return [sentence for entry, sentence in changed if sentence and supports(entry, sentence)]


def test_the_set_is_as_large_as_promised():
    assert len(ROWS) == 200


def test_what_is_true_stands():
    assert standing(PAIRS) == [sentence for _entry, sentence in PAIRS]


def test_what_is_true_stands_when_its_figures_are_written_differently():
    changed = [(entry, mutations.written_differently(sentence)) for entry, sentence in PAIRS]
    dropped = [sentence for entry, sentence in changed if not supports(entry, sentence)]
    assert len(dropped) <= 0.02 * len(changed), dropped


def test_no_figure_may_change():
    changed = [(entry, false) for entry, true in PAIRS for false in mutations.wrong_figures(true)]
    assert len(changed) >= 200
    assert standing(changed) == []


def test_no_negation_modal_or_condition_may_change():
    changed = [(entry, false) for entry, true in PAIRS for false in mutations.wrong_words(true)]
    assert len(changed) >= 350
    assert standing(changed) == []


def test_no_figure_may_be_told_of_another_thing_of_the_passage():
    changed = [(e, false) for e, true in PAIRS for false in mutations.figures_of_others(true, e.passage.text)]
    assert len(changed) >= 50
    assert standing(changed) == []


def test_no_sentence_may_be_told_of_the_subject_of_another_passage():
    swapped = [(one, sentence) for (one, _own), (_two, sentence) in pairwise(PAIRS)]
    renamed = [
        (one, own.replace(one.title, two.title))
        for (one, own), (two, _other) in pairwise(PAIRS)
        if one.title in own and one.title != two.title
    ]
    assert renamed
    assert standing([*swapped, *renamed]) == []
