"""The weights of retrieval are chosen on judged questions, and others are kept only where they are better."""

import json

import pytest
from django.core.management import call_command

from chatbot.evaluation.calibrating import Calibration, Figures, Trial, best_of, calibrate, held_out
from chatbot.evaluation.running import Row
from portal import clock
from portal.passages import weights
from portal.passages.indexed import index
from portal.passages.retrieval import share_for
from portal.passages.weights import Weights
from portal.search.embedding import model_name
from portal.search.prepared import Preparer

pytestmark = pytest.mark.django_db
STANDING = Weights(10, 25)


def trial(percent: float, *ranks: int) -> Trial:
    return Trial(Weights(percent, 25), ranks)


@pytest.fixture
def recorded(monkeypatch, tmp_path):
    file = tmp_path / "weights.json"
    row = {"weights": {"percent": 12, "percent_of_bare": 30}, "model": model_name()}
    file.write_text(json.dumps({"embedded": row}))
    monkeypatch.setattr(weights, "FILE", file)
    weights.recorded.cache_clear()
    yield file
    weights.recorded.cache_clear()


def test_the_retriever_reads_what_was_recorded(recorded):
    assert share_for("who pays for childcare here") == 0.12
    assert share_for("nct turnover") == 0.30


def test_of_another_model_nothing_is_known(recorded, settings):
    settings.CAREWAY_EMBEDDING_MODEL = "other"
    assert weights.weights() == weights.UNCALIBRATED


@pytest.mark.parametrize(("percent", "expected"), [(50, (50, 50)), (5, (5, 30)), (0, (0, 0))])
def test_a_setting_stands_before_it(recorded, settings, percent, expected):
    settings.CAREWAY_KEYWORD_PERCENT = percent
    assert weights.weights() == Weights(*expected)


def test_a_right_passage_counts_by_its_rank():
    assert trial(10, 1, 2, 0, 4).figures() == Figures(0.75, 1.75 / 4)


def test_of_weights_that_are_as_good_the_nearest_to_the_standing_ones_is_chosen():
    found = (1,) * 100
    trials = [
        trial(10, *found[:-8], *(0,) * 8),
        trial(40, *found),
        trial(20, *found),
        trial(0, *found[:-1], 3),
    ]
    assert best_of(trials).weights.percent == 20


def test_what_was_chosen_is_tried_on_other_pages_than_it_was_chosen_on():
    """Each part alone wants other weights, so that none is of any use to the other."""
    trials = [trial(10, 1, 2, 1, 2), trial(20, 2, 1, 2, 1)]
    assert held_out(trials, [0, 1, 0, 1]) == Figures(1.0, 0.5)


@pytest.fixture
def pages(make_page):
    """Of each two pages of like meaning, one has the very words."""
    return [
        make_page(slug, title, (title, text))
        for slug, title, text in (
            (
                "asye",
                "Form F7 of the first year",
                "Form F7 is signed by your supervisor after the first year.",
            ),
            ("first-year", "Your first year", "A supervisor signs papers after the first year of practice."),
            ("dogs", "Dogs in court", "A spaniel sits with children who wait for court."),
        )
    ]


@pytest.mark.parametrize(
    ("held", "kept"), [(Figures(1.0, 0.5), 10), (Figures(0.9, 0.8), 10), (Figures(1.0, 0.6), 20)]
)
def test_others_are_kept_only_where_they_hold_on_pages_that_did_not_choose_them(held, kept):
    standing, best = trial(10, 2, 2), trial(20, 1, 1)
    assert Calibration([standing, best], standing, best, held).kept.weights.percent == kept


def test_words_alone_tell_two_pages_of_one_meaning_apart(pages, store_of):
    rows = [Row("1", "is form f7 signed after the first year", fields={"pages": ["/asye/#0"]})]
    found = calibrate(rows, store_of(*pages), clock.now(), STANDING)
    assert found.best.figures() == Figures(1.0, 1.0)
    assert {each.weights.percent for each in found.trials} >= {0, 10, 60}


def test_the_command_prints_the_curve_and_records_what_it_keeps(recorded, pages, tmp_path, capsys):
    index().take_over(index().new_generation())
    with index().writing() as writing:
        writing.put([Preparer(frozenset()).prepare(page) for page in pages])
    file = tmp_path / "rows.jsonl"
    file.write_text('{"id": "1", "question": "does a spaniel sit with children", "pages": ["/dogs/#0"]}\n')
    call_command("chat_calibrate", str(file), "--write")
    assert " 12 %, of bare words  30 % recall at 5 1.0000" in capsys.readouterr().out
    row = json.loads(recorded.read_text())["embedded"]
    assert row["weights"] == {"percent": 12, "percent_of_bare": 30}
    assert (row["questions"], row["figures"]) == (1, {"recall": 1.0, "mrr": 1.0})
    assert row["set"]
    assert row["on"]
