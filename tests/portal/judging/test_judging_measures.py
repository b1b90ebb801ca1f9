"""What the figures of a judged set say, and when they are refused."""

import json

import pytest

from portal.judging import baseline, grades, queries
from portal.judging.measures import measured, score
from portal.judging.queries import Query
from portal.judging.running import run, scores, unjudged
from portal.judging.systems import System

ASKED = [Query("q1", "foster carer", "how to begin"), Query("q2", "part time", "a post", part="last")]
GRADES = {"q1": {"/a/": 3, "/b/": 1, "/c/": 0}, "q2": {"/a/": 2, "/b/": 0}}


def system(name: str, *ranked: str) -> System:
    return System(name, name, lambda query: ranked)


def test_the_best_order_scores_one_and_a_worse_one_less():
    best, worse = (measured("q1", ranked, GRADES["q1"], 1.0) for ranked in (["/a/", "/b/"], ["/b/", "/a/"]))

    assert best.ndcg == 1
    assert 0 < worse.ndcg < 1


def test_recall_counts_what_is_good_and_not_what_only_touches_the_subject():
    assert measured("q1", ["/b/"], GRADES["q1"], 1.0).recall == 0
    assert measured("q1", ["/c/", "/a/"], GRADES["q1"], 1.0).recall == 1


def test_a_wish_that_nothing_serves_counts_for_finding_nothing_and_not_for_the_order():
    found = {"ours": [measured("q1", [], GRADES["q1"], 1.0), measured("q3", ["/x/"], {"/x/": 1}, 1.0)]}
    asked = [ASKED[0], Query("q3", "nuclear physics", "a post")]

    worth = scores(asked, found, {**GRADES, "q3": {"/x/": 1}})["ours"]["all"]

    assert (worth.queries, worth.ndcg, worth.nothing_found) == (2, 0.0, 0.5)


def test_the_part_written_last_is_measured_apart():
    found = run(ASKED, [system("ours", "/a/")], GRADES)

    worth = scores(ASKED, found, GRADES)["ours"]

    assert [worth[part].queries for part in ("all", "first", "last")] == [2, 1, 1]


def test_the_interval_holds_the_mean_and_is_the_same_each_time():
    runs = [measured("q1", order, GRADES["q1"], 1.0) for order in (["/a/"], ["/b/"], ["/c/"], ["/a/", "/b/"])]

    first, second = score(runs, {"q1"}), score(runs, {"q1"})

    assert first.interval == second.interval
    assert first.interval[0] < first.ndcg < first.interval[1]


def test_a_result_that_nobody_graded_is_named():
    found = run(ASKED, [system("ours", "/a/"), system("bm25", "/a/", "/new/")], GRADES)

    assert unjudged(found, ["ours"]) == {}
    assert unjudged(found, ["ours", "bm25"]) == {"q1": {"/new/"}, "q2": {"/new/"}}


def test_a_fall_is_told_and_a_rounding_is_not():
    before = {"embedded": {"all": 0.91, "last": 0.90}, "elasticsearch": {"all": 0.9}}

    assert baseline.fallen({"embedded": {"all": 0.905, "last": 0.90}}, before) == []
    assert baseline.fallen({"embedded": {"all": 0.85, "last": 0.90}}, before) == [
        "embedded, all: 0.9100 to 0.8500"
    ]


def test_the_baseline_only_rises(tmp_path):
    file = tmp_path / "baseline.json"
    for figures in ({"embedded": {"all": 0.90}}, {"embedded": {"all": 0.95}}, {"embedded": {"all": 0.92}}):
        baseline.write(file, figures)

    assert json.loads(file.read_text()) == {"embedded": {"all": 0.95}}


def test_a_grade_beyond_three_is_refused(tmp_path):
    (tmp_path / "judgements.tsv").write_text("q1\t/a/\t4\n")

    with pytest.raises(ValueError, match="line 1"):
        grades.read(tmp_path / "judgements.tsv")


def test_a_query_stands_once(tmp_path):
    line = json.dumps({"id": "q1", "q": "x", "want": "y"}) + "\n"
    (tmp_path / "queries.jsonl").write_text(line * 2)

    with pytest.raises(ValueError, match="twice"):
        queries.read(tmp_path / "queries.jsonl")
